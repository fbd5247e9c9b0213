#include "results/charts/tree.hpp"

#include <string>

#include "sim/core/error.hpp"

namespace downline::charts {

SponsorTree::SponsorTree(std::span<const std::int64_t> sponsor, std::span<const std::uint8_t> present)
    : parent_(sponsor.size()), present_(present.begin(), present.end()) {
  const auto n = static_cast<std::int64_t>(sponsor.size());
  if (!present_.empty() && present_.size() != sponsor.size())
    throw Error(ErrorKind::file, "the sponsor tree and its members differ in number");
  for (std::size_t m = 0; m < sponsor.size(); ++m) {
    if (sponsor[m] < -1 || sponsor[m] >= n)
      throw Error(ErrorKind::file, "member " + std::to_string(m) + " has a sponsor that does not exist: " + std::to_string(sponsor[m]));
    parent_[m] = sponsor[m] < 0 ? company() : static_cast<std::uint32_t>(sponsor[m]);
  }
  measure();
  sort_children();
}

/// Team sizes from the leaves up, depths from the company down.
void SponsorTree::measure() {
  const std::uint32_t n = members();
  std::vector<std::uint32_t> waiting(n + 1, 0);  // children not yet counted
  for (const std::uint32_t up : parent_) ++waiting[up];
  first_child_.assign(n + 2, 0);
  for (std::uint32_t node = 0; node <= n; ++node) first_child_[node + 1] = first_child_[node] + waiting[node];
  team_.assign(n + 1, 0);
  std::vector<std::uint32_t> order;
  order.reserve(n);
  for (std::uint32_t m = 0; m < n; ++m)
    if (waiting[m] == 0) order.push_back(m);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::uint32_t m = order[i], up = parent_[m];
    team_[m] += counts(m);
    team_[up] += team_[m];
    if (--waiting[up] == 0 && up != n) order.push_back(up);
  }
  if (order.size() != n) throw Error(ErrorKind::file, "members sponsor each other in a circle", "a sponsor tree has none");
  depth_.assign(n + 1, 0);
  for (std::size_t i = order.size(); i-- > 0;) depth_[order[i]] = depth_[parent_[order[i]]] + 1;
}

/// By counting, as sizes are small integers: all members from the largest team to the smallest, then each to its sponsor.
void SponsorTree::sort_children() {
  const std::uint32_t n = members();
  std::vector<std::uint32_t> place(n + 2, 0);
  for (std::uint32_t m = 0; m < n; ++m) ++place[n - team_[m] + 1];
  for (std::uint32_t i = 0; i <= n; ++i) place[i + 1] += place[i];
  std::vector<std::uint32_t> by_team(n);
  for (std::uint32_t m = 0; m < n; ++m) by_team[place[n - team_[m]]++] = m;
  children_.assign(n, 0);
  std::vector<std::uint32_t> next(first_child_.begin(), first_child_.end());
  for (const std::uint32_t m : by_team) children_[next[parent_[m]]++] = m;
}

}  // namespace downline::charts
