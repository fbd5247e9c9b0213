#pragma once
#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/observe/record.hpp"

namespace downline {

/// In a table of members, in place of the week in which a member left.
inline constexpr std::int64_t still_there = -1'000'000;

/// The values of a column, or null where a table has none of this name.
[[nodiscard]] inline const std::vector<std::int64_t>* find_column(const std::vector<MemberColumn>& columns, std::string_view name) {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const MemberColumn& column) { return column.name == name; });
  return found == columns.end() ? nullptr : &found->values;
}

}  // namespace downline
