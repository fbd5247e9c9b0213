#include "viewer/widgets/controls.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace downline::viewer {
namespace {

constexpr float radius = 4, option_height = 32, least_knob = 7;

double to_track(double value, const SliderLook& look) {
  const double share = (value - look.low) / (look.high - look.low);
  return std::clamp(look.logarithmic ? std::sqrt(std::max(0.0, share)) : share, 0.0, 1.0);
}

double from_track(double at, const SliderLook& look) {
  const double share = look.logarithmic ? at * at : at;
  const double value = look.low + share * (look.high - look.low);
  return std::clamp(std::round(value / look.step) * look.step, look.low, look.high);
}

std::optional<double> by_keys(const Ui& ui, double value, const SliderLook& look) {
  const ImGuiIO& io = ImGui::GetIO();
  const double step = look.step * (io.KeyShift ? 10 : io.KeyCtrl ? 0.1 : 1);
  if (ui.key(keys::right)) return std::min(look.high, value + step);
  if (ui.key(keys::left)) return std::max(look.low, value - step);
  if (ui.key(keys::backspace) && look.ghost) return look.ghost;
  return std::nullopt;
}

/// ImGui's own text field, which knows cursors, clipboards and accents, dressed as ours. \return whether typing is over
bool typed(Ui& ui, const Box& box, std::string& text, bool take_focus) {
  char buffer[256] = {};
  text.copy(buffer, sizeof buffer - 1);
  const float scale = ui.fonts().scale();
  ImGui::SetNextWindowPos(ui.pixels({box.left, box.top}));
  ImGui::SetNextWindowSize({box.width() * scale, box.height() * scale});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {8 * scale, 5 * scale});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, radius * scale);
  const auto colour = [&](Role role, float alpha = 1) {
    const charts::Colour c = charts::colour({role}, ui.palette());
    return ImVec4(static_cast<float>(c.red) / 255, static_cast<float>(c.green) / 255, static_cast<float>(c.blue) / 255, alpha);
  };
  ImGui::PushStyleColor(ImGuiCol_WindowBg, colour(Role::plot));
  ImGui::PushStyleColor(ImGuiCol_FrameBg, colour(Role::plot));
  ImGui::PushStyleColor(ImGuiCol_Text, colour(Role::ink));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, colour(Role::accent, 0.3F));
  ImGui::PushFont(ui.fonts().face(13, Weight::regular));
  ImGui::Begin("entry", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
  ImGui::SetNextItemWidth(-1);
  if (take_focus) ImGui::SetKeyboardFocusHere();
  const bool entered =
      ImGui::InputText("##text", buffer, sizeof buffer, ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
  const bool left = ImGui::IsItemDeactivated();
  ImGui::End();
  ImGui::PopFont();
  ImGui::PopStyleColor(4);
  ImGui::PopStyleVar(4);
  text = buffer;
  ui.frame(box, {Role::accent}, 2, radius);
  return entered || left;
}

/// The box of a list that is opened and closed by it. \param may_cut its word is one of many, which may be a name of the user's
void opener(Ui& ui, const std::string& name, const Box& box, std::string_view word, bool may_cut) {
  const Touch touch = ui.touch(name, box, word);
  ui.fill(box, {touch.hovered ? Role::grid : Role::plot}, radius);
  ui.frame(box, {Role::border}, 1, radius);
  ui.text({box.left + 12, box.top, box.right - 28, box.bottom}, word, {13, Weight::semibold, {Role::ink}, Anchor::start, may_cut});
  const float x = box.right - 18, y = (box.top + box.bottom) / 2;
  ui.line({x - 4, y - 2}, {x, y + 2}, {Role::secondary}, 1.5F);
  ui.line({x, y + 2}, {x + 4, y - 2}, {Role::secondary}, 1.5F);
  if (touch.clicked) ui.open.choice = ui.open.choice == name ? std::string() : name;
}

/// Wide enough for the longest option, on the screen, below the box where there is room.
Box list_box(const Ui& ui, const Box& box, std::span<const std::string> options, float content) {
  const Box screen = ui.screen();
  float wide = box.width();
  for (const std::string& option : options) wide = std::max(wide, ui.width(option, 13, Weight::semibold) + 32);
  wide = std::min(wide, screen.width() - 8);
  const float height = std::min(content + 8, screen.height() - 8);
  const float left = std::clamp(box.left, 4.0F, screen.right - wide - 4);
  const float top = std::max(4.0F, std::min(box.bottom + 4, screen.bottom - height - 4));
  return {left, top, left + wide, top + height};
}

/// The arrows go up and down an open list, from the option that is set.
void walk_list(Ui& ui, const std::string& name, std::size_t count, std::optional<std::size_t> now) {
  const int by = (ui.key(keys::down) ? 1 : 0) - (ui.key(keys::up) ? 1 : 0);
  if (by == 0) return;
  std::size_t at = now ? std::min(*now + (by > 0 ? 1U : 0U), count - 1) : by > 0 ? 0 : count - 1;
  for (std::size_t i = 0; i < count; ++i)
    if (ui.focused(name + "/" + std::to_string(i))) at = (i + count + static_cast<std::size_t>(by)) % count;
  ui.go(name + "/" + std::to_string(at));
}

}  // namespace

