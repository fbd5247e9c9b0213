#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "results/analysis/valley.hpp"
#include "results/charts/strategy_line.hpp"

namespace downline {
namespace {

/// Points whose means are given, paired by worlds that all of them share, and noise of their own of deviation 1.
std::vector<std::vector<double>> points(const std::vector<double>& means, int replications, std::mt19937& draw) {
  std::normal_distribution<double> noise;
  std::vector<std::vector<double>> values(means.size());
  for (int r = 0; r < replications; ++r) {
    const double world = 5 * noise(draw);
    for (std::size_t p = 0; p < means.size(); ++p) values[p].push_back(means[p] + world + noise(draw));
  }
  return values;
}

Valley verdict_of(const std::vector<double>& means, std::uint32_t seed) {
  std::mt19937 draw(seed);
  return valley(points(means, 30, draw)).valley;
}

// Differences have deviation 1.4 and 30 replications: an interval of 0.72 at the confidence shared among six. A gap of 3 is 11 standard
// errors: missed less than once in 10^6.
TEST(Valley, SaysWhatIsThere) {
  EXPECT_EQ(verdict_of({5, 2, 1, 2, 5}, 1), Valley::confirmed);
  EXPECT_EQ(verdict_of({1, 5, 6, 5, 1}, 2), Valley::reversed);
  EXPECT_EQ(verdict_of({0, 4, 8, 12, 16}, 3), Valley::absent);
  EXPECT_EQ(verdict_of({0, 0, 0, 0, 0}, 4), Valley::undecided);
}

TEST(Valley, PointsAtTheDeepestPlace) {
  std::mt19937 draw(5);
  EXPECT_EQ(valley(points({9, 5, 0, 5, 9}, 30, draw)).point, 2u);
}

TEST(Valley, NeedsAPointBetweenAndTwoReplications) {
  EXPECT_EQ(valley(std::vector<std::vector<double>>{{1, 2}, {3, 4}}).valley, Valley::unknown);
  EXPECT_EQ(valley(std::vector<std::vector<double>>{{1}, {2}, {3}}).valley, Valley::unknown);
  const double none = std::nan("");
  EXPECT_EQ(valley(std::vector<std::vector<double>>{{1, 2, 3}, {none, none, 1}, {1, 2, 3}}).valley, Valley::unknown);
}

// 1000 sets without any difference. A trough or peak must be told in at most 5 % of them; as both ends must be passed at once it is far
// rarer. More than 72 of 1000 would have a probability of 10^-3 if the true rate were 5 %.
TEST(Valley, IsRarelySeenWhereThereIsNone) {
  std::mt19937 draw(6);
  int seen = 0;
  for (int i = 0; i < 1000; ++i) {
    const Valley v = valley(points({0, 0, 0, 0, 0}, 10, draw)).valley;
    seen += v == Valley::confirmed || v == Valley::reversed;
  }
  EXPECT_LE(seen, 72);
}

TEST(VerdictText, SaysEveryVerdictInBothLanguages) {
  std::mt19937 draw(7);
  const ValleyVerdict v = valley(points({5, 1, 5}, 30, draw));
  const std::vector<std::string> names{"a", "half", "b"};
  EXPECT_NE(charts::verdict_text(v, names, "EUR", Language::en).find("Trough confirmed: half lies below both ends"), std::string::npos);
  EXPECT_NE(charts::verdict_text(v, names, "EUR", Language::fr).find("Creux confirmé : half"), std::string::npos);
  for (const Valley other : {Valley::reversed, Valley::absent, Valley::undecided, Valley::unknown}) {
    ValleyVerdict w = v;
    w.valley = other;
    EXPECT_NE(charts::verdict_text(w, names, "EUR", Language::en), charts::verdict_text(v, names, "EUR", Language::en));
    EXPECT_NE(charts::verdict_text(w, names, "EUR", Language::en), charts::verdict_text(w, names, "EUR", Language::fr));
  }
}

}  // namespace
}  // namespace downline
