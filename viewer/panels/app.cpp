#include "viewer/panels/app.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>

#include "results/charts/numbers.hpp"
#include "results/charts/telling.hpp"
#include "viewer/panels/headline.hpp"
#include "viewer/widgets/controls.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

struct Bars {
  float header, footer;
};

/// A low window keeps its pixels for the pictures.
Bars bars_of(const Box& all) { return all.bottom < 800 ? Bars{44, 38} : Bars{52, 46}; }

void next_look(App& app, Look look) {
  const bool scaled = look.scale != app.ui.look().scale;
  app.ui.set(look);
  if (scaled) app.request = Request::fonts;
}

void turn_theme(App& app) {
  Look look = app.ui.look();
  look.theme = static_cast<charts::Theme>((static_cast<int>(look.theme) + 1) % 3);
  next_look(app, look);
}

void turn_language(App& app) {
  Look look = app.ui.look();
  look.language = look.language == Language::fr ? Language::en : Language::fr;
  next_look(app, look);
}

void export_menu(App& app, const Box& box) {
  std::vector<std::string> options{app.say(words::export_)};
  for (const Words& one : words::exports) options.push_back(app.say(one));
  const auto chosen = choice(app.ui, "export", box, options, 0);
  constexpr std::array requests{Request::none, Request::save_scenario, Request::export_png, Request::export_svg, Request::export_csv};
  if (chosen) app.request = requests[*chosen];
}

void header(App& app, const Box& all) {
  Ui& ui = app.ui;
  const float header_height = bars_of(all).header, edge = (header_height - 32) / 2;
  const Box bar{0, 0, all.right, header_height};
  ui.fill(bar, {Role::plot});
  ui.line({0, header_height}, {all.right, header_height}, {Role::grid});
  float x = 16;
  const bool wide = all.right >= 1000;
  if (wide) {
    ui.text({x, 0, x + 110, header_height}, words::product, {19, Weight::semibold});
    x += 124;
  }
  for (std::size_t i = 0; i < screen_count; ++i) {
    const std::string label = app.say(words::screens[i]);
    const float w = ui.width(label, 13, Weight::semibold) + 28;
    if (tab(ui, "screen/" + std::to_string(i), {x, 6, x + w, header_height}, label, app.session.screen == static_cast<Screen>(i)))
      app.session.screen = static_cast<Screen>(i);
    x += w;
  }
  float right = all.right - 16;
  const float menu = ui.width(app.say(words::exports[0]), 13, Weight::semibold) + 44;
  if (right - menu > x) export_menu(app, {right - menu, edge, right, header_height - edge});
  right -= menu + 8;
  const std::string present = app.say(words::present);
  const float pw = ui.width(present, 13, Weight::semibold) + 28;
  if (right - pw > x) {
    const Box place{right - pw, edge, right, header_height - edge};
    if (button(ui, "present", place, present)) start_presenting(app);
    if (place.holds(ui.pointer())) ui.hint(app.say(words::present_hint));
  }
  right -= pw + 8;
  const std::string theme = app.say(words::themes[static_cast<std::size_t>(ui.look().theme)]);
  const float tw = ui.width(theme, 13, Weight::semibold) + 28;
  if (right - tw - 60 > x) {
    const Box place{right - tw, edge, right, header_height - edge};
    if (button(ui, "theme", place, theme)) turn_theme(app);
    if (place.holds(ui.pointer())) ui.hint(app.say(words::theme_hint));
    right -= tw + 8;
    const Box box{right - 44, edge, right, header_height - edge};
    if (button(ui, "language", box, ui.language() == Language::fr ? words::language_code.fr : words::language_code.en)) turn_language(app);
    if (box.holds(ui.pointer())) ui.hint(app.say(words::language_hint));
  }
}

}  // namespace

std::string facts_text(const App& app) {
  const PicturePtr picture = app.picture();
  if (picture == nullptr) return {};
  const ResultTable& t = picture->table;
  const Language language = app.ui.language();
  return filled(app.say(words::footer), {std::to_string(t.seed), charts::count(t.people, language), weeks_words(app.ui, t.weeks),
                                         charts::replications_text(static_cast<std::int64_t>(t.common_replications().size()), language)}) +
         " · " + app.say(words::uncalibrated);
}

