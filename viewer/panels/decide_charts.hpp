#pragma once
#include "viewer/panels/app.hpp"

namespace downline::viewer {

// The four pictures of the first screen, each a card.
void line_card(App& app, const Box& box);
void sellers_card(App& app, const Box& box);
void tornado_card(App& app, const Box& box);
void income_card(App& app, const Box& box);

/// How many key figures stand beside each other.
struct TileGrid {
  std::size_t tiles = 5, columns = 5;
  bool drawn = true;  ///< off to learn the height alone
};
/// The key figures in as many rows as they need from the top of the box. \return the height they took, space below included
float figure_tiles(App& app, const Box& box, float tile_height, TileGrid grid);

}  // namespace downline::viewer
