#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include "results/analysis/answer.hpp"
#include "tests/results/fake_table.hpp"

namespace downline {
namespace {

Summary summary_of(const std::vector<std::vector<double>>& profits) {
  ResultTable table =
      fake_table({.strategies = static_cast<int>(profits.size()), .replications = static_cast<int>(profits.front().size()), .weeks = 1});
  for (std::size_t s = 0; s < profits.size(); ++s)
    for (std::size_t r = 0; r < profits[s].size(); ++r)
      table.runs[table.slot(s, static_cast<int>(r))].metrics[metric_index("profit")] = profits[s][r];
  return summarise(table);
}

const std::vector<double> low{1.0e6, 1.2e6, 1.1e6, 1.3e6, 1.2e6}, high{2.1e6, 2.2e6, 2.0e6, 2.4e6, 2.3e6},
    near_low{1.1e6, 1.1e6, 1.2e6, 1.2e6, 1.3e6};

TEST(Answer, NamesTheFirstWhenEveryIntervalExcludesZero) {
  const Answer a = answer(summary_of({low, high}), Language::en);
  EXPECT_EQ(a.standing, Standing::first);
  EXPECT_EQ(a.best, 1u);
  EXPECT_NE(a.headline.find("strategy-2 comes first"), std::string::npos) << a.headline;
  ASSERT_EQ(a.lines.size(), 1u);
  EXPECT_NE(a.lines[0].find("strategy-2 - strategy-1: +"), std::string::npos) << a.lines[0];
  EXPECT_NE(a.lines[0].find("higher in 5 of 5: almost always"), std::string::npos) << a.lines[0];
}

TEST(Answer, SaysUndecidedAndWhatWouldSettleItWhenTheIntervalHoldsZero) {
  const Answer a = answer(summary_of({low, near_low}), Language::en);
  EXPECT_EQ(a.standing, Standing::undecided);
  EXPECT_NE(a.headline.find("undecided"), std::string::npos) << a.headline;
  ASSERT_EQ(a.verdicts.size(), 1u);
  EXPECT_FALSE(a.verdicts[0].decided);
  ASSERT_TRUE(a.verdicts[0].needed);
  EXPECT_GT(*a.verdicts[0].needed, 5);
  EXPECT_NE(a.lines[0].find("replications would settle it"), std::string::npos) << a.lines[0];
}

TEST(Answer, AsksMoreOfManyPairsThanOfOne) {
  const Verdict alone = answer(summary_of({low, high}), Language::en).verdicts[0];
  const Verdict among = answer(summary_of({low, high, low, low}), Language::en).verdicts[0];
  EXPECT_DOUBLE_EQ(alone.difference.mean, among.difference.mean);
  EXPECT_GT(among.difference.half_width(), 1.5 * alone.difference.half_width());
}

/// What `compare` prints, in 10 000 experiments of known truth: the interval of each scenario and each pair holds it in 95 % within 1 point
/// (4.6 standard errors of the count), and those of the answer, which are for all pairs together, all hold in 95 % and more.
TEST(Answer, HasIntervalsThatHoldTheTruthAsOftenAsTheySay) {
  constexpr int experiments = 10'000, replications = 12;
  const std::array<double, 3> truth{1.0e6, 1.3e6, 1.1e6};
  ResultTable table = fake_table({.strategies = 3, .replications = replications, .weeks = 1});
  const std::size_t profit = metric_index("profit");
  for (RunRecord& run : table.runs) std::fill(run.metrics.begin(), run.metrics.end(), std::nan(""));  // the others would take their time
  std::mt19937_64 random(41);
  std::normal_distribution<double> world(0, 5e5), own(0, 2e5);
  std::array<int, 3> scenario{}, pair{};
  int together = 0;
  for (int i = 0; i < experiments; ++i) {
    for (int r = 0; r < replications; ++r) {
      const double luck = world(random);
      for (std::size_t s = 0; s < 3; ++s) table.runs[table.slot(s, r)].metrics[profit] = truth[s] + luck + own(random);
    }
    const Summary summary = summarise(table);
    const auto holds = [](const Estimate& e, double value) { return e.low <= value && value <= e.high; };
    for (std::size_t s = 0; s < 3; ++s) scenario[s] += holds(summary.estimates[profit][s], truth[s]);
    for (std::size_t k = 0; k < 3; ++k)
      pair[k] += holds(summary.differences[profit][k].estimate, truth[summary.pairs[k].first] - truth[summary.pairs[k].second]);
    const Answer a = answer(summary, Language::en);
    together += std::all_of(a.verdicts.begin(), a.verdicts.end(),
                            [&](const Verdict& v) { return holds(v.difference, truth[v.best] - truth[v.other]); });
  }
  for (std::size_t k = 0; k < 3; ++k) {
    EXPECT_NEAR(scenario[k], 0.95 * experiments, 0.01 * experiments) << "scenario " << k;
    EXPECT_NEAR(pair[k], 0.95 * experiments, 0.01 * experiments) << "pair " << k;
  }
  EXPECT_GE(together, 0.95 * experiments);
}

TEST(Answer, OfOneScenarioClaimsAnIntervalOnlyWhereThereIsOne) {
  const Answer one = answer(summary_of({{1}}), Language::en), three = answer(summary_of({{1, 2, 3}}), Language::en);
  EXPECT_EQ(one.standing, Standing::one_scenario);
  EXPECT_EQ(one.headline.find("95 %"), std::string::npos) << one.headline;
  EXPECT_NE(one.headline.find("one replication"), std::string::npos) << one.headline;
  EXPECT_NE(three.headline.find("95 % interval of the mean, 3 replications"), std::string::npos) << three.headline;
}

TEST(Answer, SaysThatOneReplicationShowsNothing) {
  const Answer a = answer(summary_of({{1}, {2}}), Language::en);
  EXPECT_EQ(a.standing, Standing::one_replication);
  EXPECT_NE(a.headline.find("luck"), std::string::npos);
}

TEST(Answer, SaysEqualWhenNotOneReplicationDiffers) {
  const Answer a = answer(summary_of({low, low}), Language::en);
  EXPECT_EQ(a.standing, Standing::equal);
  EXPECT_NE(a.lines[0].find("equal in each of 5"), std::string::npos) << a.lines[0];
}

TEST(Answer, SpeaksFrench) {
  const Answer a = answer(summary_of({low, high}), Language::fr);
  EXPECT_NE(a.headline.find("arrive en tête"), std::string::npos) << a.headline;
  EXPECT_NE(a.lines[0].find("presque toujours"), std::string::npos) << a.lines[0];
  EXPECT_NE(a.lines[0].find(','), std::string::npos);
}

TEST(HowOften, FollowsTheThresholdsOfFiftyPairs) {
  const auto words = [](int k) { return how_often(k, 50, Language::en); };
  EXPECT_EQ(words(50), "almost always");
  EXPECT_EQ(words(45), "almost always");
  EXPECT_EQ(words(44), "mostly");
  EXPECT_EQ(words(38), "mostly");
  EXPECT_EQ(words(37), "divided");
  EXPECT_EQ(words(13), "divided");
  EXPECT_EQ(words(12), "mostly not");
  EXPECT_EQ(words(6), "mostly not");
  EXPECT_EQ(words(5), "almost never");
  EXPECT_EQ(how_often(18, 20, Language::fr), "presque toujours");
}

TEST(NumberFormat, LetsTwoDigitsOfTheIntervalDecideTheDigitsOfTheCentre) {
  EXPECT_EQ(format_estimate({20, 0, 1'234'567, 0, 1'204'567, 1'264'567}, "EUR", Language::en), "1.235 M€ [1.205, 1.265]");
  EXPECT_EQ(format_estimate({20, 0, 1'234'567, 0, 934'567, 1'534'567}, "EUR", Language::en), "1.23 M€ [0.93, 1.53]");
  EXPECT_EQ(format_estimate({20, 0, 0.1234, 0, 0.1, 0.1468}, "1", Language::fr), "12,3 % [10,0 ; 14,7]");
  EXPECT_EQ(format_estimate({20, 0, 12'345, 0, 11'111, 13'579}, "person", Language::en), "12\u202F300 people [11\u202F100, 13\u202F600]");
}

TEST(NumberFormat, WritesThreeDigitsWithoutAnInterval) {
  const Estimate one = estimate(std::vector<double>{-45'678});
  EXPECT_EQ(format_estimate(one, "EUR", Language::en), "-45.7 k€");
  EXPECT_EQ(format_difference(estimate(std::vector<double>{45.678}), "person", Language::en), "+45.7 people");
}

TEST(NumberFormat, RoundsANumberOfReplicationsUp) {
  EXPECT_EQ(format_about(387, Language::en), "390");
  EXPECT_EQ(format_about(12'001, Language::en), "13\u202F000");
  EXPECT_EQ(format_about(42, Language::en), "42");
}

}  // namespace
}  // namespace downline
