#include <gtest/gtest.h>

#include "tests/support/runs.hpp"

namespace downline {
namespace {

RunRecord with_sessions_of(const char* size) {
  return test::run_once(test::levers("strategy-2", {{"people", "50000"},
                                                    {"weeks", "30"},
                                                    {"start.weeks_before", "0"},
                                                    {"start.members_per_100k", "1000"},
                                                    {"training.session_cost", "100"},
                                                    {"training.session_size", size}}));
}

Cents training_cost(const RunRecord& record) {
  Cents sum = 0;
  for (const auto& week : record.ledger) sum += week[static_cast<std::size_t>(Account::training)];
  return sum;
}

}  // namespace

TEST(TrainingSessions, CostLessWhenTheyTakeMoreAndTeachTheSame) {
  const RunRecord small = with_sessions_of("1");
  const RunRecord large = with_sessions_of("50");
  EXPECT_GT(training_cost(small), training_cost(large));
  for (int week = 0; week <= small.weeks(); ++week) ASSERT_EQ(small.at(Series::sales, week), large.at(Series::sales, week));
}

}  // namespace downline
