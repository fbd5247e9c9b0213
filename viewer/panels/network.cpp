#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "results/charts/life.hpp"
#include "results/charts/numbers.hpp"
#include "viewer/panels/app.hpp"
#include "viewer/panels/network_view.hpp"
#include "viewer/widgets/controls.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr float margin = 16, space = 12, row_height = 24, least_height = 520, least_life = 240;
constexpr std::size_t most_steps = 6;

/// A run that kept its members, and what is known of it.
struct Kept {
  RunPtr run, elsewhere;
  std::string strategy, elsewhere_name;
  bool again = false;  ///< a stored result kept no members: its first replication was run once more
  bool same = false;   ///< and gave the stored figures
};

bool same_figures(const std::vector<double>& a, const std::vector<double>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

/// Of a stored result, the first runs with members of its last strategy that has any, and of another one.
Kept stored_runs(const PicturePtr& picture) {
  Kept kept;
  const ResultTable& table = picture->table;
  for (std::size_t s = table.strategies.size(); s-- > 0;)
    for (int r = 0; r < table.replications; ++r) {
      const RunRecord& one = table.runs[table.slot(s, r)];
      if (!one.members) continue;
      const RunPtr found(picture, &one);
      if (kept.run == nullptr)
        kept.run = found, kept.strategy = table.strategies[s].name;
      else
        kept.elsewhere = found, kept.elsewhere_name = table.strategies[s].name;
      break;
    }
  return kept;
}

/// The runs that the screen is about: those of a stored result, or the draft's once it was run with its members.
Kept kept_runs(const App& app) {
  const PicturePtr picture = app.picture();
  if (picture == nullptr) return {};
  if (app.hold_stored && !app.without_members()) return stored_runs(picture);
  const PicturePtr& live = app.newest != nullptr && app.newest->members ? app.newest : picture;
  Kept kept{live->members, live->members_elsewhere, live->plays.empty() ? "" : live->plays.back().name, live->elsewhere};
  if (kept.run != nullptr && !kept.run->members) kept.run = nullptr;
  if (!app.hold_stored || kept.run == nullptr) return kept;
  const ResultTable& table = picture->table;
  if (live->plays.back().text != table.strategies.back().resolved_yaml) return {};
  kept.again = true;
  kept.same = same_figures(kept.run->metrics, table.runs[table.slot(table.strategies.size() - 1, 0)].metrics);
  return kept;
}

std::string node_name(const App& app, const NetworkView& view, std::uint32_t node) {
  return node == view.tree->company() ? app.say(words::company) : "#" + std::to_string(node);
}

void play_button(App& app, NetworkView& view, const Box& box) {
  Ui& ui = app.ui;
  const Touch touch = ui.touch("network/play", box, view.playing ? "pause" : "play");
  if (touch.clicked || (!touch.focused && ui.key(keys::space))) view.play(!view.playing);
  if (ui.asks(box, "network/play")) ui.hint(app.say(words::play_hint));
  ui.fill(box, {touch.hovered ? Role::grid : Role::plot}, 4);
  ui.frame(box, {Role::border}, 1, 4);
  const float x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
  if (view.playing) {
    ui.fill({x - 5, y - 6, x - 1.5F, y + 6}, {Role::ink});
    ui.fill({x + 1.5F, y - 6, x + 5, y + 6}, {Role::ink});
  } else {
    for (float k = 0; k < 12; ++k) ui.line({x - 4, y - 6 + k}, {x - 4 + std::min(k, 11 - k) * 1.6F, y - 6 + k}, {Role::ink}, 1.3F);
  }
}

/// The week by slider and keys, and a week on every few frames while it plays.
void week_slider(App& app, NetworkView& view, const Box& track) {
  Ui& ui = app.ui;
  if (const auto moved = slider(ui, "network/week", track, view.week, {0, static_cast<double>(view.weeks), 1, {}, false, true}))
    view.show_week(static_cast<int>(*moved));
  if (ui.key(keys::comma)) view.show_week(view.week - 1);
  if (ui.key(keys::period)) view.show_week(view.week + 1);
  view.pass(ImGui::GetIO().DeltaTime);
}

void colour_choice(App& app, NetworkView& view, const Box& box) {
  const std::array shades{app.say(words::shades[0]), app.say(words::shades[1])};
  if (const auto chosen = choice(app.ui, "network/colour", box, shades, view.by_activity ? 1 : 0)) view.colour_by(*chosen == 1);
}

/// Who is looked for, when, and in what colours.
void tools(App& app, NetworkView& view, const Box& box) {
  Ui& ui = app.ui;
  const float asked = ui.width(app.say(words::search_member), 13) + 22;
  const float search = std::max(std::min(220.0F, box.width() * 0.25F), std::min(asked, box.width() * 0.35F));
  if (field(ui, "network/search", {box.left, box.top, box.left + search, box.bottom}, view.search, app.say(words::search_member)))
    if (const auto found = view.find(view.search)) view.chosen = found;
  const float play = box.left + search + space;
  play_button(app, view, {play, box.top, play + 40, box.bottom});
  const std::string label = filled(app.say(words::week), {std::to_string(view.week)});
  const float week = play + 40 + space, wide = ui.width(filled(app.say(words::week), {"8888"}), 13, Weight::semibold);
  ui.text({week, box.top, week + wide, box.bottom}, label, {13, Weight::semibold});
  float menu = 0;
  for (const Words& one : words::shades) menu = std::max(menu, menu_width(ui, app.say(one)));
  menu = std::min(menu, box.width() * 0.3F);
  week_slider(app, view, {week + wide + space, box.top, box.right - menu - 2 * space, box.bottom});
  colour_choice(app, view, {box.right - menu, box.top, box.right, box.bottom});
}

/// The way from the company down to the node that fills the width; every step leads back there.
void breadcrumb(App& app, NetworkView& view, const Box& box) {
  Ui& ui = app.ui;
  float x = box.left;
  for (const std::uint32_t node : charts::path_to(*view.tree, view.top, most_steps)) {
    const std::string label = node_name(app, view, node) + " (" + charts::count(view.tree->team(node), ui.language()) + ")";
    const float w = ui.width(label, 13, Weight::semibold) + 4;
    if (x + w > box.right) break;  // no room for the lower steps: Escape leads up all the same
    const Box one{x, box.top, x + w, box.bottom};
    const Touch touch = ui.touch("network/path/" + std::to_string(node), one, label);
    ui.text(one, label, {13, node == view.top ? Weight::semibold : Weight::regular, {touch.hovered ? Role::accent : Role::ink}});
    if (touch.clicked) view.top = node;
    x += w + 6;
    if (node != view.top) ui.text({x, box.top, x + 12, box.bottom}, "›", {13, Weight::regular, {Role::secondary}});
    x += 16;
  }
  if (app.up) view.top = view.tree->above(view.top);
  const std::string use = app.say(words::icicle_use);
  if (x + 24 + ui.width(use, 13) <= box.right) ui.text(box, use, {13, Weight::regular, {Role::secondary}, Anchor::end});
}

void icicle(App& app, NetworkView& view, const Box& room) {
  Ui& ui = app.ui;
  charts::IcicleView how;
  how.top = view.top;
  how.shade_low = app.say(view.by_activity ? words::sells_nothing : words::earns_nothing);
  how.shade_high = app.say(view.by_activity ? words::sells_most : words::earns_most);
  how.chosen = view.chosen;
  const std::string extra = std::to_string(view.top) + "/" + (view.chosen ? std::to_string(*view.chosen) : "") +
                            (view.by_activity ? "a" : "i") + "/" + std::to_string(view.index());
  how.tooltips = true;
  show_chart(app, "network", room, extra, [&](const charts::Canvas& canvas) {
    charts::IcicleView now = how;
    now.shade = view.shade;
    return Drawn{charts::draw(*view.tree, now, canvas), [network = app.network, how] {
                   charts::IcicleView later = how;
                   later.shade = network->shade;
                   return charts::sheet(*network->tree, later);
                 }};
  });
  const auto& targets = app.charts["network"].list.targets;
  const charts::Point at{ui.pointer().x - room.left, ui.pointer().y - room.top};
  const Touch touch = ui.touch("network/icicle", room);
  if (!touch.began) return;
  const auto target = std::find_if(targets.rbegin(), targets.rend(), [&](const auto& one) { return one.box.holds(at); });
  if (target == targets.rend()) return;
  const auto node = static_cast<std::uint32_t>(target->id);
  if (node < view.tree->members()) view.chosen = node;
  if (touch.twice && node <= view.tree->company()) view.top = node;
}

/// The largest teams below the node in view.
void team_list(App& app, NetworkView& view, const Box& box) {
  Ui& ui = app.ui;
  const Box room = card(app, box, app.say(words::largest_teams), app.say(words::members_word));
  const auto below = view.tree->below(view.top);
  const auto fit = static_cast<std::size_t>(std::max(0.0F, std::floor(room.height() / row_height)));
  if (below.empty() || view.tree->team(below.front()) == 0) return empty_card(app, room, app.say(words::no_teams));
  float y = room.top;
  for (std::size_t i = 0; i < std::min(fit, below.size()) && view.tree->team(below[i]) > 0; ++i, y += row_height) {
    const Box row{room.left - 6, y, room.right, y + row_height};
    const Touch touch = ui.touch("network/team/" + std::to_string(below[i]), row);
    if (touch.hovered || view.chosen == below[i]) ui.fill(row, {Role::grid}, 4);
    ui.text({room.left, y, room.left + room.width() / 2, y + row_height}, "#" + std::to_string(below[i]), {13, Weight::semibold});
    ui.text({room.left + room.width() / 2, y, room.right - 8, y + row_height}, charts::count(view.tree->team(below[i]), ui.language()),
            {13, Weight::regular, {Role::ink}, Anchor::end});
    if (touch.clicked) view.chosen = below[i];
    if (touch.twice || (touch.focused && ui.key(keys::right))) view.top = below[i];
  }
}

void life(App& app, NetworkView& view, const Box& box) {
  const std::string title =
      view.chosen ? filled(app.say(words::life_of), {"#" + std::to_string(*view.chosen)}) : app.say(words::life_of_best);
  const Box room = card(app, box, title);
  const auto story = view.life(app.ui.language());
  if (story == nullptr) return empty_card(app, room, app.say(view.lifeless().empty() ? words::life_coming : Words(view.lifeless())));
  const std::string extra = fmt::format("{}", static_cast<const void*>(story.get()));
  show_chart(app, "life", room, extra, [&](const charts::Canvas& canvas) {
    return Drawn{charts::draw(*story, canvas), [story] { return charts::sheet(*story); }};
  });
}

/// That what is shown was not stored but run again, and whether it is the same.
float again_note(App& app, const Kept& kept, const Box& box) {
  if (!kept.again) return 0;
  const std::string words = filled(app.say(kept.same ? words::run_again : words::run_again_differs), {kept.strategy});
  return app.ui.paragraph(box, words, {13, Weight::semibold, {kept.same ? Role::secondary : Role::warn}}) + 4;
}

}  // namespace

