#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>
#include <vector>

#include "sim/kernel/each_active.hpp"
#include "sim/population/members.hpp"
#include "sim/random/draw.hpp"
#include "tests/support/finished.hpp"

// Published figures of growth by recruiting alone: a public exercise `ReferralNetwork` in Python, whose `expected_network_size(p, days)`
// has 100 founders; each day everybody who has sent fewer than 10 recruits sends one with chance p, who joins the next day; days are
// counted from 0 with the last one. It gives 200 for p = 1 after day 0, 1139.06 for 0.5 after 5 and 740.02 for 0.1 after 20.

namespace downline {
namespace {

constexpr std::uint32_t founders = 100, capacity = 10;

/// Whoever has recruits left to send sends one with chance `p`.
struct Send {
  const Members& members;
  Luck luck;
  double p;
  Week day;
  void operator()(MemberId m, std::vector<MemberId>& senders) const {
    if (members.enrolled[m] < capacity && uniform(luck, Stream::offer, m, day) < p) senders.push_back(m);
  }
};

/// Members at the end of day `last`, grown one by one.
std::size_t grown(double p, Week last, const Luck& luck) {
  Members members;
  for (std::uint32_t m = 0; m < founders; ++m) members.add(m, nobody, 0);
  Proposals<MemberId> senders;
  std::vector<MemberId> active;
  for (Week day = 0; day <= last; ++day) {
    active.resize(members.size());
    std::iota(active.begin(), active.end(), MemberId{0});
    each_active(std::span<const MemberId>(active), Send{members, luck, p, day}, senders, 512);
    senders.each([&](MemberId m) { members.add(static_cast<PersonId>(members.size()), m, day); });
  }
  return members.size();
}

/// The same in expectation, as the exercise computes it.
double expected(double p, Week last) {
  std::array<double, capacity + 1> able{};  ///< who can send so many more
  able[capacity] = founders;
  double all = founders;
  for (Week day = 0; day <= last; ++day) {
    double joined = 0;
    for (std::size_t c = 1; c <= capacity; ++c) {
      const double sent = p * able[c];
      able[c] -= sent;
      able[c - 1] += sent;
      joined += sent;
    }
    able[capacity] += joined;
    all += joined;
  }
  return all;
}

struct Example {
  double p;
  Week last;
  double published;
};
const std::array<Example, 3> examples{{{1.0, 0, 200}, {0.5, 5, 1139.06}, {0.1, 20, 740.02}}};

TEST(GrowthExamples, AreWhatTheExerciseComputes) {
  for (const auto& [p, last, published] : examples) EXPECT_NEAR(expected(p, last), published, 0.005) << p;
}

/// Networks vary by 6 and 8 % around their mean; 4 000 of them notice a mean that is wrong by 0.5 and 0.8 %.
TEST(GrowthExamples, AreTheMeanOfNetworksGrownPersonByPerson) {
  constexpr std::uint32_t networks = 4000;
  for (const auto& [p, last, published] : examples) {
    double sum = 0, squares = 0;
    for (std::uint32_t k = 0; k < networks; ++k) {
      const auto size = static_cast<double>(grown(p, last, Luck(20261126, k)));
      sum += size;
      squares += size * size;
    }
    const double mean = sum / networks, error = std::sqrt(std::max(0.0, squares / networks - mean * mean) / networks);
    EXPECT_LE(std::abs(mean - published), test::suite_limit * error + 0.005) << p;
  }
}

/// When everybody sends one a day there is no luck, and nobody sends an eleventh.
TEST(GrowthExamples, StopAtTheCapacity) {
  for (Week last = 0; last <= 12; ++last) EXPECT_DOUBLE_EQ(static_cast<double>(grown(1.0, last, Luck(1, 0))), expected(1.0, last)) << last;
}

}  // namespace
}  // namespace downline
