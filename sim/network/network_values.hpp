#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "sim/network/network_file.hpp"

namespace downline {

/// Values of a network file; nothing where the text is none. A volume is exact: at most two decimals. [hundredths]
[[nodiscard]] std::optional<Cents> parse_volume(const std::string& text);
[[nodiscard]] std::optional<std::uint8_t> parse_side(const std::string& text);
[[nodiscard]] std::optional<std::uint8_t> parse_rank(const std::string& text);
[[nodiscard]] std::optional<std::uint8_t> parse_flag(const std::string& text);
[[nodiscard]] std::optional<std::uint16_t> parse_periods(const std::string& text);
[[nodiscard]] std::optional<std::uint32_t> parse_count(const std::string& text);

/// What stands in for each optional column.
[[nodiscard]] std::span<const NetworkDefault> network_defaults();

}  // namespace downline
