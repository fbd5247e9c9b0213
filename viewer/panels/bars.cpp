#include "viewer/panels/bars.hpp"

#include <algorithm>
#include <iterator>

#include "results/charts/numbers.hpp"
#include "results/charts/telling.hpp"
#include "viewer/panels/headline.hpp"
#include "viewer/widgets/controls.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr float margin = 16, space = 8, mark_room = 124, wide_enough = 1000;

std::string code_of_other_language(const Ui& ui) {
  return std::string(ui.language() == Language::fr ? words::language_code.fr : words::language_code.en);
}

std::string theme_name(const App& app) { return app.say(words::themes[static_cast<std::size_t>(app.ui.look().theme)]); }

/// What the header offers besides the screens and the exports. In the list it is called by what it does.
struct Offer {
  const char* name;
  std::string label, in_list;
  Words hint;
  void (*act)(App&);
};

std::vector<Offer> offers(const App& app) {
  const auto say = [&](const Words& words) { return app.say(words); };
  return {{"present", say(words::present), say(words::present), words::present_hint, start_presenting},
          {"theme", theme_name(app), say(words::theme_change), words::theme_hint, turn_theme},
          {"language", code_of_other_language(app.ui), say(words::language_change), words::language_hint, turn_language},
          {"help", "?", say(words::help), words::help_hint, [](App& a) { a.help = true; }}};
}

void export_menu(App& app, const Box& box) {
  std::vector<std::string> options;
  std::transform(words::exports.begin(), words::exports.end(), std::back_inserter(options), [&](const Words& one) { return app.say(one); });
  constexpr std::array requests{Request::save_scenario, Request::export_png, Request::export_svg, Request::export_csv};
  if (const auto chosen = menu(app.ui, "export", box, app.say(words::exporting), options)) app.request = requests[*chosen];
}

void open_menu(App& app, const Box& box) {
  static_cast<void>(menu(app.ui, "open", box, app.say(words::open), {}));
  open_list(app, "open", box);
  if (app.ui.open.choice.empty() && app.ui.sees(box)) app.ui.hint(app.say(words::open_hint));
}

float offer_width(const Ui& ui, const Offer& offer) { return std::max(36.0F, ui.width(offer.label, 13, Weight::semibold) + 28); }

/// Everything in a list that has no room beside the screens.
void more_menu(App& app, const Box& box) {
  std::vector<std::string> options{app.say(words::open_file)};
  const std::vector<Offer> all = offers(app);
  for (const Offer& offer : all) options.push_back(offer.in_list);
  const auto chosen = menu(app.ui, "more", box, app.say(words::rest), options);
  if (chosen && *chosen == 0) app.ui.open.choice = "open";
  if (chosen && *chosen > 0) all[*chosen - 1].act(app);
  open_list(app, "open", box);
}

/// \return where they end
float screen_tabs(App& app, float left, float least, const Box& bar) {
  Ui& ui = app.ui;
  std::vector<std::string> labels;
  std::vector<float> widths;
  float all = 0, widest = 0;
  for (const Words& one : words::screens) {
    labels.push_back(app.say(one));
    widths.push_back(ui.width(labels.back(), 13, Weight::semibold) + 28);
    all += widths.back();
    widest = std::max(widest, widths.back());
  }
  if (left + all + least > bar.right) {
    const Box box{left, (bar.height() - 32) / 2, left + widest + 18, (bar.height() + 32) / 2};
    const auto chosen = choice(ui, "screen", box, labels, static_cast<std::size_t>(app.session.screen));
    if (chosen) app.session.screen = static_cast<Screen>(*chosen);
    return box.right;
  }
  float x = left;
  for (std::size_t i = 0; i < screen_count; ++i) {
    const Box box{x, 6, x + widths[i], bar.bottom};
    if (tab(ui, "screen/" + std::to_string(i), box, labels[i], app.session.screen == static_cast<Screen>(i)))
      app.session.screen = static_cast<Screen>(i);
    x = box.right;
  }
  return x;
}

}  // namespace

Bars bars_of(const Box& all) { return all.bottom < 800 ? Bars{44, 38} : Bars{52, 46}; }

void change_look(App& app, const Look& look) {
  if (look.scale != app.ui.look().scale) app.request = Request::fonts;
  app.ui.set(look);
}

void turn_theme(App& app) {
  Look look = app.ui.look();
  look.theme = static_cast<charts::Theme>((static_cast<int>(look.theme) + 1) % 3);
  change_look(app, look);
}

void turn_language(App& app) {
  Look look = app.ui.look();
  look.language = look.language == Language::fr ? Language::en : Language::fr;
  change_look(app, look);
}

