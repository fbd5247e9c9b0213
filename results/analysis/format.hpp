#pragma once
#include <string>
#include <string_view>

#include "results/analysis/statistics.hpp"

namespace downline {

enum class Language { en, fr };

/// How a group of numbers that belong together is written: one scale, one number of digits.
/// Two significant digits of the half-width decide the digits of everything beside it.
class NumberFormat {
 public:
  /// \param largest the number of greatest size to be written  \param half_width of the interval; zero or not a number: three
  /// significant digits of `largest`  \param unit as in the metrics: "EUR", "1", "person" ...
  NumberFormat(double largest, double half_width, std::string_view unit, Language language);
  /// "1.23", scaled, without unit; "-" if it is not a number.
  [[nodiscard]] std::string number(double value) const;
  /// "1.23 M€".
  [[nodiscard]] std::string with_unit(double value) const;
  /// The same, with its sign even if positive.
  [[nodiscard]] std::string signed_with_unit(double value) const;
  /// "[1.10, 1.36]".
  [[nodiscard]] std::string interval(double low, double high) const;
  /// "M€"; empty for a bare number.
  [[nodiscard]] const std::string& unit() const { return unit_; }

 private:
  double scale_ = 1;
  double step_ = 1;  ///< everything is a multiple of it, after scaling
  int decimals_ = 0;
  std::string unit_;
  Language language_;
};

/// The number of greatest size that is written of an estimate.
[[nodiscard]] double largest_of(const Estimate& estimate);
/// "1.23 M€ [1.10, 1.36]"; the mean alone when there is no interval.
[[nodiscard]] std::string format_estimate(const Estimate& estimate, std::string_view unit, Language language);
/// The same with the sign of the mean written out.
[[nodiscard]] std::string format_difference(const Estimate& estimate, std::string_view unit, Language language);
/// Two significant digits, rounded up: 387 -> "390".
[[nodiscard]] std::string format_about(int count, Language language);

}  // namespace downline