namespace {

void footer(App& app, const Box& all) {
  Ui& ui = app.ui;
  const Box bar{0, all.bottom - bars_of(all).footer, all.right, all.bottom};
  ui.fill(bar, {Role::plot});
  ui.line({0, bar.top}, {all.right, bar.top}, {Role::grid});
  const std::string facts = facts_text(app);
  const float w = std::min(ui.width(facts, 13) + 4, all.right * 0.6F);
  const Box place{all.right - 16 - w, bar.top, all.right - 16, bar.bottom};
  const Ui::Style quiet{13, Weight::regular, {Role::secondary}, Anchor::end, true};
  if (ui.width(facts, 13) <= place.width())
    ui.text(place, facts, quiet);
  else  // two lines where one has no room
    ui.paragraph({place.left, bar.top + 1, place.right, bar.bottom}, facts, quiet);
  if (place.holds(ui.pointer())) ui.hint(app.say(words::uncalibrated_hint));
  const Box left{16, bar.top + 5, place.left - 24, bar.bottom - 5};
  if (app.message.empty())
    history_strip(app, left);
  else
    ui.text(left, app.message, {13, Weight::semibold, {Role::accent}, Anchor::start, true});
}

void slot_keys(App& app) {
  for (int i = 0; i < 3; ++i)
    if (app.ui.key(keys::a + i)) {
      const auto slot = static_cast<std::size_t>(i);
      ImGui::GetIO().KeyShift ? app.session.load(slot) : app.session.keep(slot);
    }
}

void control_keys(App& app) {
  const Ui& ui = app.ui;
  const auto letter = [&](char c) { return ui.key(c); };
  if (letter('Z')) app.session.undo();
  if (letter('Y')) app.session.redo();
  if (letter('S')) app.request = Request::save_scenario;
  if (letter('E')) app.request = Request::export_png;
  Look look = ui.look();
  if (ui.key(keys::equal) || ui.key(keys::pad_plus)) look.scale = std::min(2.0F, look.scale + 0.1F);
  if (ui.key(keys::minus) || ui.key(keys::pad_minus)) look.scale = std::max(0.8F, look.scale - 0.1F);
  if (ui.key(keys::zero)) look.scale = 1;
  if (look != ui.look()) next_look(app, look);
}

void all_keys(App& app) {
  if (app.ui.typing()) return;
  if (ImGui::GetIO().KeyCtrl) return control_keys(app);
  for (int i = 0; i < static_cast<int>(screen_count); ++i)
    if (app.ui.key(keys::one + i)) app.session.screen = static_cast<Screen>(i);
  slot_keys(app);
  if (app.ui.key(keys::f1 + 4)) app.slide ? stop_presenting(app) : start_presenting(app);
  if (app.slide && app.ui.key(keys::escape)) return stop_presenting(app);
  if (app.ui.key(keys::f1)) app.help = !app.help;
  if (app.ui.key(keys::f1 + 1)) turn_language(app);
  if (app.ui.key(keys::f1 + 2)) turn_theme(app);
  if (app.ui.key(keys::escape)) app.help = false, app.message.clear();
}

void help_sheet(App& app, const Box& all) {
  if (!app.help) return;
  Ui& ui = app.ui;
  const float w = std::min(460.0F, all.right - 32), h = std::min(380.0F, all.bottom - 32);
  const Box box{(all.right - w) / 2, (all.bottom - h) / 2, (all.right + w) / 2, (all.bottom + h) / 2};
  ui.above();
  ui.fill(all, {Role::ink, 0.25F});
  ui.fill(box, {Role::plot}, 8);
  ui.text({box.left + 24, box.top + 16, box.right - 24, box.top + 44}, app.say(words::help), {19, Weight::semibold});
  const std::string text = app.say(words::help_text);
  float y = box.top + 56;
  for (std::size_t from = 0; from < text.size() && y < box.bottom - 20;) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    y += ui.paragraph({box.left + 24, y, box.right - 24, box.bottom - 12}, text.substr(from, to - from), {.may_cut = true}) + 4;
    from = to + 1;
  }
  if (ui.touch("help/close", all).clicked) app.help = false;
  ui.below();
}

}  // namespace

App::App(Scenarios scenarios, Feed& simulation, const Look& look, const Fonts& fonts)
    : session(std::move(scenarios)), feed(simulation), ui(look, fonts) {}

bool App::stale() const {
  const PicturePtr now = picture();
  // What ships is of the setting the program starts with.
  if (now == stored && !hold_stored) return session.draft() != Draft();
  return now != nullptr && !hold_stored && (now->generation != generation_ || session.version() != version_asked_);
}

