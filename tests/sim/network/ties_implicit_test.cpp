#include <gtest/gtest.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <cmath>
#include <memory>
#include <set>
#include <vector>

#include "sim/network/ties.hpp"

namespace downline {
namespace {

constexpr PersonId many = 200'000;
/// Statistics may be this many standard errors off: a right program fails once in two million fixed seeds.
constexpr double errors_allowed = 5.0;

double below_normal(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

/// Chi-square of ids in 50 equal bins; 49 degrees of freedom, 1 - 1e-6 quantile about 111.
double chi_square(const std::vector<PersonId>& ids, PersonId people) {
  std::vector<double> bins(50, 0.0);
  for (const PersonId id : ids) ++bins[std::uint64_t{id} * 50 / people];
  const double expected = static_cast<double>(ids.size()) / 50.0;
  double sum = 0.0;
  for (const double count : bins) sum += (count - expected) * (count - expected) / expected;
  return sum;
}

TEST(WellMixed, MeetsEverybodyElseEquallyAndNeverOneself) {
  const auto ties = well_mixed(Luck(1, 0), 1'000, 30.4);
  std::vector<PersonId> met;
  for (PersonId person = 0; person < 1'000; ++person) {
    ASSERT_EQ(ties->degree(person), 30U);
    for (std::uint32_t k = 0; k < 30; ++k) {
      const Ties::Tie tie = ties->tie(person, k, 3);
      ASSERT_NE(tie.other, person);
      ASSERT_LT(tie.other, 1'000U);
      met.push_back(tie.other);
    }
  }
  EXPECT_LT(chi_square(met, 1'000), 111.0);
}

TEST(WellMixed, MeetsOthersEveryWeek) {
  const auto ties = well_mixed(Luck(1, 0), many, 30);
  int same = 0;
  for (PersonId person = 0; person < 1'000; ++person) same += ties->tie(person, 0, 1).other == ties->tie(person, 0, 2).other;
  EXPECT_LE(same, 2);
}

TEST(WellMixed, KnowsNoMoreThanThereAre) {
  EXPECT_EQ(well_mixed(Luck(1, 0), 1, 30)->degree(0), 0U);
  EXPECT_EQ(well_mixed(Luck(1, 0), 2, 30)->degree(0), 1U);
  EXPECT_EQ(well_mixed(Luck(1, 0), 2, 30)->tie(1, 0, 0).other, 0U);
  EXPECT_EQ(well_mixed(Luck(1, 0), 100, 0.2)->degree(5), 1U);
}

TEST(SmallWorld, DrawsDegreesFromALogNormalWithTheGivenMean) {
  const auto ties = small_world(Luck(1, 0), many, {});
  double sum = 0.0;
  std::vector<double> at_most(200, 0.0);
  for (PersonId person = 0; person < many; ++person) {
    const std::uint32_t degree = ties->degree(person);
    ASSERT_GE(degree, 1U);
    sum += degree;
    for (const std::uint32_t bound : {15U, 30U, 60U}) at_most[bound] += degree <= bound;
  }
  const double sigma = 0.4;
  const double spread = 30.0 * std::sqrt(std::exp(sigma * sigma) - 1.0) / std::sqrt(many);
  EXPECT_NEAR(sum / many, 30.0, errors_allowed * spread);
  for (const int bound : {15, 30, 60}) {
    const double chance = below_normal((std::log((bound + 0.5) / 30.0) + 0.5 * sigma * sigma) / sigma);
    EXPECT_NEAR(at_most[static_cast<std::size_t>(bound)] / many, chance, errors_allowed * std::sqrt(chance * (1 - chance) / many)) << bound;
  }
}

TEST(SmallWorld, GivesEverybodyTheSameDegreeWithoutSpread) {
  const auto ties = small_world(Luck(1, 0), 10'000, {.mean_degree = 12.4, .sociability_sigma = 0});
  for (PersonId person = 0; person < 10'000; ++person) ASSERT_EQ(ties->degree(person), 12U);
}

TEST(SmallWorld, KeepsTheLocalShareInTheCommunityAndStrong) {
  const auto ties = small_world(Luck(1, 0), many, {.local_share = 0.7});
  double local = 0, all = 0, strength = 0;
  std::vector<PersonId> far;
  for (PersonId person = 0; person < many; person += 10)
    for (std::uint32_t k = 0; k < ties->degree(person); ++k) {
      const Ties::Tie tie = ties->tie(person, k, 0);
      ++all;
      strength += tie.strength;
      if (tie.strength >= 0.5F) {
        ++local;
        ASSERT_LE(tie.strength, 1.0F);
        ASSERT_LT(std::abs(static_cast<double>(tie.other) - person), 151.0) << "a strong tie leaves the community";
      } else {
        ASSERT_GE(tie.strength, 0.0F);
        far.push_back(tie.other);
      }
    }
  EXPECT_NEAR(local / all, 0.7, errors_allowed * std::sqrt(0.7 * 0.3 / all));
  // Strength: uniform halves with means 3/4 and 1/4; variance 1/48 within, 0.25 * 0.7 * 0.3 between.
  EXPECT_NEAR(strength / all, 0.7 * 0.75 + 0.3 * 0.25, errors_allowed * std::sqrt((1.0 / 48 + 0.25 * 0.21) / all));
  EXPECT_LT(chi_square(far, many), 111.0);
}

TEST(SmallWorld, KnowsNobodyTwiceInTheCommunity) {
  const auto ties = small_world(Luck(2, 0), 5'000, {.mean_degree = 60, .community_size = 40, .local_share = 1.0});
  for (PersonId person = 0; person < 5'000; ++person) {
    std::set<PersonId> known;
    for (std::uint32_t k = 0; k < ties->degree(person); ++k) {
      const Ties::Tie tie = ties->tie(person, k, 0);
      if (tie.strength >= 0.5F) {
        ASSERT_TRUE(known.insert(tie.other).second) << person << " knows " << tie.other << " twice";
      }
    }
    ASSERT_LE(known.size(), 40U);
  }
}

TEST(SmallWorld, SpreadsLocalTiesEvenlyOverTheCommunity) {
  const auto ties = small_world(Luck(3, 0), 15'000, {.community_size = 150, .local_share = 1.0});
  std::vector<PersonId> distances;  // how far round the community, 1..149
  for (PersonId person = 0; person < 15'000; ++person)
    for (std::uint32_t k = 0; k < std::min(20U, ties->degree(person)); ++k)
      distances.push_back((ties->tie(person, k, 0).other + 150 - person % 150) % 150 - 1);
  // 149 distances do not fill 50 bins evenly: leave out the two that would be over.
  std::erase_if(distances, [](PersonId d) { return d >= 100; });
  EXPECT_LT(chi_square(distances, 100), 111.0);
}

TEST(SmallWorld, NeverTiesAnybodyToThemselvesInMarketsOfAnySize) {
  for (const PersonId people : {1U, 2U, 3U, 7U, 149U, 150U, 151U, 224U, 225U, 226U, 1'000U})
    for (const std::uint32_t size : {1U, 2U, 3U, 150U, 5'000U})
      for (const double share : {0.0, 0.8, 1.0}) {
        const auto ties = small_world(Luck(1, 0), people, {.mean_degree = 8, .community_size = size, .local_share = share});
        for (PersonId person = 0; person < people; ++person) {
          ASSERT_LT(ties->degree(person), people);
          ASSERT_GE(ties->degree(person), std::min(1U, people - 1));
          for (std::uint32_t k = 0; k < ties->degree(person); ++k) {
            const Ties::Tie tie = ties->tie(person, k, 0);
            ASSERT_NE(tie.other, person) << people << " people, communities of " << size;
            ASSERT_LT(tie.other, people);
          }
        }
      }
}

TEST(SmallWorld, StaysTheSameEveryWeekAndChangesWithTheReplication) {
  const auto ties = small_world(Luck(1, 0), many, {});
  const auto others = small_world(Luck(1, 1), many, {});
  int same = 0;
  for (PersonId person = 0; person < 1'000; ++person) {
    EXPECT_EQ(ties->tie(person, 0, 0).other, ties->tie(person, 0, 99).other);
    same += ties->tie(person, 0, 0).other == others->tie(person, 0, 0).other;
  }
  EXPECT_LT(same, 30);  // one in 149 of the local ones by chance
}

TEST(SmallWorld, StoresNothingPerPerson) {
  EXPECT_LT(small_world(Luck(1, 0), 50'000'000, {})->bytes(), 10'000U);
  EXPECT_LT(well_mixed(Luck(1, 0), 50'000'000, 30)->bytes(), 1'000U);
}

TEST(ImplicitTies, StayWhatTheyWereInEarlierVersions) {
  const auto ties = small_world(Luck(1, 0), 1'000'000, {});
  EXPECT_EQ(ties->degree(0), 46U);
  EXPECT_EQ(ties->degree(123'456), 35U);
  EXPECT_EQ(ties->tie(0, 3, 0).other, 87U);
  EXPECT_EQ(ties->tie(123'456, 3, 0).other, 123'561U);
  EXPECT_EQ(ties->tie(123'456, 3, 0).strength, 0.958833456F);
  EXPECT_EQ(well_mixed(Luck(1, 0), 1'000'000, 30)->tie(123'456, 3, 7).other, 636'256U);
}

/// Batches and single questions go different ways: to the same people, as close, and as many.
TEST(ImplicitTies, AreTheSameManyAtATime) {
  const Luck luck(7, 2);
  std::vector<std::unique_ptr<Ties>> worlds;
  for (const PersonId people : {2U, 3U, 40U, 151U, 100'000U}) {
    worlds.push_back(small_world(luck, people, {}));
    worlds.push_back(small_world(luck, people, {.local_share = 0.0}));
    worlds.push_back(small_world(luck, people, {.local_share = 1.0}));
    worlds.push_back(well_mixed(luck, people, 30));
  }
  for (std::size_t w = 0; w < worlds.size(); ++w) {
    const PersonId people = std::vector<PersonId>{2, 3, 40, 151, 100'000}[w / 4];
    std::vector<PersonId> who;
    std::vector<Ties::Asked> asked;
    for (PersonId i = 0; i < 333; ++i) {
      who.push_back(i * 7919 % people);
      asked.push_back({who.back(), i % worlds[w]->degree(who.back())});
    }
    std::vector<std::uint32_t> degrees(who.size());
    std::vector<Ties::Tie> ties(who.size());
    worlds[w]->degrees(who, degrees);
    worlds[w]->many(asked, 5, ties);
    for (std::size_t i = 0; i < who.size(); ++i) {
      const Ties::Tie one = worlds[w]->tie(asked[i].person, asked[i].k, 5);
      ASSERT_EQ(degrees[i], worlds[w]->degree(who[i])) << w;
      ASSERT_EQ(ties[i].other, one.other) << w;
      ASSERT_EQ(ties[i].strength, one.strength) << w;
    }
  }
}

/// All answers for the first people, by as many threads and in an order that depends on them.
std::vector<std::pair<PersonId, float>> answers(const Ties& ties, int threads) {
  constexpr PersonId asked = 5'000;
  std::vector<std::pair<PersonId, float>> rows(std::size_t{asked} * 8);
  tbb::task_arena(threads).execute([&] {
    tbb::parallel_for(PersonId{0}, asked, [&](PersonId i) {
      const PersonId person = threads % 2 == 0 ? asked - 1 - i : i;
      for (std::uint32_t k = 0; k < std::min(8U, ties.degree(person)); ++k) {
        const Ties::Tie tie = ties.tie(person, k, 5);
        rows[std::size_t{person} * 8 + k] = {tie.other, tie.strength};
      }
    });
  });
  return rows;
}

TEST(ImplicitTies, AreTheSameForAnyNumberOfThreads) {
  for (const auto& ties : {small_world(Luck(1, 0), many, {}), well_mixed(Luck(1, 0), many, 30)}) {
    const auto alone = answers(*ties, 1);
    EXPECT_EQ(answers(*ties, 2), alone);
    EXPECT_EQ(answers(*ties, 4), alone);
  }
}

}  // namespace
}  // namespace downline
