#include "sim/network/placement.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "sim/network/genealogy.hpp"
#include "sim/network/placement_regions.hpp"
#include "sim/random/draw.hpp"

namespace downline {
namespace {

/// Goes level by level through the places below the enroller and takes the first open one: what `breadth` means.
class SlowBreadth {
 public:
  explicit SlowBreadth(std::size_t width) : width_(width) {}
  void add(MemberId enroller) {
    const auto m = static_cast<MemberId>(parent.size());
    MemberId above = enroller;
    std::vector<MemberId> level{enroller};
    for (std::size_t i = 0; enroller != nobody && i < level.size(); ++i) {
      above = level[i];
      if (below_[above].size() < width_) break;
      level.insert(level.end(), below_[above].begin(), below_[above].end());
    }
    parent.push_back(above);
    below_.emplace_back();
    if (above != nobody) below_[above].push_back(m);
  }
  std::vector<MemberId> parent;

 private:
  std::size_t width_;
  std::vector<std::vector<MemberId>> below_;
};

/// Enrollers of three kinds: a chain, a star, drawn.
std::vector<MemberId> enrollers(std::uint32_t n, std::uint32_t k) {
  std::vector<MemberId> list;
  for (std::uint32_t m = 0; m < n; ++m) {
    Draw draw(Luck(6, k), Stream::start, m);
    const bool root = m == 0 || uniform(draw) < 0.02;
    list.push_back(root ? nobody : k % 3 == 0 ? m - 1 : k % 3 == 1 ? 0 : below(draw, m));
  }
  return list;
}

}  // namespace

TEST(PlacementTree, FillsTheWeakLegBelowTheEnroller) {
  PlacementTree tree;
  for (const MemberId enroller : {nobody, 0U, 0U, 0U, 0U, 1U}) tree.add(enroller);
  // 1 and 2 below 0; 3 into the left leg below 1; 4 into the then weaker right leg below 2; 5 below 1.
  EXPECT_EQ(std::vector<MemberId>(tree.parent().begin(), tree.parent().end()), (std::vector<MemberId>{nobody, 0, 0, 1, 2, 1}));
}

TEST(PlacementTree, GivesNobodyMoreThanTwoAndStaysBelowTheEnroller) {
  const Luck luck(5, 0);
  PlacementTree tree;
  std::vector<MemberId> enroller;
  for (std::uint32_t m = 0; m < 2'000; ++m) {
    Draw draw(luck, Stream::start, m);
    enroller.push_back(m == 0 || uniform(draw) < 0.01 ? nobody : below(draw, m));
    tree.add(enroller.back());
  }
  EXPECT_TRUE(ordered(tree.parent()));
  std::vector<int> children(2'000, 0);
  for (MemberId m = 0; m < 2'000; ++m) {
    const MemberId above = tree.parent()[m];
    if (above != nobody) ++children[above];
    MemberId up = above;
    while (up != nobody && up != enroller[m]) up = tree.parent()[up];
    EXPECT_EQ(up, enroller[m]) << m;
  }
  for (const int n : children) EXPECT_LE(n, 2);
}

TEST(PlacementTree, FillsLevelByLevelLikeTheSlowSearch) {
  for (std::uint32_t k = 0; k < 60; ++k) {
    PlacementTree tree(1 + k % 5, PlacementRule::breadth);
    SlowBreadth slow(1 + k % 5);
    const std::vector<MemberId> list = enrollers(300, k);
    for (const MemberId enroller : list) slow.add(enroller);
    tree.add_up_to(list);
    ASSERT_EQ(std::vector<MemberId>(tree.parent().begin(), tree.parent().end()), slow.parent) << k;
  }
}

TEST(PlacementTree, PlacesInBulkAsOneByOne) {
  for (std::uint32_t k = 0; k < 75; ++k) {
    const auto rule = static_cast<PlacementRule>(k % 5);
    PlacementTree bulk(1 + k % 4, rule), single(1 + k % 4, rule);
    const std::vector<MemberId> list = enrollers(400, k);
    for (const MemberId enroller : list) single.add(enroller);
    bulk.add_up_to(std::span(list).first(100));
    bulk.add_up_to(list);
    ASSERT_TRUE(std::equal(bulk.parent().begin(), bulk.parent().end(), single.parent().begin(), single.parent().end())) << k;
    ASSERT_TRUE(std::equal(bulk.leg().begin(), bulk.leg().end(), single.leg().begin(), single.leg().end())) << k;
  }
}

/// Regions are split several times over: into those below the first members, and these again.
TEST(PlacementTree, PlacesRegionByRegionAsOneByOne) {
  constexpr std::uint32_t n = 10 * region_size;
  using Enroller = MemberId (*)(Draw&, std::uint32_t);
  const auto kinds = std::array<std::pair<const char*, Enroller>, 6>{{
      std::pair<const char*, Enroller>{"drawn", [](Draw& draw, std::uint32_t m) { return below(draw, m); }},
      std::pair<const char*, Enroller>{"chain", [](Draw&, std::uint32_t m) { return m - 1; }},
      std::pair<const char*, Enroller>{"star", [](Draw&, std::uint32_t) { return 0U; }},
      std::pair<const char*, Enroller>{"the first hundred", [](Draw& draw, std::uint32_t m) { return below(draw, std::min(m, 100U)); }},
      std::pair<const char*, Enroller>{"a chain and its head in turn", [](Draw&, std::uint32_t m) { return m % 2 == 0 ? 0U : m - 1; }},
      std::pair<const char*, Enroller>{"the last hundred",
                                       [](Draw& draw, std::uint32_t m) { return m - 1 - below(draw, std::min(m, 100U)); }},
  }};
  for (std::uint32_t k = 0; k < kinds.size(); ++k)
    for (const std::uint32_t roots : {0U, 50U})
      for (const PlacementRule rule : {PlacementRule::weak, PlacementRule::turns})
        for (const std::size_t width : {2U, 3U}) {
          std::vector<MemberId> list;
          for (std::uint32_t m = 0; m < n; ++m) {
            Draw draw(Luck(7, k), Stream::start, m);
            list.push_back(m == 0 || (roots > 0 && below(draw, n) < roots) ? nobody : kinds[k].second(draw, m));
          }
          PlacementTree bulk(width, rule), single(width, rule);
          bulk.add_up_to(list);
          single.add_one_by_one(list);
          for (MemberId more = 0; more < 500; ++more) {  // what is remembered of the first ones is the same
            bulk.add(more * 7);
            single.add(more * 7);
          }
          const auto said = testing::Message() << kinds[k].first << ", " << roots << " roots, width " << width;
          ASSERT_TRUE(std::equal(bulk.parent().begin(), bulk.parent().end(), single.parent().begin(), single.parent().end())) << said;
          ASSERT_TRUE(std::equal(bulk.leg().begin(), bulk.leg().end(), single.leg().begin(), single.leg().end())) << said;
          ASSERT_TRUE(std::equal(bulk.turn().begin(), bulk.turn().end(), single.turn().begin(), single.turn().end())) << said;
        }
}

TEST(PlacementTree, FillsTheWeakLegLikeCountingAfresh) {
  for (std::uint32_t k = 0; k < 30; ++k) {
    const std::vector<MemberId> list = enrollers(200, k);
    PlacementTree tree;
    std::vector<std::vector<MemberId>> below(list.size());
    const auto people = [&](auto&& self, MemberId m) -> std::size_t {
      std::size_t sum = 1;
      for (const MemberId child : below[m]) sum += self(self, child);
      return sum;
    };
    for (MemberId m = 0; m < list.size(); ++m) {
      tree.add(list[m]);
      MemberId above = list[m];
      while (above != nobody && below[above].size() == 2)
        above = people(people, below[above][1]) < people(people, below[above][0]) ? below[above][1] : below[above][0];
      if (above != nobody) below[above].push_back(m);
      ASSERT_EQ(tree.parent()[m], above) << k << " " << m;
    }
  }
}

}  // namespace downline
