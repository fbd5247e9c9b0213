#include "sim/observe/metrics.hpp"

#include "sim/observe/inequality.hpp"
#include "sim/observe/metric.hpp"

namespace downline {
namespace {

const std::vector<Metric>& definitions() {
  static const std::vector<Metric> all = [] {
    std::vector<Metric> list;
    for (const auto part : {company_metrics, customer_metrics, member_metrics, income_metrics, pay_metrics, channel_metrics})
      for (const Metric& metric : part()) list.push_back(metric);
    return list;
  }();
  return all;
}

}  // namespace

const std::vector<MetricInfo>& metrics() {
  static const std::vector<MetricInfo> infos = [] {
    std::vector<MetricInfo> list;
    for (const Metric& metric : definitions()) list.push_back(metric.info);
    return list;
  }();
  return infos;
}

void summarise_run(const RunFacts& facts, RunRecord& record) {
  const std::vector<Metric>& all = definitions();
  for (std::size_t i = 0; i < all.size(); ++i) record.metrics[i] = all[i].compute(facts);
  const std::vector<Cents>& incomes = yearly_incomes(facts);
  for (std::size_t q = 0; q < income_quantiles.size(); ++q)
    record.income.quantiles[q] = incomes.empty() ? 0 : quantile(incomes, income_quantiles[q]);
  record.income.share_at_or_below_zero = income_share_under(facts, 0);
  record.income.gini = gini(incomes);
  record.income.top_1_share = top_share(incomes, 0.01);
  record.income.top_10_share = top_share(incomes, 0.1);
}

}  // namespace downline
