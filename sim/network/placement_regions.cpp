#include "sim/network/placement_regions.hpp"

#include <tbb/parallel_for_each.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <array>

#include "sim/core/chunks.hpp"
#include "sim/network/placement_gates.hpp"
#include "sim/network/placement_small.hpp"
#include "sim/population/zeroed.hpp"

namespace downline {
namespace {

/// Somebody of a region: her row, and her enroller's number in the region. Who comes from above has the first one as enroller.
struct Entry {
  MemberId row;
  std::uint32_t enroller;
};

/// Where an entry goes when its region is split, and her number there.
struct Spot {
  std::uint32_t region, number;
};

/// Entries [begin, end) of one of the two buffers, in order of their rows; the first one is above all others.
struct Region {
  std::size_t begin = 0, end = 0, buffer = 0;
  bool whole = false;  ///< splitting did not make it much smaller: to be placed in one piece
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

class Regions {
 public:
  explicit Regions(const PlacementRegions& tree)
      : tree_(tree), buffers_{Zeroed<Entry>(tree.parent.size()), Zeroed<Entry>(tree.parent.size())}, spots_(tree.parent.size()) {
    for (auto& buffer : buffers_) buffer.fetch(buffer.size());
    spots_.fetch(spots_.size());
  }

  void place() {
    std::vector<Region> regions = trees();
    tbb::this_task_arena::isolate([&] {
      tbb::parallel_for_each(regions, [&](const Region& region, tbb::feeder<Region>& feeder) {
        if (region.whole || region.size() <= region_size) return place_in_one_piece(region);
        for (const Region& smaller : split(region)) feeder.add(smaller);
      });
    });
  }

 private:
  using Entries = std::span<Entry>;
  [[nodiscard]] Entries entries(const Region& r) { return {&buffers_[r.buffer][r.begin], r.size()}; }
  [[nodiscard]] std::span<Spot> spots(const Region& r) { return {&spots_[r.begin], r.size()}; }

  /// The trees of those without an enroller, one after the other.
  std::vector<Region> trees() {
    const std::span<const MemberId> enrollers = tree_.enrollers;
    std::vector<std::uint32_t> people;
    const bool one = std::count(enrollers.begin(), enrollers.end(), nobody) == 1;
    for (std::size_t m = 0; m < enrollers.size(); ++m) {
      const MemberId e = enrollers[m];
      if (e == nobody) tree_.parent[m] = nobody;
      buffers_[0][m] = {static_cast<MemberId>(m), e == nobody ? 0 : e};
      if (one) continue;
      if (e == nobody) people.push_back(0);
      const auto tree = static_cast<std::uint32_t>(e == nobody ? people.size() - 1 : spots_[e].region);
      if (e != nobody) buffers_[0][m].enroller = spots_[e].number;
      spots_[m] = {tree, people[tree]++};
    }
    const Region all{0, enrollers.size()};
    return one ? std::vector{all} : moved(all, 0, people);
  }

  /// As newcomers join one after the other.
  void place_in_one_piece(const Region& region) {
    const Entries all = entries(region);
    if (tree_.rule == PlacementRule::weak && all.size() <= SmallPlacement::most) {
      SmallPlacement small(tree_.width, all.size());
      for (std::size_t i = 1; i < all.size(); ++i) small.add(static_cast<std::uint16_t>(all[i].enroller));
      return put_all(all, small.above(), small.leg());
    }
    PlacementTree tree(tree_.width, tree_.rule);
    std::vector<MemberId> enrollers(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) enrollers[i] = i == 0 ? nobody : all[i].enroller;
    tree.add_one_by_one(enrollers);
    put_all(all, tree.parent(), tree.leg());
    for (std::size_t i = 0; i < all.size() && !tree_.turn.empty(); ++i) tree_.turn[all[i].row] = tree.turn()[i];
  }

  /// \param above, leg [n_entries] of each entry's place, in numbers of the region
  template <class Number>
  void put_all(Entries all, std::span<const Number> above, std::span<const std::uint8_t> leg) {
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (const std::size_t next = i + ahead; next < all.size()) {
        __builtin_prefetch(&tree_.parent[all[next].row], 1);
        __builtin_prefetch(&tree_.leg[all[next].row], 1);
        __builtin_prefetch(&tree_.below[all[above[next]].row * tree_.width], 1);
      }
      put(all[i].row, all[above[i]].row, leg[i]);
    }
  }

  void put(MemberId row, MemberId above, std::size_t leg) {
    tree_.parent[row] = above;
    tree_.leg[row] = static_cast<std::uint8_t>(leg);
    tree_.below[above * tree_.width + leg] = row;
  }

  std::vector<Region> split(const Region& region) {
    const Entries all = entries(region);
    const std::span<Spot> spot = spots(region);
    const std::size_t most = std::clamp<std::size_t>(2 * all.size() / region_size, 8, 1024);  // so that regions are small enough
    PlacementGates gates(tree_.width, tree_.rule, most);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i + ahead < all.size()) __builtin_prefetch(&spot[all[i + ahead].enroller]);
      const std::uint32_t enroller = all[i].enroller;
      if (enroller >= most) {
        const std::uint32_t r = spot[enroller].region;
        all[i].enroller = spot[enroller].number;
        spot[i] = {r, gates.join(r)};
        continue;
      }
      const PlacementGates::Way way = i == 0 ? gates.open() : gates.descend(enroller);
      if (i > 0 && way.above != nobody) put(all[i].row, all[way.above].row, way.leg);
      all[i].enroller = 0;
      if (i >= most) spot[i] = {way.region, gates.join(way.region)};
    }
    for (std::size_t g = 0; g < most && !tree_.turn.empty(); ++g) tree_.turn[all[g].row] = gates.turn(g);
    return moved(region, most, gates.people());
  }

  /// Brings the entries from `first` on to where their spots say, in the other buffer. \param people [n_regions]
  std::vector<Region> moved(const Region& region, std::size_t first, std::span<const std::uint32_t> people) {
    std::vector<Region> regions;
    std::size_t begin = region.begin + first;
    for (const std::uint32_t count : people) {
      regions.push_back({begin, begin + count, 1 - region.buffer, first > 0 && count > region.size() / 2});
      begin += count;
    }
    const Entries all = entries(region);
    const std::span<const Spot> spot = spots(region);
    auto& to = buffers_[1 - region.buffer];
    for_chunks(all.size() - first, 1 << 16, [&](std::size_t, std::size_t from, std::size_t end) {
      for (std::size_t i = first + from; i < first + end; ++i) to[regions[spot[i].region].begin + spot[i].number] = all[i];
    });
    return regions;
  }

  static constexpr std::size_t ahead = 32;  ///< entries whose enroller's spot is fetched into the cache

  const PlacementRegions& tree_;
  std::array<Zeroed<Entry>, 2> buffers_;
  Zeroed<Spot> spots_;
};

}  // namespace

void place_regions(const PlacementRegions& tree) { Regions(tree).place(); }

}  // namespace downline
