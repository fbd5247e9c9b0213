#include "models/compensation/plan.hpp"

#include <algorithm>

#include "sim/core/check.hpp"

namespace downline {
namespace {

template <class T>
void check_column(std::span<const T> column, std::size_t members) {
  check(column.empty() || column.size() == members, "a column of the network has a row for every member");
}

void check_columns(const PayPeriod& network) {
  const std::size_t n = network.size();
  for (const auto* column : {&network.enroller, &network.placement}) check_column(*column, n);
  for (const auto* column : {&network.sales, &network.points, &network.customer_sales, &network.returns}) check_column(*column, n);
  for (const auto* column : {&network.present, &network.trained, &network.rank, &network.leg}) check_column(*column, n);
  check_column(network.customers, n);
  check_column(network.age, n);
}

}  // namespace

Plan make_plan(const std::vector<ComponentSpec>& components) {
  Plan plan;
  Earlier earlier;
  for (const ComponentSpec& component : components) {
    auto made = std::visit([&](const auto& terms) { return component_of(terms, earlier); }, component.terms);
    if (!made) continue;
    made->name = component.name;
    earlier.push_back(component.name);
    plan.push_back(std::move(made));
  }
  return plan;
}

void PlanResult::cash(std::size_t members, std::vector<Cents>& sum) const {
  refill(sum, members);
  for (const ComponentPay& component : components)
    for (std::size_t m = 0; component.cash && m < component.pay.size(); ++m) sum[m] += component.pay[m];
}

std::vector<Cents> PlanResult::cash(std::size_t members) const {
  std::vector<Cents> sum;
  cash(members, sum);
  return sum;
}

Cents PlanResult::maximum() const {
  Cents sum = 0;
  for (const ComponentPay& component : components) sum += component.maximum;
  return sum;
}

Cents PlanResult::paid() const {
  Cents sum = 0;
  for (const ComponentPay& component : components) sum += component.paid();
  return sum;
}

Cents PlanResult::lost(Breakage cause) const {
  Cents sum = 0;
  for (const ComponentPay& component : components) sum += component.lost(cause);
  return sum;
}

void pay_period(Plan& plan, const PayPeriod& network, Spare& spare, PlanResult& result) {
  check_columns(network);
  PlanPeriod period{network, spare, network.sales, network.points.empty() ? network.sales : network.points, network.rank};
  result.components.resize(plan.size());
  for (std::size_t i = 0; i < plan.size(); ++i) {
    ComponentPay& out = result.components[i];
    out.pay.clear();
    out = {plan[i]->name, plan[i]->on_team(), true, std::move(out.pay)};
    plan[i]->pay(period, out);
    period.done = std::span(result.components).first(i + 1);
  }
  result.rank.resize(period.rank.size());
  std::copy(period.rank.begin(), period.rank.end(), result.rank.begin());
}

PlanResult pay_period(Plan& plan, const PayPeriod& network) {
  Spare spare;
  PlanResult result;
  pay_period(plan, network, spare, result);
  return result;
}

}  // namespace downline
