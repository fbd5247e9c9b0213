#pragma once
#include <string>
#include <vector>

#include "results/schema/schema.hpp"
#include "results/sweep/plan.hpp"

// The datasets of a merged sweep: what `write_table` writes and `read_table` reads.

namespace downline::sweep::layout {

using schema::DatasetInfo;
using schema::Type;

/// Every dataset that each merged sweep has, in the order it is written: scales of a group first.
[[nodiscard]] const std::vector<DatasetInfo>& datasets();
/// The dataset of that path among them; a programmer's error if there is none.
[[nodiscard]] const DatasetInfo& dataset(std::string_view path);
/// A weekly series.
[[nodiscard]] DatasetInfo weekly(const std::string& name);
/// The values of an axis. \param name as `names_of_axes` gives it
[[nodiscard]] DatasetInfo parameter(const Axis& axis, const std::string& name);
/// The table of docs/results-format.md.
[[nodiscard]] std::string markdown();

}  // namespace downline::sweep::layout
