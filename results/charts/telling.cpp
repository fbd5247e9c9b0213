#include "results/charts/telling.hpp"

#include <utility>

#include "sim/core/check.hpp"
#include "sim/core/error.hpp"

namespace downline::charts {

std::string replications_text(std::int64_t n, Language language) {
  return n == 1 ? in(language, {"1\u00A0replication", "1\u00A0réplication"})
                : count(n, language) + in(language, {"\u00A0replications", "\u00A0réplications"});
}

std::string extent_text(const ResultTable& table, Language language) {
  const auto n = static_cast<std::int64_t>(table.common_replications().size());
  const std::string weeks =
      table.weeks == 1 ? in(language, {"\u00A0week", "\u00A0semaine"}) : in(language, {"\u00A0weeks", "\u00A0semaines"});
  return replications_text(n, language) + ", " + count(table.people, language) + in(language, {"\u00A0people, ", "\u00A0personnes, "}) +
         count(table.weeks, language) + weeks + in(language, {", seed\u00A0", ", graine\u00A0"}) + std::to_string(table.seed);
}

Difference paired(const Summary& summary, std::size_t metric, std::size_t first, std::size_t second) {
  for (std::size_t p = 0; p < summary.pairs.size(); ++p) {
    const Pair& pair = summary.pairs[p];
    Difference d = summary.differences[metric][p];
    if (pair.first == first && pair.second == second) return d;
    if (pair.first != second || pair.second != first) continue;
    d.lower_in = d.estimate.n - d.lower_in - d.equal_in;
    d.estimate.mean = -d.estimate.mean;
    d.estimate.low = -std::exchange(d.estimate.high, -d.estimate.low);
    return d;
  }
  check(false, "a difference is asked of scenarios that the summary does not pair");
  return {};
}

std::string times_text(const Difference& d, Language language) {
  const int higher = d.estimate.n - d.lower_in - d.equal_in;
  const bool lower = d.lower_in > higher;
  return (lower ? in(language, {"lower in ", "plus bas dans "}) : in(language, {"higher in ", "plus haut dans "})) +
         std::to_string(lower ? d.lower_in : higher) + in(language, {" of ", " sur "}) + std::to_string(d.estimate.n);
}

}  // namespace downline::charts
