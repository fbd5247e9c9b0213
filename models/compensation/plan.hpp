#pragma once
#include <memory>
#include <vector>

#include "models/compensation/component.hpp"

namespace downline {

/// A plan that can be paid: its components in order, with what they remember between periods (carried volume, balances, titles).
/// Rows may be added from period to period, never removed.
using Plan = std::vector<std::unique_ptr<CompensationComponent>>;

/// What the plan pays periodically, in the order of the scenario, before any period. Host rewards post with the party and are
/// not part of it.
[[nodiscard]] Plan make_plan(const std::vector<ComponentSpec>& components);

/// What a plan pays in one period. Its memory is used again when it is filled again.
struct PlanResult {
  std::vector<ComponentPay> components;  ///< in the order of the plan
  std::vector<std::uint8_t> rank;        ///< [n_members] paid as, or as given; empty: the plan has none
  /// Cash of all components. \return [n_members]
  [[nodiscard]] std::vector<Cents> cash(std::size_t members) const;
  /// The same. \param sum whose memory is used again
  void cash(std::size_t members, std::vector<Cents>& sum) const;
  [[nodiscard]] Cents maximum() const;
  [[nodiscard]] Cents paid() const;
  [[nodiscard]] Cents lost(Breakage cause) const;
};

/// Closes one period: every component in its order, each on what the ones before left.
/// Errors: a column that is there must have a row for every member (programmer).
[[nodiscard]] PlanResult pay_period(Plan& plan, const PayPeriod& network);
/// The same, without new memory once the first periods have been paid. \param result of any earlier period, or empty
void pay_period(Plan& plan, const PayPeriod& network, Spare& spare, PlanResult& result);

}  // namespace downline
