#include "viewer/panels/app.hpp"

#include <algorithm>

#include "viewer/panels/bars.hpp"

namespace downline::viewer {
namespace {

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
  if (letter('O')) app.ui.open.choice = "open";
  if (letter('S')) app.request = Request::save_scenario;
  if (letter('E')) app.request = Request::export_png;
  Look look = ui.look();
  if (ui.key(keys::equal) || ui.key(keys::pad_plus)) look.scale = std::min(2.0F, look.scale + 0.1F);
  if (ui.key(keys::minus) || ui.key(keys::pad_minus)) look.scale = std::max(0.8F, look.scale - 0.1F);
  if (ui.key(keys::zero)) look.scale = 1;
  if (look != ui.look()) change_look(app, look);
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
  if (!app.ui.key(keys::escape)) return;
  app.up = !app.help && app.message.empty() && app.ui.open.choice.empty();
  app.help = false;
  app.message = {};
}

}  // namespace

App::App(Scenarios scenarios, Feed& simulation, const Look& look, const Fonts& fonts)
    : session(std::move(scenarios)), feed(simulation), ui(look, fonts) {}

void App::tell(Phrase words, bool mistake) {
  for (std::string* text : {&words.en, &words.fr}) {
    std::replace(text->begin(), text->end(), '\n', ' ');
    text->erase(std::unique(text->begin(), text->end(), [](char a, char b) { return a == ' ' && b == ' '; }), text->end());
  }
  message = std::move(words);
  mistaken = mistake;
}

bool App::stale() const {
  const PicturePtr now = picture();
  // What ships is of the setting the program starts with.
  if (now == stored && !hold_stored) return session.draft() != Draft();
  return now != nullptr && !hold_stored && (now->generation != generation_ || session.version() != asked_.version);
}

bool App::without_members() const {
  return hold_stored && stored != nullptr &&
         std::none_of(stored->table.runs.begin(), stored->table.runs.end(), [](const RunRecord& run) { return run.members.has_value(); });
}

namespace {

/// The first replication of a stored result once more, with its members: of the last strategy, and of the first beside it.
Wanted once_more(const ResultTable& table) {
  Wanted wanted;
  const auto play = [](const Strategy& s, bool members) { return Play{s.name, s.resolved_yaml, {}, members, true}; };
  wanted.main = {play(table.strategies.back(), false)};
  wanted.replications = 0;
  wanted.with_members = {play(table.strategies.back(), true)};
  if (table.strategies.size() > 1) wanted.with_members.push_back(play(table.strategies.front(), true));
  return wanted;
}

}  // namespace

/// Whoever moves a lever wants to see what it does.
void App::leave_stored() {
  if (hold_stored && !beside_stored_) beside_stored_ = session.draft();
  if (hold_stored && session.draft() != *beside_stored_) hold_stored = false;
  if (!hold_stored) beside_stored_.reset();
}

App::Asked App::asking() const {
  const bool members = session.screen == Screen::network, held = ui.dragging() && ImGui::GetIO().MouseDown[0];
  return {session.version(), ui.language(), members, held, map, members && without_members() ? stored : nullptr};
}

/// Whether the setting asked for last has its first curve.
bool App::answered() const {
  return newest != nullptr && newest->generation == generation_ && (newest->done > 0 || !newest->problem.empty());
}

Wanted App::wanted(const Asked& now) const {
  if (now.again != nullptr) return once_more(now.again->table);
  Wanted wanted = session.wanted(now.language);
  wanted.replications = limits.replications;
  wanted.first_only = now.held;
  if (!limits.line) wanted.line.clear(), wanted.sides.clear(), wanted.side_base.reset();
  if (now.members) {
    wanted.with_members = {wanted.main.back()};
    // Beside the draft: the strategy it is farther from.
    wanted.with_members.push_back(wanted.main[session.position() > 0.5 ? 0 : 1]);
    for (Play& play : wanted.with_members) play.members = true;
  }
  if (now.map.on) wanted.map = session.map_plays(now.map.across, now.map.up);
  return wanted;
}

/// The thumbnail of the setting.
void App::remember_profit() {
  if (newest->generation != generation_ || newest->done == 0 || newest->table.runs.empty()) return;
  const RunRecord& run = newest->table.runs[newest->table.slot(newest->table.strategies.size() - 1, 0)];
  std::vector<float> profit;
  double sum = 0;
  const int step = std::max(1, run.weeks() / 20);
  for (int row = 0; row <= run.weeks(); ++row)
    if (sum += static_cast<double>(run.at(Series::profit, row)); row % step == 0 || row == run.weeks())
      profit.push_back(static_cast<float>(sum));
  session.remember(std::move(profit));
}

void App::follow() {
  leave_stored();
  newest = feed.latest();
  const Asked now = asking();
  const bool changed = now.version != asked_.version || now.language != asked_.language || (now.members && !asked_.members) ||
                       now.map != asked_.map || (asked_.held && !now.held) || now.again != asked_.again;
  // While a lever is being moved, moves are held back until the setting asked for last has its first curve: asking anew each time would
  // stop every run before its half, and show nothing.
  if (changed && (!now.held || !asked_.held || answered())) {
    asked_ = now;
    generation_ = feed.ask(wanted(now));
    message = {};
    newest = feed.latest();
  }
  if (newest == nullptr) return;
  if (newest->done > 0) shown = newest;
  remember_profit();
}

void frame(App& app) {
  app.follow();
  Ui& ui = app.ui;
  ui.begin();
  app.up = false;
  if (!ui.open.choice.ends_with("open")) app.openable.reset();
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

}  // namespace downline::viewer
