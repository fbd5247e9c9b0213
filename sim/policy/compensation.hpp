#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sim/core/columns.hpp"
#include "sim/core/ids.hpp"
#include "sim/core/large_pages.hpp"
#include "sim/core/money.hpp"
#include "sim/core/spare.hpp"
#include "sim/param/field.hpp"

namespace downline {

/// What a plan may look at when a pay period closes. All spans are [n_members]; rows of those who left are there too. Sales,
/// points and returns are not negative and add up to less than 9e12 euros. Of what may be empty, the default is said.
struct PayPeriod {
  std::span<const MemberId> sponsor;      ///< pay tree: sponsor[m] < m, or nobody
  std::span<const std::uint8_t> present;  ///< 1 while enrolled
  std::span<const Cents> sales;           ///< own sales of the period and those of her customers, commissionable [cents]

  std::span<const MemberId> enroller = {};        ///< who recruited: enroller[m] < m, or nobody; empty: the sponsor
  std::span<const Cents> points = {};             ///< volume that decides ranks and steps [hundredths]; empty: the sales
  std::span<const Cents> customer_sales = {};     ///< part of the sales made to customers; empty: all of them
  std::span<const std::uint32_t> customers = {};  ///< who ordered in the period; empty: none is known
  std::span<const Cents> returns = {};            ///< sales of earlier periods returned in this one; empty: none
  std::span<const std::uint16_t> age = {};        ///< pay periods since she joined, 0 in the first; empty: all are old
  std::span<const std::uint8_t> trained = {};     ///< 1 when training is done; empty: everybody is
  std::span<const std::uint8_t> rank = {};        ///< given ranks; empty: 0, unless the plan computes them
  std::span<const MemberId> placement = {};       ///< placement tree: placement[m] < m, or nobody; empty: components place by themselves
  std::span<const std::uint8_t> leg = {};         ///< which leg of the one above she is placed in, with `placement`
  [[nodiscard]] std::size_t size() const { return sponsor.size(); }
  [[nodiscard]] std::span<const MemberId> enrollers() const { return enroller.empty() ? sponsor : enroller; }
};

/// Why part of what a component promises at most is not paid.
enum class Breakage : std::size_t {
  inactive,     ///< whose turn it was had left or sold too little
  compressed,   ///< skipping the inactive came to the end of the line
  unqualified,  ///< rank, step, depth or another condition too low for the full rate
  no_upline,    ///< nobody above
  capped,       ///< over a cap of the member, the component or the company
  flushed,      ///< volume or points that expired
  returned,     ///< orders not approved
  withheld,     ///< kept by the company to repay the kit
  carried,      ///< kept for later periods, less what earlier ones had kept; can be negative
  rounding,     ///< cents
  count_
};
inline constexpr std::size_t breakage_count = static_cast<std::size_t>(Breakage::count_);
struct BreakageInfo {
  std::string_view name;
  Words sentence;
};
/// In the order of the enumeration.
[[nodiscard]] const std::array<BreakageInfo, breakage_count>& breakages();

/// Amounts of many members.
using Amounts = LargeVector<Cents>;

/// What one component pays in one period. Paid and all breakages add up to the maximum, to the cent.
struct ComponentPay {
  std::string name;
  bool on_team = false;  ///< it rewards the sales of others
  bool cash = true;      ///< else goods, trips or points at face value
  Amounts pay;           ///< [n_members]; empty where the component pays nothing itself (ranks, caps, returns)
  Cents maximum = 0;     ///< if everybody qualified for everything, uplines never ended and legs were equal
  Cents cost = 0;        ///< to the company
  std::array<Cents, breakage_count> breakage{};
  [[nodiscard]] Cents& lost(Breakage cause) { return breakage[static_cast<std::size_t>(cause)]; }
  [[nodiscard]] Cents lost(Breakage cause) const { return breakage[static_cast<std::size_t>(cause)]; }
  [[nodiscard]] Cents paid() const;
  /// Nothing yet for each of `members`.
  void open(std::size_t members) { resize_fetched(pay, members, Cents{0}); }
};

/// What the components of a plan hand on to each other within one period.
struct PlanPeriod {
  const PayPeriod& network;
  Spare& spare;                             ///< columns that a component needs while it pays
  std::span<const Cents> volume;            ///< commissionable; a component may replace it by less
  std::span<const Cents> points;            ///< decide ranks and steps
  std::span<const std::uint8_t> rank = {};  ///< paid as; empty: 0
  std::span<ComponentPay> done = {};        ///< the components before
  /// The network's, or where it has none as a component before has placed by the weak leg; empty: none has.
  std::span<const MemberId> placement = network.placement;
  std::span<const std::uint8_t> leg = network.leg;
  [[nodiscard]] std::size_t size() const { return network.size(); }
  [[nodiscard]] std::size_t rank_of(MemberId m) const { return rank.empty() ? 0 : rank[m]; }
};

/// One component of a compensation plan. It may remember things between periods (carried volume, balances, titles), in
/// columns that grow with the members.
class CompensationComponent {
 public:
  virtual ~CompensationComponent() = default;
  /// Whether it rewards the sales of others (an override) or a member's own.
  [[nodiscard]] virtual bool on_team() const = 0;
  /// What a further euro sold by a direct recruit is worth to her sponsor: the sponsor's expectation [basis points].
  [[nodiscard]] virtual BasisPoints recruit_rate() const { return 0; }
  /// Closes the period: what each member earns (those who left nothing), the maximum, and where the difference went.
  virtual void pay(PlanPeriod& period, ComponentPay& out) = 0;
  /// What it remembers between periods.
  virtual void columns(StateColumns& /*columns*/) {}
  std::string name;  ///< that the scenario gives it
};

}  // namespace downline
