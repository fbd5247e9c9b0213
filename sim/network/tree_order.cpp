#include "sim/network/tree_order.hpp"

#include <algorithm>
#include <cstdint>

namespace downline {

TreeOrder tree_order(std::span<const std::vector<MemberId>> trees) {
  const std::size_t n = trees.front().size();
  enum class Mark : std::uint8_t { waiting, open, placed };
  std::vector<Mark> marks(n, Mark::waiting);
  std::vector<MemberId> path;  // each row waits for the next one, which is above it
  TreeOrder order;
  order.rows.reserve(n);
  for (MemberId start = 0; start < n; ++start) {
    if (marks[start] != Mark::waiting) continue;
    path.assign(1, start);
    marks[start] = Mark::open;
    while (!path.empty()) {
      const MemberId row = path.back();
      MemberId above = nobody;
      for (const std::vector<MemberId>& tree : trees)
        if (const MemberId candidate = tree[row]; above == nobody && candidate != nobody && marks[candidate] != Mark::placed)
          above = candidate;
      if (above == nobody) {
        marks[row] = Mark::placed;
        order.rows.push_back(row);
        path.pop_back();
      } else if (marks[above] == Mark::open) {
        order.cycle.assign(std::find(path.begin(), path.end(), above), path.end());
        return order;
      } else {
        marks[above] = Mark::open;
        path.push_back(above);
      }
    }
  }
  return order;
}

}  // namespace downline
