#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "models/catalogue/items.hpp"
#include "models/compensation/plan.hpp"
#include "models/fading.hpp"
#include "models/parameters.hpp"
#include "models/traits.hpp"
#include "sim/core/spare.hpp"
#include "sim/kernel/chunks.hpp"
#include "sim/ledger/accounts.hpp"
#include "sim/observe/record.hpp"
#include "sim/policy/ties.hpp"
#include "sim/population/calendar.hpp"
#include "sim/population/customers.hpp"
#include "sim/population/members.hpp"
#include "sim/population/people.hpp"

namespace downline {

/// A yes to a selling contact, before it is known whether the person answers this one.
struct Offer {
  PersonId person;
  MemberId member;             ///< nobody: the company's shop
  std::uint32_t contact;       ///< index of the contact within the member's week, or the party
  Channel channel;             ///< that began it
  std::uint8_t content = 0;    ///< one more than the Content of the post that made it; 0: no post
  PersonId referrer = nobody;  ///< the customer who sent the person, or gathered the group
};

/// An offer to join.
struct JoinOffer {
  PersonId person;
  MemberId sponsor;  ///< nobody: the company
  std::uint32_t contact;
  bool cold;  ///< a bought contact who knows nobody
  bool at_party;
};

/// An order to be booked.
struct Order {
  PersonId person;
  MemberId member;  ///< who is credited; nobody: the company
  Channel channel;  ///< that began it
  double basket;    ///< mean of the basket [EUR]
  std::uint8_t content = 0;
  PersonId referrer = nobody;
};

/// An order that was made this week: what the customer will talk about.
struct Made {
  PersonId person;
  MemberId member;      ///< who is credited; nobody: the company
  std::uint32_t order;  ///< the person's how manieth, from 0
  Channel closed;
  bool satisfied;
};

/// A party of the week.
struct Party {
  MemberId member;
  PersonId host;
  double skill = 0;          ///< of the member
  std::uint32_t circle = 0;  ///< people the host knows
  std::uint32_t first = 0;   ///< the first of them invited
  Cents sales = 0;
  std::uint32_t orders = 0;
  std::uint32_t booked = 0;  ///< further parties, by its guests
};

/// A party booked ahead.
struct Booking {
  MemberId member;
  PersonId host;
  Week first_planned;
};

/// A lead of the week and who got it.
struct Lead {
  LeadSource source;
  std::uint32_t number;  ///< within source and week
  PersonId person;
  MemberId member;   ///< nobody: the company's shop
  double skill = 0;  ///< hers
};

/// Totals of one week that are no column.
struct WeekTotals {
  std::array<std::int64_t, series_count> flow{};
  std::array<std::int64_t, channel_count> orders{};
  std::array<Cents, channel_count> sales{}, sales_by_first{};
  std::array<Cents, content_count> sales_by_content{};
  std::array<std::int64_t, source_count> leads{};
  std::int64_t satisfied = 0;
  std::int64_t& operator[](Series s) { return flow[static_cast<std::size_t>(s)]; }
};

/// A story that goes round.
struct Rumour {
  std::vector<PersonId> fresh;  ///< who heard it last week and may pass it on, ascending
  std::vector<bool> known;      ///< [people] who heard it; empty before it starts
  void columns(StateColumns& columns) { columns.all(fresh, known); }
};

/// What the market thinks of the company, and what it has built up.
struct Company {
  double trust = 0.5;           ///< in the brand, 0..1
  double reviews = 0.5;         ///< mean review, smoothed, 0..1
  double review_count = 0;      ///< reviews of about half a year
  double search_stock = 0;      ///< past work on search engines that still works [EUR a year and 100 000 people]
  double lead_price = 0;        ///< of a bought lead this week [EUR]; 0: none bought
  std::vector<Rumour> rumours;  ///< [shocks]
  void columns(StateColumns& columns) { columns.all(trust, reviews, review_count, search_stock, lead_price, rumours); }
};

/// What happened in the life of a watched person.
struct LifeEvent {
  enum class Kind : std::uint8_t {
    annoyed,     ///< by a contact she did not want
    heard_good,  ///< of the product; from `other`
    heard_bad,
    hosted,        ///< a party of member `other`
    attended,      ///< a party of host `other`
    ordered,       ///< for `amount`, from member `other`, in `channel`
    disappointed,  ///< by the order
    refused,       ///< by the company, as an applicant
    joined,        ///< recruited by member `other`
    joined_for_discount,
    recruited,  ///< person `other`
    sold,       ///< in the pay period, for `amount`
    paid,       ///< for the period, after charges, `amount`
    event,      ///< attended an event
    trip,       ///< won a trip
    left,       ///< the network
    lost_sponsor,
  };
  Week week;
  PersonId person;
  Kind kind;
  PersonId other = nobody;
  Cents amount = 0;
  Channel channel = Channel::own_use;
};

/// The whole state of a run between two phases.
struct State {
  State(const Parameters& levers, const Luck& world_luck, std::shared_ptr<const Ties> world_ties);

