#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/yaml/problems.hpp"

namespace downline {

/// A value of a YAML text and where it stands.
struct YamlNode {
  enum class Type { null, scalar, list, map };
  Type type = Type::null;
  bool quoted = false;  ///< a scalar between quotes or in a block is text, never a number
  std::string text;     ///< of a scalar
  std::string key;      ///< its name when it stands in a map
  Place place, key_place;
  std::vector<YamlNode> children;  ///< of a list or a map, in order
};

/// The tree of one YAML document, or nothing when it is broken. Refused, each with its place: broken syntax, anchors, aliases,
/// tags, merge keys, keys that are no plain names, the same key twice in a map, several documents, too much of anything.
/// An empty document is a null. \param file name for messages
[[nodiscard]] std::optional<YamlNode> parse_tree(std::string_view text, const std::string& file, Problems& problems);

/// The entry of a map of that name; nullptr: none.
[[nodiscard]] const YamlNode* child(const YamlNode& map, std::string_view key);

/// One leaf of a tree with the names that lead to it; `leads: {budget: 3}` and `leads.budget: 3` are the same.
struct Assignment {
  struct Step {
    std::string name;
    Place place;
  };
  std::vector<Step> steps;
  std::string path;  ///< the steps joined by dots
  YamlNode value;    ///< null, scalar, list or empty map
};

/// The leaves of a map in document order. A path given twice is a problem that names both places.
[[nodiscard]] std::vector<Assignment> leaves(const YamlNode& map, Problems& problems);

/// The leaves of `value` at a dotted path.
[[nodiscard]] std::vector<Assignment> leaves_at(const std::string& path, const Place& place, const YamlNode& value, Problems& problems);

/// Whether `path` is `prefix` or below it.
[[nodiscard]] bool is_below(std::string_view path, std::string_view prefix);

}  // namespace downline
