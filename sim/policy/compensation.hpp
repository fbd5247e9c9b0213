#pragma once
#include <cstdint>
#include <span>

#include "sim/core/ids.hpp"
#include "sim/core/money.hpp"

namespace downline {

/// What a plan may look at when a pay period closes. All spans are [n_members]; rows of those who left are there too.
struct PayPeriod {
  std::span<const MemberId> sponsor;      ///< pay tree: sponsor[m] < m, or nobody
  std::span<const std::uint8_t> present;  ///< 1 while enrolled
  std::span<const Cents> sales;           ///< own sales of the period, commissionable [cents]
};

/// One component of a compensation plan.
class CompensationComponent {
 public:
  virtual ~CompensationComponent() = default;
  /// Whether it rewards the sales of others (an override) or a member's own.
  [[nodiscard]] virtual bool on_team() const = 0;
  /// Adds what each member earns; those who left get nothing. \param pay [n_members] cents
  virtual void pay(const PayPeriod& period, std::span<Cents> pay) const = 0;
  /// What a further euro sold by a direct recruit is worth to her sponsor: the sponsor's expectation [basis points].
  [[nodiscard]] virtual BasisPoints recruit_rate() const = 0;
};

}  // namespace downline
