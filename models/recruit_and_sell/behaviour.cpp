#include <algorithm>
#include <optional>

#include "models/recruit_and_sell/world.hpp"
#include "sim/engine/run.hpp"
#include "sim/observe/inequality.hpp"
#include "sim/observe/member_columns.hpp"

namespace downline {
namespace rs {
namespace {

/// The rules bound to the phases of the week.
class RecruitAndSellBehaviour final : public Behaviour {
 public:
  RecruitAndSellBehaviour(const Parameters& parameters, Grain grain) : parameters_(parameters), grain_(grain) {}

  void begin(const Luck& luck, bool keep_members) override {
    world_.emplace(parameters_, luck, grain_);
    keep_members_ = keep_members;
  }
  void take_over() override {}

  void step(Phase phase, Week week) override {
    World& world = *world_;
    switch (phase) {
      case Phase::plan:
        world.flow = {};
        world.ledger.clear();
        return;
      case Phase::reach: return contact(world, week);
      case Phase::decide: return apply(world, week);
      case Phase::order: return order(world, week);
      case Phase::pay: return pay(world);
      case Phase::quit: return leave(world, week);
      case Phase::book: world[Series::profit] = world.ledger.profit(); return;
      case Phase::talk:
      case Phase::recruit:
      case Phase::train:
      case Phase::observe: return;
    }
  }

  void columns(StateColumns& columns, Week /*next*/) override { world_->columns(columns); }

  void observe(RunRecord& record, int row) override {
    const World& world = *world_;
    for (std::size_t s = 0; s < series_count; ++s) record.at(static_cast<Series>(s), row) = world.flow[s];
    const auto members = static_cast<std::int64_t>(world.sellers.here.size());
    record.at(Series::members, row) = members;
    record.at(Series::sellers, row) = members;
    record.at(Series::customers, row) = world.customers;
    record.at(Series::prospects, row) = std::int64_t{world.people} - members - world.customers;
    record.ledger[static_cast<std::size_t>(row)] = world.ledger.balances();
  }

  /// The figures that these rules give a meaning; the others stay undefined.
  void conclude(RunRecord& record) override {
    const auto total = [&](Series s) {
      std::int64_t sum = 0;
      for (int week = 1; week <= record.weeks(); ++week) sum += record.at(s, week);
      return static_cast<double>(sum);
    };
    const auto set = [&](std::string_view metric, double value) { record.metrics[metric_index(metric)] = value; };
    set("profit", total(Series::profit) / 100.0);
    set("sales", total(Series::sales) / 100.0);
    set("orders", total(Series::orders));
    set("new_customers", total(Series::new_customers));
    set("members", static_cast<double>(record.at(Series::members, record.weeks())));
    set("sellers", static_cast<double>(record.at(Series::sellers, record.weeks())));
    set("joins", total(Series::joins));
    set("quits", total(Series::quits));
    if (total(Series::sales) > 0) set("payout_ratio", total(Series::commissions) / total(Series::sales));
    record.income = income();
    if (keep_members_) record.members = member_table();
  }

 private:
  /// What a year of presence earned, of everybody who ever sold.
  [[nodiscard]] Income income() const {
    const Sellers& sellers = world_->sellers;
    std::vector<Cents> yearly;
    for (std::size_t m = 0; m < sellers.size(); ++m) {
      const Week until = std::min(sellers.left[m], world_->last_week), from = std::max(sellers.joined[m], 0);
      yearly.push_back(sellers.earned[m] * 52 / (until - from + 1));
    }
    std::sort(yearly.begin(), yearly.end());
    Income result;
    if (yearly.empty()) return result;
    for (std::size_t q = 0; q < income_quantiles.size(); ++q) result.quantiles[q] = quantile(yearly, income_quantiles[q]);
    const auto nothing = std::upper_bound(yearly.begin(), yearly.end(), 0) - yearly.begin();
    result.share_at_or_below_zero = static_cast<double>(nothing) / static_cast<double>(yearly.size());
    result.gini = gini(yearly);
    result.top_1_share = top_share(yearly, 0.01);
    result.top_10_share = top_share(yearly, 0.1);
    return result;
  }

  [[nodiscard]] MemberTable member_table() const {
    const Sellers& sellers = world_->sellers;
    MemberTable table;
    table.members = static_cast<std::int64_t>(sellers.size());
    const auto column = [&](const char* name, const char* unit, const char* long_name, bool money, auto&& value) {
      MemberColumn c{name, unit, long_name, money, {}};
      for (std::size_t m = 0; m < sellers.size(); ++m) c.values.push_back(value(m));
      table.columns.push_back(std::move(c));
    };
    column("person", "1", "person who is the member", false, [&](std::size_t m) { return std::int64_t{sellers.person[m]}; });
    column("sponsor", "1", "member above her in the pay tree at the end; -1: the company", false,
           [&](std::size_t m) { return sellers.sponsor[m] == nobody ? std::int64_t{-1} : std::int64_t{sellers.sponsor[m]}; });
    column("joined", "week", "week of enrolment; 0 is the last week before the reported ones", false,
           [&](std::size_t m) { return std::int64_t{sellers.joined[m]} + 1; });
    column("left", "week", "week in which she left; -1000000: still there", false,
           [&](std::size_t m) { return sellers.left[m] == never ? still_there : std::int64_t{sellers.left[m]} + 1; });
    column("net_income", "EUR", "paid in the reported weeks", true, [&](std::size_t m) { return sellers.earned[m]; });
    return table;
  }

  Parameters parameters_;
  Grain grain_;
  bool keep_members_ = false;
  std::optional<World> world_;
};

}  // namespace
}  // namespace rs

std::unique_ptr<Behaviour> recruit_and_sell(const Parameters& parameters, const Grain& grain) {
  return std::make_unique<rs::RecruitAndSellBehaviour>(parameters, grain);
}

/// Sellers ever: about as many as people at the most in the workload's hundred weeks; occasions: one a customer and week to come.
std::uint64_t recruit_and_sell_memory(const Parameters& parameters) {
  const auto people = static_cast<double>(parameters.run.people);
  const double person =
      static_cast<double>(parameters.recruit_and_sell.ties) * sizeof(PersonId) + sizeof(rs::Buyer) + 2 * sizeof(rs::Occasion);
  return static_cast<std::uint64_t>(people * (person + 40.0) + 16e6);
}

}  // namespace downline
