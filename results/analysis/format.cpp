#include "results/analysis/format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace downline {
namespace {

constexpr std::string_view thin_space = "\u202F";

/// floor(log10(x)) of a positive number.
int magnitude(double x) { return static_cast<int>(std::floor(std::log10(x))); }

/// Digits in groups of three, with the language's decimal mark.
std::string grouped(double value, int decimals, Language language) {
  std::string text = fmt::format("{:.{}f}", std::abs(value), decimals);
  const std::size_t point = std::min(text.find('.'), text.size());
  if (point < text.size() && language == Language::fr) text[point] = ',';
  if (point > 4)
    for (std::size_t at = point; at > 3;) text.insert(at -= 3, thin_space);
  const bool zero = text.find_first_not_of("0.,") == std::string::npos;
  return value < 0 && !zero ? "-" + text : text;
}

struct UnitWords {
  std::string_view unit, en, fr;
};

std::string shown_unit(std::string_view unit, double scale, Language language) {
  if (unit == "EUR") return scale >= 1e9 ? "G€" : scale >= 1e6 ? "M€" : scale >= 1e3 ? "k€" : "€";
  if (unit.empty()) return {};
  if (unit == "1") return "%";
  constexpr std::array<UnitWords, 14> words{{{"1/year", "% a year", "% par an"},
                                             {"EUR/year", "€ a year", "€ par an"},
                                             {"EUR/month", "€ a month", "€ par mois"},
                                             {"EUR/h", "€ an hour", "€ de l'heure"},
                                             {"person", "people", "personnes"},
                                             {"order", "orders", "commandes"},
                                             {"lead", "leads", "contacts"},
                                             {"contact", "contacts", "prises de contact"},
                                             {"party", "parties", "réunions"},
                                             {"party/year", "parties a year", "réunions par an"},
                                             {"post", "posts", "publications"},
                                             {"view", "views", "vues"},
                                             {"visit", "visits", "visites"},
                                             {"level", "levels", "niveaux"}}};
  for (const UnitWords& word : words)
    if (word.unit == unit) return std::string(language == Language::fr ? word.fr : word.en);
  return std::string(unit);
}

}  // namespace

double largest_of(const Estimate& e) {
  const double ends = std::isnan(e.low) ? 0 : std::max(std::abs(e.low), std::abs(e.high));
  return std::max(std::abs(e.mean), ends);
}

NumberFormat::NumberFormat(double largest, double half_width, std::string_view unit, Language language) : language_(language) {
  const double size = std::isfinite(largest) ? std::abs(largest) : 0;
  if (unit == "EUR") scale_ = size >= 999.5e6 ? 1e9 : size >= 999.5e3 ? 1e6 : size >= 9'999.5 ? 1e3 : 1;
  if (unit == "1" || unit == "1/year") scale_ = 0.01;  // shares are shown in percent
  unit_ = shown_unit(unit, scale_, language);
  const bool has_width = std::isfinite(half_width) && half_width > 1e-6 * size;  // less is rounding of equal values
  const double measure = (has_width ? half_width : size) / scale_;
  const int digits = has_width ? 2 : 3;
  if (measure <= 0) return;
  const int exponent = std::clamp(magnitude(measure) - digits + 1, -9, 15);
  decimals_ = std::max(0, -exponent);
  step_ = exponent > 0 ? std::pow(10.0, exponent) : 1;
}

std::string NumberFormat::number(double value) const {
  if (std::isnan(value)) return "-";
  const double scaled = value / scale_;
  return grouped(decimals_ > 0 ? scaled : std::round(scaled / step_) * step_, decimals_, language_);
}

std::string NumberFormat::with_unit(double value) const { return unit_.empty() ? number(value) : number(value) + " " + unit_; }

std::string NumberFormat::signed_with_unit(double value) const { return (value > 0 ? "+" : "") + with_unit(value); }

std::string NumberFormat::interval(double low, double high) const {
  // A decimal comma would read as the comma between the ends.
  return "[" + number(low) + (language_ == Language::fr ? " ; " : ", ") + number(high) + "]";
}

std::string format_estimate(const Estimate& e, std::string_view unit, Language language) {
  const NumberFormat format(largest_of(e), e.half_width(), unit, language);
  return format.with_unit(e.mean) + (e.n < 2 ? "" : " " + format.interval(e.low, e.high));
}

std::string format_difference(const Estimate& e, std::string_view unit, Language language) {
  const NumberFormat format(largest_of(e), e.half_width(), unit, language);
  return format.signed_with_unit(e.mean) + (e.n < 2 ? "" : " " + format.interval(e.low, e.high));
}

std::string format_about(int count, Language language) {
  const double step = count < 100 ? 1 : std::pow(10.0, magnitude(count) - 1);
  return grouped(std::ceil(count / step) * step, 0, language);
}

}  // namespace downline
