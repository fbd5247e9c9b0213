#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/yaml/design.hpp"
#include "scenarios/yaml/names.hpp"
#include "scenarios/yaml/problems.hpp"
#include "scenarios/yaml/tree.hpp"

namespace downline {

/// What a design stands on: its scenarios, read, and the parameters that all of them have.
class Ground {
 public:
  /// \param texts where not empty: the scenarios themselves, in the order in which the design names them; no file is read
  Ground(Problems& problems, std::vector<Override> overrides, std::vector<std::string> texts)
      : problems_(problems), overrides_(std::move(overrides)), texts_(std::move(texts)) {}

  /// Reads the scenarios a design names: a name or a list of names. \param folder where files may lie; empty: nowhere
  void read_scenarios(const YamlNode& node, const std::string& folder);
  /// Reads `start`: a name or a list of names of shipped starts.
  void read_starts(const YamlNode& node);
  [[nodiscard]] const std::vector<SweepScenario>& scenarios() const { return scenarios_; }
  [[nodiscard]] const std::vector<std::string>& starts() const { return starts_; }

  /// The parameter at a path, to try values on, or nullptr when a scenario lacks it, which is said. Paths below `before.` are
  /// those of the weeks before.
  [[nodiscard]] const Field* find_field(const Assignment& assignment);
  /// Whether it is a group of parameters: what is below it may be written as a map.
  [[nodiscard]] bool is_group(const std::string& path) const;
  /// Every problem of these rows as scenarios, blamed on `place`.
  void try_rows(const SweepDesign& design, const std::vector<std::size_t>& rows, const Place& place);

 private:
  /// One scenario's parameters, as the design finds them.
  struct Side {
    explicit Side(Scenario read);
    Scenario scenario;
    Fields now, before;
    Names names;
  };
  [[nodiscard]] std::optional<std::string> resolve(const YamlNode& node, const std::string& folder);
  void load_side(const YamlNode& node, const std::string& folder);
  [[nodiscard]] const Field* find_in(Side& side, const Assignment& assignment);

  Problems& problems_;
  std::vector<Override> overrides_;
  std::vector<std::string> texts_;
  std::vector<SweepScenario> scenarios_;
  std::vector<std::string> starts_;
  std::vector<std::unique_ptr<Side>> sides_;
};

/// The entries of a list, or the value itself where there is only one.
[[nodiscard]] std::vector<const YamlNode*> one_or_more(const YamlNode& node);

}  // namespace downline