  Parameters now;  ///< levers in force
  Luck luck;
  Traits traits;
  std::shared_ptr<const Ties> ties;
  std::vector<MemberClass> classes;  ///< every class a member was enrolled in, the levers' own ones as they now stand
  std::vector<double> class_upto;    ///< running sums of shares among entrants, [classes]; 0 for classes closed to entrants
  Plan plan;
  Plan shadow;                                        ///< what is booked instead, where the scenario has a shadow plan
  BasisPoints recruit_rate = 0;                       ///< what a euro sold by a recruit is worth to a sponsor under the plan
  bool counts_customers = false;                      ///< whether a plan asks for customers with an order in the period
  std::vector<std::pair<MemberId, PersonId>> buyers;  ///< if so: who was credited in the running period, and who ordered
  bool notes_returns = false;                         ///< whether a plan takes volume back for orders that are sent back
  /// If so: who would have been credited with such an order, and with what, in the running period and in the one before [cents].
  std::vector<std::pair<MemberId, Cents>> sent_back, sent_back_before;
  Cents open_sales = 0;      ///< credited to members and not yet paid on
  BasisPoints own_rate = 0;  ///< mean commission on own sales in the last pay period
  Week last_week = 0;        ///< the run's last
  Week first_reported = 0;
  Fading annoyance_left, opinion_left, sunk_left, orphan_left, event_left;  ///< what is left of them after some weeks

  People people;
  Members members;
  Customers customers;
  Calendar<CustomerId> due;
  Calendar<Booking> bookings;
  Company company;
  std::array<double, channel_count> pitch{};            ///< what company, product and channel add to every decision this week [logit]
  Popularity items;                                     ///< of the catalogue
  std::vector<std::int64_t> item_orders;                ///< orders of each item since the reported weeks began, most popular first
  std::array<std::int64_t, person_states> people_in{};  ///< by PersonState
  std::vector<std::int64_t> customers_last_ordered;     ///< customers by the week of their last order

  // What the phases of one week hand on.
  std::vector<Party> parties;
  std::vector<Offer> answered;  ///< one a person, in id order
  Proposals<Offer> offers_party, offers_one, offers_sharing, offers_shop, offers_lead;
  std::vector<Offer> offers_talk;  ///< what last week's talk brings
  Proposals<JoinOffer> joins_one, joins_sharing, joins_lead;
  std::vector<JoinOffer> join_offers;
  std::vector<Made> made;  ///< orders of the week
  Ledger ledger;
  WeekTotals totals;
  Grain grain;
  Spare spare;

  /// Kept when the table of members is asked for: [period][member] of the reported weeks.
  bool keep_periods = false;
  Cents recruit_pay = 0;  ///< booked in the reported weeks for recruits, not for sales
  std::vector<std::vector<Cents>> period_incomes, period_sales;
  std::vector<std::uint8_t> best_rank;  ///< [n_members] highest rank paid as in the reported weeks
  /// People whose life is to be told, ascending, and what happened to them.
  std::vector<PersonId> watched;
  std::vector<LifeEvent> life;

