#include <algorithm>
#include <cmath>

#include "results/charts/life.hpp"
#include "results/charts/numbers.hpp"
#include "viewer/panels/app.hpp"
#include "viewer/panels/network_view.hpp"
#include "viewer/widgets/controls.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr float margin = 16, space = 12, row_height = 24;
constexpr std::size_t most_steps = 6;

/// The run with members that the screen is about: that of a stored result, or the draft's once it was run with them.
const RunRecord* run_with_members(const App& app) {
  const PicturePtr picture = app.picture();
  if (picture == nullptr) return nullptr;
  if (!app.hold_stored) {
    const PicturePtr& live = app.newest != nullptr && app.newest->members ? app.newest : picture;
    return live->members.get();
  }
  for (const RunRecord& run : picture->table.runs)
    if (run.members) return &run;
  return nullptr;
}

std::size_t strategy_of(const Picture& picture, const RunRecord* run) {
  const auto at = run - picture.table.runs.data();
  const bool inside = at >= 0 && at < static_cast<std::ptrdiff_t>(picture.table.runs.size());
  return inside ? static_cast<std::size_t>(at) / static_cast<std::size_t>(picture.table.replications) : picture.table.strategies.size() - 1;
}

std::string node_name(const App& app, const NetworkView& view, std::uint32_t node) {
  return node == view.tree->company() ? app.say(words::company) : "#" + std::to_string(node);
}

void tools(App& app, NetworkView& view, const Box& box) {
  Ui& ui = app.ui;
  const float search = std::min(220.0F, box.width() * 0.25F);
  if (field(ui, "network/search", {box.left, box.top, box.left + search, box.bottom}, view.search, app.say(words::search_member)))
    if (const auto found = view.find(view.search)) view.chosen = found;
  const std::string label = filled(app.say(words::week), {std::to_string(view.week)});
  const float w = ui.width(app.say(words::week), 13, Weight::semibold) + 40;
  ui.text({box.left + search + space, box.top, box.left + search + space + w, box.bottom}, label, {13, Weight::semibold});
  const Box play{box.right - 44, box.top, box.right, box.bottom};
  const Touch touch = ui.touch("network/play", play, view.playing ? "pause" : "play");
  if (touch.clicked || (!touch.focused && ui.key(keys::space))) view.playing = !view.playing;
  ui.fill(play, {touch.hovered ? Role::grid : Role::plot}, 4);
  ui.frame(play, {Role::border}, 1, 4);
  const float x = (play.left + play.right) / 2, y = (play.top + play.bottom) / 2;
  if (view.playing) {
    ui.fill({x - 5, y - 6, x - 1.5F, y + 6}, {Role::ink});
    ui.fill({x + 1.5F, y - 6, x + 5, y + 6}, {Role::ink});
  } else {
    for (float k = 0; k < 12; ++k) ui.line({x - 4, y - 6 + k}, {x - 4 + std::min(k, 11 - k) * 1.6F, y - 6 + k}, {Role::ink}, 1.3F);
  }
  std::vector<std::string> shades;
  float widest = 0;
  for (const Words& one : words::shades) {
    shades.push_back(app.say(one));
    widest = std::max(widest, ui.width(shades.back(), 13, Weight::semibold) + 46);
  }
  const float menu = std::min(widest, box.width() * 0.25F);
  if (const auto chosen = choice(ui, "network/colour", {play.left - space - menu, box.top, play.left - space, box.bottom}, shades,
                                 view.by_activity ? 1 : 0))
    view.colour_by(*chosen == 1);
  const Box track{box.left + search + space + w + 8, box.top, play.left - 2 * space - menu, box.bottom};
  if (const auto moved = slider(ui, "network/week", track, view.week, {0, static_cast<double>(view.weeks), 1, {}, false, true}))
    view.show_week(static_cast<int>(*moved));
  if (ui.key(keys::comma)) view.show_week(view.week - 1);
  if (ui.key(keys::period)) view.show_week(view.week + 1);
  if (view.playing && ImGui::GetFrameCount() % 6 == 0) view.week >= view.weeks ? void(view.playing = false) : view.show_week(view.week + 1);
}

/// The way from the company down to the node that fills the width; every step leads back there.
void breadcrumb(App& app, NetworkView& view, const Box& box) {
  Ui& ui = app.ui;
  float x = box.left;
  for (const std::uint32_t node : charts::path_to(*view.tree, view.top, most_steps)) {
    const std::string label = node_name(app, view, node) + " (" + charts::count(view.tree->team(node), ui.language()) + ")";
    const float w = ui.width(label, 13, Weight::semibold) + 4;
    if (x + w > box.right) break;
    const Box one{x, box.top, x + w, box.bottom};
    const Touch touch = ui.touch("network/path/" + std::to_string(node), one, label);
    ui.text(one, label, {13, node == view.top ? Weight::semibold : Weight::regular, {touch.hovered ? Role::accent : Role::ink}});
    if (touch.clicked) view.top = node;
    x += w + 6;
    if (node != view.top) ui.text({x, box.top, x + 12, box.bottom}, "›", {13, Weight::regular, {Role::secondary}});
    x += 16;
  }
  if (ui.key(keys::escape)) view.top = view.tree->above(view.top);
}

