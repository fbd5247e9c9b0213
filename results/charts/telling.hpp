#pragma once
#include <string>

#include "results/analysis/statistics.hpp"
#include "results/charts/numbers.hpp"
#include "sim/observe/table.hpp"

namespace downline::charts {

/// "50 replications, 200 000 people, 156 weeks, seed 2026": what a picture rests on.
[[nodiscard]] std::string extent_text(const ResultTable& table, Language language);

/// "50 replications".
[[nodiscard]] std::string replications_text(std::int64_t n, Language language);

/// The difference `first` - `second` of a metric, whichever way round the summary holds the pair.
[[nodiscard]] Difference paired(const Summary& summary, std::size_t metric, std::size_t first, std::size_t second);

/// "lower in 46 of 50 runs".
[[nodiscard]] std::string times_text(const Difference& difference, Language language);

}  // namespace downline::charts
