#pragma once
#include <memory>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// What a bonus for a recruit is counted on.
enum class BonusBase : int { recruit, fee, kit, training };

/// A sum for each newcomer, whatever she sells: what the law of most countries forbids, so that it can be said where.
struct RecruitBonus {
  Cents amount = 50'00;  ///< for each newcomer of the period
  int base = 0;          ///< a BonusBase
};

void declare_terms(Declare& add, RecruitBonus& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const RecruitBonus& terms, const Earlier& earlier = {});

}  // namespace downline