bool button(Ui& ui, const std::string& name, const Box& box, std::string_view label, bool enabled, bool strong) {
  const Touch touch = ui.touch(name, box, label, enabled);
  const bool lit = touch.hovered || touch.held;
  if (strong)
    ui.fill(box, {Role::accent, lit ? 0.85F : 1.0F}, radius);
  else
    ui.fill(box, {lit ? Role::grid : Role::plot}, radius);
  if (!strong) ui.frame(box, {enabled ? Role::border : Role::grid}, 1, radius);
  const charts::Paint ink =
      strong ? charts::Paint{Role::plot} : charts::Paint{enabled ? Role::ink : Role::secondary, enabled ? 1.0F : 0.6F};
  ui.text({box.left + 8, box.top, box.right - 8, box.bottom}, label, {13, Weight::semibold, ink, Anchor::middle});
  return touch.clicked;
}

bool tab(Ui& ui, const std::string& name, const Box& box, std::string_view label, bool chosen) {
  const Touch touch = ui.touch(name, box, label);
  const Role role = chosen || touch.hovered ? Role::ink : Role::secondary;
  ui.text(box, label, {13, chosen ? Weight::semibold : Weight::regular, {role}, Anchor::middle});
  if (chosen) ui.fill({box.left + 14, box.bottom - 3, box.right - 14, box.bottom}, {Role::accent}, 1.5F);
  return touch.clicked;
}

void chip(Ui& ui, const Box& box, std::string_view label, charts::Paint ink) {
  charts::Paint wash = ink;
  wash.alpha = 0.12F;
  ui.fill(box, wash, box.height() / 2);
  ui.text({box.left + 10, box.top, box.right - 10, box.bottom}, label, {13, Weight::semibold, ink, Anchor::middle});
}

float menu_width(const Ui& ui, std::string_view label) { return ui.width(label, 13, Weight::semibold) + 44; }

std::optional<std::size_t> choice(Ui& ui, const std::string& name, const Box& box, std::span<const std::string> options, std::size_t now) {
  opener(ui, name, box, options[now], true);
  return list_below(ui, name, box, options, now);
}

std::optional<std::size_t> menu(Ui& ui, const std::string& name, const Box& box, std::string_view label,
                                std::span<const std::string> options) {
  opener(ui, name, box, label, false);
  return list_below(ui, name, box, options, std::nullopt);
}

std::optional<std::size_t> list_below(Ui& ui, const std::string& name, const Box& box, std::span<const std::string> options,
                                      std::optional<std::size_t> now) {
  if (ui.open.choice != name) return std::nullopt;
  const float content = option_height * static_cast<float>(options.size());
  const Box all = list_box(ui, box, options, content);
  ui.above();
  ui.fill({all.left + 2, all.top + 3, all.right + 2, all.bottom + 3}, {Role::ink, 0.12F}, 6);
  ui.fill(all, {Role::plot}, 6);
  ui.frame(all, {Role::border}, 1, 6);
  const Box view{all.left, all.top + 4, all.right, all.bottom - 4};
  walk_list(ui, name, options.size(), now);
  ui.clip(view);
  const float offset = ui.scroll(name + "/list", view, content);
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const float y0 = view.top - offset + option_height * static_cast<float>(i);
    const Box row{all.left + 4, y0, all.right - 4, y0 + option_height};
    const Touch one = ui.touch(name + "/" + std::to_string(i), row, options[i]);
    if (one.hovered || one.focused) ui.fill(row, {Role::grid}, radius);
    if (row.bottom > view.top && row.top < view.bottom)
      ui.text({row.left + 8, row.top, row.right - 8, row.bottom}, options[i],
              {13, i == now ? Weight::semibold : Weight::regular, {Role::ink}, Anchor::start, true});
    if (one.clicked) chosen = i;
  }
  ui.unclip();
  ui.below();
  const bool outside = ImGui::IsMouseClicked(0) && !all.holds(ui.pointer());
  if (chosen) ui.focus(name);
  if (chosen || outside || ui.key(keys::escape)) ui.open.choice.clear();
  return chosen;
}

