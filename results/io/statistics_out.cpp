#include "results/io/layout_out.hpp"

namespace downline::layout {
namespace {

void add_summary(Filler& fill, const ResultTable& table, const Summary& summary) {
  fill.add("/summary/metric", summary.metrics);
  fill.add("/summary/strategy", summary.strategies);
  fill.add("/summary/replication", std::vector<std::int32_t>(summary.replications.begin(), summary.replications.end()));
  fill.add("/summary/unit", summary.units);
  std::vector<double> value, mean, sd, low, high;
  std::vector<std::int32_t> n;
  for (std::size_t m = 0; m < summary.metrics.size(); ++m)
    for (std::size_t s = 0; s < summary.strategies.size(); ++s) {
      for (const double v : metric_values(table, m, s)) value.push_back(v);
      const Estimate& e = summary.estimates[m][s];
      n.push_back(e.n);
      mean.push_back(e.mean);
      sd.push_back(e.sd);
      low.push_back(e.low);
      high.push_back(e.high);
    }
  fill.add("/summary/value", std::move(value));
  fill.add("/summary/n", std::move(n));
  fill.add("/summary/mean", std::move(mean));
  fill.add("/summary/sd", std::move(sd));
  fill.add("/summary/ci95_low", std::move(low));
  fill.add("/summary/ci95_high", std::move(high));
}

void add_pairs(Filler& fill, const Summary& summary) {
  if (summary.pairs.empty()) return;
  std::vector<std::string> names;
  for (const Pair& pair : summary.pairs) names.push_back(pair.name);
  fill.add("/pairs/metric", summary.metrics);
  fill.add("/pairs/pair", std::move(names));
  fill.add("/pairs/unit", summary.units);
  std::vector<double> mean, low, high, ratio;
  std::vector<std::int32_t> n, lower;
  for (const auto& row : summary.differences)
    for (const Difference& d : row) {
      n.push_back(d.estimate.n);
      mean.push_back(d.estimate.mean);
      low.push_back(d.estimate.low);
      high.push_back(d.estimate.high);
      lower.push_back(d.lower_in);
      ratio.push_back(d.variance_ratio);
    }
  fill.add("/pairs/n", std::move(n));
  fill.add("/pairs/difference_mean", std::move(mean));
  fill.add("/pairs/ci95_low", std::move(low));
  fill.add("/pairs/ci95_high", std::move(high));
  fill.add("/pairs/lower_in", std::move(lower));
  fill.add("/pairs/variance_ratio", std::move(ratio));
}

void add_income(Filler& fill, const Summary& summary, const std::vector<const RunRecord*>& runs) {
  fill.add("/income/strategy", summary.strategies);
  fill.add("/income/replication", std::vector<std::int32_t>(summary.replications.begin(), summary.replications.end()));
  fill.add("/income/quantile", std::vector<double>(income_quantiles.begin(), income_quantiles.end()));
  std::vector<std::int64_t> net;
  std::vector<double> zero, gini, top_1, top_10;
  for (const RunRecord* run : runs) {
    net.insert(net.end(), run->income.quantiles.begin(), run->income.quantiles.end());
    zero.push_back(run->income.share_at_or_below_zero);
    gini.push_back(run->income.gini);
    top_1.push_back(run->income.top_1_share);
    top_10.push_back(run->income.top_10_share);
  }
  fill.add("/income/net_income", std::move(net));
  fill.add("/income/share_at_or_below_zero", std::move(zero));
  fill.add("/income/gini", std::move(gini));
  fill.add("/income/top_1_share", std::move(top_1));
  fill.add("/income/top_10_share", std::move(top_10));
}

}  // namespace

void add_statistics(Filler& fill, const ResultTable& table, const Summary& summary, const std::vector<const RunRecord*>& runs) {
  add_summary(fill, table, summary);
  add_pairs(fill, summary);
  add_income(fill, summary, runs);
}

}  // namespace downline::layout
