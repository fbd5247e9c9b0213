#pragma once
#include <cstdint>

namespace downline {

/// Index of a person, 0..people-1, permanent for one world.
using PersonId = std::uint32_t;
/// Row of one enrolment, append-only: whoever sponsors it joined before it, so `sponsor[m] < m`.
using MemberId = std::uint32_t;
/// Row of one customer relation, append-only.
using CustomerId = std::uint32_t;
/// Weeks since the start of the run; the weeks before the reported ones count too.
using Week = std::int32_t;

/// "Nobody": no sponsor, no seller of record (the company's own), no row.
inline constexpr std::uint32_t nobody = 0xFFFF'FFFFu;
/// A week that has not come.
inline constexpr Week never = 0x7FFF'FFFF;

}  // namespace downline
