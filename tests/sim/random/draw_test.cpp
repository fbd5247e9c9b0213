#include "sim/random/draw.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <vector>

namespace downline {
namespace {

using Philox = r123::Philox4x32;

/// Vectors published with Random123 (kat_vectors, philox4x32 with 10 rounds).
TEST(Philox, GivesThePublishedNumbers) {
  EXPECT_EQ(Philox()({{0, 0, 0, 0}}, {{0, 0}}), (Philox::ctr_type{{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}}));
  EXPECT_EQ(Philox()({{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}}, {{0xffffffff, 0xffffffff}}),
            (Philox::ctr_type{{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}}));
  EXPECT_EQ(Philox()({{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}}, {{0xa4093822, 0x299f31d0}}),
            (Philox::ctr_type{{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}}));
}

TEST(Luck, IsMadeFromSeedAndReplicationByPhilox) {
  const Luck luck(0, 0);
  EXPECT_EQ(luck.key()[0], 0x6627e8d5U);
  EXPECT_EQ(luck.key()[1], 0xe169c58dU);
  std::set<std::pair<std::uint32_t, std::uint32_t>> keys;
  for (std::uint64_t seed : {0ULL, 1ULL, 1ULL << 32, ~0ULL})
    for (std::uint32_t replication = 0; replication < 100; ++replication) {
      const Luck other(seed, replication);
      keys.emplace(other.key()[0], other.key()[1]);
    }
  EXPECT_EQ(keys.size(), 400U);
}

TEST(Draw, ReadsTheBlockOfItsCoordinates) {
  const Luck luck(7, 3);
  const Philox::ctr_type block = Philox()({{12, 5U << 24 | 34U, 56, 0}}, luck.key());
  const Philox::ctr_type next = Philox()({{12, 5U << 24 | 34U, 56, 1}}, luck.key());
  Draw draw(luck, Stream::outside_wage, 12, 34, 56);
  EXPECT_EQ(draw(), std::uint64_t{block[1]} << 32 | block[0]);
  EXPECT_EQ(draw(), std::uint64_t{block[3]} << 32 | block[2]);
  EXPECT_EQ(draw(), std::uint64_t{next[1]} << 32 | next[0]);
}

TEST(Draw, DiffersWhereAnyCoordinateDiffers) {
  std::set<std::uint64_t> seen;
  for (std::uint32_t subject = 0; subject < 10; ++subject)
    for (Week week = 0; week < 10; ++week)
      for (std::uint32_t index = 0; index < 10; ++index)
        for (const Stream stream : {Stream::interest, Stream::sociability, Stream::graph})
          for (std::uint32_t replication = 0; replication < 2; ++replication)
            seen.insert(Draw(Luck(1, replication), stream, subject, week, index)());
  EXPECT_EQ(seen.size(), 10U * 10U * 10U * 3U * 2U);
}

TEST(Draw, StartsAtItsCoordinatesHoweverMuchOthersDraw) {
  const Luck luck(1, 0);
  const double alone = uniform(luck, Stream::offer, 5, 6, 7);
  Draw other(luck, Stream::offer, 5, 6, 8);
  for (int i = 0; i < 1'000; ++i) (void)other();
  EXPECT_EQ(uniform(luck, Stream::offer, 5, 6, 7), alone);
}

/// Chi-square of 100 bins over neighbouring subjects: 99 degrees of freedom, refused above its 1 - 1e-6 quantile (180).
TEST(Draw, IsUniformAcrossNeighbouringSubjects) {
  const Luck luck(1, 0);
  std::vector<double> counts(100, 0.0), whole_numbers(100, 0.0);
  constexpr std::uint32_t draws = 200'000;
  for (std::uint32_t subject = 0; subject < draws; ++subject) {
    const double u = uniform(luck, Stream::interest, subject);
    ASSERT_GE(u, 0.0);
    ASSERT_LT(u, 1.0);
    ++counts[static_cast<std::size_t>(u * 100)];
    Draw draw(luck, Stream::drive, subject);
    ++whole_numbers[below(draw, 100)];
  }
  for (const std::vector<double>& bins : {counts, whole_numbers}) {
    double chi_square = 0.0;
    for (const double count : bins) chi_square += std::pow(count - draws / 100.0, 2) / (draws / 100.0);
    EXPECT_LT(chi_square, 180.0);
  }
}

}  // namespace
}  // namespace downline
