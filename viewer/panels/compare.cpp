#include "viewer/panels/app.hpp"
namespace downline::viewer {
void compare_screen(App& /*app*/, const Box& /*box*/) {}
void network_screen(App& /*app*/, const Box& /*box*/) {}
void lab_screen(App& /*app*/, const Box& /*box*/) {}
}  // namespace downline::viewer
