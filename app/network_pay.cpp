#include "app/network_pay.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace downline {
namespace {

constexpr std::size_t piece = 1 << 20;  // bytes handed on at once

void append_money(std::string& text, Cents amount) {
  const fmt::format_int euros(amount / 100);
  if (amount < 0 && amount > -100) text += '-';
  text.append(euros.data(), euros.size());
  const Cents cents = amount < 0 ? -(amount % 100) : amount % 100;
  text += '.';
  text += static_cast<char>('0' + cents / 10);
  text += static_cast<char>('0' + cents % 10);
}

void append_name(std::string& text, const std::string& name) {
  if (name.find_first_of(",;\t\"") == std::string::npos && !name.starts_with(' ') && !name.ends_with(' ')) {
    text += name;
    return;
  }
  text += '"';
  for (const char c : name) {
    if (c == '"') text += '"';
    text += c;
  }
  text += '"';
}

}  // namespace

PayPeriod period_of(const NetworkFile& file) {
  PayPeriod period{file.sponsor, file.active, file.bv};
  period.enroller = file.enroller;
  period.points = file.pv;
  period.customer_sales = file.customer_volume;
  period.age = file.age;
  period.rank = file.rank;
  period.placement = file.placement;
  period.leg = file.side;
  period.customers = file.customers;
  period.returns = file.returns;
  period.trained = file.trained;
  return period;
}

PaidNetwork pay_network(const std::vector<ComponentSpec>& components, NetworkFile file) {
  PaidNetwork paid{std::move(file), {}, {}};
  Plan plan = make_plan(components);
  paid.result = pay_period(plan, period_of(paid.file));
  paid.group = paid.file.pv;
  for (std::size_t m = paid.group.size(); m-- > 0;)
    if (const MemberId above = paid.file.sponsor[m]; above != nobody) paid.group[above] += paid.group[m];
  return paid;
}

std::string money_text(Cents amount) {
  std::string text;
  append_money(text, amount);
  return text;
}

void write_pay_table(const PaidNetwork& paid, const std::function<void(std::string_view)>& sink) {
  std::vector<const ComponentPay*> columns;
  for (const ComponentPay& component : paid.result.components)
    if (!component.pay.empty()) columns.push_back(&component);
  std::string text = "member";
  for (const ComponentPay* column : columns) {
    text += ',';
    append_name(text, column->name);
  }
  text += ",total,rank,group_volume\n";
  std::vector<MemberId> row(paid.file.size());
  for (MemberId m = 0; m < row.size(); ++m) row[paid.file.place[m]] = m;
  for (const MemberId m : row) {
    append_name(text, paid.file.names[m]);
    Cents total = 0;
    for (const ComponentPay* column : columns) {
      text += ',';
      append_money(text, column->pay[m]);
      if (column->cash) total += column->pay[m];
    }
    text += ',';
    append_money(text, total);
    const fmt::format_int rank(paid.result.rank.empty() ? 0 : paid.result.rank[m]);
    text += ',';
    text.append(rank.data(), rank.size());
    text += ',';
    append_money(text, paid.group[m]);
    text += '\n';
    if (text.size() >= piece) {
      sink(text);
      text.clear();
    }
  }
  sink(text);
}

}  // namespace downline
