#include "sim/observe/table.hpp"

#include <utility>

namespace downline {

void ResultTable::grow(int wanted) {
  std::vector<RunRecord> more(strategies.size() * static_cast<std::size_t>(wanted));
  std::vector<RunState> more_states(more.size(), RunState::missing);
  for (std::size_t s = 0; s < strategies.size(); ++s)
    for (int r = 0; r < replications && r < wanted; ++r) {
      const std::size_t to = s * static_cast<std::size_t>(wanted) + static_cast<std::size_t>(r);
      more[to] = std::move(runs[slot(s, r)]);
      more_states[to] = states[slot(s, r)];
    }
  runs = std::move(more);
  states = std::move(more_states);
  replications = wanted;
}

std::vector<int> ResultTable::common_replications() const {
  std::vector<int> common;
  for (int r = 0; r < replications; ++r) {
    bool all = true;
    for (std::size_t s = 0; s < strategies.size(); ++s) all = all && states[slot(s, r)] == RunState::done;
    if (all) common.push_back(r);
  }
  return common;
}

bool ResultTable::complete() const { return static_cast<int>(common_replications().size()) == replications; }

}  // namespace downline
