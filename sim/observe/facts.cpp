#include "sim/observe/facts.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/math.hpp"

namespace downline {
namespace {

double scale(Series s) { return series()[static_cast<std::size_t>(s)].kind == ValueKind::money ? 100.0 : 1.0; }

/// One entry of a dimension, or all of them, summed over the weeks.
template <class Weeks>
std::int64_t sum_of(const Weeks& weeks, std::size_t entry) {
  std::int64_t sum = 0;
  for (const auto& week : weeks) sum += week[entry];
  return sum;
}
template <class Weeks>
std::int64_t sum_of(const Weeks& weeks) {
  std::int64_t sum = 0;
  for (const auto& week : weeks)
    for (const std::int64_t value : week) sum += value;
  return sum;
}

double euros(Cents amount) { return static_cast<double>(amount) / 100.0; }

}  // namespace

double over(double a, double b) { return b > 0 ? a / b : undefined; }

double total(const RunFacts& f, Series s) {
  std::int64_t sum = 0;
  for (int w = 1; w <= f.record.weeks(); ++w) sum += f.record.at(s, w);
  return static_cast<double>(sum) / scale(s);
}

double at_end(const RunFacts& f, Series s) { return static_cast<double>(f.record.at(s, f.record.weeks())); }

double lately(const RunFacts& f, Series s) {
  const int from = std::max(1, f.record.weeks() - 51);
  std::int64_t sum = 0;
  for (int w = from; w <= f.record.weeks(); ++w) sum += f.record.at(s, w);
  return static_cast<double>(sum) / scale(s) / (f.record.weeks() - from + 1);
}

double mean_of(const RunFacts& f, Gauge g) {
  double sum = 0, weeks = 0;
  for (int w = 1; w <= f.record.weeks(); ++w)
    if (const double value = f.record.at(g, w); !std::isnan(value)) {
      sum += value;
      ++weeks;
    }
  return over(sum, weeks);
}

double on_account(const RunFacts& f, Account a) { return euros(sum_of(f.record.ledger, static_cast<std::size_t>(a))); }

double by_channel(const RunFacts& f, Channel c) { return euros(sum_of(f.record.sales_by_channel, static_cast<std::size_t>(c))); }

double sales_by_channels(const RunFacts& f) { return euros(sum_of(f.record.sales_by_channel)); }

double orders_by(const RunFacts& f, Channel c) {
  return static_cast<double>(sum_of(f.record.orders_by_channel, static_cast<std::size_t>(c)));
}

double leads_by(const RunFacts& f, LeadSource s) {
  return static_cast<double>(sum_of(f.record.leads_by_source, static_cast<std::size_t>(s)));
}

double all_leads(const RunFacts& f) { return static_cast<double>(sum_of(f.record.leads_by_source)); }

double years(const RunFacts& f) { return f.record.weeks() / 52.0; }

double mean_members(const RunFacts& f) {
  double sum = 0;
  for (int w = 1; w <= f.record.weeks(); ++w) sum += static_cast<double>(f.record.at(Series::members, w));
  return sum / f.record.weeks();
}

double present_value(const RunFacts& f) {
  double sum = 0;
  for (int w = 1; w <= f.record.weeks(); ++w) sum += euros(f.record.at(Series::profit, w)) * math::pow(1.0 + f.discount_rate, -w / 52.0);
  return sum;
}

double lowest_cash(const RunFacts& f) {
  Cents cash = f.cash, lowest = f.cash;
  for (int w = 1; w <= f.record.weeks(); ++w) {
    cash += f.record.at(Series::profit, w);
    lowest = std::min(lowest, cash);
  }
  return euros(lowest);
}

double satisfaction(const RunFacts& f) {
  double satisfied = 0;
  for (int w = 1; w <= f.record.weeks(); ++w)
    if (const double share = f.record.at(Gauge::satisfaction, w); !std::isnan(share))
      satisfied += share * static_cast<double>(f.record.at(Series::orders, w));
  return over(satisfied, total(f, Series::orders));
}

}  // namespace downline
