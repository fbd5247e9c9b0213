#pragma once
#include <string>
#include <vector>

#include "models/parameters.hpp"
#include "scenarios/yaml/tree.hpp"

namespace downline {

/// The instances of a collection, in order: names and, where the collection has kinds, their kinds.
struct Instances {
  std::vector<std::string> names, kinds;

  [[nodiscard]] bool operator==(const Instances&) const = default;
  /// Position of a name, or -1.
  [[nodiscard]] int find(const std::string& name) const;
  void add(const std::string& name, const std::string& kind);
};

[[nodiscard]] Instances instances_of(const Collection& collection);
/// The collection with this path, or nullptr.
[[nodiscard]] const Collection* find_collection(const std::vector<Collection>& collections, std::string_view path);

/// Gives the collection exactly these instances in this order. Those that were there with the same kind keep their values.
void arrange(Parameters& parameters, const std::string& collection, const Instances& wanted);

/// Copies every field below `prefix` (empty: all) that both have and `chosen` accepts.
void copy_values(Parameters& from, Parameters& to, std::string_view prefix, bool (*chosen)(const Field&) = nullptr);
/// Copies one value; the fields are of the same declaration.
void copy_value(const Field& from, const Field& to);

/// Adds, removes and reorders the instances that a file speaks of, before its values are read: a name that is new adds an
/// instance, a null removes one, another kind starts it afresh. A map that names all of them also gives their order; otherwise
/// new ones follow.
/// \param may_be_gone whether removing an instance that is not there is no problem
void read_instances(const std::vector<Assignment>& assignments, Parameters& parameters, bool may_be_gone, Problems& problems);

}  // namespace downline
