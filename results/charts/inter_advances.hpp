#pragma once
#include <cstdint>

namespace downline::charts {

/// Room for a letter that the table does not hold, in thousandths of the size: that of a wide one.
inline constexpr std::uint16_t unknown_advance = 1000;

/// How far a letter of Inter moves the pen [thousandths of the size].
[[nodiscard]] std::uint16_t inter_advance(char32_t letter, bool semibold);

}  // namespace downline::charts
