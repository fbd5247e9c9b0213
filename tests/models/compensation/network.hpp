#pragma once
#include <vector>

#include "models/compensation/plan.hpp"
#include "sim/network/placement.hpp"
#include "sim/random/draw.hpp"

namespace downline::test {

/// A network written down. Sponsors, presence and sales in cents must be there; the rest may be empty.
struct Network {
  std::vector<MemberId> sponsor;
  std::vector<std::uint8_t> present;
  Amounts sales;
  std::vector<MemberId> enroller = {};
  Amounts points = {}, customer_sales = {}, returns = {};
  std::vector<std::uint32_t> customers = {};
  std::vector<std::uint16_t> age = {};
  std::vector<std::uint8_t> trained = {}, rank = {};
  std::vector<MemberId> placement = {};
  std::vector<std::uint8_t> leg = {};

  [[nodiscard]] PayPeriod period() const {
    return {sponsor, present, sales, enroller, points, customer_sales, customers, returns, age, trained, rank, placement, leg};
  }
  /// One period of a plan that is not remembered.
  [[nodiscard]] PlanResult result(const std::vector<ComponentSpec>& components) const {
    Plan plan = make_plan(components);
    return pay_period(plan, period());
  }
  [[nodiscard]] Amounts paid(const ComponentTerms& terms) const { return result({{"it", terms}}).components.at(0).pay; }
};

/// Everybody present; nobody has sold anything.
inline Network of_sponsors(std::vector<MemberId> sponsor) {
  const std::size_t n = sponsor.size();
  return {std::move(sponsor), std::vector<std::uint8_t>(n, 1), Amounts(n, 0)};
}

/// A chain 0 <- 1 <- 2 ..., everybody present and selling the same.
inline Network chain(std::size_t n, Cents sales) {
  std::vector<MemberId> sponsor(n);
  for (std::size_t m = 0; m < n; ++m) sponsor[m] = m == 0 ? nobody : static_cast<MemberId>(m - 1);
  Network network = of_sponsors(std::move(sponsor));
  network.sales.assign(n, sales);
  return network;
}

/// A full tree: `levels` levels below one root, each member with `width` below her.
inline Network full_tree(std::size_t width, std::size_t levels, Cents sales) {
  std::vector<MemberId> sponsor{nobody};
  std::size_t begin = 0, size = 1;
  for (std::size_t level = 1; level <= levels; ++level) {
    const std::size_t next = sponsor.size();
    for (std::size_t m = begin; m < begin + size; ++m) sponsor.insert(sponsor.end(), width, static_cast<MemberId>(m));
    begin = next;
    size *= width;
  }
  Network network = of_sponsors(std::move(sponsor));
  network.sales.assign(network.sponsor.size(), sales);
  return network;
}

/// A random recursive tree of one root: each joins under somebody drawn from those before her.
inline std::vector<MemberId> recursive_tree(std::uint32_t n, const Luck& luck) {
  std::vector<MemberId> sponsor(n, nobody);
  for (std::uint32_t m = 1; m < n; ++m) {
    Draw draw(luck, Stream::start, m);
    sponsor[m] = below(draw, m);
  }
  return sponsor;
}

/// A network of up to 60 members with everything drawn: several roots, leavers, idle members, returns, ranks.
inline Network random_network(std::uint32_t k) {
  const Luck luck(20261122, k);
  Network network;
  const std::uint32_t n = 1 + k % 60;
  for (std::uint32_t m = 0; m < n; ++m) {
    Draw draw(luck, Stream::start, m);
    network.sponsor.push_back(m == 0 || uniform(draw) < 0.05 ? nobody : below(draw, m));
    network.enroller.push_back(m == 0 || uniform(draw) < 0.1 ? network.sponsor.back() : below(draw, m));
    network.present.push_back(uniform(draw) < 0.85);
    network.sales.push_back(uniform(draw) < 0.3 ? 0 : below(draw, 40'000));
    network.customer_sales.push_back(uniform(draw) < 0.5 ? network.sales.back() : network.sales.back() / 3);
    network.returns.push_back(uniform(draw) < 0.9 ? 0 : below(draw, 30'000));
    network.customers.push_back(below(draw, 8));
    network.age.push_back(static_cast<std::uint16_t>(below(draw, 6)));
    network.trained.push_back(uniform(draw) < 0.7);
    network.rank.push_back(static_cast<std::uint8_t>(below(draw, 5)));
  }
  return network;
}

/// The network with everybody placed by a rule.
inline Network placed(Network n, std::size_t width, PlacementRule rule) {
  PlacementTree tree(width, rule);
  for (const MemberId enroller : n.enroller) tree.add(enroller);
  n.placement.assign(tree.parent().begin(), tree.parent().end());
  n.leg.assign(tree.leg().begin(), tree.leg().end());
  return n;
}

}  // namespace downline::test
