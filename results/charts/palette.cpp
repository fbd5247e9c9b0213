#include "results/charts/palette.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace downline::charts {
namespace {

constexpr Colour rgb(std::uint32_t value) {
  return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U), static_cast<std::uint8_t>(value)};
}

// The first three series and both ramps: Okabe and Ito, darkened where white asks for it. The rest were drawn so that every pair of
// series stays 0.08 apart in OKLab for normal, protan, deutan and tritan vision; the tests measure it.
constexpr Palette light{rgb(0xF6F7F9),
                        rgb(0xFFFFFF),
                        rgb(0x1A1D21),
                        rgb(0x5A6472),
                        rgb(0x8691A1),
                        rgb(0xE3E7EC),
                        rgb(0x005A8F),
                        rgb(0x00795A),
                        rgb(0xA15C00),
                        rgb(0xC9CED6),
                        {rgb(0x0072B2), rgb(0xD55E00), rgb(0xCC79A7), rgb(0x6E5200), rgb(0x1792FE), rgb(0x4B3B8F)},
                        {rgb(0x0072B2), rgb(0xC65300), rgb(0xAA4C82), rgb(0x6E5200), rgb(0x0B6FCC), rgb(0x4B3B8F)},
                        {rgb(0xEEF3F8), rgb(0xC0D6E8), rgb(0x82B0D3), rgb(0x3E87BB), rgb(0x00548A)},
                        {rgb(0xB34700), rgb(0xE8A26B), rgb(0xF4F4F4), rgb(0x7FB4D8), rgb(0x005A8F)}};

constexpr Palette dark{rgb(0x14171C),
                       rgb(0x1C2027),
                       rgb(0xE8EBEF),
                       rgb(0xA7B0BD),
                       rgb(0x8691A1),
                       rgb(0x2A303A),
                       rgb(0x56B4E9),
                       rgb(0x5CC8A0),
                       rgb(0xF0B45A),
                       rgb(0x434B57),
                       {rgb(0x56B4E9), rgb(0xE69F00), rgb(0xCC79A7), rgb(0x8B4DF9), rgb(0xD0431C), rgb(0x9F4CAA)},
                       {rgb(0x56B4E9), rgb(0xE69F00), rgb(0xD68BB5), rgb(0xB08BFB), rgb(0xF0785A), rgb(0xC98AD4)},
                       {rgb(0x24303D), rgb(0x2B5272), rgb(0x3478A6), rgb(0x56A5D6), rgb(0xB5DCF5)},
                       {rgb(0xFF9A4D), rgb(0x9E5A26), rgb(0x2E333B), rgb(0x2F6F9E), rgb(0x7CC6F5)}};

constexpr Palette high_contrast{rgb(0xFFFFFF),
                                rgb(0xFFFFFF),
                                rgb(0x000000),
                                rgb(0x24282E),
                                rgb(0x000000),
                                rgb(0xB4BBC5),
                                rgb(0x003E66),
                                rgb(0x00543E),
                                rgb(0x703F00),
                                rgb(0x9AA2AE),
                                {rgb(0x0072B2), rgb(0xD55E00), rgb(0xCC79A7), rgb(0x6E5200), rgb(0x1792FE), rgb(0x4B3B8F)},
                                {rgb(0x004C8C), rgb(0x8F2F00), rgb(0x87255E), rgb(0x5A4300), rgb(0x0050A8), rgb(0x35236E)},
                                {rgb(0xF2F6FA), rgb(0xB3CCE2), rgb(0x6DA0C9), rgb(0x246FA6), rgb(0x003A63)},
                                {rgb(0x7A3000), rgb(0xE08A4A), rgb(0xFFFFFF), rgb(0x6FA9D3), rgb(0x003E66)}};

Colour between(const std::array<Colour, ramp_steps>& ramp, float at) {
  const float place = std::clamp(std::isnan(at) ? 0.0F : at, 0.0F, 1.0F) * (ramp_steps - 1);
  const auto low = std::min(static_cast<std::size_t>(place), ramp_steps - 2);
  const float part = place - static_cast<float>(low);
  const auto mixed = [part](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(static_cast<float>(a) + part * static_cast<float>(b - a)));
  };
  const Colour a = ramp[low], b = ramp[low + 1];
  return {mixed(a.red, b.red), mixed(a.green, b.green), mixed(a.blue, b.blue)};
}

/// Black or white, whichever is read better.
Colour readable_on(Colour background) {
  constexpr Colour black = rgb(0x1A1D21), white = rgb(0xFFFFFF);
  return contrast(black, background) >= contrast(white, background) ? black : white;
}

double luminance(Colour c) {
  const auto linear = [](std::uint8_t component) {
    const double v = component / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

std::size_t series_of(const Paint& paint) { return static_cast<std::size_t>(std::max(paint.at, 0.0F)) % series_colours; }

}  // namespace

const Palette& palette(Theme theme) { return theme == Theme::dark ? dark : theme == Theme::contrast ? high_contrast : light; }

Colour colour(const Paint& paint, const Palette& p) {
  switch (paint.role) {
    case Role::page: return p.page;
    case Role::none:
    case Role::plot: return p.plot;
    case Role::secondary: return p.secondary;
    case Role::border: return p.border;
    case Role::grid: return p.grid;
    case Role::accent: return p.accent;
    case Role::good: return p.good;
    case Role::warn: return p.warn;
    case Role::folded: return p.folded;
    case Role::series: return p.series[series_of(paint)];
    case Role::series_text: return p.series_text[series_of(paint)];
    case Role::sequential: return between(p.sequential, paint.at);
    case Role::diverging: return between(p.diverging, paint.at);
    case Role::on_sequential: return readable_on(between(p.sequential, paint.at));
    case Role::on_diverging: return readable_on(between(p.diverging, paint.at));
    case Role::on_series: return readable_on(p.series[series_of(paint)]);
    case Role::ink:
    case Role::count_: break;
  }
  return p.ink;
}

std::string hex(Colour c) { return fmt::format("#{:02x}{:02x}{:02x}", c.red, c.green, c.blue); }

double contrast(Colour a, Colour b) {
  const double first = luminance(a), second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

DashLengths dash_lengths(Dash dash) {
  switch (dash) {
    case Dash::longs: return {6, 3};
    case Dash::shorts: return {3, 2};
    case Dash::dots: return {1, 2};
    case Dash::solid: break;
  }
  return {};
}

Dash dash_of(std::size_t series) { return static_cast<Dash>(series % 4); }

}  // namespace downline::charts
