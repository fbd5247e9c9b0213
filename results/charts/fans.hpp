#pragma once
#include <array>
#include <span>

#include "results/charts/palette.hpp"
#include "results/charts/pen.hpp"
#include "results/charts/trajectories.hpp"

namespace downline::charts {

/// How strongly each band covers what is under it, widest band first.
inline constexpr std::array<float, band_shares.size()> band_alphas{0.12F, 0.14F, 0.18F};

/// Bands (or, of few runs, the runs), then medians, in the order of the fans.
void draw_fans(Pen& pen, std::span<const Fan> fans, const Plot& plot, int first_week);

/// A line at a week and a box with every value there, highest first.
void draw_crosshair(Pen& pen, const Trajectories& data, const Plot& plot, int week);

}  // namespace downline::charts
