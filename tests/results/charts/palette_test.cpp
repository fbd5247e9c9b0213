#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "results/charts/palette.hpp"

namespace downline::charts {
namespace {

using Triple = std::array<double, 3>;

Triple linear(Colour c) {
  const auto one = [](std::uint8_t v) {
    const double x = v / 255.0;
    return x <= 0.04045 ? x / 12.92 : std::pow((x + 0.055) / 1.055, 2.4);
  };
  return {one(c.red), one(c.green), one(c.blue)};
}

Triple times(const std::array<Triple, 3>& m, const Triple& v) {
  Triple out{};
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) out[i] += m[i][j] * v[j];
  return out;
}

/// OKLab (Ottosson 2020).
Triple oklab(const Triple& rgb) {
  Triple lms = times(
      {{{.4122214708, .5363325363, .0514459929}, {.2119034982, .6806995451, .1073969566}, {.0883024619, .2817188376, .6299787005}}}, rgb);
  for (double& v : lms) v = std::cbrt(std::max(v, 0.0));
  return times(
      {{{.2104542553, .7936177850, -.0040720468}, {1.9779984951, -2.4285922050, .4505937099}, {.0259040371, .7827717662, -.8086757660}}},
      lms);
}

/// Normal sight, then the whole loss of each kind of cone (Machado, Oliveira, Fernandes 2009).
const std::array<std::array<Triple, 3>, 4> sights{
    {{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
     {{{.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}}},
     {{{.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}}},
     {{{1.255528, -.076749, -.178779}, {-.078411, .930809, .147602}, {.004733, .691367, .303900}}}}};

Triple seen(Colour c, const std::array<Triple, 3>& sight) {
  Triple v = times(sight, linear(c));
  for (double& x : v) x = std::clamp(x, 0.0, 1.0);
  return oklab(v);
}

double least_distance(Colour a, Colour b) {
  double least = 1;
  for (const auto& sight : sights) {
    const Triple x = seen(a, sight), y = seen(b, sight);
    least = std::min(least, std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]));
  }
  return least;
}

const std::array<Theme, 3> themes{Theme::light, Theme::dark, Theme::contrast};

TEST(Palette, HasTextThatIsReadOnItsGround) {
  for (const Theme theme : themes) {
    const Palette& p = palette(theme);
    const double least = theme == Theme::contrast ? 7 : 4.5;
    for (const Colour text : {p.ink, p.secondary, p.accent, p.good, p.warn})
      for (const Colour ground : {p.plot, p.page}) EXPECT_GE(contrast(text, ground), least) << hex(text) << " on " << hex(ground);
    for (const Colour text : p.series_text) EXPECT_GE(contrast(text, p.plot), least) << hex(text);
  }
}

TEST(Palette, HasSeriesThatAreSeen) {
  for (const Theme theme : themes)
    for (const Colour series : palette(theme).series) EXPECT_GE(contrast(series, palette(theme).plot), 3.0) << hex(series);
}

TEST(Palette, KeepsSeriesApartForEveryColourVision) {
  for (const Theme theme : themes) {
    const auto& series = palette(theme).series;
    for (std::size_t a = 0; a < series.size(); ++a)
      for (std::size_t b = a + 1; b < series.size(); ++b)
        EXPECT_GE(least_distance(series[a], series[b]), 0.08)
            << static_cast<int>(theme) << ": " << hex(series[a]) << " and " << hex(series[b]);
  }
}

TEST(Palette, HasRampsThatOnlyGrowLighterOrDarkerForEveryColourVision) {
  for (const Theme theme : themes)
    for (const auto& sight : sights) {
      const auto& ramp = palette(theme).sequential;
      const bool darker = theme != Theme::dark;
      for (std::size_t i = 1; i < ramp.size(); ++i) {
        const double step = seen(ramp[i], sight)[0] - seen(ramp[i - 1], sight)[0];
        EXPECT_GT(darker ? -step : step, 0.05) << hex(ramp[i]);
      }
    }
}

TEST(Palette, HasReadableTextOnEveryPlaceOfARamp) {
  for (const Theme theme : themes)
    for (int i = 0; i <= 100; ++i)
      for (const auto& [ground, text] :
           {std::pair{Role::sequential, Role::on_sequential}, std::pair{Role::diverging, Role::on_diverging}}) {
        const float at = static_cast<float>(i) / 100;
        EXPECT_GE(contrast(colour({ground, 1, at}, palette(theme)), colour({text, 1, at}, palette(theme))), 4.0) << at;
      }
}

TEST(Palette, WritesColoursAsHexadecimal) { EXPECT_EQ(hex({0, 114, 178}), "#0072b2"); }

}  // namespace
}  // namespace downline::charts
