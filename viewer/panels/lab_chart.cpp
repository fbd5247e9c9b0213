#include "viewer/panels/lab_chart.hpp"

#include "viewer/words.hpp"

namespace downline::viewer {

void metric_chart(App& app, const Box& box) { empty_card(app, box, app.say(words::wait_runs)); }

}  // namespace downline::viewer
