#include "viewer/panels/lab_chart.hpp"

#include "results/charts/scatter.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {

void metric_chart(App& app, const Box& box) {
  const PicturePtr picture = app.picture();
  if (picture == nullptr || picture->done == 0) return empty_card(app, box, app.say(words::wait_runs));
  show_chart(app, "two-metrics", box, app.metric_across + "/" + app.metric_up, [&](const charts::Canvas& canvas) {
    return charts::draw(charts::scatter(picture->table, app.metric_across, app.metric_up, app.ui.language()), canvas);
  });
}

}  // namespace downline::viewer