void network_screen(App& app, const Box& box) {
  const Kept kept = kept_runs(app);
  Box inner{box.left + margin, box.top + margin, box.right - margin, box.bottom - margin};
  if (kept.run == nullptr) {
    const Box room = card(app, inner, app.say(words::screens[2]));
    const bool cannot = app.newest != nullptr && !app.newest->problem.empty();
    return empty_card(app, room,
                      cannot ? app.say(app.newest->problem) : app.say(app.hold_stored ? words::run_again_coming : words::members_coming));
  }
  if (app.network == nullptr) app.network = std::make_shared<NetworkView>();
  NetworkView& view = *app.network;
  if (view.run != kept.run) view.take(kept.run, kept.strategy);
  view.beside(kept.elsewhere, kept.elsewhere_name);
  view.patient = app.patient;
  const bool indexing = view.poll();
  if (!view.tree) return empty_card(app, inner, app.say(indexing ? words::indexing : words::no_members));
  // A low window shows the tree first and the lives below it.
  const float content = std::max(inner.height(), least_height);
  app.ui.clip(box);
  inner.top -= app.ui.scroll("network", box, content + 2 * margin);
  inner.bottom = inner.top + content;
  if (content > box.height()) inner.right -= 6;
  tools(app, view, {inner.left, inner.top, inner.right, inner.top + 32});
  const float note = again_note(app, kept, {inner.left, inner.top + 32 + 6, inner.right, inner.top + 80});
  const float bottom = std::clamp(inner.height() * 0.44F, least_life, 340.0F);
  const Box tree{inner.left, inner.top + 32 + space + note, inner.right, inner.bottom - bottom - space};
  app.ui.fill(tree, {Role::plot}, 6);
  app.ui.frame(tree, {Role::grid}, 1, 6);
  breadcrumb(app, view, {tree.left + 16, tree.top + 4, tree.right - 16, tree.top + 30});
  icicle(app, view, {tree.left + 12, tree.top + 32, tree.right - 12, tree.bottom - 8});
  const float list = std::clamp(inner.width() * 0.28F, 200.0F, 380.0F);
  team_list(app, view, {inner.left, inner.bottom - bottom, inner.left + list, inner.bottom});
  life(app, view, {inner.left + list + space, inner.bottom - bottom, inner.right, inner.bottom});
  app.ui.unclip();
}

}  // namespace downline::viewer
