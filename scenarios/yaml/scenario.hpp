#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "models/parameters.hpp"
#include "sim/observe/table.hpp"

namespace downline {

/// A scenario read, checked and ready to run.
struct Scenario {
  std::string name;  ///< the file's stem, or the shipped name's last part
  std::string title;
  std::string text;   ///< the YAML as given
  Parameters before;  ///< levers of the weeks before the reported ones; the same world as `now`
  Parameters now;
};

/// `--set path=value`; also `seed`, `people`, `weeks` from their own options.
struct Override {
  std::string path, value;
};

/// Reads a scenario: a file's path, or the name of a shipped one (`strategy-1`, `base/france`). `-` reads standard input.
/// \param start name of a shipped start (`launch` for `start/launch`) that replaces `before` and the group `start`, before the
/// overrides apply; empty: the scenario's own
/// Errors: ErrorKind::scenario with every problem found, each with its place; ErrorKind::file when it cannot be read;
/// ErrorKind::usage for an unknown start.
[[nodiscard]] Scenario load_scenario(const std::string& reference, const std::vector<Override>& overrides = {},
                                     const std::string& start = {});

struct ScenarioSource;
struct ScenarioReading;

/// A scenario read once, from which variants are made without reading it again.
class ScenarioBase {
 public:
  /// Errors: as `load_scenario`.
  explicit ScenarioBase(const std::string& reference, const std::string& start = {});
  /// Of a text, as `parse_scenario`. Errors: as there.
  [[nodiscard]] static ScenarioBase of_text(std::string_view text, const std::string& name, const std::string& folder);
  ~ScenarioBase();
  ScenarioBase(ScenarioBase&&) noexcept;
  ScenarioBase& operator=(ScenarioBase&&) = delete;
  /// What `load_scenario` of the same reference and start, or `parse_scenario` of the text, gives with these overrides. Errors: as there.
  [[nodiscard]] Scenario with(const std::vector<Override>& overrides) const;

 private:
  struct Read;
  ScenarioBase(ScenarioSource source, const ScenarioReading& reading);
  std::unique_ptr<Read> read_;
};

/// Reads a plan: a scenario, or a file with nothing but `compensation`, which needs no class of members then.
/// The law is not asked. Errors: as above.
[[nodiscard]] Scenario load_plan(const std::string& reference);

/// A scenario from text. \param name for messages and results  \param folder where `extends: FILE` may look; empty: nowhere
[[nodiscard]] Scenario parse_scenario(std::string_view text, const std::string& name, const std::string& folder,
                                      const std::vector<Override>& overrides = {});

/// Canonical YAML with every parameter written out; `parse_scenario` of it gives the same parameters, and it extends nothing.
[[nodiscard]] std::string resolved_yaml(const Scenario& scenario);

/// Every parameter as used, for provenance.
[[nodiscard]] std::vector<ParameterValue> parameter_values(const Scenario& scenario);

/// Names of the shipped starts, sorted: the last parts of the names of scenarios below `start/`.
[[nodiscard]] std::vector<std::string> shipped_starts();

/// Names of the shipped scenarios, sorted, and the text of one (empty if there is none).
[[nodiscard]] std::vector<std::string> shipped_scenarios();
[[nodiscard]] std::string_view shipped_text(std::string_view name);

/// What `init` prints: a valid scenario that extends `name`, with the levers as comments carrying sentence, unit and bounds; the
/// template `company` as it is.
[[nodiscard]] std::string commented_scenario(const std::string& name);

}  // namespace downline