bool App::without_members() const {
  return hold_stored && stored != nullptr &&
         std::none_of(stored->table.runs.begin(), stored->table.runs.end(), [](const RunRecord& run) { return run.members.has_value(); });
}

namespace {

/// The first replication of a stored result once more, with its members: of the last strategy, and of the first beside it.
Wanted once_more(const ResultTable& table) {
  Wanted wanted;
  const auto play = [](const Strategy& s, bool members) { return Play{s.name, s.resolved_yaml, {}, members}; };
  wanted.main = {play(table.strategies.back(), false)};
  wanted.replications = 0;
  wanted.with_members = {play(table.strategies.back(), true)};
  if (table.strategies.size() > 1) wanted.with_members.push_back(play(table.strategies.front(), true));
  return wanted;
}

}  // namespace

void App::follow() {
  // Whoever moves a lever wants to see what it does.
  if (hold_stored && !beside_stored_) beside_stored_ = session.draft();
  if (hold_stored && session.draft() != *beside_stored_) hold_stored = false;
  if (!hold_stored) beside_stored_.reset();
  const bool members = session.screen == Screen::network;
  const PicturePtr again = members && without_members() ? stored : nullptr;
  // While a lever is being moved, moves are held back until the setting asked for last has its first curve: asking anew each time would
  // stop every run before its half, and show nothing.
  const bool held = ui.dragging() && ImGui::GetIO().MouseDown[0];
  newest = feed.latest();
  const bool answered = newest != nullptr && newest->generation == generation_ && (newest->done > 0 || !newest->problems.empty());
  const bool changed = session.version() != version_asked_ || ui.language() != language_asked_ || (members && !members_asked_) ||
                       map != map_asked_ || (held_asked_ && !held) || again != again_asked_;
  if (changed && (!held || !held_asked_ || answered)) {
    version_asked_ = session.version();
    held_asked_ = held;
    members_asked_ = members;
    map_asked_ = map;
    language_asked_ = ui.language();
    Wanted wanted = session.wanted(ui.language());
    wanted.replications = limits.replications;
    wanted.first_only = held;
    if (!limits.line) wanted.line.clear(), wanted.sides.clear(), wanted.side_base.reset();
    if (members) {
      wanted.with_members = {wanted.main.back()};
      // Beside the draft: the strategy it is farther from.
      wanted.with_members.push_back(wanted.main[session.position() > 0.5 ? 0 : 1]);
      for (Play& play : wanted.with_members) play.members = true;
    }
    if (map.on) wanted.map = session.map_plays(map.across, map.up);
    again_asked_ = again;
    if (again != nullptr) wanted = once_more(again->table);
    generation_ = feed.ask(std::move(wanted));
    message.clear();
  }
  newest = feed.latest();
  if (newest == nullptr) return;
  if (newest->done > 0) shown = newest;
  if (newest->generation == generation_ && newest->done > 0 && !newest->table.runs.empty()) {
    const RunRecord& run = newest->table.runs[newest->table.slot(newest->table.strategies.size() - 1, 0)];
    std::vector<float> profit;
    double sum = 0;
    const int step = std::max(1, run.weeks() / 20);
    for (int row = 0; row <= run.weeks(); ++row)
      if (sum += static_cast<double>(run.at(Series::profit, row)); row % step == 0 || row == run.weeks())
        profit.push_back(static_cast<float>(sum));
    session.remember(std::move(profit));
  }
}

void frame(App& app) {
  app.follow();
  Ui& ui = app.ui;
  ui.begin();
  all_keys(app);
  for (auto& [name, chart] : app.charts) chart.shown = false;
  const Box all = ui.screen();
  ui.fill(all, {Role::page});
  const Box body{0, bars_of(all).header, all.right, all.bottom - bars_of(all).footer};
  constexpr std::array screens{decide_screen, compare_screen, network_screen, lab_screen};
  if (app.slide) {
    present_screen(app, all);
  } else {
    screens[static_cast<std::size_t>(app.session.screen)](app, body);
    header(app, all);
    footer(app, all);
  }
  help_sheet(app, all);
  ui.end();
}

std::string filled(std::string_view pattern, std::initializer_list<std::string> values) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const std::string& value : values) store.push_back(value);
  return fmt::vformat(pattern, store);
}

}  // namespace downline::viewer
