#include "results/charts/numbers.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace downline::charts {
namespace {

constexpr std::string_view minus = "\u2212", hard_space = "\u00A0", none_sign = "\u2013";

std::string unbroken(std::string text) {
  for (std::size_t at = 0; (at = text.find(' ', at)) != std::string::npos;) text.replace(at, 1, hard_space);
  return text;
}

}  // namespace

std::string typeset(std::string text) {
  for (std::size_t at = 0; (at = text.find('-', at)) != std::string::npos; ++at) {
    const bool number = at + 1 < text.size() && std::isdigit(static_cast<unsigned char>(text[at + 1])) != 0;
    const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '[' || text[at - 1] == '(';
    if (number && begins) text.replace(at, 1, minus);
  }
  return text;
}

std::string Numbers::number(double value) const { return std::isfinite(value) ? typeset(format_.number(value)) : std::string(none_sign); }
std::string Numbers::with_unit(double value) const {
  return std::isfinite(value) ? unbroken(typeset(format_.with_unit(value))) : std::string(none_sign);
}
std::string Numbers::signed_with_unit(double value) const {
  if (!std::isfinite(value)) return std::string(none_sign);
  std::string text = unbroken(typeset(format_.signed_with_unit(value)));
  if (!points_.empty() && text.ends_with('%')) text.replace(text.size() - 1, 1, points_);
  return text;
}
std::string Numbers::interval(double low, double high) const {
  return std::isfinite(low) && std::isfinite(high) ? unbroken(typeset(format_.interval(low, high))) : "";
}

Numbers numbers_of(const Estimate& e, std::string_view unit, Language language) { return {largest_of(e), e.half_width(), unit, language}; }

std::string shown(double value, std::string_view unit, Language language) { return Numbers(value, 0, unit, language).with_unit(value); }

std::string count(std::int64_t value, Language language) {
  const auto real = static_cast<double>(value);
  return Numbers(real, 10.001, "", language).number(real);
}

}  // namespace downline::charts