std::optional<double> slider(Ui& ui, const std::string& name, const Box& box, double value, const SliderLook& look) {
  const float y = std::round((box.top + box.bottom) / 2);
  const Touch touch = ui.touch(name, box, {}, look.enabled, Box{box.left, y - least_knob, box.right, y + least_knob});
  const float left = box.left + least_knob, right = box.right - least_knob;
  const auto place = [&](double v) { return left + static_cast<float>(to_track(v, look)) * (right - left); };
  std::optional<double> moved;
  if (touch.held) moved = from_track(std::clamp((ui.pointer().x - left) / (right - left), 0.0F, 1.0F), look);
  if (touch.focused && !moved) moved = by_keys(ui, value, look);
  if (moved && *moved == value) moved.reset();
  const float at = place(moved.value_or(value));
  ui.fill({box.left, y - 2, box.right, y + 2}, {Role::grid}, 2);
  const charts::Paint colour{look.enabled ? Role::accent : Role::border};
  if (look.placed) ui.fill({box.left, y - 2, at, y + 2}, colour, 2);
  if (look.ghost) ui.line({place(*look.ghost), y - 7}, {place(*look.ghost), y + 7}, {Role::secondary}, 1.5F);
  if (!look.placed && !touch.hovered && !touch.held && !touch.focused) return moved;
  const float knob = touch.held ? 8.0F : touch.hovered ? 7.5F : least_knob;
  ui.disc({at, y}, knob, {Role::plot});
  ui.disc({at, y}, knob - 0.5F, colour);
  ui.disc({at, y}, knob - 2.5F, {Role::plot});
  return moved;
}

std::optional<std::string> entry(Ui& ui, const std::string& name, const Box& box, const std::string& shown, Anchor anchor) {
  if (ui.open.entry == name) {
    const bool over = typed(ui, box, ui.open.text, std::exchange(ui.open.fresh, false));
    if (!over) ui.take_keys();
    if (!over) return std::nullopt;
    ui.open.entry.clear();
    if (ImGui::IsKeyPressed(keys::escape)) return std::nullopt;
    return ui.open.text;
  }
  const Touch touch = ui.touch(name, box, shown);
  if (touch.hovered) ui.fill(box, {Role::grid}, radius);
  ui.text({box.left + 4, box.top, box.right - 4, box.bottom}, shown, {13, Weight::semibold, {Role::ink}, anchor, true});
  if (touch.clicked) ui.open = {{}, name, shown, true};
  return std::nullopt;
}

bool field(Ui& ui, const std::string& name, const Box& box, std::string& text, std::string_view when_empty) {
  if (ui.open.entry == name) {
    std::string now = ui.open.text;
    const bool over = typed(ui, box, now, std::exchange(ui.open.fresh, false));
    ui.open.text = now;
    if (!over) ui.take_keys();
    if (over) ui.open.entry.clear();
    return std::exchange(text, now) != now;
  }
  const Touch touch = ui.touch(name, box, text);
  ui.fill(box, {Role::plot}, radius);
  ui.frame(box, {Role::border}, 1, radius);
  const bool empty = text.empty();
  ui.text({box.left + 10, box.top, box.right - 10, box.bottom}, empty ? when_empty : std::string_view(text),
          {13, Weight::regular, {empty ? Role::secondary : Role::ink}, Anchor::start, true});
  if (touch.clicked) ui.open = {{}, name, text, true};
  return false;
}

std::optional<double> typed_number(std::string_view text) {
  std::string plain;
  double factor = 1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if ((c >= '0' && c <= '9') || c == '.' || c == '-' || c == 'e')
      plain += c;
    else if (c == ',')
      plain += '.';
    else if (text.substr(i).starts_with("\u2212"))
      plain += '-', i += 2;
    else if (c == 'k' && !plain.empty())
      factor = 1e3;
    else if (c == 'M' && !plain.empty())
      factor = 1e6;
    else if (c == '%')
      factor = 0.01;
  }
  double value = 0;
  const auto [end, failed] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (failed != std::errc() || end != plain.data() + plain.size() || plain.empty()) return std::nullopt;
  return value * factor;
}

}  // namespace downline::viewer
