#include <gtest/gtest.h>

#include "tests/support/runs.hpp"

namespace downline {
namespace {

using test::Levers;

/// Every mechanism at zero, and nothing charged for an organisation that then does nothing.
void switch_off(Parameters& p) {
  for (const Field& f : p.fields())
    if (f.group == Group::mechanism && f.path.rfind("mechanisms.", 0) == 0) set_number(f, 0.0);
}

/// Gives `to` the organisation of `from`: how members are trained, followed up, led, supplied with supports and content.
void take_organisation(Parameters& from, Parameters& to) {
  static const std::vector<std::string> groups{"training.", "follow_up.", "leadership.", "supports.", "community.",
                                               "content.",  "events.",    "message.",    "crisis.",   "brand."};
  const Fields slots = to.fields();
  for (const Field& f : from.fields())
    for (const std::string& group : groups)
      if (f.group == Group::lever && f.path.rfind(group, 0) == 0) set_number(*find(slots, f.path), number(f));
}

/// What people do and buy; not what the organisation costs.
std::vector<std::int64_t> behaviour(const RunRecord& record) {
  std::vector<std::int64_t> values;
  for (const Series s : {Series::members, Series::sellers, Series::customers, Series::joins, Series::quits, Series::orders, Series::parties,
                         Series::views, Series::sales, Series::commissions})
    for (int w = 0; w <= record.weeks(); ++w) values.push_back(record.at(s, w));
  return values;
}

}  // namespace

/// Two companies with the commercial levers of one and the organisations of both strategies live the same life, to the cent.
TEST(NoWinnerByConstruction, TwoOrganisationsAreEqualWhenNoMechanismWorks) {
  const std::vector<test::Setting> world{{"people", "60000"}, {"weeks", "60"}, {"start.members_per_100k", "300"}};
  Levers field = test::levers("strategy-2", world);
  Levers gig = test::levers("strategy-1", world);
  Levers other = field;
  take_organisation(gig.now, other.now);
  EXPECT_NE(behaviour(test::run_once(field)), behaviour(test::run_once(other))) << "with the mechanisms they differ";
  switch_off(field.now);
  switch_off(other.now);
  EXPECT_EQ(behaviour(test::run_once(field)), behaviour(test::run_once(other)));
}

}  // namespace downline
