// What the second implementation shares with the program: numbers drawn at coordinates, quantile tables, exp, log and pow. Nothing of
// the model. A C interface, for ctypes.
#include <cstdint>

#include "sim/core/math.hpp"
#include "sim/random/draw.hpp"
#include "sim/random/quantile.hpp"

using namespace downline;

extern "C" {

/// Takes numbers one after the other from one place.
/// \param below [n] 0: a uniform number on [0, 1); else a whole number below it  \param out [n]
void luck_draw(std::uint64_t seed, std::uint32_t replication, std::uint32_t stream, std::uint32_t subject, std::int32_t week,
               std::uint32_t index, std::int32_t n, const std::uint32_t* below_what, double* out) {
  Draw draw(Luck(seed, replication), static_cast<Stream>(stream), subject, week, index);
  for (std::int32_t i = 0; i < n; ++i) out[i] = below_what[i] == 0 ? uniform(draw) : below(draw, below_what[i]);
}

double luck_normal(double u) { return standard_normal()(u); }
double luck_gamma(double shape, double u) { return gamma_quantiles(shape)(u); }
double luck_beta(double a, double b, double u) { return beta_quantiles(a, b)(u); }
double luck_exp(double x) { return math::exp(x); }
double luck_log(double x) { return math::log(x); }
double luck_pow(double x, double y) { return math::pow(x, y); }
}
