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
  /// \param label file for messages  \param folder where scenario files may lie; empty: nowhere  \param texts where not empty: the
  /// scenarios themselves, for a design that has been played and is not tried again
  DesignReader(std::string label, std::string folder, const std::vector<Override>& overrides, const std::vector<std::string>& texts = {})
      : label_(std::move(label)),
        folder_(std::move(folder)),
        overrides_(overrides),
        played_(!texts.empty()),
        ground_(problems_, overrides, texts) {}

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
  void read_until(const YamlNode& until);
  void read_list(const YamlNode& points);
  void read_listed_point(const YamlNode& node, std::vector<std::vector<std::string>>& points);
  void make_points(const YamlNode& root);
  void try_rows();
  bool seen(const std::string& path, const Place& place);

  std::string label_, folder_;
  const std::vector<Override>& overrides_;
  bool played_;
  Problems problems_;
  Ground ground_;
  SweepDesign design_;
  std::vector<const Field*> fields_;  ///< [axis] where its values are tried
  std::unordered_map<std::string, Place> seen_;
  Place parameters_place_;
  std::vector<std::vector<std::string>> listed_;  ///< points of a `list`
};

}  // namespace downline
