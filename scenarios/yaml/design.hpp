#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/yaml/scenario.hpp"
#include "sim/param/field.hpp"

namespace downline {

/// How the points of a design are chosen.
enum class SweepMethod { grid, zip, list, latin_hypercube, sobol, morris, saltelli };

/// A parameter that a design moves.
struct SweepAxis {
  std::string path;  ///< as `--set` takes it
  std::string unit;  ///< "1": none
  Kind kind = Kind::real;
  Words label;                      ///< empty for a parameter of the weeks before
  bool logarithmic = false;         ///< equal steps are equal ratios
  double low = 0, high = 0;         ///< ends of a range, as people see them; 0 and 0 where values are listed
  std::vector<std::string> listed;  ///< the values of a list or of steps, in order; empty: any value between the ends
};

struct SweepScenario {
  std::string name;       ///< unique in the design
  std::string reference;  ///< what `load_scenario` takes
};

/// One point: a value for every axis.
struct SweepPoint {
  std::vector<std::string> values;  ///< [axis] canonical text
  std::vector<double> at;           ///< [axis] place in the unit cube that the value was made from; empty for grid, zip and list
};

/// A design of the merged file: one scenario at one point.
struct SweepRow {
  std::size_t point = 0, scenario = 0;
  std::string start;                ///< name of a shipped start; empty: the scenario's own
  std::vector<Override> overrides;  ///< `load_scenario(reference, overrides, start)` is what runs
  std::string key;  ///< the same for the same scenario, start and values, whatever else the design holds and in whatever order.
                    ///< Points that a list or whole numbers make equal have equal keys
};

/// An experiment: scenarios, each played at every point in the same replications, that is in the same worlds.
struct SweepDesign {
  std::string name;   ///< the file's stem
  std::string title;  ///< the name where none is given
  std::string text;   ///< the YAML as given
  SweepMethod method = SweepMethod::grid;
  std::vector<SweepScenario> scenarios;
  std::vector<std::string> starts;  ///< at least one; an empty one is the scenarios' own
  int replications = 1;             ///< of every row; with `until` the most
  std::string until;                ///< METRIC:WIDTH[:A-B] that each point is replicated to; empty: none
  std::vector<Override> settings;   ///< the same at every point
  std::vector<SweepAxis> axes;
  std::vector<SweepPoint> points;  ///< a longer design of the same method begins with the same points (sobol, morris, saltelli;
                                   ///< latin_hypercube when the size doubles)
  bool second_order = false;       ///< saltelli: also the points that pairs of parameters need
  std::size_t left_out = 0;        ///< points that the constraints forbid

  /// points * starts * scenarios; the rows of one point follow each other.
  [[nodiscard]] std::size_t rows() const { return points.size() * starts.size() * scenarios.size(); }
  [[nodiscard]] SweepRow row(std::size_t index) const;
};

inline constexpr std::size_t most_rows = 200'000;
inline constexpr std::int64_t most_replications_of_a_row = 10'000;

/// Reads a design: a file's path, `-`, or the name of a shipped one (`sweeps/coffee`). \param overrides `--set`: the same at every
/// point, over the file's `set`
/// Errors: ErrorKind::scenario with every problem found, each with its place; ErrorKind::file when it cannot be read.
[[nodiscard]] SweepDesign load_design(const std::string& reference, const std::vector<Override>& overrides = {});

/// A design from text. \param name for messages and results  \param folder where scenario files may lie; empty: nowhere
[[nodiscard]] SweepDesign parse_design(std::string_view text, const std::string& name, const std::string& folder,
                                       const std::vector<Override>& overrides = {});

/// The design of a sweep that was played, from what its merged file keeps: no other file is read and no row tried again.
/// \param scenario_texts the scenarios, in the order in which the design names them
[[nodiscard]] SweepDesign played_design(std::string_view text, const std::vector<std::string>& scenario_texts);

/// Names of the shipped designs, sorted: `sweeps/...`.
[[nodiscard]] std::vector<std::string> shipped_sweeps();
/// The text of one; empty if there is none.
[[nodiscard]] std::string_view shipped_sweep(std::string_view name);

/// "grid", "lhs", ...: as it is written in a design.
[[nodiscard]] std::string_view method_name(SweepMethod method);

}  // namespace downline
