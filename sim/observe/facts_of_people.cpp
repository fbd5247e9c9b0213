#include <algorithm>
#include <cmath>

#include "sim/observe/facts.hpp"
#include "sim/observe/inequality.hpp"

namespace downline {
namespace {

constexpr Week year = 52;

bool seen(const RunFacts& f, std::size_t m) { return f.members.left[m] >= f.first; }

/// Levels above each enrolment in the enrolment tree. [n_members]
std::vector<std::uint32_t> depths(const RunFacts& f) {
  std::vector<std::uint32_t> depth(f.members.size(), 0);
  for (std::size_t m = 0; m < depth.size(); ++m)
    if (const MemberId enroller = f.members.enroller[m]; enroller != nobody) depth[m] = depth[enroller] + 1;
  return depth;
}

std::vector<Cents> member_sales(const RunFacts& f, bool earners) {
  std::vector<Cents> sales;
  for (std::size_t m = 0; m < f.members.size(); ++m)
    if (seen(f, m) && (!earners || f.members.seller[m] != 0)) sales.push_back(f.members.sales[m]);
  return sales;
}

/// Whether a person is a member or may still order by herself.
bool still_there(const RunFacts& f, PersonId p) {
  const Person& person = f.people[p];
  if (person.state() == PersonState::member) return true;
  return person.customer_plus_one > 0 && std::isfinite(f.customers[person.customer()].due);
}

double euros(Wide amount) { return static_cast<double>(amount) / 100.0; }

}  // namespace

double seller_years(const RunFacts& f) {
  std::int64_t weeks = 0;
  for (std::size_t m = 0; m < f.members.size(); ++m)
    if (f.members.seller[m] != 0) weeks += std::max(0, std::min(f.members.left[m], f.last + 1) - std::max(f.members.joined[m], f.first));
  return static_cast<double>(weeks) / year;
}

double retention(const RunFacts& f, int years, bool earners) {
  double began = 0, stayed = 0;
  for (std::size_t m = 0; m < f.members.size(); ++m) {
    const Week joined = f.members.joined[m];
    if (earners && f.members.seller[m] == 0) continue;
    if (joined < f.first || joined + year * (years + 1) > f.last || f.members.left[m] - joined < year * years) continue;
    ++began;
    stayed += f.members.left[m] - joined >= year * (years + 1);
  }
  return over(stayed, began);
}

double retention_of_standing(const RunFacts& f) {
  if (f.record.weeks() < year) return undefined;
  const Week then = f.last - year;
  double present = 0, stayed = 0;
  for (std::size_t m = 0; m < f.members.size(); ++m)
    if (f.members.joined[m] <= then && f.members.left[m] > then) {
      ++present;
      stayed += f.members.present[m];
    }
  return over(stayed, present);
}

double share_of_members(const RunFacts& f, const std::function<bool(std::size_t)>& holds) {
  double all = 0, some = 0;
  for (std::size_t m = 0; m < f.members.size(); ++m)
    if (seen(f, m)) {
      ++all;
      some += holds(m);
    }
  return over(some, all);
}

const std::vector<Cents>& yearly_incomes(const RunFacts& f) {
  if (f.found.incomes) return *f.found.incomes;
  std::vector<Cents>& incomes = f.found.incomes.emplace();
  for (std::size_t m = 0; m < f.members.size(); ++m) {
    if (!seen(f, m)) continue;
    const Week weeks = std::min(f.members.left[m], f.last + 1) - std::max(f.members.joined[m], f.first);
    // A stay of less than a year is not stretched: what was earned is what a year brought.
    incomes.push_back(weeks <= year ? f.members.income[m] : to_cents(static_cast<double>(f.members.income[m]) / 100.0 * year / weeks));
  }
  std::sort(incomes.begin(), incomes.end());
  return incomes;
}

double income_share_under(const RunFacts& f, Cents limit) {
  const std::vector<Cents>& incomes = yearly_incomes(f);
  return over(static_cast<double>(std::upper_bound(incomes.begin(), incomes.end(), limit) - incomes.begin()),
              static_cast<double>(incomes.size()));
}

double share_out_of_pocket(const RunFacts& f) {
  double joined = 0, lost = 0;
  for (std::size_t m = 0; m < f.members.size(); ++m)
    if (f.members.joined[m] >= f.first) {
      ++joined;
      lost += f.members.income[m] < 0;
    }
  return over(lost, joined);
}

double sales_per_seller_year(const RunFacts& f) {
  Wide sales = 0;
  for (const Cents s : member_sales(f, false)) sales += s;
  return over(euros(sales), seller_years(f));
}

double share_of_top_sellers(const RunFacts& f, bool earners) { return top_share(member_sales(f, earners), 0.1); }

double members_per_leader(const RunFacts& f) {
  std::vector<std::uint32_t> active(f.members.size(), 0);
  double earners = 0, leaders = 0;
  for (const MemberId m : f.members.here)
    if (const MemberId sponsor = f.members.sponsor[m]; sponsor != nobody && f.members.state[m].closed_sales > 0) ++active[sponsor];
  for (const MemberId m : f.members.here) {
    earners += f.members.seller[m];
    leaders += active[m] >= f.leader_recruits;
  }
  return over(earners, leaders);
}

EnrolmentTree tree_of_enrolments(const RunFacts& f) {
  std::vector<double> on_level;
  double sum = 0;
  for (const std::uint32_t depth : depths(f)) {
    if (depth >= on_level.size()) on_level.resize(depth + 1, 0);
    ++on_level[depth];
    sum += depth;
  }
  if (on_level.empty()) return {};
  return {sum / static_cast<double>(f.members.size()), static_cast<double>(on_level.size() - 1),
          *std::max_element(on_level.begin(), on_level.end())};
}

std::vector<Cents> customer_purchases(const RunFacts& f) {
  std::vector<Cents> bought;
  for (const Customer& c : f.customers)
    if (c.ordered_as_customer && c.bought > 0) bought.push_back(c.bought);
  return bought;
}

double customers_of_leads(const RunFacts& f) {
  const auto by = [](const Customer& c, Channel channel) { return c.first_channel == static_cast<std::uint8_t>(channel); };
  return static_cast<double>(std::count_if(f.customers.begin(), f.customers.end(), [&](const Customer& c) {
    return c.ordered_as_customer && c.first_order >= f.first && (by(c, Channel::lead) || by(c, Channel::shop));
  }));
}

double referred_value_ratio(const RunFacts& f) {
  double sent = 0, sent_bought = 0, others = 0, others_bought = 0;
  for (const Customer& c : f.customers) {
    if (!c.ordered_as_customer || c.first_order < f.first || c.first_order + year > f.last + 1) continue;
    if (c.referrer == nobody) {
      ++others;
      others_bought += c.first_year;
    } else if (still_there(f, c.referrer)) {
      ++sent;
      sent_bought += c.first_year;
    }
  }
  return over(over(sent_bought, sent), over(others_bought, others));
}

const PeopleValue& value_of_people(const RunFacts& f) {
  if (f.found.value) return *f.found.value;
  PeopleValue& value = f.found.value.emplace();
  Wide purchases = 0, sent = 0, sales = 0, team = 0;
  for (const Customer& c : f.customers) {
    value.people += c.orders > 0;
    purchases += c.bought;
    if (c.referrer != nobody) sent += c.bought;
  }
  const std::vector<std::uint32_t> depth = depths(f);
  for (std::size_t m = 0; m < f.members.size(); ++m) {
    // Who joined more than once counts once, with her latest row; who ordered is counted already.
    const Person& person = f.people[f.members.person[m]];
    const bool ordered = person.customer_plus_one > 0 && f.customers[person.customer()].orders > 0;
    value.people += !ordered && person.member() == m;
    sales += f.members.sales[m];
    team += static_cast<Wide>(f.members.sales[m]) * depth[m];
  }
  value.purchases = euros(purchases);
  value.sent = euros(sent);
  value.sales = euros(sales);
  value.team = euros(team);
  return value;
}

}  // namespace downline
