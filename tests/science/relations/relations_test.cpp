#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/varied.hpp"

// Metamorphic relations: what must become of a run when its scenario is changed in a way whose effect is known, whatever the scenario.
// Each is tried on generated scenarios, which shrink to the fewest changes that break it: few in the fast suite, 1 000 in the long one.

namespace downline {
namespace {

using test::digest;
using test::Levers;
using test::made;
using test::run_once;
using test::set;
using test::varied;

/// Everything that happens week by week, money included; not the figures of the whole run. \param weeks the first so many
std::vector<std::int64_t> life(const RunRecord& record, int weeks) {
  std::vector<std::int64_t> all;
  for (int week = 0; week <= weeks; ++week) {
    for (std::size_t s = 0; s < series_count; ++s) all.push_back(record.at(static_cast<Series>(s), week));
    const auto& ledger = record.ledger[static_cast<std::size_t>(week)];
    all.insert(all.end(), ledger.begin(), ledger.end());
  }
  return all;
}
std::vector<std::int64_t> life(const Levers& l) {
  const RunRecord record = run_once(l);
  return life(record, record.weeks());
}

/// The same without profit and without one account and the other side of it.
std::vector<std::int64_t> deeds(const RunRecord& record, Account without) {
  std::vector<std::int64_t> all;
  for (int week = 0; week <= record.weeks(); ++week) {
    for (std::size_t s = 0; s < series_count; ++s)
      if (static_cast<Series>(s) != Series::profit) all.push_back(record.at(static_cast<Series>(s), week));
    for (std::size_t a = 0; a < account_count; ++a)
      if (static_cast<Account>(a) != without && static_cast<Account>(a) != Account::suppliers)
        all.push_back(record.ledger[static_cast<std::size_t>(week)][a]);
  }
  return all;
}

Cents on(const RunRecord& record, Account account) {
  Cents sum = 0;
  for (const auto& week : record.ledger) sum += week[static_cast<std::size_t>(account)];
  return sum;
}

/// Pay moves nobody: neither hours nor staying nor what is taken up.
void cut_feedback(Levers& l) {
  for (const char* path : {"mechanisms.kappa", "mechanisms.wage_feedback", "mechanisms.expectations", "mechanisms.follow_up"})
    set(l, path, 0);
  set(l, "leads.price_to_member", 0);
}

template <class Terms>
Terms* component(Parameters& parameters) {
  for (ComponentSpec& spec : parameters.compensation)
    if (auto* terms = std::get_if<Terms>(&spec.terms)) return terms;
  return nullptr;
}

}  // namespace

RC_GTEST_PROP(Relation, TheGrainOfTheLoopsChangesNothing, ()) {
  const Levers l = made(*varied());
  RC_ASSERT(digest(run_once(l, 0, {1, 1})) == digest(run_once(l, 0, {17, 5})));
}

RC_GTEST_PROP(Relation, OtherRunsBetweenChangeNothing, ()) {
  const Levers l = made(*varied()), other = made(*varied());
  const std::uint64_t alone = digest(run_once(l));
  (void)run_once(other, 1);
  (void)run_once(l, 3);
  RC_ASSERT(digest(run_once(l)) == alone);
}

RC_GTEST_PROP(Relation, MoreWeeksLeaveTheFirstOnesAsTheyAre, ()) {
  Levers l = made(*varied());
  const RunRecord shorter = run_once(l);
  for (Parameters* p : {&l.now, &l.before}) p->run.weeks += 8;
  RC_ASSERT(life(run_once(l), shorter.weeks()) == life(shorter, shorter.weeks()));
}

RC_GTEST_PROP(Relation, ALevelThatPaysNothingChangesNothing, ()) {
  Levers l = made(*varied());
  const std::uint64_t base = digest(run_once(l));
  if (auto* levels = component<Unilevel>(l.now)) levels->rates.push_back(0);
  RC_ASSERT(digest(run_once(l)) == base);
}

RC_GTEST_PROP(Relation, APlanWithoutRatesPaysNothing, ()) {
  Levers l = made(*varied());
  for (Parameters* p : {&l.now, &l.before}) p->compensation.clear();
  const RunRecord record = run_once(l);
  RC_ASSERT(on(record, Account::commissions) + on(record, Account::overrides) + on(record, Account::host_rewards) == 0);
}

RC_GTEST_PROP(Relation, AHigherRateNeverPaysLessWhenPayMovesNobody, ()) {
  Levers l = made(*varied());
  cut_feedback(l);
  const RunRecord lower = run_once(l);
  auto* own = component<PersonalCommission>(l.now);
  if (own == nullptr) return;
  for (BasisPoints& rate : own->rates) rate += rate / 10;
  const RunRecord higher = run_once(l);
  for (int week = 0; week <= lower.weeks(); ++week) {
    RC_ASSERT(higher.at(Series::sales, week) == lower.at(Series::sales, week));
    RC_ASSERT(higher.at(Series::commissions, week) >= lower.at(Series::commissions, week));
  }
}

RC_GTEST_PROP(Relation, AClickThatNobodyBuysHasNoPrice, ()) {
  Levers l = made(*varied());
  for (Parameters* p : {&l.now, &l.before}) p->leads.ads_budget = p->content.boost_budget = 0;  // views get dearer like clicks
  const std::uint64_t base = digest(run_once(l));
  set(l, "leads.click_price", 9);
  set(l, "leads.inflation", 1);
  RC_ASSERT(digest(run_once(l)) == base);
}

RC_GTEST_PROP(Relation, TheDiscountRateMovesNothingButThePresentValue, ()) {
  Levers l = made(*varied());
  const RunRecord base = run_once(l);
  set(l, "costs.discount_rate", 0.5);
  const RunRecord other = run_once(l);
  RC_ASSERT(life(other, other.weeks()) == life(base, base.weeks()));
  for (std::size_t m = 0; m < metrics().size(); ++m)
    if (metrics()[m].name != "profit_present_value")
      RC_ASSERT(other.metrics[m] == base.metrics[m] || (std::isnan(other.metrics[m]) && std::isnan(base.metrics[m])));
}

RC_GTEST_PROP(Relation, ADearerHeadOfficeCostsThatAndNothingElse, ()) {
  Levers l = made(*varied());
  const RunRecord base = run_once(l);
  l.now.costs.head_office += 520'000'00;  // 10 000 EUR a week per 100 000 people: 300 EUR for 3 000
  const RunRecord other = run_once(l);
  RC_ASSERT(deeds(other, Account::head_office) == deeds(base, Account::head_office));
  for (int week = 1; week <= base.weeks(); ++week) RC_ASSERT(base.at(Series::profit, week) - other.at(Series::profit, week) == 300'00);
}

RC_GTEST_PROP(Relation, DearerTrainingCostsMoreAndMovesNobody, ()) {
  Levers l = made(*varied());
  const RunRecord base = run_once(l);
  l.now.training.in_person_cost += 10'00;
  l.now.training.online_cost += 10'00;
  const RunRecord other = run_once(l);
  RC_ASSERT(deeds(other, Account::training) == deeds(base, Account::training));
  RC_ASSERT(on(other, Account::training) >= on(base, Account::training));
}

RC_GTEST_PROP(Relation, TrustWithoutItsMechanismHasNoWeight, ()) {
  Levers l = made(*varied());
  set(l, "mechanisms.trust", 0);
  const auto base = life(l);
  set(l, "decision.trust", 4);
  set(l, "joining.trust", 2);
  RC_ASSERT(life(l) == base);
}

RC_GTEST_PROP(Relation, ReviewsWithoutTheirMechanismHaveNoWeight, ()) {
  Levers l = made(*varied());
  set(l, "mechanisms.reviews", 0);
  const auto base = life(l);
  set(l, "decision.reviews", 4);
  set(l, "decision.review_half", 1);
  RC_ASSERT(life(l) == base);
}

RC_GTEST_PROP(Relation, RecruitingThatStopsAfterTheEndNeverStops, ()) {
  Levers l = made(*varied());
  const std::uint64_t base = digest(run_once(l));
  l.now.joining.stops_week = l.now.run.weeks + 1;
  RC_ASSERT(digest(run_once(l)) == base);
}

RC_GTEST_PROP(Relation, RecruitingThatStopsLeavesThePastAloneAndLetsNobodyIn, ()) {
  Levers l = made(*varied());
  const RunRecord base = run_once(l);
  const int stops = *rc::gen::inRange(1, base.weeks() + 1);
  l.now.joining.stops_week = stops;
  const RunRecord other = run_once(l);
  RC_ASSERT(life(other, stops - 1) == life(base, stops - 1));
  for (int week = stops; week <= other.weeks(); ++week) RC_ASSERT(other.at(Series::joins, week) == 0);
}

// Classes are numbered as they appear, those of the weeks before first, so that the ghost moves the numbers of those that follow it.
RC_GTEST_PROP(Relation, AClassThatNobodyEntersChangesNothing, ()) {
  Levers l = made(*varied());
  const std::uint64_t base = digest(run_once(l));
  const auto ghosts = static_cast<std::int64_t>(l.before.classes.size());
  for (Parameters* p : {&l.now, &l.before}) {
    MemberClass ghost = p->classes.front();
    ghost.name = "ghost";
    ghost.share = 0;
    p->classes.push_back(ghost);
  }
  RunRecord other = run_once(l);
  const auto column = std::find_if(other.members->columns.begin(), other.members->columns.end(),
                                   [](const MemberColumn& c) { return c.name == "member_class"; });
  RC_ASSERT(column != other.members->columns.end());
  for (std::int64_t& number : column->values) {
    RC_ASSERT(number != ghosts);
    number -= number > ghosts;
  }
  RC_ASSERT(digest(other) == base);
}

RC_GTEST_PROP(Relation, OnlyTheRatioOfTheClassesWeightsCounts, ()) {
  Levers l = made(*varied());
  const std::uint64_t base = digest(run_once(l));
  for (Parameters* p : {&l.now, &l.before})
    for (MemberClass& c : p->classes) c.share *= 2;
  RC_ASSERT(digest(run_once(l)) == base);
}

RC_GTEST_PROP(Relation, NamesOfClassesAndComponentsMeanNothing, ()) {
  Levers l = made(*varied());
  const std::uint64_t base = digest(run_once(l));
  for (Parameters* p : {&l.now, &l.before}) {
    for (MemberClass& c : p->classes) c.name += "_renamed";
    for (ComponentSpec& c : p->compensation) c.name += "_renamed";
  }
  RC_ASSERT(digest(run_once(l)) == base);
}

RC_GTEST_PROP(Relation, AnIncidentOfNoSizeIsNone, ()) {
  Levers l = made(*varied());
  const std::uint64_t base = digest(run_once(l));
  Shock shock;
  shock.name = "nothing";
  shock.kind = static_cast<int>(ShockKind::quality_incident);
  shock.week = 5;
  shock.size = 0;
  for (Parameters* p : {&l.now, &l.before}) p->shocks.push_back(shock);
  RC_ASSERT(digest(run_once(l)) == base);
}

RC_GTEST_PROP(Relation, AnotherSeedIsAnotherWorld, ()) {
  Levers l = made(*varied());
  const std::uint64_t base = digest(run_once(l));
  for (Parameters* p : {&l.now, &l.before}) p->run.seed += 1;
  RC_ASSERT(digest(run_once(l)) != base);
}

}  // namespace downline
