#pragma once
#include <vector>

#include "sim/observe/facts.hpp"

namespace downline {

/// A metric and how it is computed: each is defined once, in the file of its subject.
struct Metric {
  MetricInfo info;
  double (*compute)(const RunFacts&);
};

/// In the order in which they are told.
[[nodiscard]] std::vector<Metric> company_metrics();
[[nodiscard]] std::vector<Metric> customer_metrics();
[[nodiscard]] std::vector<Metric> member_metrics();
[[nodiscard]] std::vector<Metric> income_metrics();
[[nodiscard]] std::vector<Metric> pay_metrics();
[[nodiscard]] std::vector<Metric> channel_metrics();

}  // namespace downline