  /// Everything that the next week depends on and parameters, luck and ties do not give.
  void columns(StateColumns& columns);
  /// Levers that the state has precomputed from; called when they change.
  void use(const Parameters& levers);
  [[nodiscard]] PersonState state_of(PersonId p) const { return people[p].state(); }
  void set_state(PersonId p, PersonState to);
  /// The person's customer row, made if there is none.
  CustomerId customer_row(PersonId p);
  /// A row for a person who has none. \param u, v luck of her rate and of her chance of dropping out
  CustomerId add_customer(PersonId p, double u, double v);
  /// Who is credited with a customer: the seller of record, or her nearest sponsor who is present and sells, or nobody (the company).
  [[nodiscard]] MemberId owner(const Customer& customer) const { return who_serves(customer.seller); }
  /// The member or, if she left or does not sell, her nearest sponsor who is present and does; nobody: the company.
  [[nodiscard]] MemberId who_serves(MemberId m) const;
  /// Who a member is; nobody for the company. Luck is drawn by person: rows are numbered by what happened before.
  [[nodiscard]] PersonId person_of(MemberId m) const { return m == nobody ? nobody : members.person[m]; }
  /// Annoyance of a person, and what she has heard of the product (bad is negative), as they stand in `week`.
  [[nodiscard]] double annoyance(const Person& person, Week week) const;
  [[nodiscard]] double opinion(const Person& person, Week week) const;
  /// One more unwelcome contact.
  void annoy(PersonId p, Week week);
  /// She hears well or ill of the product from somebody. \param weight positive or negative; opinions stay within most_opinion
  void hear(PersonId p, double weight, PersonId from, Week week);
  /// Notes an event in the life of a person who is watched.
  void note(const LifeEvent& event) {
    if (!watched.empty()) keep(event);
  }
  /// What aptitude, practice and the fit of her words add to the decision of the person she faces [logit].
  [[nodiscard]] double skill(MemberId m) const;
  /// The same of many: `out[i]` is that of `of[i]`.
  void skills(std::span<const MemberId> of, std::span<double> out) const;
  /// One week of a sum that is given a year and 100 000 people of market.
  [[nodiscard]] Cents a_week(Cents yearly) const;
  /// Sums the income of a member in the reported weeks.
  void pay_member(MemberId m, Cents amount, Week week) {
    if (week >= first_reported) members.income[m] += amount;
  }

 private:
  [[nodiscard]] double skill(MemberId m, double log_practice) const;
  void keep(const LifeEvent& event);
  void set_mood(PersonId p, Week week, double annoyed, double thinks);
};

// The phases, one file each, beside the rules they bind.
void control_message(State& state, Week week);
void supply_supports(State& state, Week week);
void plan_week(State& state, Week week);
void set_pitches(State& state, Week week);
void hold_parties(State& state, Week week);
void meet_one_to_one(State& state, Week week);
void share_posts(State& state, Week week);
void open_shops(State& state, Week week);
void work_leads(State& state, Week week);
void decide_offers(State& state, Week week);
void take_orders(State& state, Week week);
void tell_others(State& state, Week week);
void recruit_members(State& state, Week week);
void train_newcomers(State& state, Week week);
void pay_plan(State& state, Week week);
void charge_quarter(State& state, Week week);
void hold_events(State& state, Week week);
void let_members_go(State& state, Week week);
void book_fixed_costs(State& state, Week week);
void seed_company(State& state);
void observe_week(State& state, RunRecord& record, int row);
void conclude_run(const State& state, RunRecord& record);
/// The optional table of members of a run.
[[nodiscard]] MemberTable member_table(const State& state);
/// The invariants of a week, in builds that check them. Errors: CheckFailed.
void check_week(const State& state, Week week);

/// Weeks of a pay period, counted from the first reported week.
inline constexpr Week period_weeks = 4;

/// Opinions stay between minus and plus this.
inline constexpr double most_opinion = 2.0;

/// Enrols a person. \return the new row
MemberId enrol(State& state, PersonId person, MemberId enroller, Week week, bool seller);
/// Orders a week of a person as she stands: her own rate, that of the product or, for members who joined for the discount, theirs, and
/// what price, renewal and points make of it.
[[nodiscard]] double order_rate(const State& state, const Customer& customer);
/// Moves the next occasion when her rate has changed: what was left to wait is rescaled, never drawn anew.
void change_pace(State& state, CustomerId row, double rate_before, double from);
/// Enters an occasion to order after `from` [weeks]; nothing when the customer has dropped out.
void schedule_next(State& state, CustomerId row, double from);
/// The same, of who would wait for so long at the rate of one order a week.
void schedule_next(State& state, CustomerId row, double from, double wait);

}  // namespace downline
