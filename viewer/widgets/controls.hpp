#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "viewer/widgets/ui.hpp"

namespace downline::viewer {

/// A button with a word. \return whether it was pressed
bool button(Ui& ui, const std::string& name, const Box& box, std::string_view label, bool enabled = true, bool strong = false);
/// A word that is one of several to choose from; the chosen one is underlined.
bool tab(Ui& ui, const std::string& name, const Box& box, std::string_view label, bool chosen);
/// A word in a pill: a state worth knowing.
void chip(Ui& ui, const Box& box, std::string_view label, charts::Paint ink);

/// One of several, opened below its box. \return the place chosen in this frame
std::optional<std::size_t> choice(Ui& ui, const std::string& name, const Box& box, std::span<const std::string> options, std::size_t now);
/// A word that opens a list of things to do. \return the place chosen in this frame
std::optional<std::size_t> menu(Ui& ui, const std::string& name, const Box& box, std::string_view label,
                                std::span<const std::string> options);
/// The list that is opened below a box while `ui.open.choice` is its name. \param now which is set off as the present one, if any
std::optional<std::size_t> list_below(Ui& ui, const std::string& name, const Box& box, std::span<const std::string> options,
                                      std::optional<std::size_t> now);
/// Width of a menu's box.
[[nodiscard]] float menu_width(const Ui& ui, std::string_view label);

struct SliderLook {
  double low = 0, high = 1, step = 0.01;
  std::optional<double> ghost;  ///< where the preset has it
  bool logarithmic = false;     ///< small values have as much room as large ones
  bool enabled = true;
  bool placed = true;  ///< it has a value; else the track is bare until it is moved
};
/// A track with a filled part and a ghost tick; pointer, arrows (Shift: ten steps, Ctrl: a tenth) and Backspace (the preset's
/// value) move it. \return the new value, if it moved
std::optional<double> slider(Ui& ui, const std::string& name, const Box& box, double value, const SliderLook& look);

/// A value shown as text that is typed over after a click or Enter. \return what was typed, once Enter or another place is pressed
std::optional<std::string> entry(Ui& ui, const std::string& name, const Box& box, const std::string& shown, Anchor anchor);
/// A text that is typed at any time (a search). \return whether it changed
bool field(Ui& ui, const std::string& name, const Box& box, std::string& text, std::string_view when_empty);

/// A number as people type it in either language: comma or point, spaces, k, M, %. None if it is no number.
[[nodiscard]] std::optional<double> typed_number(std::string_view text);

}  // namespace downline::viewer
