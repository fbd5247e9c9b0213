#pragma once
#include <string>
#include <utility>
#include <vector>

#include "models/parameters.hpp"
#include "scenarios/yaml/line.hpp"
#include "scenarios/yaml/tree.hpp"

namespace downline {

/// Where between two scenarios a mix stands, and which side it takes where there is no between. Keys are groups or dotted
/// parameters; the longest that fits holds.
class MixPlan {
 public:
  /// Reads the keys `at` and `choose` of a `mix`. \param known parameters of either end, for messages about unknown names
  MixPlan(const YamlNode& mix, Parameters& from, Parameters& to, Problems& problems);
  /// The same for one point of a line; what the line does not name stays as at its start.
  MixPlan(const Line& line, double at, Parameters& from, Parameters& to, Problems& problems);

  /// Position between the ends: 0 is `from`, 1 is `to`.
  [[nodiscard]] double at(const std::string& path) const;
  /// -1 not chosen, 0 `from`, 1 `to`.
  [[nodiscard]] int choice(const std::string& path) const;
  [[nodiscard]] const Place& place() const { return place_; }

 private:
  void read_at(const YamlNode& node, Problems& problems);
  void read_choose(const YamlNode& node, Problems& problems);

  double default_ = 0.0;
  std::vector<std::pair<std::string, double>> at_;
  std::vector<std::pair<std::string, int>> choose_;
  bool others_stay_ = false;  ///< what `at_` does not name is as in `from`, even where there is no between
  Place place_;
};

/// Levers and costs between `from` and `to`; the world must be the same in both unless `same_world` is not asked for.
[[nodiscard]] Parameters mixed(Parameters from, Parameters to, const MixPlan& plan, bool same_world, Problems& problems);

}  // namespace downline
