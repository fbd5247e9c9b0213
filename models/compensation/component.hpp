#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "models/compensation/affiliate.hpp"
#include "models/compensation/binary.hpp"
#include "models/compensation/company_cap.hpp"
#include "models/compensation/differential.hpp"
#include "models/compensation/fast_start.hpp"
#include "models/compensation/generations.hpp"
#include "models/compensation/host_reward.hpp"
#include "models/compensation/kit_repayment.hpp"
#include "models/compensation/matching.hpp"
#include "models/compensation/matrix.hpp"
#include "models/compensation/personal_cap.hpp"
#include "models/compensation/personal_commission.hpp"
#include "models/compensation/points_reward.hpp"
#include "models/compensation/pool.hpp"
#include "models/compensation/ranks.hpp"
#include "models/compensation/recruit_bonus.hpp"
#include "models/compensation/referral.hpp"
#include "models/compensation/returns.hpp"
#include "models/compensation/team_override.hpp"
#include "models/compensation/trip.hpp"
#include "models/compensation/unilevel.hpp"
#include "sim/param/field.hpp"

namespace downline {

/// The terms of one component; kinds come in this order.
using ComponentTerms =
    std::variant<PersonalCommission, Unilevel, TeamOverride, HostReward, Affiliate, Referral, Differential, Generations, Binary, Matrix,
                 FastStart, Matching, Pool, Ranks, Returns, PersonalCap, CompanyCap, KitRepayment, PointsReward, Trip, RecruitBonus>;

/// One component of the company's plan, with the name the scenario gives it.
struct ComponentSpec {
  std::string name;
  ComponentTerms terms;
};

/// Names of the kinds, in the order of the variant: the `kind` key of a component.
[[nodiscard]] const std::vector<std::string_view>& component_kinds();
[[nodiscard]] ComponentSpec make_component(const std::string& name, std::string_view kind);
/// \param plan path of the plan that it belongs to: `compensation` or `shadow_plan`
void declare(Fields& fields, ComponentSpec& component, const std::string& plan = "compensation");

/// Whether a rank of the plan asks for customers.
[[nodiscard]] bool asks_for_customers(const std::vector<ComponentSpec>& components);

/// Whether the plan takes volume back for orders that are returned: until then they count for the seller.
[[nodiscard]] bool takes_returns_back(const std::vector<ComponentSpec>& components);

/// Weeks from a customer's first order on in which her orders count for a member, by the plan's affiliate component; 0: for good.
[[nodiscard]] Week attribution_window(const std::vector<ComponentSpec>& components);

/// What the host rewards of the plan give for a party, together; they post with the party, not with the period.
[[nodiscard]] HostBenefit host_reward(const std::vector<ComponentSpec>& components, const PartyTakings& party);

}  // namespace downline
