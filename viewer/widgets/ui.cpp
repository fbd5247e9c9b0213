#include "viewer/widgets/ui.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "results/charts/text.hpp"
#include "viewer/draw/canvas.hpp"

namespace downline::viewer {
namespace {

constexpr float hint_room = 340;

/// A third language's longer words, in letters of the same width.
std::string longer(std::string_view text) {
  std::string out(text);
  const auto more = static_cast<std::size_t>(std::ceil(static_cast<double>(text.size()) * 0.4));
  for (std::size_t i = 0; i < more; ++i) out += i % 6 == 0 ? ' ' : "eanst"[i % 5];
  return out;
}

}  // namespace

Ui::Ui(const Look& look, const Fonts& fonts) : look_(look), fonts_(&fonts) {}

std::string Ui::say(const Words& words) const {
  const std::string_view text = look_.language == Language::fr ? words.fr : words.en;
  return look_.longer ? longer(text) : std::string(text);
}

Box Ui::screen() const {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  return {0, 0, size.x / fonts_->scale(), size.y / fonts_->scale()};
}

charts::Point Ui::pointer() const {
  const ImVec2 at = ImGui::GetIO().MousePos;
  return {at.x / fonts_->scale(), at.y / fonts_->scale()};
}

void Ui::begin() {
  before_ = std::move(seen_);
  seen_.clear();
  hint_.clear();
  top_before_ = top_;
  layer_ = top_ = 0;
  if (!ImGui::GetIO().MouseDown[0] && !ImGui::IsMouseReleased(0)) held_.clear();
  if (ImGui::IsMouseClicked(0)) by_keyboard_ = false;
  const ImVec2 moved = ImGui::GetIO().MouseDelta;
  if (moved.x != 0 || moved.y != 0 || ImGui::IsKeyPressed(keys::escape)) pointing_ = true;
  typing_before_ = std::exchange(typing_, false);
  sought_.reset();
  walk();
}

void Ui::end() { show_hint(); }

/// Tab goes to the next widget in the order of the last frame, Shift+Tab back.
void Ui::walk() {
  if (!key(keys::tab)) return;
  std::vector<const Seen*> order;
  for (const Seen& seen : before_)
    if (!seen.name.empty() && seen.enabled) order.push_back(&seen);
  if (order.empty()) return;
  const auto now = std::find_if(order.begin(), order.end(), [&](const Seen* seen) { return seen->name == focus_; });
  const auto n = order.size();
  const bool back = ImGui::GetIO().KeyShift;
  std::size_t next = back ? n - 1 : 0;
  if (now != order.end()) next = (static_cast<std::size_t>(now - order.begin()) + (back ? n - 1 : 1)) % n;
  go(order[next]->name);
}

void Ui::go(const std::string& name) {
  focus_ = name;
  by_keyboard_ = true;
  pointing_ = false;
  const auto found = std::find_if(before_.begin(), before_.end(), [&](const Seen& seen) { return seen.name == name; });
  if (found != before_.end()) sought_ = *found;
}

bool Ui::key(int glfw_key) const { return !typing() && ImGui::IsKeyPressed(glfw_key, true); }

ImDrawList& Ui::list() const { return layer_ == 0 ? *ImGui::GetBackgroundDrawList() : *ImGui::GetForegroundDrawList(); }

// What lies above is cut by nothing that lies below.
void Ui::above() {
  top_ = std::max(top_, ++layer_);
  cuts_below_.push_back(std::exchange(cuts_, {}));
}
void Ui::below() {
  --layer_;
  cuts_ = std::move(cuts_below_.back());
  cuts_below_.pop_back();
}

void Ui::fill(const Box& box, charts::Paint paint, float radius) const {
  list().AddRectFilled(pixels({box.left, box.top}), pixels({box.right, box.bottom}), packed(charts::colour(paint, palette()), paint.alpha),
                       radius * fonts_->scale());
}

void Ui::frame(const Box& box, charts::Paint paint, float width, float radius) const {
  list().AddRect(pixels({box.left, box.top}), pixels({box.right, box.bottom}), packed(charts::colour(paint, palette()), paint.alpha),
                 radius * fonts_->scale(), 0, width * fonts_->scale());
}

void Ui::line(charts::Point a, charts::Point b, charts::Paint paint, float width) const {
  list().AddLine(pixels(a), pixels(b), packed(charts::colour(paint, palette()), paint.alpha), width * fonts_->scale());
}

void Ui::disc(charts::Point centre, float radius, charts::Paint paint) const {
  list().AddCircleFilled(pixels(centre), radius * fonts_->scale(), packed(charts::colour(paint, palette()), paint.alpha), 24);
}

void Ui::clip(const Box& box) {
  list().PushClipRect(pixels({box.left, box.top}), pixels({box.right, box.bottom}), true);
  cuts_.push_back(box);
}

void Ui::unclip() {
  list().PopClipRect();
  cuts_.pop_back();
}

bool Ui::cut_off(charts::Point at) const {
  return std::any_of(cuts_.begin(), cuts_.end(), [&](const Box& cut) { return !cut.holds(at); });
}

std::int64_t Ui::show(const charts::DisplayList& picture, const Box& box) {
  draw(list(), picture, pixels({box.left, box.top}), palette(), *fonts_);
  const charts::Point at{pointer().x - box.left, pointer().y - box.top};
  if (layer_ < top_before_ || cut_off(pointer())) return -1;
  const auto& targets = picture.targets;  // the last one lies above all others
  const auto target = std::find_if(targets.rbegin(), targets.rend(), [&](const auto& one) { return one.box.holds(at); });
  if (target == targets.rend()) return -1;
  if (!target->tooltip.empty() && pointing_) hint_ = target->tooltip;
  return target->id;
}

bool Ui::sees(const Box& box) const { return layer_ >= top_before_ && !cut_off(pointer()) && box.holds(pointer()); }

bool Ui::asks(const Box& box, std::string_view widget) const {
  return pointing_ ? sees(box) : by_keyboard_ && focused(widget) && layer_ >= top_before_ && open.choice.empty();
}

charts::TextWidth Ui::measure() const {
  return [this](std::string_view text, float size, Weight weight) { return width(text, size, weight); };
}

float Ui::width(std::string_view text, float size, Weight weight) const {
  if (text.empty()) return 0;
  ImFont* font = fonts_->face(size, weight);
  return font->CalcTextSizeA(fonts_->pixels(size), 1e9F, 0, text.data(), text.data() + text.size()).x / fonts_->scale();
}

void Ui::text(const Box& box, std::string_view words, const Style& style) {
  const float wanted = width(words, style.size, style.weight), room = box.width();
  std::string shown(words);
  if (wanted > room + 0.5F) {
    shown = charts::fitted(words, room, style.size, style.weight, measure());
    if (pointing_ && sees(box)) hint_ = words;  // the whole of it beside the pointer
  }
  seen_.push_back({{}, box, std::string(words), wanted, room, style.may_cut});
  charts::DisplayList one;
  const float x = style.anchor == Anchor::start ? box.left : style.anchor == Anchor::end ? box.right : (box.left + box.right) / 2;
  // Capitals of Inter are 0.727 em high: this centres what the eye sees.
  const float y = (box.top + box.bottom) / 2 + style.size * 0.3635F;
  one.marks.emplace_back(charts::Text{{x, y}, shown, style.size, style.weight, style.anchor, style.paint});
  draw(list(), one, {0, 0}, palette(), *fonts_);
}

float Ui::paragraph(const Box& box, std::string_view words, const Style& style) {
  const float step = std::round(style.size * 1.4F);
  const auto most = static_cast<std::size_t>(std::max(1.0F, std::floor(box.height() / step + 0.05F)));
  const auto lines = charts::wrapped(words, box.width(), style.size, style.weight, measure(), most);
  float y = box.top;
  for (const std::string& one : lines) {
    text({box.left, y, box.right, y + step}, one, style);
    y += step;
  }
  const bool cut = std::any_of(lines.begin(), lines.end(), [](const std::string& one) { return one.ends_with("\u2026"); });
  if (cut && pointing_ && sees(box)) hint_ = words;
  seen_.push_back({{}, box, std::string(words), cut ? box.width() + 1 : 0, box.width(), style.may_cut});
  return y - box.top;
}

Touch Ui::touch(const std::string& name, const Box& box, std::string_view label, bool enabled, std::optional<Box> mark) {
  seen_.push_back({name, box, std::string(label), 0, 0, false, enabled, cuts_.empty() ? Box{} : cuts_.back()});
  Touch touch;
  const bool reachable = layer_ >= top_before_ && !cut_off(pointer());
  touch.hovered = enabled && reachable && box.holds(pointer()) && (held_.empty() || held_ == name);
  if (touch.hovered && ImGui::IsMouseClicked(0)) {
    held_ = focus_ = name;
    touch.began = true;
    touch.twice = ImGui::IsMouseDoubleClicked(0);
  }
  touch.held = held_ == name && ImGui::GetIO().MouseDown[0];
  touch.clicked = held_ == name && ImGui::IsMouseReleased(0) && touch.hovered;
  touch.focused = enabled && focus_ == name;
  if (touch.focused && by_keyboard_) {
    ring(mark.value_or(box));
    if (key(keys::enter) || key(keys::space)) touch.clicked = true;
  }
  return touch;
}

void Ui::ring(const Box& box) const { frame({box.left - 2, box.top - 2, box.right + 2, box.bottom + 2}, {Role::accent}, 2, 6); }

const Seen* Ui::find(std::string_view name) const {
  const auto found = std::find_if(seen_.begin(), seen_.end(), [&](const Seen& seen) { return seen.name == name; });
  return found == seen_.end() ? nullptr : &*found;
}

float Ui::scroll(const std::string& name, const Box& box, float content) {
  float& offset = scrolls_[name];
  if (layer_ >= top_before_ && box.holds(pointer())) offset -= ImGui::GetIO().MouseWheel * 48;
  if (sought_ && sought_->cut == box) {
    offset -= std::max(0.0F, box.top + 8 - sought_->box.top);
    offset += std::max(0.0F, sought_->box.bottom - box.bottom + 8);
  }
  offset = std::clamp(offset, 0.0F, std::max(0.0F, content - box.height()));
  if (content > box.height()) {
    const float size = std::max(24.0F, box.height() * box.height() / content);
    const float at = box.top + (box.height() - size) * offset / (content - box.height());
    fill({box.right - 5, at, box.right - 1, at + size}, {Role::border, 0.5F}, 2);
  }
  return offset;
}

/// Below the pointer; for the keyboard beside the list that its widget is in, or below the widget: what is explained stays in sight.
Box Ui::hint_box(float width, float height) const {
  const Box all = screen();
  float x = pointer().x + 14, y = pointer().y + 18, above = pointer().y - height - 10;
  if (const Seen* at = pointing_ ? nullptr : find(focus_); at != nullptr) {
    const bool listed = at->cut.width() > 0 && at->cut.right + 10 + width <= all.right;
    x = listed ? at->cut.right + 10 : at->box.left;
    y = listed ? at->box.top : at->box.bottom + 8;
    above = listed ? all.bottom - height - 4 : at->box.top - height - 8;
  }
  x = std::clamp(x, 4.0F, std::max(4.0F, all.right - width - 4));
  if (y + height > all.bottom - 4) y = std::max(4.0F, above);
  return {x, y, x + width, y + height};
}

/// The box is measured from its text and kept on the screen.
void Ui::show_hint() {
  hint_begins_ = seen_.size();
  if (hint_.empty() || dragging()) return;
  std::vector<std::string> lines;
  float widest = 0;
  for (std::size_t from = 0; from <= hint_.size();) {
    const std::size_t to = std::min(hint_.find('\n', from), hint_.size());
    for (std::string& one : charts::wrapped(hint_.substr(from, to - from), hint_room, 13, Weight::regular, measure(), 12))
      lines.push_back(std::move(one));
    from = to + 1;
  }
  for (const std::string& one : lines) widest = std::max(widest, width(one, 13));
  const Box box = hint_box(widest + 24, static_cast<float>(lines.size()) * 18 + 16);
  const int top_now = top_;
  above();
  fill(box, {Role::plot}, 6);
  frame(box, {Role::border}, 1, 6);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const float top = box.top + 8 + static_cast<float>(i) * 18;
    text({box.left + 12, top, box.right - 8, top + 18}, lines[i], {});
  }
  below();
  top_ = top_now;  // a hint covers nothing that can be touched
}

}  // namespace downline::viewer
