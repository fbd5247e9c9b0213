#include "sim/random/batch.hpp"

#include <gtest/gtest.h>

#include "tests/support/each_vectors.hpp"

namespace downline {

using BatchOfDraws = test::EachVectors;
INSTANTIATE_TEST_SUITE_P(With, BatchOfDraws, testing::ValuesIn(test::all_vectors), test::name_of);

/// To the bit, at every place of the batch and with every coordinate in use.
TEST_P(BatchOfDraws, GivesWhatDrawsGiveOneAtATime) {
  const Luck luck(20261126, 3);
  DrawBatch batch(luck);
  for (std::uint32_t round = 0; round < 2 * DrawBatch::size; ++round) {
    const auto at = [&](std::size_t i) {
      const auto place = static_cast<std::uint32_t>(i);
      return Coordinates{round % 2 == 0 ? Stream::offer : Stream::photo, 0xFFFF'FF00U + place * round, static_cast<Week>(place * 7),
                         round << 24 | place};
    };
    for (std::size_t i = 0; i < DrawBatch::size; ++i) batch.set(i, at(i));
    const std::size_t n = round % DrawBatch::size + 1;  // a few are drawn another way
    batch.draw(n);
    for (std::size_t i = 0; i < n; ++i) {
      const Coordinates c = at(i);
      Draw draw(luck, c.stream, c.subject, c.week, c.index);
      ASSERT_EQ(batch.first(i), uniform(draw));
      ASSERT_EQ(batch.second(i), uniform(draw));
    }
  }
}

TEST_P(BatchOfDraws, GivesFourNumbersOfEachDraw) {
  const Luck luck(20261126, 3);
  DrawBatch batch(luck);
  for (std::uint32_t i = 0; i < DrawBatch::size; ++i) batch.set(i, {Stream::lead_share, i, 5, 1});
  std::array<std::array<double, 4>, 61> four;
  batch.four(four);
  for (std::uint32_t i = 0; i < four.size(); ++i) {
    Draw draw(luck, Stream::lead_share, i, 5, 1);
    for (const double u : four[i]) ASSERT_EQ(u, uniform(draw));
  }
  batch.draw();  // and then again the first
  Draw draw(luck, Stream::lead_share, 7, 5, 1);
  EXPECT_EQ(batch.first(7), uniform(draw));
}

/// Also where much is left over, so that a number in four is drawn again.
TEST_P(BatchOfDraws, PicksWhatDrawsPickOneAtATime) {
  const Luck luck(20261126, 3);
  DrawBatch batch(luck);
  for (const std::uint32_t n : {1U, 2U, 3U, 7U, 8U, 19U, 4'096U, 1'000'000U, 52'000'001U, 0x8000'0000U, 0xC000'0001U, 0xFFFF'FFFFU}) {
    for (std::uint32_t i = 0; i < DrawBatch::size; ++i) batch.set(i, {Stream::ask, n, 5, i});
    batch.draw();
    for (std::uint32_t i = 0; i < DrawBatch::size; ++i) {
      Draw draw(luck, Stream::ask, n, 5, i);
      ASSERT_EQ(batch.below(i, n), below(draw, n)) << n;
    }
  }
}

/// The conversion without a jump rounds as that of the whole number does, also where half a unit decides.
TEST(UnitInterval, RoundsOnceLikeTheWholeNumber) {
  const auto whole = [](std::uint32_t high, std::uint32_t low) { return static_cast<double>(std::uint64_t{high} << 32 | low) * 0x1p-64; };
  for (const std::uint32_t high : {0U, 1U, 0x7FFF'FFFFU, 0x8000'0000U, 0x8000'0001U, 0xFFFF'FFFFU})
    for (const std::uint32_t low :
         {0U, 1U, 0x3FFU, 0x400U, 0x401U, 0x5FFU, 0x600U, 0xBFFU, 0xC00U, 0xFFFF'FBFFU, 0xFFFF'FC00U, 0xFFFF'FFFFU})
      EXPECT_EQ(unit_interval(high, low), whole(high, low)) << high << " " << low;
  const Luck luck(1, 0);
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    Draw draw(luck, Stream::host, i);
    const std::uint64_t bits = draw();
    const auto high = static_cast<std::uint32_t>(bits >> 32), low = static_cast<std::uint32_t>(bits);
    ASSERT_EQ(unit_interval(high, low), whole(high, low));
  }
}

}  // namespace downline
