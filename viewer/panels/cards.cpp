#include <algorithm>
#include <cmath>

#include "results/charts/trajectories.hpp"
#include "viewer/panels/app.hpp"
#include "viewer/widgets/controls.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

constexpr float stale_veil = 0.45F;  ///< over a picture of another setting than the levers show

/// The curves of a picture: references with all they have, the draft with what it has.
charts::Trajectories curves(const Picture& picture, std::string_view series, bool summed, Language language) {
  charts::Trajectories all = charts::trajectories(picture.table, series, summed, language);
  if (picture.references.strategies.empty() || picture.references.common_replications().empty()) return all;
  charts::Trajectories references = charts::trajectories(picture.references, series, summed, language);
  for (std::size_t s = 0; s < references.fans.size() && s < all.fans.size(); ++s) all.fans[s] = std::move(references.fans[s]);
  return all;
}

}  // namespace

Box card(App& app, const Box& box, std::string_view title, std::string_view note) {
  Ui& ui = app.ui;
  ui.fill(box, {Role::plot}, 6);
  ui.frame(box, {Role::grid}, 1, 6);
  const float room = box.width() - 32;
  const float size = ui.width(title, 16, Weight::semibold) <= room ? 16.0F : 13.0F;
  const float wanted = ui.width(title, size, Weight::semibold);
  const Box place{box.left + 16, box.top + 10, box.left + 16 + std::min(room, wanted + 2), box.top + 34};
  if (wanted > room) {  // two lines, a little lower than one
    ui.paragraph({place.left, box.top + 4, box.right - 16, box.top + 41}, title, {13, Weight::semibold, {Role::ink}, Anchor::start, true});
    return {box.left + 16, box.top + 42, box.right - 12, box.bottom - 10};
  }
  ui.text(place, title, {size, Weight::semibold});
  if (note.empty()) return {box.left + 16, box.top + 38, box.right - 12, box.bottom - 10};
  // A note that has no room beside the title is said at the pointer.
  if (wanted + 16 + ui.width(note, 13) <= room)
    ui.text({box.left + 32 + wanted, box.top + 11, box.right - 16, box.top + 35}, note,
            {13, Weight::regular, {Role::secondary}, Anchor::end});
  else if (ui.sees(place))
    ui.hint(std::string(title) + "\n" + std::string(note));
  return {box.left + 16, box.top + 38, box.right - 12, box.bottom - 10};
}

void empty_card(App& app, const Box& room, std::string_view words) {
  const float y = room.top + std::max(8.0F, room.height() / 2 - 28);
  app.ui.paragraph({room.left + 8, y, room.right - 8, room.bottom}, words, {13, Weight::regular, {Role::secondary}, Anchor::start, true});
}

void show_chart(App& app, const std::string& name, const Box& room, const std::string& extra,
                const std::function<Drawn(const charts::Canvas&)>& make) {
  if (room.width() < 60 || room.height() < 40) return;
  const PicturePtr picture = app.picture();
  App::Kept& kept = app.charts[name];
  const bool same = kept.of == picture && kept.width == room.width() && kept.height == room.height() &&
                    kept.language == app.ui.language() && kept.extra == extra && !kept.list.marks.empty();
  if (!same) {
    charts::Canvas canvas;
    canvas.width = room.width();
    canvas.height = room.height();
    canvas.language = app.ui.language();
    canvas.titled = false;
    Drawn now = make(canvas);
    kept = {picture, room.width(), room.height(), app.ui.language(), extra, std::move(now.list), std::move(now.sheet), true, room};
  }
  kept.shown = true;
  kept.box = room;
  app.ui.show(kept.list, room);
  if (app.stale()) app.ui.fill(room, {Role::plot, stale_veil});
}

charts::Range axis_held(const App& app, const std::string& name) {
  const auto found = app.axes.find(name);
  return app.ui.dragging() && found != app.axes.end() ? found->second : charts::Range();
}

void keep_axis(App& app, const std::string& name, const charts::DisplayList& list) {
  if (!app.ui.dragging() && !list.plots.empty()) app.axes[name] = {list.plots.front().y_first, list.plots.front().y_last};
}

void weekly_chart(App& app, const std::string& name, const Box& room, std::string_view series, bool summed) {
  Ui& ui = app.ui;
  const PicturePtr picture = app.picture();
  if (picture == nullptr || picture->done == 0) return empty_card(app, room, app.say(words::wait_runs));
  // The week under the pointer, by the plot as it was last drawn.
  std::optional<int> week;
  const auto& plots = app.charts[name].list.plots;
  const charts::Point at{ui.pointer().x - room.left, ui.pointer().y - room.top};
  if (!plots.empty() && plots.front().box.holds(at) && !ui.dragging()) week = static_cast<int>(std::lround(plots.front().value_of_x(at.x)));
  const std::string extra = (week ? std::to_string(*week) : "") + (ui.dragging() ? "held" : "");
  show_chart(app, name, room, extra, [&](const charts::Canvas& canvas) {
    charts::Trajectories data = curves(*picture, series, summed, ui.language());
    charts::Range& axis = app.axes[name];
    if (!ui.dragging() || !axis.given()) axis = charts::range_of(data);
    charts::DisplayList list = charts::draw(data, canvas, axis, week);
    return drawn(std::move(data), std::move(list));
  });
}

}  // namespace downline::viewer
