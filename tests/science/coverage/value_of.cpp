#include <gtest/gtest.h>

#include <cmath>

#include "tests/science/coverage/rows.hpp"

namespace downline::test {
namespace {

template <class Info>
int index_of(const Info& infos, const std::string& name) {
  for (std::size_t i = 0; i < infos.size(); ++i)
    if (infos[i].name == name) return static_cast<int>(i);
  return -1;
}

template <class Rows>
double summed(const Rows& weeks, int entry) {
  double sum = 0;
  for (const auto& week : weeks) sum += static_cast<double>(week[static_cast<std::size_t>(entry)]);
  return sum;
}

double of_series(const RunRecord& record, int s) {
  const auto series_of = static_cast<Series>(s);
  if (series()[static_cast<std::size_t>(s)].stock) return static_cast<double>(record.at(series_of, record.weeks()));
  double sum = 0;
  for (int w = 1; w <= record.weeks(); ++w) sum += static_cast<double>(record.at(series_of, w));
  return sum;
}

double of_gauge(const RunRecord& record, int g) {
  double sum = 0, n = 0;
  for (const double value : record.gauges[static_cast<std::size_t>(g)])
    if (!std::isnan(value)) {
      sum += value;
      ++n;
    }
  return n > 0 ? sum / n : 0.0;
}

}  // namespace

double value_of(const RunRecord& record, const std::string& variable) {
  if (const int m = index_of(metrics(), variable); m >= 0) return record.metrics[static_cast<std::size_t>(m)];
  if (const int s = index_of(series(), variable); s >= 0) return of_series(record, s);
  if (const int g = index_of(gauges(), variable); g >= 0) return of_gauge(record, g);
  const std::size_t dot = variable.find('.');
  const std::string entry = dot == std::string::npos ? "" : variable.substr(dot + 1);
  const std::string dataset = variable.substr(0, dot);
  if (const int c = index_of(channels(), entry); c >= 0 && dataset == "orders_by_channel") return summed(record.orders_by_channel, c);
  if (const int c = index_of(contents(), entry); c >= 0 && dataset == "sales_by_content") return summed(record.sales_by_content, c);
  if (const int l = index_of(lead_sources(), entry); l >= 0 && dataset == "leads_by_source") return summed(record.leads_by_source, l);
  ADD_FAILURE() << "no variable of this name: " << variable;
  return 0.0;
}

}  // namespace downline::test
