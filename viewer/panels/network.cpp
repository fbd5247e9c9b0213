#include "viewer/panels/app.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {

void network_screen(App& app, const Box& box) { empty_card(app, box, app.say(words::no_members)); }

}  // namespace downline::viewer
