#include "viewer/panels/decide_charts.hpp"

#include "viewer/words.hpp"

namespace downline::viewer {

void line_card(App& app, const Box& box) {
  const Box room = card(app, box, app.say(words::chart_line));
  empty_card(app, room, app.say(words::wait_line));
}

void sellers_card(App& app, const Box& box) {
  weekly_chart(app, "sellers", card(app, box, app.say(words::chart_sellers)), "sellers", false);
}

void tornado_card(App& app, const Box& box) {
  const Box room = card(app, box, app.say(words::chart_tornado));
  empty_card(app, room, app.say(words::wait_tornado));
}

void income_card(App& app, const Box& box) {
  const Box room = card(app, box, app.say(words::chart_income));
  empty_card(app, room, app.say(words::wait_runs));
}

}  // namespace downline::viewer
