#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "sim/core/ids.hpp"

namespace downline {

/// Moves the recruits of those who left up to the nearest sponsor still present, in one forward pass: rows are in order of
/// enrolment, so a sponsor's own sponsor is already right. The order sponsor[m] < m survives.
/// \param sponsor [n_members]  \param present [n_members], 1 while enrolled
void roll_up_orphans(std::span<MemberId> sponsor, std::span<const std::uint8_t> present);

/// The member or her nearest sponsor still present; nobody if there is none. Sponsors must be rolled up.
[[nodiscard]] inline MemberId present_owner(MemberId m, std::span<const MemberId> sponsor, std::span<const std::uint8_t> present) {
  while (m != nobody && present[m] == 0) m = sponsor[m];
  return m;
}

/// Depth of every row: 0 for roots. \param parent [n], parent[m] < m or nobody
[[nodiscard]] std::vector<std::uint32_t> depths(std::span<const MemberId> parent);

/// Whether every parent joined before its child: ordered, and so acyclic.
[[nodiscard]] bool ordered(std::span<const MemberId> parent);

}  // namespace downline
