#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "models/parameters.hpp"
#include "sim/kernel/chunks.hpp"
#include "sim/ledger/accounts.hpp"
#include "sim/observe/record.hpp"
#include "sim/population/calendar.hpp"
#include "sim/population/zeroed.hpp"
#include "sim/random/draw.hpp"
#include "sim/random/waiting.hpp"

namespace downline::rs {

enum class Standing : std::uint32_t { prospect, customer, seller };

/// All that is kept of a person, four to a cache line; zero for whom nothing happened to.
struct Buyer {
  std::uint32_t chapter = 0;          ///< times the standing changed, times 4, and the standing
  std::uint32_t seller_plus_one = 0;  ///< row of the seller of record, who may have left; 0: none
  std::uint32_t spent = 0;            ///< [cents]
  std::uint32_t asked_plus_one = 0;   ///< the week's best proposal to her; 0: none
  [[nodiscard]] Standing standing() const { return static_cast<Standing>(chapter & 3U); }
  void become(Standing s) { chapter = ((chapter & ~3U) + 4U) | static_cast<std::uint32_t>(s); }
};
static_assert(sizeof(Buyer) == 16);

/// Something a customer will do in some week, unless her standing changes before.
struct Occasion {
  PersonId person;
  std::uint32_t chapter;
};

/// A contact that succeeded.
struct Proposal {
  PersonId person;
  MemberId seller;
};

/// An order to be credited to the seller.
struct Sale {
  MemberId seller;  ///< nobody: none is paid
  std::uint32_t amount;
  Occasion next;
  Week when;
};

/// Sellers ever: columns [n_sellers], append-only.
struct Sellers {
  std::vector<PersonId> person;
  std::vector<MemberId> sponsor;  ///< rolls up when one leaves; sponsor[m] < m or nobody
  std::vector<std::uint8_t> present;
  std::vector<std::array<Cents, paid_levels>> volume;  ///< of the week: own sales, then those 1, 2 and 3 levels below
  std::vector<Cents> earned;
  std::vector<Week> joined, left;
  std::vector<MemberId> here;  ///< present rows, ascending
  [[nodiscard]] std::size_t size() const { return person.size(); }
  void columns(StateColumns& columns) { columns.all(person, sponsor, present, volume, earned, joined, left, here); }
  /// Room for so many rows; costs address space only, until they are there.
  void reserve(std::size_t rows);
};

/// The whole state of a run between two phases.
struct World {
  World(const Parameters& parameters, const Luck& world_luck, Grain loop_grain);

  RecruitAndSell rules;
  Luck luck;
  PersonId people;
  Week last_week;
  Grain grain;
  Zeroed<PersonId> ties;  ///< [people][rules.ties], fixed for the run
  Zeroed<Buyer> buyers;   ///< [people]
  Sellers sellers;
  Calendar<Occasion> orders, churns;
  Calendar<MemberId> quits;
  Proposals<Proposal> proposals;
  std::vector<Proposal> all_proposals, taken;
  std::vector<Occasion> due;       ///< in the week
  std::vector<MemberId> quitting;  ///< in the week
  Proposals<Sale> sales;
  Proposals<Cents> paid;

  std::int64_t customers = 0;
  std::array<std::int64_t, series_count> flow{};  ///< of the week
  Ledger ledger;                                  ///< of the week
  std::int64_t& operator[](Series s) { return flow[static_cast<std::size_t>(s)]; }

  /// Everything that the next week depends on and parameters and luck do not give.
  void columns(StateColumns& columns) { columns.all(buyers, sellers, orders, churns, quits, customers); }
  /// A new row. \param sponsor her row or nobody
  void enrol(PersonId person, MemberId sponsor, Week week);
  void set_standing(PersonId person, Standing to);
  Waiting until_order, until_churn, until_quit;
};

/// How many rows ahead memory is asked for.
inline constexpr std::size_t ahead = 16;

// The phases, one file each.
void contact(World& world, Week week);
void apply(World& world, Week week);
void order(World& world, Week week);
void pay(World& world);
void leave(World& world, Week week);

}  // namespace downline::rs
