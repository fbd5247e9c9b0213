#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "results/sweep/ledger.hpp"

namespace downline::sweep {

/// A sweep as one table: the merged file is this. Rows are all designs x replications, whatever happened to them.
struct Table {
  std::string title, options, design_text;
  std::vector<Axis> axes;
  std::vector<Design> designs;
  int replications = 0;
  int weeks = 0;
  std::vector<std::string> metrics, units;  ///< [metric]
  std::vector<std::string> series;
  std::vector<std::string> scenario_names, scenario_texts;
  std::vector<Status> status;                     ///< [design][replication]
  std::vector<std::vector<double>> values;        ///< [metric][design][replication]; not a number where there is none
  std::vector<std::vector<std::int64_t>> weekly;  ///< [series][design][replication][weeks + 1]; `no_number` where there is none
  std::vector<std::string> failures;              ///< "design 3, replication 7: ..."

  [[nodiscard]] std::size_t slot(std::size_t design, int replication) const {
    return design * static_cast<std::size_t>(replications) + static_cast<std::size_t>(replication);
  }
  [[nodiscard]] std::size_t count(Status wanted) const;
  /// No run is missing and none ended badly.
  [[nodiscard]] bool complete() const;
};
/// Of the weekly series where there is no run; no parameter of the model reaches it, and R and JavaScript can hold it.
inline constexpr std::int64_t no_number = -9'007'199'254'740'991;

/// Reads every shard of the folder and puts each run in its place. The same for any number of workers, order and accident.
/// Errors: ErrorKind::file for a damaged shard; ErrorKind::difference when two shards disagree on a run.
[[nodiscard]] Table merge(const Ledger& ledger, const Plan& plan);

/// Writes the table as a result file. Errors: as `write_results`.
void write_table(const Table& table, const std::filesystem::path& path, bool force);
/// Reads a merged file. Errors: ErrorKind::file in words.
[[nodiscard]] Table read_table(const std::filesystem::path& path);

/// One line a run: design, scenario, parameters, replication, status, metrics. Numbers read back to the same bits.
[[nodiscard]] std::string csv_of_runs(const Table& table);
/// One line a week of a run: design, replication, week, series (money in cents).
[[nodiscard]] std::string csv_of_weeks(const Table& table);

/// "param_entry_kit_price": the dataset of an axis.
[[nodiscard]] std::vector<std::string> names_of_axes(const std::vector<Axis>& axes);
[[nodiscard]] std::string_view status_word(Status status);

}  // namespace downline::sweep
