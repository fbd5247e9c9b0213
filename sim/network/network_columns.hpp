#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace downline {

/// Columns that a network file may have.
enum Column : std::size_t {
  member,
  sponsor,
  enroller,
  pv,
  bv,
  customer_volume,
  placement,
  side,
  rank,
  active,
  joined,
  customers,
  returns,
  trained,
  column_count
};
inline constexpr std::array<std::string_view, column_count> column_names{"member",          "sponsor",   "enroller", "pv",     "bv",
                                                                         "customer_volume", "placement", "side",     "rank",   "active",
                                                                         "joined",          "customers", "returns",  "trained"};

/// "member, sponsor, pv, ..."
[[nodiscard]] inline std::string column_list() {
  std::string text;
  for (const std::string_view name : column_names) text += (text.empty() ? "" : ", ") + std::string(name);
  return text;
}

}  // namespace downline
