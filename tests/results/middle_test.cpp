#include "results/analysis/middle.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>

// Lines whose truth is known: worlds that shift a whole line, noise of each run's own, and a mean that is laid down. Seeds are fixed
// (set on 2026-11-26, never re-picked). The noise of a paired difference has a spread of 1.

namespace downline {
namespace {

constexpr int middle_replications = 20;

/// Draws lines with the true means `truth`, one at each point.
class Lines {
 public:
  Lines(std::vector<double> truth, std::uint64_t seed) : truth_(std::move(truth)), generator_(seed) {}
  LineValues draw() {
    LineValues line;
    line.values.assign(truth_.size(), std::vector<double>(middle_replications));
    for (std::size_t i = 0; i < truth_.size(); ++i) line.at.push_back(static_cast<double>(i) / static_cast<double>(truth_.size() - 1));
    for (std::size_t r = 0; r < middle_replications; ++r) {
      const double world = 5 * normal_(generator_);
      for (std::size_t i = 0; i < truth_.size(); ++i) line.values[i][r] = truth_[i] + world + normal_(generator_) / std::sqrt(2.0);
    }
    return line;
  }
  /// How many of `times` lines end in each verdict.
  std::array<int, 4> verdicts(int times) {
    std::array<int, 4> count{};
    for (int i = 0; i < times; ++i) ++count[static_cast<std::size_t>(judge(draw()).verdict)];
    return count;
  }

