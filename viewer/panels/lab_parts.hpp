#pragma once
#include "viewer/panels/app.hpp"

namespace downline::viewer {

/// Two whole-run figures against each other, a point a replication.
void metric_chart(App& app, const Box& box);
/// A figure of the draft over a grid of two levers.
void map_chart(App& app, const Box& box);

/// Every parameter of the draft, by group, with a search.
void parameter_list(App& app, const Box& box);

}  // namespace downline::viewer