void open_list(App& app, const std::string& name, const Box& box) {
  if (app.ui.open.choice != name) return;
  if (!app.openable) app.openable = app.folder ? app.folder() : std::vector<std::string>();
  const bool none = app.openable->empty();
  const std::vector<std::string> options = none ? std::vector{app.say(words::nothing_to_open)} : *app.openable;
  const auto chosen = list_below(app.ui, name, box, options, std::nullopt);
  if (!chosen || none) return;
  app.to_open = options[*chosen];
  app.request = Request::open;
}

void header(App& app, const Box& all) {
  Ui& ui = app.ui;
  const Box bar{0, 0, all.right, bars_of(all).header};
  const float edge = (bar.height() - 32) / 2;
  ui.fill(bar, {Role::plot});
  ui.line({0, bar.bottom}, {bar.right, bar.bottom}, {Role::grid});
  const bool marked = bar.right >= wide_enough;
  if (marked) ui.text({margin, 0, margin + mark_room, bar.bottom}, words::product, {19, Weight::semibold});
  const float exporting = menu_width(ui, app.say(words::exporting)), more = menu_width(ui, app.say(words::rest));
  const float left = marked ? margin + mark_room : 2;
  const float tabs_end = screen_tabs(app, left, exporting + more + space + 2 * margin, bar);
  const std::vector<Offer> rest = offers(app);
  const float opening = menu_width(ui, app.say(words::open));
  float wanted = exporting + space + opening;
  for (const Offer& offer : rest) wanted += space + offer_width(ui, offer);
  float right = bar.right - margin;
  const auto place = [&](float width) {
    const Box box{right - width, edge, right, bar.bottom - edge};
    right = box.left - space;
    return box;
  };
  export_menu(app, place(exporting));
  if (tabs_end + margin + wanted > bar.right - margin) return more_menu(app, place(more));
  open_menu(app, place(opening));
  for (const Offer& offer : rest) {
    const Box box = place(offer_width(ui, offer));
    if (button(ui, offer.name, box, offer.label)) offer.act(app);
    if (ui.asks(box, offer.name)) ui.hint(app.say(offer.hint));
  }
}

std::string facts_text(const App& app) {
  const PicturePtr picture = app.picture();
  if (picture == nullptr) return {};
  const ResultTable& t = picture->table;
  const Language language = app.ui.language();
  const std::string runs = charts::replications_text(static_cast<std::int64_t>(t.common_replications().size()), language);
  return filled(app.say(words::footer), {std::to_string(t.seed), charts::count(t.people, language), weeks_words(app.ui, t.weeks), runs}) +
         "\u00A0· " + app.say(words::uncalibrated);
}

namespace {

void stored_note(App& app, const Box& box) {
  Ui& ui = app.ui;
  const std::string live = app.say(words::live);
  const float w = ui.width(live, 13, Weight::semibold) + 20;
  if (button(ui, "live", {box.left, box.top, box.left + w, box.bottom}, live)) app.hold_stored = false;
  ui.text({box.left + w + 12, box.top, box.right, box.bottom}, filled(app.say(words::stored), {app.stored_name}),
          {13, Weight::regular, {Role::secondary}, Anchor::start, true});
}

void left_of_footer(App& app, const Box& box) {
  Ui& ui = app.ui;
  if (!app.message.empty()) {
    const charts::Paint ink{app.mistaken ? Role::warn : Role::accent};
    const std::string message = app.say(app.message);
    const bool long_one = ui.width(message, 13, Weight::semibold) > box.width();
    if (long_one)
      ui.paragraph({box.left, box.top - 5, box.right, box.bottom + 5}, message, {13, Weight::semibold, ink, Anchor::start, true});
    else
      ui.text(box, message, {13, Weight::semibold, ink});
    return;
  }
  if (app.hold_stored) return stored_note(app, box);
  history_strip(app, box);
}

}  // namespace

void footer(App& app, const Box& all) {
  Ui& ui = app.ui;
  const Box bar{0, all.bottom - bars_of(all).footer, all.right, all.bottom};
  ui.fill(bar, {Role::plot});
  ui.line({0, bar.top}, {all.right, bar.top}, {Role::grid});
  const std::string facts = facts_text(app);
  const float w = std::min(ui.width(facts, 13) + 4, all.right * 0.6F);
  const Box place{all.right - margin - w, bar.top, all.right - margin, bar.bottom};
  const Ui::Style quiet{13, Weight::regular, {Role::secondary}, Anchor::end};
  if (ui.width(facts, 13) <= place.width())
    ui.text(place, facts, quiet);
  else  // two lines where one has no room
    ui.paragraph({place.left, bar.top + 1, place.right, bar.bottom}, facts, {13, Weight::regular, {Role::secondary}, Anchor::end, true});
  if (ui.sees(place)) ui.hint(facts + "\n" + app.say(words::uncalibrated_hint));
  left_of_footer(app, {margin, bar.top + 5, place.left - 24, bar.bottom - 5});
}

}  // namespace downline::viewer
