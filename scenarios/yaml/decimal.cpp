#include "scenarios/yaml/decimal.hpp"

#include <algorithm>
#include <charconv>

namespace downline {
namespace {

constexpr std::size_t longest_number = 100;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes digits off the front of `text`.
std::string_view take_digits(std::string_view& text) {
  std::size_t n = 0;
  while (n < text.size() && is_digit(text[n])) ++n;
  const std::string_view digits = text.substr(0, n);
  text.remove_prefix(n);
  return digits;
}

bool take(std::string_view& text, std::string_view any_of) {
  if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

/// The exponent after `e`; nothing when it is broken or beyond any use.
std::optional<int> take_exponent(std::string_view& text) {
  if (!take(text, "eE")) return 0;
  const bool negative = text.starts_with('-');
  take(text, "+-");
  const std::string_view digits = take_digits(text);
  int value = 0;
  if (digits.empty() || digits.size() > 5) return std::nullopt;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return negative ? -value : value;
}

Decimal normal(bool negative, std::string digits, int exponent) {
  while (!digits.empty() && digits.back() == '0') {
    digits.pop_back();
    ++exponent;
  }
  digits.erase(0, digits.find_first_not_of('0'));
  if (digits.empty()) return {};
  return {negative, std::move(digits), exponent};
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text, bool percent) {
  if (text.size() > longest_number) return std::nullopt;
  const bool negative = text.starts_with('-');
  take(text, "+-");
  const std::string_view before = take_digits(text);
  const std::string_view after = take(text, ".") ? take_digits(text) : std::string_view{};
  // A leading zero would be octal in one reader and decimal in the next.
  if ((before.empty() && after.empty()) || (before.size() > 1 && before.front() == '0')) return std::nullopt;
  const std::optional<int> power = take_exponent(text);
  if (!power) return std::nullopt;
  int exponent = *power - static_cast<int>(after.size());
  if (percent && text.ends_with('%')) {
    text.remove_suffix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    exponent -= 2;
  }
  if (!text.empty()) return std::nullopt;
  return normal(negative, std::string(before) + std::string(after), exponent);
}

std::string why_no_number(std::string_view text) {
  if (text.size() > longest_number) return "it is longer than " + std::to_string(longest_number) + " characters";
  if (text.find_first_of("0123456789") == std::string_view::npos) return {};
  if (text.find('%') != std::string_view::npos) return "only shares and rates take `%`";
  if (text.find(',') != std::string_view::npos) return "decimals are written with a point and thousands without a sign, as in 1234.5";
  if (text.find_first_of("_'") != std::string_view::npos) return "digits are written without separators, as in 10000";
  const std::string_view size = text.substr(std::min(text.find_first_not_of("+-"), text.size()));
  if (size.size() > 1 && size[0] == '0' && size.find_first_of("xXoObB") == 1) return "only decimal numbers are read";
  if (size.size() > 1 && size[0] == '0' && is_digit(size[1])) return "a leading zero could mean an octal number";
  const std::size_t other = text.find_first_not_of("0123456789.+-");
  if (other != std::string_view::npos && (text[other] == 'e' || text[other] == 'E')) return "its exponent is broken or out of range";
  return "a number stands alone, without its unit";
}

std::optional<double> to_double(const Decimal& number) {
  if (number.digits.empty()) return 0.0;
  const std::string text = (number.negative ? "-" : "") + number.digits + "e" + std::to_string(number.exponent);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool is_whole(const Decimal& number, int shift) { return number.digits.empty() || number.exponent + shift >= 0; }

std::optional<std::int64_t> to_integer(const Decimal& number, int shift) {
  if (number.digits.empty()) return 0;
  const int zeros = number.exponent + shift;
  if (zeros < 0 || static_cast<int>(number.digits.size()) + zeros > 18) return std::nullopt;
  const std::string text = number.digits + std::string(static_cast<std::size_t>(zeros), '0');
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return number.negative ? -value : value;
}

}  // namespace downline
