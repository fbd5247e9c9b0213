#pragma once
#include <imgui.h>

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "results/analysis/format.hpp"
#include "results/charts/display_list.hpp"
#include "results/charts/palette.hpp"
#include "results/charts/text.hpp"
#include "sim/param/field.hpp"
#include "viewer/draw/fonts.hpp"

namespace downline::viewer {

using charts::Anchor;
using charts::Box;
using charts::Role;
using charts::Weight;

/// How the user wants to see.
struct Look {
  Language language = Language::en;
  charts::Theme theme = charts::Theme::light;
  float scale = 1;      ///< 0.8 to 2
  bool longer = false;  ///< every text 40 % longer: what a third language would ask of the layout (tests)
  friend bool operator==(const Look&, const Look&) = default;
};

/// A widget or a text as it was shown in this frame: what tests look for, and the order of the keyboard.
struct Seen {
  std::string name;  ///< `lever/entry.kit_price`; empty for a text
  Box box;           ///< logical pixels
  std::string text;
  float wanted = 0, room = 0;  ///< width the text asks for and has; a text that was cut has more wanted than room
  bool may_cut = false;        ///< a name of the user's
  bool enabled = true;
  Box cut = {};  ///< by which it is cut, where it is
};

struct Touch {
  bool hovered = false, began = false, held = false, clicked = false, twice = false, focused = false;
};

/// One frame of the interface: what everything is drawn and asked through. All lengths are logical pixels.
class Ui {
 public:
  Ui(const Look& look, const Fonts& fonts);

  /// To be called first and last in a frame; keeps focus and what is held from one to the next.
  void begin();
  void end();

  [[nodiscard]] const Look& look() const { return look_; }
  void set(const Look& look) { look_ = look; }
  [[nodiscard]] Language language() const { return look_.language; }
  [[nodiscard]] const charts::Palette& palette() const { return charts::palette(look_.theme); }
  [[nodiscard]] const Fonts& fonts() const { return *fonts_; }
  void use(const Fonts& fonts) { fonts_ = &fonts; }
  [[nodiscard]] std::string say(const Words& words) const;
  [[nodiscard]] Box screen() const;
  [[nodiscard]] ImVec2 pixels(charts::Point p) const { return {p.x * fonts_->scale(), p.y * fonts_->scale()}; }
  [[nodiscard]] charts::Point pointer() const;

  // Drawing
  [[nodiscard]] ImDrawList& list() const;
  void fill(const Box& box, charts::Paint paint, float radius = 0) const;
  void frame(const Box& box, charts::Paint paint, float width = 1, float radius = 0) const;
  void line(charts::Point a, charts::Point b, charts::Paint paint, float width = 1) const;
  void disc(charts::Point centre, float radius, charts::Paint paint) const;
  /// What is drawn and touched until `unclip` is cut at the box, and at those around it.
  void clip(const Box& box);
  void unclip();
  /// Draws the picture at the box's corner; the tooltip of the target under the pointer is shown. \return that target's id, or -1
  std::int64_t show(const charts::DisplayList& picture, const Box& box);

  struct Style {
    float size = 13;
    Weight weight = Weight::regular;
    charts::Paint paint{Role::ink};
    Anchor anchor = Anchor::start;
    bool may_cut = false;  ///< a name of the user's; anything else must fit
  };
  /// One line of text, vertically centred in the box, cut with an ellipsis where it does not fit: the whole is then beside the pointer.
  void text(const Box& box, std::string_view words, const Style& style);
  void text(const Box& box, std::string_view words) { text(box, words, Style{}); }
  /// A text over as many lines as the box has room for, from its top. \return the height it took
  float paragraph(const Box& box, std::string_view words, const Style& style);
  [[nodiscard]] float width(std::string_view text, float size, Weight weight = Weight::regular) const;
  /// Whether the pointer is at what is drawn now in this box.
  [[nodiscard]] bool sees(const Box& box) const;
  /// Whether what is at this box is to be explained: the pointer rests on it, or the keyboard went to its widget.
  [[nodiscard]] bool asks(const Box& box, std::string_view widget) const;

  // Touching
  /// A region that answers pointer and keyboard; regions are walked by Tab in the order in which they are asked.
  /// \param mark what the keyboard's ring lies around, where that is less than the region
  Touch touch(const std::string& name, const Box& box, std::string_view label = {}, bool enabled = true, std::optional<Box> mark = {});
  [[nodiscard]] bool focused(std::string_view name) const { return focus_ == name; }
  void focus(const std::string& name) { focus_ = name; }
  /// The keyboard goes to a widget of the last frame, which comes into sight.
  void go(const std::string& name);
  [[nodiscard]] const std::string& held() const { return held_; }
  [[nodiscard]] bool dragging() const { return !held_.empty(); }
  void hint(std::string text) { hint_ = std::move(text); }
  /// A key pressed in this frame, repeats included, while no text is being typed.
  [[nodiscard]] bool key(int glfw_key) const;
  /// What is drawn and touched until `below` lies over everything else.
  void above();
  void below();
  /// Offset of a list that the wheel moves, and the keyboard where it goes to what is out of sight. \param content its height
  float scroll(const std::string& name, const Box& box, float content);
  void scroll_to(const std::string& name, float offset) { scrolls_[name] = offset; }
  /// A text is being entered: keys are its own, in this frame and the next.
  void take_keys() { typing_ = true; }
  [[nodiscard]] bool typing() const { return typing_ || typing_before_; }

  /// Which list of choices is open, and which text is being typed: one of each at most.
  struct Open {
    std::string choice, entry, text;
    bool fresh = false;
  } open;

  [[nodiscard]] const std::vector<Seen>& seen() const { return seen_; }
  [[nodiscard]] const Seen* find(std::string_view name) const;
  /// The lines of the hint, beside the pointer or the widget that the keyboard is at.
  [[nodiscard]] std::span<const Seen> hinted() const { return std::span(seen_).subspan(std::min(hint_begins_, seen_.size())); }

 private:
  [[nodiscard]] charts::TextWidth measure() const;
  void ring(const Box& box) const;
  void show_hint();
  [[nodiscard]] Box hint_box(float width, float height) const;
  void walk();

  Look look_;
  const Fonts* fonts_;
  std::vector<Seen> seen_, before_;
  std::string focus_, held_, hint_;
  std::map<std::string, float> scrolls_;
  std::size_t hint_begins_ = 0;                       ///< among what was seen
  std::vector<charts::Box> cuts_;                     ///< of what is drawn now, outermost first
  std::vector<std::vector<charts::Box>> cuts_below_;  ///< of what lies below the layer drawn now
  std::optional<Seen> sought_;                        ///< where the keyboard went in this frame, as it lay in the last one
  [[nodiscard]] bool cut_off(charts::Point at) const;
  int layer_ = 0, top_ = 0, top_before_ = 0;
  bool by_keyboard_ = false, typing_ = false, typing_before_ = false;
  bool pointing_ = true;  ///< hints are of what the pointer is at, not of what the keyboard is at: whichever moved last
};

// Keys by GLFW's numbers, which ImGui 1.86 hands through; the interface itself needs no GLFW.
namespace keys {
inline constexpr int space = 32, comma = 44, minus = 45, period = 46, zero = 48, one = 49, equal = 61, a = 65, escape = 256, enter = 257,
                     tab = 258, backspace = 259, right = 262, left = 263, down = 264, up = 265, page_up = 266, page_down = 267, f1 = 290,
                     pad_minus = 333, pad_plus = 334, count = 512;
}

}  // namespace downline::viewer
