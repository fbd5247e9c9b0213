#include "sim/observe/facts.hpp"

#include <algorithm>

#include "sim/core/math.hpp"

namespace downline {

double over(double a, double b) { return b > 0 ? a / b : undefined; }

double total(const RunFacts& f, Series s) {
  std::int64_t sum = 0;
  for (int w = 1; w <= f.record.weeks(); ++w) sum += f.record.at(s, w);
  return static_cast<double>(sum) / (series()[static_cast<std::size_t>(s)].kind == ValueKind::money ? 100.0 : 1.0);
}

double at_end(const RunFacts& f, Series s) { return static_cast<double>(f.record.at(s, f.record.weeks())); }

double on_account(const RunFacts& f, Account a) {
  Cents sum = 0;
  for (const auto& week : f.record.ledger) sum += week[static_cast<std::size_t>(a)];
  return static_cast<double>(sum) / 100.0;
}

double by_channel(const RunFacts& f, Channel c) {
  Cents sum = 0;
  for (const auto& week : f.record.sales_by_channel) sum += week[static_cast<std::size_t>(c)];
  return static_cast<double>(sum) / 100.0;
}

double years(const RunFacts& f) { return f.record.weeks() / 52.0; }

double seller_years(const RunFacts& f) {
  std::int64_t weeks = 0;
  for (std::size_t m = 0; m < f.members.size(); ++m)
    if (f.members.seller[m] != 0) weeks += std::max(0, std::min(f.members.left[m], f.last + 1) - std::max(f.members.joined[m], f.first));
  return static_cast<double>(weeks) / 52.0;
}

double retention(const RunFacts& f) {
  double joined = 0, stayed = 0;
  for (std::size_t m = 0; m < f.members.size(); ++m)
    if (f.members.joined[m] >= f.first && f.members.joined[m] + 52 <= f.last) {
      ++joined;
      stayed += f.members.left[m] - f.members.joined[m] >= 52;
    }
  return over(stayed, joined);
}

double mean_members(const RunFacts& f) {
  double sum = 0;
  for (int w = 1; w <= f.record.weeks(); ++w) sum += static_cast<double>(f.record.at(Series::members, w));
  return sum / f.record.weeks();
}

double share_of_members(const RunFacts& f, const std::function<bool(std::size_t)>& holds) {
  double all = 0, some = 0;
  for (std::size_t m = 0; m < f.members.size(); ++m)
    if (f.members.left[m] >= f.first) {
      ++all;
      some += holds(m);
    }
  return over(some, all);
}

std::vector<Cents> yearly_incomes(const RunFacts& f) {
  std::vector<Cents> incomes;
  for (std::size_t m = 0; m < f.members.size(); ++m) {
    if (f.members.left[m] < f.first) continue;
    const Week weeks = std::min(f.members.left[m], f.last + 1) - std::max(f.members.joined[m], f.first);
    // A stay of less than a year is not stretched: what was earned is what a year brought.
    incomes.push_back(weeks <= 52 ? f.members.income[m] : to_cents(static_cast<double>(f.members.income[m]) / 100.0 * 52.0 / weeks));
  }
  std::sort(incomes.begin(), incomes.end());
  return incomes;
}

double present_value(const RunFacts& f) {
  double sum = 0;
  for (int w = 1; w <= f.record.weeks(); ++w)
    sum += static_cast<double>(f.record.at(Series::profit, w)) / 100.0 * math::pow(1.0 + f.discount_rate, -w / 52.0);
  return sum;
}

std::vector<Cents> member_sales(const RunFacts& f) {
  std::vector<Cents> sales;
  for (std::size_t m = 0; m < f.members.size(); ++m)
    if (f.members.left[m] >= f.first) sales.push_back(f.members.sales[m]);
  return sales;
}

std::vector<Cents> customer_purchases(const RunFacts& f) {
  std::vector<Cents> bought;
  for (const Customer& c : f.customers)
    if (c.ordered_as_customer && c.bought > 0) bought.push_back(c.bought);
  return bought;
}

double income_share_under(const RunFacts& f, Cents limit) {
  const std::vector<Cents> incomes = yearly_incomes(f);
  return over(static_cast<double>(std::upper_bound(incomes.begin(), incomes.end(), limit) - incomes.begin()),
              static_cast<double>(incomes.size()));
}

}  // namespace downline
