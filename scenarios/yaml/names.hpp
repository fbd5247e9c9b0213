#pragma once
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "models/parameters.hpp"
#include "scenarios/yaml/tree.hpp"

namespace downline {

/// The names of the parameters as a tree, for messages about the ones that do not exist.
class Names {
 public:
  Names(const Fields& fields, const std::vector<Collection>& collections);

  /// Adds a name that is no parameter (`title`).
  void add(const std::string& path);
  /// Whether a group or a collection has this path.
  [[nodiscard]] bool is_group(const std::string& path) const { return below_.contains(path); }
  /// What is wrong with a path that leads to no parameter: placed at its first unknown name, with the nearest known one.
  [[nodiscard]] Problem unknown(const Assignment& assignment) const;

 private:
  /// What was meant, with its path; empty where nothing is near.
  [[nodiscard]] std::string meant(const std::string& group, const Assignment& assignment, std::size_t step) const;
  [[nodiscard]] std::string suggestion(const std::string& group, const Assignment& assignment, std::size_t step) const;

  std::map<std::string, std::vector<std::string>> below_;               ///< group -> names in it, in document order
  std::unordered_map<std::string, std::vector<std::string>> with_end_;  ///< last name -> paths that end in it
};

}  // namespace downline
