#pragma once
#include "viewer/panels/app.hpp"

namespace downline::viewer {

// The four pictures of the first screen, each a card.
void line_card(App& app, const Box& box);
void sellers_card(App& app, const Box& box);
void tornado_card(App& app, const Box& box);
void income_card(App& app, const Box& box);

}  // namespace downline::viewer
