#include "models/ties.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>

#include "sim/network/edge_list.hpp"
#include "sim/network/ties.hpp"

namespace downline {
namespace {

/// A file is read once a program, whatever the number of runs.
const EdgeList& edges_of(const std::string& path) {
  static std::mutex mutex;
  static std::map<std::string, EdgeList> lists;
  const std::lock_guard lock(mutex);
  auto found = lists.find(path);
  if (found == lists.end()) found = lists.emplace(path, read_edge_list(path)).first;
  return found->second;
}

}  // namespace

std::size_t people_in_file(const std::string& path) { return edges_of(path).names.size(); }

std::shared_ptr<const Ties> make_ties(const Luck& luck, const Parameters& p) {
  const auto people = static_cast<PersonId>(p.run.people);
  switch (static_cast<TiesKind>(p.ties.kind)) {
    case TiesKind::well_mixed: return well_mixed(luck, people, p.ties.mean_degree);
    case TiesKind::small_world:
      return small_world(
          luck, people,
          {p.ties.mean_degree, static_cast<std::uint32_t>(p.ties.community_size), p.ties.local_share, p.ties.sociability_sigma});
    case TiesKind::scale_free:
      return scale_free(luck, people, std::max(1U, static_cast<std::uint32_t>(std::lround(p.ties.mean_degree / 2.0))));
    case TiesKind::file: return from_file(edges_of(p.ties.file), people);
  }
  return nullptr;
}

}  // namespace downline
