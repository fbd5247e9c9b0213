#include <gtest/gtest.h>

#include <cmath>

#include "models/catalog.hpp"
#include "tests/support/generated.hpp"

// A thousand scenarios with every number drawn over its whole range: nothing crashes, nothing is not a number where it is defined,
// no count is negative or beyond the population, and the books balance (the weekly checks of builds that have them run as well).

namespace downline {
namespace {

/// Sizes that make a run long rather than strange.
bool is_size(const Field& f) { return f.group == Group::run || f.path.rfind("start.", 0) == 0 || f.path.rfind("ties.", 0) == 0; }

/// Numbers of other rules of the week: a scenario that gives them is refused, since nothing would read them.
bool is_of_other_rules(const Field& f) { return f.path.rfind("recruit_and_sell.", 0) == 0; }

bool is_number(const Field& f) {
  return f.kind == Kind::money || f.kind == Kind::share || f.kind == Kind::real || f.kind == Kind::basis_points || f.kind == Kind::count ||
         f.kind == Kind::choice || f.kind == Kind::flag;
}

/// Between the bounds, in half of the cases near a corner.
double drawn(const Field& f, Draw& draw) {
  const double low = f.kind == Kind::choice || f.kind == Kind::flag ? 0 : f.low;
  const double high = f.kind == Kind::choice ? static_cast<double>(f.choices.size()) - 1 : f.kind == Kind::flag ? 1 : f.high;
  const double u = uniform(draw);
  const double at = uniform(draw) < 0.5 ? u : u < 0.5 ? u * u * u : 1.0 - (1.0 - u) * (1.0 - u) * (1.0 - u);
  const double value = low + (high - low) * at;
  return f.kind == Kind::choice || f.kind == Kind::flag || f.kind == Kind::count ? std::floor(value + 0.5) : value;
}

/// Scenario number `k`: a third of its numbers drawn, those of the world alike before and after the start.
test::Levers whole_range(std::uint32_t k) {
  static const char* const bases[] = {"base/france",  "strategy-1",   "strategy-2",          "mix-younger",       "mix-free-leads",
                                      "gig-platform", "shop-network", "affiliate-programme", "click-and-collect", "long-tail"};
  test::Levers l = test::levers(
      bases[k % 10],
      {{"people", "2000"}, {"weeks", "24"}, {"start.weeks_before", "6"}, {"start.members_per_100k", "2000"}, {"ties.mean_degree", "30"}});
  Fields before = l.before.fields();
  const Luck luck(20261123, k);
  std::uint32_t i = 0;
  for (const Field& f : l.now.fields()) {
    Draw draw(luck, Stream::graph, i++);
    if (!is_number(f) || is_size(f) || is_of_other_rules(f) || f.path.ends_with(".law_year") || uniform(draw) < 2.0 / 3.0) continue;
    const double value = drawn(f, draw);
    set_number(f, value);
    if (const Field* same = find(before, f.path); same != nullptr && f.group == Group::world) set_number(*same, value);
  }
  return l;
}

void expect_sane(const test::Levers& l, std::uint32_t k) {
  const RunRecord record = test::run_once(l);
  const std::int64_t people = l.now.run.people;
  for (int week = 0; week <= record.weeks(); ++week) {
    Cents sum = 0;
    for (const Cents balance : record.ledger[static_cast<std::size_t>(week)]) sum += balance;
    ASSERT_EQ(sum, 0) << "case " << k << ", week " << week;
    for (std::size_t s = 0; s < series_count; ++s) {
      const std::int64_t value = record.at(static_cast<Series>(s), week);
      const bool of_people = series()[s].stock && series()[s].unit == "person";
      ASSERT_TRUE(series()[s].kind == ValueKind::money || value >= 0) << "case " << k << ", " << series()[s].name;
      ASSERT_TRUE(!of_people || value <= people) << "case " << k << ", " << series()[s].name;
    }
    for (std::size_t g = 0; g < gauge_count; ++g)
      ASSERT_FALSE(std::isinf(record.at(static_cast<Gauge>(g), week))) << "case " << k << ", " << gauges()[g].name;
    for (const Gauge bounded : {Gauge::trust, Gauge::belonging, Gauge::digital_share, Gauge::satisfaction}) {
      const double value = record.at(bounded, week);
      ASSERT_TRUE(std::isnan(value) || (value >= 0 && value <= 1)) << "case " << k << ", week " << week;
    }
    ASSERT_TRUE(week == 0 || !std::isnan(record.at(Gauge::trust, week))) << "case " << k;
  }
  for (std::size_t m = 0; m < metrics().size(); ++m)
    ASSERT_FALSE(std::isinf(record.metrics[m])) << "case " << k << ", " << metrics()[m].name;
  for (const char* always : {"profit", "sales", "orders", "members", "customers_active"})
    ASSERT_FALSE(std::isnan(record.metrics[metric_index(always)])) << "case " << k << ", " << always;
}

}  // namespace

TEST(WholeRange, OfEveryNumberGivesRunsThatAreSane) {
  int run = 0, refused = 0;
  for (std::uint32_t k = 0; run < 1000; ++k) {
    const test::Levers l = whole_range(k);
    if (!inconsistencies(l.now).empty() || !inconsistencies(l.before).empty()) {
      ++refused;
      continue;
    }
    SCOPED_TRACE(k);
    ASSERT_NO_FATAL_FAILURE(expect_sane(l, k));
    ++run;
  }
  RecordProperty("refused", refused);
  EXPECT_LT(refused, 4000) << "too few of the drawn scenarios are consistent";
}

}  // namespace downline
