#pragma once
#include "viewer/panels/app.hpp"

namespace downline::viewer {

/// Heights of what stands above and below every screen.
struct Bars {
  float header, footer;
};

/// A low window keeps its pixels for the pictures.
[[nodiscard]] Bars bars_of(const Box& all);
/// Screens at the left, what can be done with them at the right; what has no room is in a list.
void header(App& app, const Box& all);
/// The settings that were looked at, or what there is to say; and what every picture rests on.
void footer(App& app, const Box& all);
/// How to begin, and the keys, over everything.
void help_sheet(App& app, const Box& all);

/// Scenarios and results of the current folder, below a box while `ui.open.choice` is the name.
void open_list(App& app, const std::string& name, const Box& box);

void change_look(App& app, const Look& look);
void turn_theme(App& app);
void turn_language(App& app);

}  // namespace downline::viewer
