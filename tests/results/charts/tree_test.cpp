#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "results/charts/icicle.hpp"
#include "sim/core/error.hpp"
#include "tests/results/charts/trees.hpp"
#include "tests/support/processor_time.hpp"

namespace downline::charts {
namespace {

const Box room{0, 0, 1440, 600};

TEST(SponsorTree, CountsTeamsAndDepthsLikeAWalkUpFromEverybody) {
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    const auto sponsors = random_sponsors(2'000, seed);
    const SponsorTree tree(sponsors);
    std::vector<std::uint32_t> team(2'001, 0), depth(2'001, 0);
    for (std::size_t m = 0; m < sponsors.size(); ++m) {
      std::int64_t at = static_cast<std::int64_t>(m);
      for (; at >= 0; at = sponsors[static_cast<std::size_t>(at)]) ++team[static_cast<std::size_t>(at)], ++depth[m];
      ++team[2'000];
    }
    for (std::uint32_t node = 0; node <= 2'000; ++node) {
      EXPECT_EQ(tree.team(node), team[node]) << node;
      EXPECT_EQ(tree.depth(node), depth[node]) << node;
    }
  }
}

TEST(SponsorTree, SortsChildrenByTeamThenNumber) {
  const SponsorTree tree(random_sponsors(5'000, 4));
  std::size_t all = 0;
  for (std::uint32_t node = 0; node <= tree.members(); ++node) {
    const auto below = tree.below(node);
    all += below.size();
    for (std::size_t i = 0; i < below.size(); ++i) {
      EXPECT_EQ(tree.above(below[i]), node);
      EXPECT_TRUE(i == 0 || tree.team(below[i - 1]) > tree.team(below[i]) ||
                  (tree.team(below[i - 1]) == tree.team(below[i]) && below[i - 1] < below[i]));
    }
  }
  EXPECT_EQ(all, tree.members());
}

TEST(SponsorTree, LeavesOutWhoIsGoneButKeepsHerTeam) {
  const std::vector<std::int64_t> sponsors{-1, 0, 1, 1};
  const std::vector<std::uint8_t> present{1, 0, 1, 1};
  const SponsorTree tree(sponsors, present);
  EXPECT_EQ(tree.team(tree.company()), 3u);
  EXPECT_EQ(tree.team(1), 2u);
}

TEST(SponsorTree, RefusesWhatIsNoTree) {
  EXPECT_THROW(SponsorTree(std::vector<std::int64_t>{1, 0}), Error);
  EXPECT_THROW(SponsorTree(std::vector<std::int64_t>{0}), Error);
  EXPECT_THROW(SponsorTree(std::vector<std::int64_t>{-1, 7}), Error);
  EXPECT_THROW(SponsorTree(std::vector<std::int64_t>{-2}), Error);
  EXPECT_NO_THROW(SponsorTree(std::vector<std::int64_t>{2, 0, -1}));  // a sponsor may come later
}

/// What is drawn and what is folded is everybody: below each box that is not on the last row, the boxes add up to its team.
void expect_nothing_lost(const SponsorTree& tree, const std::vector<IcicleBox>& boxes, float bottom) {
  std::vector<std::uint32_t> below(tree.members() + 1, 0);
  for (std::size_t i = 1; i < boxes.size(); ++i) below[boxes[i].folded ? boxes[i].node : tree.above(boxes[i].node)] += boxes[i].team;
  if (boxes.size() == most_boxes) return;  // then some rows are cut
  for (const IcicleBox& box : boxes)
    EXPECT_TRUE(box.folded || box.box.bottom + 20 > bottom || below[box.node] == box.team - (tree.counts(box.node) ? 1 : 0)) << box.node;
}

class Shapes : public testing::TestWithParam<std::string> {};

TEST_P(Shapes, OfAMillionMembersAreFewBoxesThatLoseNobody) {
  constexpr std::uint32_t n = 1'000'000;
  const auto sponsors = GetParam() == "chain" ? chain_of(n) : GetParam() == "star" ? star_of(n) : random_sponsors(n, 5);
  const SponsorTree tree(sponsors);
  EXPECT_EQ(tree.team(tree.company()), n);
  const double start = test::processor_time();
  constexpr int frames = 20;
  std::size_t count = 0;
  for (int i = 0; i < frames; ++i) count += lay_out(tree, tree.company(), room).size();
  const double ms = (test::processor_time() - start) * 1000 / frames;
  const auto boxes = lay_out(tree, tree.company(), room);
  EXPECT_EQ(count, frames * boxes.size());
  EXPECT_LE(boxes.size(), most_boxes);
  EXPECT_LT(ms, 20) << "a frame has a millisecond on an idle machine; twenty times that is another algorithm";
  RecordProperty("milliseconds", std::to_string(ms));
  std::printf("%s: %zu boxes, %.3f ms a layout\n", GetParam().c_str(), boxes.size(), ms);
  for (const IcicleBox& box : boxes) {
    EXPECT_GE(box.box.left, room.left - 0.01F);
    EXPECT_LE(box.box.right, room.right + 0.01F);
    EXPECT_LE(box.box.bottom, room.bottom + 0.6F);
    EXPECT_TRUE(box.folded || box.box.width() >= folded_below - 0.01F);
  }
  expect_nothing_lost(tree, boxes, room.bottom);
  EXPECT_LE(path_to(tree, n - 1, 6).size(), 6u);
}

INSTANTIATE_TEST_SUITE_P(Trees, Shapes, testing::Values("chain", "star", "random"), [](const auto& shape) { return shape.param; });

TEST(Icicle, AnswersAtAPointWithTheBoxDrawnThere) {
  const SponsorTree tree(random_sponsors(100'000, 6));
  const auto boxes = lay_out(tree, tree.company(), room);
  EXPECT_LE(boxes.size(), most_boxes);
  for (const IcicleBox& box : boxes) {
    const IcicleBox* found = box_at(boxes, {(box.box.left + box.box.right) / 2, (box.box.top + box.box.bottom) / 2});
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->node, box.node);
    EXPECT_EQ(found->folded, box.folded);
  }
  EXPECT_EQ(box_at(boxes, {-5, -5}), nullptr);
}

TEST(Icicle, ShowsABranchAloneWhenAskedTo) {
  const SponsorTree tree(random_sponsors(1'000, 7));
  const std::uint32_t top = tree.below(tree.company())[0];
  const auto boxes = lay_out(tree, top, room);
  EXPECT_EQ(boxes[0].node, top);
  EXPECT_FLOAT_EQ(boxes[0].box.width(), room.width());
}

}  // namespace
}  // namespace downline::charts
