#include "sim/core/math.hpp"

#include <immintrin.h>
#include <sleef.h>

#include <algorithm>

// SLEEF's header declares these only to a compiler that may use AVX everywhere. Of one name, `cinz`, all widths give the same bits.
extern "C" {
// NOLINTBEGIN(readability-identifier-naming): SLEEF's names
__attribute__((target("avx"))) __m256d Sleef_cinz_expd4_u10avx(__m256d);
__attribute__((target("avx"))) __m256d Sleef_cinz_logd4_u10avx(__m256d);
__attribute__((target("avx"))) __m256d Sleef_cinz_powd4_u10avx(__m256d, __m256d);
// NOLINTEND(readability-identifier-naming)
}

namespace downline::math {
namespace {

constexpr std::size_t wide = 4;

bool has_avx() {
  static const bool known = __builtin_cpu_supports("avx");
  return known;
}

__attribute__((target("avx"))) void log_avx(double* x) { _mm256_storeu_pd(x, Sleef_cinz_logd4_u10avx(_mm256_loadu_pd(x))); }
__attribute__((target("avx"))) void exp_avx(double* x) { _mm256_storeu_pd(x, Sleef_cinz_expd4_u10avx(_mm256_loadu_pd(x))); }
__attribute__((target("avx"))) void pow_avx(double* x, double y) {
  _mm256_storeu_pd(x, Sleef_cinz_powd4_u10avx(_mm256_loadu_pd(x), _mm256_set1_pd(y)));
}

/// Four numbers at a time, then what is left one by one.
template <class Four, class One>
void each(std::span<double> x, Four&& four, One&& one) {
  std::size_t i = 0;
  if (has_avx())
    for (; i + wide <= x.size(); i += wide) four(&x[i]);
  for (; i < x.size(); ++i) x[i] = one(x[i]);
}

}  // namespace

double exp(double x) { return Sleef_cinz_expd1_u10purec(x); }
double log(double x) { return Sleef_cinz_logd1_u10purec(x); }
double pow(double x, double y) { return Sleef_cinz_powd1_u10purec(x, y); }
double logistic(double x) { return 1.0 / (1.0 + exp(-x)); }
double logit(double p) { return log(p / (1.0 - p)); }

void log(std::span<double> x) {
  each(x, log_avx, [](double one) { return log(one); });
}

void logistic(std::span<double> x) {
  for (double& one : x) one = -one;
  each(x, exp_avx, [](double one) { return exp(one); });
  for (double& one : x) one = 1.0 / (1.0 + one);
}

void pow(std::array<double, 4>& x, double y) {
  if (has_avx()) return pow_avx(x.data(), y);
  for (double& one : x) one = pow(one, y);
}

}  // namespace downline::math
