#pragma once
#include <string>
#include <string_view>

#include "results/analysis/format.hpp"
#include "results/analysis/statistics.hpp"
#include "sim/param/field.hpp"

namespace downline::charts {

/// The digits of `NumberFormat`, as they are set on a picture: a true minus, a dash for what is not defined, no break before the unit.
class Numbers {
 public:
  /// As of `NumberFormat`.
  Numbers(double largest, double half_width, std::string_view unit, Language language)
      : format_(largest, half_width, unit, language),
        points_(unit != "1"                ? ""
                : language == Language::fr ? "pt"
                                           : "pp") {}
  [[nodiscard]] std::string number(double value) const;
  [[nodiscard]] std::string with_unit(double value) const;
  /// Of differences: those of shares are in points.
  [[nodiscard]] std::string signed_with_unit(double value) const;
  [[nodiscard]] std::string interval(double low, double high) const;
  [[nodiscard]] std::string unit() const { return format_.unit(); }

 private:
  NumberFormat format_;
  std::string_view points_;  ///< unit of differences of shares
};

/// The digits in which an estimate is told.
[[nodiscard]] Numbers numbers_of(const Estimate& estimate, std::string_view unit, Language language);

/// A value alone, to three significant digits: "1.23 M€".
[[nodiscard]] std::string shown(double value, std::string_view unit, Language language);

/// A whole number in groups of three digits.
[[nodiscard]] std::string count(std::int64_t value, Language language);

/// A text as it is set on a picture: hyphens before digits become minus signs.
[[nodiscard]] std::string typeset(std::string text);

/// The sentence in a language.
[[nodiscard]] inline std::string in(Language language, const Words& words) {
  return std::string(language == Language::fr ? words.fr : words.en);
}

}  // namespace downline::charts
