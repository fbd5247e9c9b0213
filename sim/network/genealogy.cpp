#include "sim/network/genealogy.hpp"

namespace downline {

void roll_up_orphans(std::span<MemberId> sponsor, std::span<const std::uint8_t> present) {
  for (MemberId m = 0; m < sponsor.size(); ++m)
    if (const MemberId s = sponsor[m]; s != nobody && present[s] == 0) sponsor[m] = sponsor[s];
}

std::vector<std::uint32_t> depths(std::span<const MemberId> parent) {
  std::vector<std::uint32_t> depth(parent.size(), 0);
  for (std::size_t m = 0; m < parent.size(); ++m)
    if (parent[m] != nobody) depth[m] = depth[parent[m]] + 1;
  return depth;
}

bool ordered(std::span<const MemberId> parent) {
  for (std::size_t m = 0; m < parent.size(); ++m)
    if (parent[m] != nobody && parent[m] >= m) return false;
  return true;
}

}  // namespace downline
