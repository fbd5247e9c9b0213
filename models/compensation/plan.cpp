#include "models/compensation/plan.hpp"

#include "sim/core/check.hpp"

namespace downline {
namespace {

template <class T>
void check_column(std::span<const T> column, std::size_t members) {
  check(column.empty() || column.size() == members, "a column of the network has a row for every member");
}

void check_columns(const PayPeriod& network) {
  const std::size_t n = network.size();
  for (const auto* column : {&network.enroller, &network.placement, &network.placement_order}) check_column(*column, n);
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

std::vector<Cents> PlanResult::cash(std::size_t members) const {
  std::vector<Cents> sum(members, 0);
  for (const ComponentPay& component : components)
    for (std::size_t m = 0; component.cash && m < component.pay.size(); ++m) sum[m] += component.pay[m];
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

PlanResult pay_period(Plan& plan, const PayPeriod& network) {
  check_columns(network);
  PlanPeriod period{network, network.sales, network.points.empty() ? network.sales : network.points, network.rank};
  for (const auto& component : plan) {
    ComponentPay out;
    out.name = component->name;
    out.on_team = component->on_team();
    component->pay(period, out);
    period.done.push_back(std::move(out));
  }
  return {std::move(period.done), {period.rank.begin(), period.rank.end()}};
}

}  // namespace downline
