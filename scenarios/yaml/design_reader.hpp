#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "scenarios/yaml/design.hpp"
#include "scenarios/yaml/ground.hpp"
#include "scenarios/yaml/problems.hpp"
#include "scenarios/yaml/tree.hpp"

namespace downline {

/// The methods as a design writes them, in the order of `SweepMethod`.
inline constexpr std::array<std::string_view, 7> method_names{"grid", "zip", "list", "lhs", "sobol", "morris", "saltelli"};

/// Reads one design, collecting everything that is wrong.
class DesignReader {
 public:
  /// \param label file for messages  \param folder where scenario files may lie; empty: nowhere
  DesignReader(std::string label, std::string folder, const std::vector<Override>& overrides)
      : label_(std::move(label)), folder_(std::move(folder)), overrides_(overrides), ground_(problems_, overrides) {}

  /// Errors: ErrorKind::scenario with every problem.
  [[nodiscard]] SweepDesign read(std::string_view text, const std::string& name);

 private:
  [[nodiscard]] std::optional<YamlNode> parse(std::string_view text);
  void read_method(const YamlNode& root);
  void refuse_unknown_keys(const YamlNode& root);
  void read_ground(const YamlNode& root);
  void read_settings(const YamlNode& set);
  void read_axes(const YamlNode& map, const std::vector<Assignment::Step>& above);
  void read_axis_at(const Assignment& assignment);
  void make_points(const YamlNode& root);
  void make_grid();
  void refuse_many(double points, const Place& place);
  std::int64_t whole(const YamlNode& root, const std::string& key, std::int64_t otherwise, std::int64_t least, std::int64_t most);
  bool seen(const std::string& path, const Place& place);

  std::string label_, folder_;
  const std::vector<Override>& overrides_;
  Problems problems_;
  Ground ground_;
  SweepDesign design_;
  std::vector<const Field*> fields_;  ///< [axis] where its values are tried
  std::unordered_map<std::string, Place> seen_;
  Place parameters_place_;
};

}  // namespace downline
