#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "models/selling.hpp"
#include "sim/observe/metrics.hpp"

namespace downline {
namespace {

/// The declared defaults in a small market with one class and one commission, from the first week on.
Parameters small() {
  Parameters p;
  p.run.people = 20'000;
  p.run.weeks = 12;
  p.start.weeks_before = 0;
  p.start.members_per_100k = 300;
  p.classes.emplace_back();
  p.classes.back().name = "seller";
  p.classes.back().share = 1.0;
  p.classes.back().closes_at_parties = p.classes.back().closes_in_person = true;
  p.compensation.push_back(make_component("own", "personal"));
  return p;
}

RunRecord lived(DirectSelling& model, const Parameters& p, bool keep_members = false) {
  RunControl control;
  control.keep_members = keep_members;
  return run(model, {1, p.run.people, 0, static_cast<int>(p.run.weeks)}, 0, control);
}

TEST(Gauges, AreDefinedWheneverThereIsSomethingToMeasure) {
  const Parameters p = small();
  DirectSelling model(p, p);
  const RunRecord record = lived(model, p);
  for (int w = 1; w <= record.weeks(); ++w) {
    EXPECT_GT(record.at(Gauge::hours, w), 0.0);
    EXPECT_GE(record.at(Gauge::belonging, w), 0.0);
    EXPECT_EQ(std::isnan(record.at(Gauge::satisfaction, w)), record.at(Series::orders, w) == 0);
    EXPECT_EQ(std::isnan(record.at(Gauge::digital_share, w)), record.at(Series::orders, w) == 0);
    EXPECT_GE(record.at(Gauge::trust, w), 0.0);
    EXPECT_LE(record.at(Gauge::trust, w), 1.0);
  }
}

TEST(Metrics, ThatAreSharesLieBetweenZeroAndOne) {
  const Parameters p = small();
  DirectSelling model(p, p);
  const RunRecord record = lived(model, p);
  int defined = 0;
  for (std::size_t m = 0; m < metrics().size(); ++m)
    if (metrics()[m].share && !std::isnan(record.metrics[m])) {
      ++defined;
      EXPECT_GE(record.metrics[m], 0.0) << metrics()[m].name;
      EXPECT_LE(record.metrics[m], 1.0) << metrics()[m].name;
    }
  EXPECT_GT(defined, 8);
}

TEST(Watching, TellsWhatAMemberSoldAndWasPaid) {
  const Parameters p = small();
  DirectSelling model(p, p);
  const RunRecord before = lived(model, p, true);
  const std::vector<Cents>& sales = model.state().members.sales;
  const auto best = static_cast<std::size_t>(std::max_element(sales.begin(), sales.end()) - sales.begin());
  const Cents sold = sales[best];
  const PersonId person = model.state().members.person[best];
  EXPECT_TRUE(model.state().life.empty());
  model.watch({person});
  const RunRecord after = lived(model, p, true);
  Cents told = 0;
  for (const LifeEvent& event : model.state().life) {
    EXPECT_EQ(event.person, person);
    if (event.kind == LifeEvent::Kind::sold) told += event.amount;
  }
  EXPECT_GT(told, 0);
  EXPECT_EQ(told, sold);
  EXPECT_EQ(before.metrics[metric_index("profit")], after.metrics[metric_index("profit")]);
}

TEST(MemberTable, HasAColumnForWhatAMemberIsWorth) {
  const Parameters p = small();
  DirectSelling model(p, p);
  const RunRecord record = lived(model, p, true);
  ASSERT_TRUE(record.members);
  for (const char* name : {"followers", "belonging", "outlay", "orders", "purchases", "sales", "net_income"}) {
    const auto found =
        std::find_if(record.members->columns.begin(), record.members->columns.end(), [&](const MemberColumn& c) { return c.name == name; });
    ASSERT_NE(found, record.members->columns.end()) << name;
    EXPECT_EQ(found->values.size(), static_cast<std::size_t>(record.members->members));
  }
}

}  // namespace
}  // namespace downline
