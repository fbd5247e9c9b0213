#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace downline {

/// A number as it is written: digits times a power of ten, exact, whatever the locale.
struct Decimal {
  bool negative = false;
  std::string digits;  ///< without leading or trailing zeros; empty is zero
  int exponent = 0;
};

/// Reads `12`, `-0.5`, `.5`, `1e3`; with `percent` also `25%` (0.25). Nothing when it is no plain decimal number.
[[nodiscard]] std::optional<Decimal> parse_decimal(std::string_view text, bool percent);

/// Why `text` is no number, in words for its writer; empty when there is nothing better to say than that.
[[nodiscard]] std::string why_no_number(std::string_view text);

/// The double nearest to it; nothing beyond the range of doubles. Zero has no sign.
[[nodiscard]] std::optional<double> to_double(const Decimal& number);

/// Whether number * 10^shift is whole.
[[nodiscard]] bool is_whole(const Decimal& number, int shift);
/// number * 10^shift, which must be whole; nothing beyond 18 digits.
[[nodiscard]] std::optional<std::int64_t> to_integer(const Decimal& number, int shift);

}  // namespace downline
