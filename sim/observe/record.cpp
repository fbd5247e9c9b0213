#include "sim/observe/record.hpp"

#include <limits>

#include "sim/core/check.hpp"
#include "sim/core/error.hpp"

namespace downline {

RunRecord::RunRecord(int weeks)
    : orders_by_channel(static_cast<std::size_t>(weeks) + 1),
      sales_by_channel(static_cast<std::size_t>(weeks) + 1),
      sales_by_first_channel(static_cast<std::size_t>(weeks) + 1),
      sales_by_content(static_cast<std::size_t>(weeks) + 1),
      leads_by_source(static_cast<std::size_t>(weeks) + 1),
      ledger(static_cast<std::size_t>(weeks) + 1),
      metrics(downline::metrics().size(), std::numeric_limits<double>::quiet_NaN()),
      weeks_(weeks),
      values_(series_count * (static_cast<std::size_t>(weeks) + 1), 0) {
  gauges.fill(std::vector<double>(static_cast<std::size_t>(weeks) + 1, std::numeric_limits<double>::quiet_NaN()));
}

std::size_t metric_index(std::string_view name) {
  const std::vector<MetricInfo>& all = metrics();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].name == name) return i;
  check(false, "no metric of that name");
  return 0;
}

std::size_t find_metric(std::string_view name) {
  std::vector<std::string> known;
  for (const MetricInfo& metric : metrics()) {
    if (metric.name == name) return known.size();
    known.emplace_back(metric.name);
  }
  const std::string near = nearest(std::string(name), known);
  throw Error(ErrorKind::usage, "unknown metric `" + printable(std::string(name)) + "`", {},
              near.empty() ? "`downline explain` lists them" : "did you mean `" + near + "`?");
}

}  // namespace downline
