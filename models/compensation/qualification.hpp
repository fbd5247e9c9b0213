#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "models/compensation/plan_tree.hpp"
#include "models/compensation/ranks.hpp"

namespace downline {

/// How many ranks the terms define.
[[nodiscard]] std::size_t rank_count(const Ranks& terms);

/// The highest rank whose conditions, and those of all ranks below it, each member meets in the period. Ranks are settled from
/// the lowest on; each that asks for legs takes one reverse pass.
/// \param tree that has looked at the period  \return [n_members]; 0 for those who left
[[nodiscard]] std::vector<std::uint8_t> achieved_ranks(const Ranks& terms, const PlanPeriod& period, const PlanTree& tree);

/// Lines by share of the whole: the largest leg is one; then legs, from the largest on, are put together until they reach the
/// next of `shares` of the whole, and so on.  \param legs in any order
[[nodiscard]] std::size_t qualified_lines(std::vector<Cents> legs, std::span<const BasisPoints> shares);

}  // namespace downline
