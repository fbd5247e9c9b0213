#include "sim/core/math.hpp"

#include <immintrin.h>
#include <sleef.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "sim/core/vectors.hpp"

// SLEEF's header declares these only to a compiler that may use AVX everywhere. Of one name, `cinz`, all widths give the same bits.
// NOLINTBEGIN(readability-identifier-naming): their names are SLEEF's
extern "C" {
// NOLINTBEGIN(readability-identifier-naming): SLEEF's names
__attribute__((target("avx"))) __m256d Sleef_cinz_expd4_u10avx(__m256d);
__attribute__((target("avx"))) __m256d Sleef_cinz_logd4_u10avx(__m256d);
__attribute__((target("avx"))) __m256d Sleef_cinz_powd4_u10avx(__m256d, __m256d);
__attribute__((target("avx512f"))) __m512d Sleef_cinz_expd8_u10avx512fnofma(__m512d);
__attribute__((target("avx512f"))) __m512d Sleef_cinz_logd8_u10avx512fnofma(__m512d);
__attribute__((target("avx512f"))) __m512d Sleef_cinz_powd8_u10avx512fnofma(__m512d, __m512d);
// NOLINTEND(readability-identifier-naming)
}
// NOLINTEND(readability-identifier-naming)

namespace downline::math {
namespace {

constexpr std::size_t wide = 4, widest = 8;

__attribute__((target("avx"))) void log_avx(double* x) { _mm256_storeu_pd(x, Sleef_cinz_logd4_u10avx(_mm256_loadu_pd(x))); }
__attribute__((target("avx"))) void exp_avx(double* x) { _mm256_storeu_pd(x, Sleef_cinz_expd4_u10avx(_mm256_loadu_pd(x))); }
__attribute__((target("avx"))) void pow_avx(double* x, double y) {
  _mm256_storeu_pd(x, Sleef_cinz_powd4_u10avx(_mm256_loadu_pd(x), _mm256_set1_pd(y)));
}

__attribute__((target("avx512f"))) void log_avx512(double* x) { _mm512_storeu_pd(x, Sleef_cinz_logd8_u10avx512fnofma(_mm512_loadu_pd(x))); }
__attribute__((target("avx512f"))) void exp_avx512(double* x) { _mm512_storeu_pd(x, Sleef_cinz_expd8_u10avx512fnofma(_mm512_loadu_pd(x))); }
__attribute__((target("avx512f"))) void pow_avx512(double* x, double y) {
  _mm512_storeu_pd(x, Sleef_cinz_powd8_u10avx512fnofma(_mm512_loadu_pd(x), _mm512_set1_pd(y)));
}

/// Eight numbers at a time, then four; the last ones are filled up to four.
template <class Eight, class Four, class One>
void each(std::span<double> x, Eight&& eight, Four&& four, One&& one) {
  const Vectors in_use = vectors();
  if (in_use == Vectors::none) {
    for (double& value : x) value = one(value);
    return;
  }
  std::size_t i = 0;
  if (in_use == Vectors::avx512)
    for (; i + widest <= x.size(); i += widest) eight(&x[i]);
  for (; i + wide <= x.size(); i += wide) four(&x[i]);
  if (i == x.size()) return;
  std::array<double, wide> last{1.0, 1.0, 1.0, 1.0};
  std::copy(x.begin() + static_cast<std::ptrdiff_t>(i), x.end(), last.begin());
  four(last.data());
  std::copy_n(last.begin(), x.size() - i, x.begin() + static_cast<std::ptrdiff_t>(i));
}

}  // namespace

double exp(double x) { return Sleef_cinz_expd1_u10purec(x); }
double log(double x) { return Sleef_cinz_logd1_u10purec(x); }
double pow(double x, double y) { return Sleef_cinz_powd1_u10purec(x, y); }
double logistic(double x) { return 1.0 / (1.0 + exp(-x)); }
double logistic_bound(double x) {
  // e^-x = 2^n * e^t with t in [0, ln 2): the first terms of the series of e^t leave out what is positive.
  constexpr double ln2 = 0.693147180559945309417232, most = 1000.0, rounding = 1.0 - 1e-9;
  const double y = std::clamp(-x, -most, most);
  const double n = std::floor(y / ln2);
  const double t = std::max(0.0, y - n * ln2);
  const double series = 1.0 + t * (1.0 + t * (0.5 + t / 6.0));
  // 2^n by its exponent, kept within those of finite numbers.
  constexpr int fraction_bits = 52, bias = 1023;
  const auto exponent = static_cast<std::int64_t>(std::clamp(n, 1.0 - bias, 1.0 * bias)) + bias;
  const double power = std::bit_cast<double>(exponent << fraction_bits);
  return 1.0 / (1.0 + power * series * rounding);
}
double logit(double p) { return log(p / (1.0 - p)); }

void exp(std::span<double> x) {
  each(x, exp_avx512, exp_avx, [](double one) { return exp(one); });
}

void log(std::span<double> x) {
  each(x, log_avx512, log_avx, [](double one) { return log(one); });
}

void logistic(std::span<double> x) {
  for (double& one : x) one = -one;
  exp(x);
  for (double& one : x) one = 1.0 / (1.0 + one);
}

void pow(std::span<double> x, double y) {
  const auto eight = [y](double* some) { pow_avx512(some, y); };
  const auto four = [y](double* some) { pow_avx(some, y); };
  each(x, eight, four, [y](double one) { return pow(one, y); });
}

void pow(std::array<double, 4>& x, double y) {
  if (vectors() != Vectors::none) return pow_avx(x.data(), y);
  for (double& one : x) one = pow(one, y);
}

}  // namespace downline::math
