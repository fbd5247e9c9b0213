#include "results/sweep/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace downline::sweep {
namespace {

/// Replications of a design that follow each other: their scenario is read once.
constexpr int together = 4;

/// A design may hold the same scenario twice: it is run once.
using Seen = std::unordered_set<Key, KeyHash>;

std::string words_of(const std::optional<Precision>& precision) {
  return precision ? fmt::format("until {}:{}:{} of {} every {}", precision->metric, precision->half_width, precision->pair, first_look,
                                 look_every)
                   : std::string();
}

std::vector<Unit> points_of(const Plan& plan) {
  std::vector<Unit> units;
  Seen seen;
  const std::string until = words_of(plan.precision) + fmt::format(" at most {}", plan.replications);
  for (std::size_t d = 0; d < plan.designs.size(); d = plan.end_of_point(d)) {
    std::string text = until;
    for (std::size_t of_point = d; of_point < plan.end_of_point(d); ++of_point) text += " " + plan.designs[of_point].key.hex();
    if (const Key key = key_of(text); seen.insert(key).second) units.push_back({key, d, 0});
  }
  return units;
}

}  // namespace

Key run_key(const Key& design, int replication) { return key_of(fmt::format("{}-{}", design.hex(), replication)); }

std::string Plan::id() const {
  std::string text = fmt::format("{} {} {}\n", replications, weeks, words_of(precision));
  for (const std::string& name : series) text += name + " ";
  for (const Axis& axis : axes) text += "\n" + axis.path;
  for (const Design& design : designs) text += fmt::format("\n{} {}", design.key.hex(), design.point);
  return key_of(text).hex();
}

std::size_t Plan::end_of_point(std::size_t design) const {
  std::size_t end = design;
  while (end < designs.size() && designs[end].point == designs[design].point) ++end;
  return end;
}

std::vector<Unit> Plan::units() const {
  if (precision) return points_of(*this);
  std::vector<Unit> units;
  units.reserve(designs.size() * static_cast<std::size_t>(replications));
  Seen seen;
  const auto add = [&](const Unit& unit) {
    if (seen.insert(unit.key).second) units.push_back(unit);
  };
  for (int first = 0; first < replications; first += together)
    for (std::size_t d = 0; d < designs.size(); ++d)
      for (int r = first; r < std::min(first + together, replications); ++r) add({run_key(designs[d].key, r), d, r});
  return units;
}

}  // namespace downline::sweep
