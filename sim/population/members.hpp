#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "sim/core/columns.hpp"
#include "sim/core/ids.hpp"
#include "sim/core/large_pages.hpp"
#include "sim/core/money.hpp"
#include "sim/network/placement.hpp"

namespace downline {

/// Ways in which a member's own hours make contacts.
inline constexpr std::size_t way_count = 4;
enum class Way : std::size_t { party, one_to_one, lead, sharing };
template <class T>
using PerWay = std::array<T, way_count>;

/// Customers whom a member remembers when looking for hosts.
inline constexpr std::size_t remembered_customers = 8;

/// Before anything that is remembered.
inline constexpr Week long_ago = -10'000;

/// One enrolment, hot part: what every week reads and writes. Rows are append-only; leavers keep theirs.
struct MemberState {
  double wage = 0;                                                ///< believed earnings an hour [EUR]
  PerWay<double> yield{};                                         ///< the same by way
  double hours = 0;                                               ///< this week
  PerWay<double> way_hours{};                                     ///< this week, effective (training counted)
  double drive = 0, aptitude = 0, outside_wage = 0, digital = 0;  ///< traits
  double dose = 0;                                                ///< training reached so far, 0..1
  double full_dose = 0;                                           ///< training that will be reached
  double help = 0;                                                ///< smoothed follow-up received, 0..1
  double practice = 0;                                            ///< hours worked so far
  double hazard = 0;                                              ///< own chance of quitting a week
  double leads4 = 0;                                              ///< free leads of about four weeks
  double party_bank = 0;                                          ///< hours saved up for parties
  double promise = 0;                                             ///< earnings an hour promised at entry [EUR]
  double followers = 0;                                           ///< people who follow her online
  double drift = 0;                                               ///< how far her own words lie from the company's
  double bond = 0;                                                ///< belonging, 0..1
  double snubs = 0;                                               ///< refusals by her own circle a week, smoothed
  double outlay = 0;                                              ///< paid at entry [EUR]
  Week last_event = long_ago;                                     ///< last event attended
  Week last_trip = long_ago;                                      ///< last trip won
  Week orphaned = long_ago;                                       ///< when her sponsor left
  Cents season_sales = 0;                                         ///< towards the trip
  Week last_sale = -1;
  std::uint32_t followed = 0;   ///< recruits in onboarding whom she sponsors
  std::uint32_t team = 0;       ///< members who joined to earn whom she sponsors
  std::uint32_t refused = 0;    ///< people of her own circle who refused her this week
  std::uint32_t bookings = 0;   ///< parties booked ahead
  PersonId last_host = nobody;  ///< of her latest party
  Week last_party = -1;
  Cents closed_sales = 0;                                  ///< own sales of the last closed pay period
  std::uint32_t ties = 0;                                  ///< people she knows
  std::uint32_t known = 0;                                 ///< customers ever remembered
  std::array<PersonId, remembered_customers> customers{};  ///< ring
};

/// Sums of the running pay period.
struct MemberPeriod {
  PerWay<double> hours{};
  PerWay<Cents> way_sales{};
  PerWay<Cents> way_costs{};  ///< what she paid for leads and fees
  double all_hours = 0;
};

/// All enrolments: columns [n_members].
struct Members {
  std::vector<PersonId> person;
  std::vector<MemberId> enroller;  ///< who recruited: never changes; enroller[m] < m or nobody (the company)
  std::vector<MemberId> sponsor;   ///< pay tree: rolls up when one leaves; sponsor[m] < m or nobody
  PlacementTree placement;         ///< places never move, whoever leaves
  std::vector<Week> joined, left;  ///< left: `never` while present
  std::vector<std::uint8_t> member_class;
  std::vector<std::uint8_t> present;  ///< 1 while enrolled
  std::vector<std::uint8_t> seller;   ///< 1 joined to earn, 0 for the discount alone
  LargeVector<MemberState> state;
  LargeVector<MemberPeriod> period;
  std::vector<Cents> quarter_pay;       ///< on which the law's charges are still due
  std::vector<Cents> period_sales;      ///< commissionable, of the running period
  std::vector<Cents> sales;             ///< own sales since the reported weeks began
  std::vector<Cents> income;            ///< paid since then, less fees, kits, training and charges
  std::vector<std::uint32_t> enrolled;  ///< recruits ever
  std::vector<MemberId> here;           ///< present rows, ascending

  [[nodiscard]] std::size_t size() const { return person.size(); }
  void columns(StateColumns& columns) {
    columns.all(person, enroller, sponsor, placement, joined, left, member_class, present, seller, state, period, quarter_pay, period_sales,
                sales, income, enrolled, here);
  }
  /// Appends a row; everything not named is zero. \return its id
  MemberId add(PersonId who, MemberId enroller_row, Week week);
};

}  // namespace downline
