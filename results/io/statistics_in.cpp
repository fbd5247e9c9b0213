#include <algorithm>
#include <limits>

#include "results/io/layout_in.hpp"

namespace downline::layout {
namespace {

void read_metrics(const Source& source, const std::vector<RunRecord*>& runs) {
  const auto& names = source.values<std::string>("/summary/metric");
  const auto& values = source.values<double>("/summary/value");
  source.check_same(values.size() == names.size() * runs.size(), "/summary");
  for (RunRecord* run : runs) run->metrics.assign(metrics().size(), std::numeric_limits<double>::quiet_NaN());
  for (std::size_t m = 0; m < names.size(); ++m) {
    const auto known = std::find_if(metrics().begin(), metrics().end(), [&](const MetricInfo& info) { return info.name == names[m]; });
    if (known == metrics().end()) continue;  // of another minor version
    const auto index = static_cast<std::size_t>(known - metrics().begin());
    for (std::size_t i = 0; i < runs.size(); ++i) runs[i]->metrics[index] = values[m * runs.size() + i];
  }
}

void read_income(const Source& source, const std::vector<RunRecord*>& runs) {
  const auto& net = source.values<std::int64_t>("/income/net_income");
  source.check_same(net.size() == runs.size() * income_quantiles.size(), "/income");
  const auto& quantiles = source.values<double>("/income/quantile");
  source.check_same(std::equal(quantiles.begin(), quantiles.end(), income_quantiles.begin()), "/income");
  const auto& zero = source.values<double>("/income/share_at_or_below_zero");
  const auto& gini = source.values<double>("/income/gini");
  const auto& top_1 = source.values<double>("/income/top_1_share");
  const auto& top_10 = source.values<double>("/income/top_10_share");
  source.check_same(zero.size() == runs.size(), "/income");
  for (std::size_t i = 0; i < runs.size(); ++i) {
    Income& income = runs[i]->income;
    std::copy_n(net.begin() + static_cast<std::ptrdiff_t>(i * income_quantiles.size()), income_quantiles.size(), income.quantiles.begin());
    income.share_at_or_below_zero = zero[i];
    income.gini = gini[i];
    income.top_1_share = top_1[i];
    income.top_10_share = top_10[i];
  }
}

}  // namespace

void read_statistics(const Source& source, const std::vector<RunRecord*>& runs) {
  read_metrics(source, runs);
  read_income(source, runs);
}

}  // namespace downline::layout
