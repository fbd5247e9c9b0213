#pragma once
#include <array>
#include <span>

/// The model's mathematics: exp, log and pow to 1 ulp with the same bits on every x86-64 processor.
/// glibc picks its own by processor, so results would differ in the last bit between machines; these are SLEEF's
/// bitwise-consistent functions (see docs/adr/0002-mathematics.md). The model calls nothing else of that kind.
namespace downline::math {

[[nodiscard]] double exp(double x);
[[nodiscard]] double log(double x);
[[nodiscard]] double pow(double x, double y);
/// 1 / (1 + exp(-x)).
[[nodiscard]] double logistic(double x);
/// A number not below logistic(x), at most 0.6 % above it, in a tenth of the time.
[[nodiscard]] double logistic_bound(double x);
/// ln(p / (1 - p)); p in (0, 1).
[[nodiscard]] double logit(double p);

/// The same of many numbers in place, four or eight at a time where the processor can: the bits of the functions above.
void exp(std::span<double> x);
void log(std::span<double> x);
void logistic(std::span<double> x);
/// x^y.
void pow(std::array<double, 4>& x, double y);
void pow(std::span<double> x, double y);

}  // namespace downline::math