void icicle(App& app, NetworkView& view, const Box& room) {
  Ui& ui = app.ui;
  charts::IcicleView how;
  how.top = view.top;
  how.shade = view.shade;
  how.shade_low = app.say(view.by_activity ? words::sells_nothing : words::earns_nothing);
  how.shade_high = app.say(view.by_activity ? words::sells_most : words::earns_most);
  how.chosen = view.chosen;
  const std::string extra = std::to_string(view.week) + "/" + std::to_string(view.top) + "/" +
                            (view.chosen ? std::to_string(*view.chosen) : "") + (view.by_activity ? "a" : "i") + "/" +
                            std::to_string(view.index());
  how.tooltips = true;
  show_chart(app, "network", room, extra, [&](const charts::Canvas& canvas) {
    return Drawn{charts::draw(*view.tree, how, canvas), [network = app.network, how] {
                   charts::IcicleView now = how;
                   now.shade = network->shade;
                   return charts::sheet(*network->tree, now);
                 }};
  });
  const auto& targets = app.charts["network"].list.targets;
  const charts::Point at{ui.pointer().x - room.left, ui.pointer().y - room.top};
  const Touch touch = ui.touch("network/icicle", room);
  if (!touch.began) return;
  for (auto target = targets.rbegin(); target != targets.rend(); ++target) {
    if (!target->box.holds(at)) continue;
    const auto node = static_cast<std::uint32_t>(target->id);
    if (node < view.tree->members()) view.chosen = node;
    if (touch.twice && node <= view.tree->company()) view.top = node;
    return;
  }
}

/// The largest teams below the node in view.
void team_list(App& app, NetworkView& view, const Box& box) {
  Ui& ui = app.ui;
  const Box room = card(app, box, app.say(words::largest_teams));
  const auto below = view.tree->below(view.top);
  const auto fit = static_cast<std::size_t>(std::max(0.0F, std::floor(room.height() / row_height)));
  float y = room.top;
  for (std::size_t i = 0; i < std::min(fit, below.size()) && view.tree->team(below[i]) > 0; ++i, y += row_height) {
    const Box row{room.left - 6, y, room.right, y + row_height};
    const Touch touch = ui.touch("network/team/" + std::to_string(below[i]), row);
    if (touch.hovered || view.chosen == below[i]) ui.fill(row, {Role::grid}, 4);
    ui.text({room.left, y, room.left + room.width() / 2, y + row_height}, "#" + std::to_string(below[i]), {13, Weight::semibold});
    ui.text({room.left + room.width() / 2, y, room.right - 8, y + row_height}, charts::count(view.tree->team(below[i]), ui.language()),
            {13, Weight::regular, {Role::ink}, Anchor::end});
    if (touch.clicked) view.chosen = below[i];
    if (touch.twice) view.top = below[i];
  }
}

void life(App& app, NetworkView& view, const Box& box) {
  const std::string title =
      view.chosen ? filled(app.say(words::life_of), {"#" + std::to_string(*view.chosen)}) : app.say(words::life_of_best);
  const Box room = card(app, box, title);
  const auto other = !app.hold_stored && app.newest != nullptr && app.newest->members ? app.newest->members_elsewhere : nullptr;
  const std::string extra = (view.chosen ? std::to_string(*view.chosen) : "best") + (other ? "+" : "");
  show_chart(app, "life", room, extra, [&](const charts::Canvas& canvas) {
    const std::int64_t member = view.chosen ? static_cast<std::int64_t>(*view.chosen) : charts::best_seller(view.members());
    charts::LifeStory data = charts::life_story(view.table, 0, member, app.ui.language());
    if (other && other->members)
      data.elsewhere = charts::life_elsewhere(view.members(), member, *other->members, app.newest->elsewhere, data.period_ends);
    charts::DisplayList list = charts::draw(data, canvas);
    return drawn(std::move(data), std::move(list));
  });
}

}  // namespace

void network_screen(App& app, const Box& box) {
  const RunRecord* run = run_with_members(app);
  const Box inner{box.left + margin, box.top + margin, box.right - margin, box.bottom - margin};
  if (run == nullptr) {
    const Box room = card(app, inner, app.say(words::screens[2]));
    return empty_card(app, room, app.say(app.hold_stored ? words::no_members : words::members_coming));
  }
  if (app.network == nullptr) app.network = std::make_shared<NetworkView>();
  NetworkView& view = *app.network;
  if (view.of != run) view.take(run, app.picture()->table, strategy_of(*app.picture(), run), *run);
  view.patient = app.patient;
  const bool indexing = view.poll();
  if (!view.tree) return empty_card(app, inner, app.say(indexing ? words::indexing : words::no_members));
  tools(app, view, {inner.left, inner.top, inner.right, inner.top + 32});
  const float bottom = std::clamp(inner.height() * 0.38F, 150.0F, 320.0F);
  const Box tree{inner.left, inner.top + 32 + space, inner.right, inner.bottom - bottom - space};
  app.ui.fill(tree, {Role::plot}, 6);
  app.ui.frame(tree, {Role::grid}, 1, 6);
  breadcrumb(app, view, {tree.left + 16, tree.top + 4, tree.right - 16, tree.top + 30});
  icicle(app, view, {tree.left + 12, tree.top + 32, tree.right - 12, tree.bottom - 8});
  const float list = std::clamp(inner.width() * 0.28F, 200.0F, 380.0F);
  team_list(app, view, {inner.left, inner.bottom - bottom, inner.left + list, inner.bottom});
  life(app, view, {inner.left + list + space, inner.bottom - bottom, inner.right, inner.bottom});
}

}  // namespace downline::viewer
