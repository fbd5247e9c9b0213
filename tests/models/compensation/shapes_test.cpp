// Networks of the worst shapes: every kind of component pays them in one pass, without recursing and without slowing down.
#include <gtest/gtest.h>

#include "models/compensation/plan_tree.hpp"
#include "tests/models/compensation/network.hpp"

namespace downline {

using test::chain;
using test::Network;
using test::of_sponsors;

namespace {

constexpr std::size_t million = 1'000'000;

Network star(std::size_t n) {
  Network network = of_sponsors(std::vector<MemberId>(n, 0));
  network.sponsor[0] = nobody;
  network.sales.assign(n, 100'00);
  return network;
}

/// Pays a plan of ranks and each kind, binaries and matrices by every rule of placement, what follows a tree along each, and holds paid and
/// lost to the maximum.
void expect_all_kinds_pay(const Network& network) {
  std::vector<ComponentSpec> plan{{"own", PersonalCommission{}}, {"ranks", Ranks{}}};
  for (const std::string_view kind : component_kinds())
    if (kind != "ranks" && kind != "personal") plan.push_back(make_component(std::string(kind), kind));
  for (int rule = 0; rule < 5; ++rule) {
    plan.push_back({"binary" + std::to_string(rule), Binary{1 + rule}});
    plan.push_back({"matrix" + std::to_string(rule), Matrix{1 + rule % 3, {5'00, 5'00}, rule}});
  }
  for (const TreeName tree : {TreeName::enrolment, TreeName::placement}) {
    for (ComponentTerms terms : std::vector<ComponentTerms>{Unilevel{}, TeamOverride{}, Differential{}, Generations{}, Matching{}}) {
      std::visit(
          [&](auto& one) {
            if constexpr (requires { one.tree; }) one.tree = static_cast<int>(tree);
          },
          terms);
      plan.push_back({"along" + std::to_string(plan.size()), terms});
    }
  }
  const PlanResult result = network.result(plan);
  for (const ComponentPay& component : result.components) {
    Cents sum = component.paid();
    for (const Cents lost : component.breakage) sum += lost;
    EXPECT_EQ(sum, component.maximum) << component.name;
  }
}

}  // namespace

// A pass that walked up from each member of a chain would take 5e11 steps, hours: the test would not end within its time.
TEST(Shapes, AChainAMillionDeepIsPaidByEveryKind) { expect_all_kinds_pay(chain(million, 100'00)); }
TEST(Shapes, AStarAMillionWideIsPaidByEveryKind) { expect_all_kinds_pay(star(million)); }
TEST(Shapes, ANetworkOfOneIsPaidByEveryKind) { expect_all_kinds_pay(chain(1, 100'00)); }
TEST(Shapes, ANetworkOfNobodyPaysNothing) { expect_all_kinds_pay(Network{}); }

}  // namespace downline
