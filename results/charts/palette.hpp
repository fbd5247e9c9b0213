#pragma once
#include <array>
#include <cstdint>
#include <string>

#include "results/charts/display_list.hpp"

namespace downline::charts {

enum class Theme : std::uint8_t { light, dark, contrast };

/// A colour of sRGB; components 0 to 255.
struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  friend bool operator==(const Colour&, const Colour&) = default;
};

inline constexpr std::size_t series_colours = 6;
inline constexpr std::size_t ramp_steps = 5;

/// The colours of a theme. Series stay apart for every kind of colour vision, and are told apart by dash and marker as well.
struct Palette {
  Colour page, plot, ink, secondary, border, grid, accent, good, warn, folded;
  std::array<Colour, series_colours> series, series_text;
  std::array<Colour, ramp_steps> sequential, diverging;
};

[[nodiscard]] const Palette& palette(Theme theme);

/// The colour of a paint, without its alpha. Ramps are linear between their steps; series beyond the sixth begin again.
[[nodiscard]] Colour colour(const Paint& paint, const Palette& palette);

/// "#0072b2".
[[nodiscard]] std::string hex(Colour colour);

/// Contrast of two colours as WCAG 2 defines it: 1 to 21.
[[nodiscard]] double contrast(Colour a, Colour b);

/// Lengths of stroke and gap, in widths of the stroke; both 0 for a solid line.
struct DashLengths {
  float on = 0, off = 0;
};
[[nodiscard]] DashLengths dash_lengths(Dash dash);

/// How a series is drawn where colours cannot be told apart: its number decides dash and marker.
[[nodiscard]] Dash dash_of(std::size_t series);

}  // namespace downline::charts