 private:
  std::vector<double> truth_;
  std::mt19937_64 generator_;
  std::normal_distribution<double> normal_;
};

int of(const std::array<int, 4>& count, MiddleVerdict verdict) { return count[static_cast<std::size_t>(verdict)]; }

}  // namespace

/// No truth may be contradicted in more than 5 % of lines. Where the truth lies on the border (all equal; a mix exactly as good as an
/// end) nothing is true but "undecided". 2 000 lines each tell a rate of 5 % from one of 7 % (4 standard errors).
TEST(Middle, SaysSomethingFalseInAtMostOneLineOfTwenty) {
  constexpr int lines = 2000;
  const auto flat = Lines({0, 0, 0, 0, 0}, 1).verdicts(lines);
  EXPECT_LE(lines - of(flat, MiddleVerdict::undecided), lines / 20);
  const auto one_better_end = Lines({-3, 0, 0, 0, 0}, 2).verdicts(lines);
  EXPECT_LE(of(one_better_end, MiddleVerdict::reversed) + of(one_better_end, MiddleVerdict::confirmed), lines / 20);
  const auto one_worse_end = Lines({0, 0, 0, 0, 3}, 3).verdicts(lines);
  EXPECT_LE(of(one_worse_end, MiddleVerdict::reversed) + of(one_worse_end, MiddleVerdict::confirmed), lines / 20);
  const auto slope = Lines({0, .5, 1, 1.5, 2}, 4).verdicts(lines);
  EXPECT_LE(of(slope, MiddleVerdict::confirmed) + of(slope, MiddleVerdict::reversed), lines / 20);
  const auto valley = Lines({0, -.5, -.5, -.5, 0}, 5).verdicts(lines);
  EXPECT_LE(of(valley, MiddleVerdict::not_found) + of(valley, MiddleVerdict::reversed), lines / 20);
  const auto hump = Lines({0, .5, .5, .5, 0}, 6).verdicts(lines);
  EXPECT_LE(of(hump, MiddleVerdict::not_found) + of(hump, MiddleVerdict::confirmed), lines / 20);
}

/// Power: what is 1.5 spreads of a difference deep, high or apart is found in 98 of 100 lines of 20 replications (the limit of a
/// difference is 2.9 / sqrt(20) = 0.65 spreads).
TEST(Middle, FindsWhatIsThere) {
  constexpr int lines = 500;
  EXPECT_GE(of(Lines({0, -1.5, -1.5, -1.5, 0}, 11).verdicts(lines), MiddleVerdict::confirmed), lines * 98 / 100);
  EXPECT_GE(of(Lines({0, 1.5, 1.5, 1.5, 0}, 12).verdicts(lines), MiddleVerdict::reversed), lines * 98 / 100);
  EXPECT_GE(of(Lines({0, 1.5, 3, 4.5, 6}, 13).verdicts(lines), MiddleVerdict::not_found), lines * 98 / 100);
  EXPECT_GE(of(Lines({0, -2, 3, -2, 0}, 14).verdicts(lines), MiddleVerdict::reversed), lines * 98 / 100) << "a mix that wins is told first";
}

/// 10 000 experiments: 95 % within 1 point, which is 4.6 standard errors of the count.
TEST(Interval, CoversTheTruthAsOftenAsItSays) {
  std::mt19937_64 generator(21);
  std::normal_distribution<double> normal(7, 3);
  for (const std::size_t n : {std::size_t{5}, std::size_t{20}}) {
    int covered = 0;
    for (int i = 0; i < 10'000; ++i) {
      std::vector<double> values(n);
      for (double& value : values) value = normal(generator);
      const Estimate e = estimate(values);
      covered += e.low <= 7 && 7 <= e.high;
    }
    EXPECT_NEAR(covered, 9'500, 100) << n << " values";
  }
}

/// All intervals of a line hold together in at least 95 % of lines; so does the one against the better end, whichever that is.
TEST(Middle, HasIntervalsThatHoldTogether) {
  constexpr int lines = 2000;
  Lines draws({0, 1, 2, 1, 2.2}, 31);
  const std::array<double, 3> truth{1, 2, 1};
  int together = 0, better = 0;
  for (int i = 0; i < lines; ++i) {
    const Middle middle = judge(draws.draw());
    bool all = true, all_better = true;
    for (std::size_t p = 0; p < truth.size(); ++p) {
      const MiddlePoint& point = middle.points[p];
      const auto holds = [](const Estimate& e, double value) { return e.low <= value && value <= e.high; };
      all = all && holds(point.from, truth[p]) && holds(point.to, truth[p] - 2.2);
      all_better = all_better && holds(point.better, truth[p] - 2.2) && holds(point.worse, truth[p]);
    }
    together += all;
    better += all_better;
  }
  EXPECT_GE(together, lines * 95 / 100);
  EXPECT_GE(better, together);
}

TEST(Middle, MeasuresAgainstChordAndDivisions) {
  LineValues line{{0, 0.5, 1}, {{0, 2, 4}, {5, 6, 9}, {2, 4, 6}}, {{0, 0, 0}, {4, 7, 7}, {0, 0, 0}}};
  const Middle middle = judge(line);
  ASSERT_EQ(middle.points.size(), 1U);
  EXPECT_DOUBLE_EQ(middle.points[0].chord.mean, (4 + 3 + 4) / 3.0);
  EXPECT_DOUBLE_EQ(middle.points[0].divisions.mean, (1 - 1 + 2) / 3.0);
  EXPECT_DOUBLE_EQ(middle.points[0].better.mean, (3 + 2 + 3) / 3.0);
  EXPECT_DOUBLE_EQ(middle.points[0].worse.mean, (5 + 4 + 5) / 3.0);
}

TEST(Middle, DecidesNothingFromOneReplication) {
  const Middle middle = judge({{0, 0.5, 1}, {{0}, {-9}, {0}}, {}});
  EXPECT_EQ(middle.verdict, MiddleVerdict::undecided);
  EXPECT_NE(sentence_of(middle, "a", "b", "EUR", Language::en).find("One replication"), std::string::npos);
}

TEST(Middle, SpeaksWithOneVoiceOnlyWhenAllAgree) {
  using enum MiddleVerdict;
  EXPECT_EQ(together(std::array{confirmed, confirmed}), confirmed);
  EXPECT_EQ(together(std::array{confirmed, reversed}), undecided);
  EXPECT_EQ(together(std::array{not_found}), not_found);
}

/// The four sentences, in both languages, name the verdict and both ends.
TEST(Middle, HasASentenceForEveryVerdict) {
  const std::vector<std::pair<std::vector<double>, std::array<const char*, 2>>> cases{{{0, -5, 0}, {"confirmed", "confirmé"}},
                                                                                      {{0, 5, 0}, {"reversed", "inversé"}},
                                                                                      {{0, 5, 10}, {"not found", "pas trouvé"}},
                                                                                      {{0, 0, 0}, {"undecided", "indécis"}}};
  std::uint64_t seed = 41;
  for (const auto& [truth, words] : cases) {
    const Middle middle = judge(Lines(truth, seed++).draw());
    EXPECT_EQ(name_of(middle.verdict), words[0]);
    for (const Language language : {Language::en, Language::fr}) {
      const std::string sentence = sentence_of(middle, "north", "south", "EUR", language);
      for (const char* word : {words[language == Language::fr], "north", "south"})
        EXPECT_NE(sentence.find(word), std::string::npos) << sentence;
    }
  }
}

}  // namespace downline
