#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/param/field.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// Commission on a member's own sales, by the tier her sales of the period reach.
struct PersonalCommission {
  std::vector<Cents> from{0};             ///< sales of the period at which each tier starts
  std::vector<BasisPoints> rates{20'00};  ///< one for each tier
  bool sliced = false;                    ///< each rate on its own slice instead of on all sales
};
/// Overrides on the sales of the levels below.
struct Unilevel {
  std::vector<BasisPoints> rates{5'00, 2'00};  ///< by level
  Cents active_sales = 100'00;                 ///< own sales of the period that make a member active
  bool compress = true;                        ///< the inactive do not use up a level
};
/// Override on a leader's unit: her downline down to the next leader.
struct TeamOverride {
  std::vector<Cents> from{3'000'00};     ///< unit sales of the period that make each rank
  std::vector<BasisPoints> rates{4'00};  ///< one for each rank
  std::int64_t active_recruits = 2;      ///< directly sponsored members with sales that a leader needs
};
/// Goods for the host of a party, a share of its sales.
struct HostReward {
  BasisPoints rate = 10'00;
  Cents minimum_sales = 200'00;
};

/// One component of the company's plan, with the name the scenario gives it.
struct ComponentSpec {
  std::string name;
  std::variant<PersonalCommission, Unilevel, TeamOverride, HostReward> terms;
};

/// Names of the kinds, in the order of the variant: the `kind` key of a component.
[[nodiscard]] const std::vector<std::string_view>& component_kinds();
[[nodiscard]] ComponentSpec make_component(const std::string& name, std::string_view kind);
void declare(Fields& fields, ComponentSpec& component);

/// What the plan pays periodically, in the order of the scenario.
[[nodiscard]] std::vector<std::unique_ptr<CompensationComponent>> make_plan(const std::vector<ComponentSpec>& components);
/// The host rewards of the plan; they post with the party, not with the period.
[[nodiscard]] Cents host_reward(const std::vector<ComponentSpec>& components, Cents party_sales);

}  // namespace downline
