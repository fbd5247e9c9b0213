#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace downline::schema {

inline constexpr std::string_view filetype = "downline-results";
/// Files of a sweep's folder: finished runs, and what there is to run.
inline constexpr std::string_view shard_filetype = "downline-shard";
inline constexpr std::string_view plan_filetype = "downline-plan";
inline constexpr std::array<std::string_view, 3> filetypes{filetype, shard_filetype, plan_filetype};
/// Major, minor. A newer minor adds datasets and stays readable; a newer major is refused.
inline constexpr std::array<std::int32_t, 2> version{1, 0};
/// Of merged sweeps, which format 1.0 did not have.
inline constexpr std::array<std::int32_t, 2> sweep_version{1, 1};

enum class Type { int32, int64, float64, string };
[[nodiscard]] std::string_view name(Type type);

/// Which files hold a dataset.
enum class Presence {
  always,
  several_strategies,  ///< files that compare
  members,             ///< files with the table of members
  when_any,            ///< where there is something to list
};

/// One dataset of the format: the writer, the reader and `docs/results-format.md` all follow this table.
struct DatasetInfo {
  std::string path;
  Type type;
  std::vector<std::string> dims;  ///< names of scales of the same group; a scale's own name for a scale
  std::string units;
  std::string long_name;
  bool money = false;  ///< int64 cents; `units` is that of the unpacked value, EUR
  Presence presence = Presence::always;

  [[nodiscard]] std::string group() const;  ///< "/summary"; empty for the root
  [[nodiscard]] std::string leaf() const;   ///< "mean"
  [[nodiscard]] bool is_scale() const;      ///< names the entries of a dimension
};

/// Every dataset in the order it is written: scales of a group first.
[[nodiscard]] const std::vector<DatasetInfo>& datasets();
/// The dataset of that path; a programmer's error if there is none.
[[nodiscard]] const DatasetInfo& dataset(std::string_view path, const std::vector<DatasetInfo>& all = datasets());
/// A column of the members' tables, whose names the model chooses.
[[nodiscard]] DatasetInfo member_column(bool by_period, const std::string& column, const std::string& unit, const std::string& long_name,
                                        bool money);
/// The table of `docs/results-format.md`.
[[nodiscard]] std::string markdown();
[[nodiscard]] std::string markdown(const std::vector<DatasetInfo>& list);

}  // namespace downline::schema
