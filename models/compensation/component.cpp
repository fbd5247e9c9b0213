#include "models/compensation/component.hpp"

#include <algorithm>

#include "sim/core/check.hpp"

namespace downline {
namespace {

/// The terms of the kind of that index, as declared.
template <std::size_t kind = 0>
ComponentTerms default_terms(std::size_t index) {
  if constexpr (kind < std::variant_size_v<ComponentTerms>) {
    if (index == kind) return std::variant_alternative_t<kind, ComponentTerms>{};
    return default_terms<kind + 1>(index);
  } else {
    check(false, "a component's kind was not checked");
    return {};
  }
}

}  // namespace

const std::vector<std::string_view>& component_kinds() {
  static const std::vector<std::string_view> kinds{
      "personal",    "unilevel",     "team_override", "host_reward",   "affiliate", "referral", "differential",
      "generations", "binary",       "matrix",        "fast_start",    "matching",  "pool",     "ranks",
      "returns",     "personal_cap", "company_cap",   "kit_repayment", "points",    "trip",     "recruit_bonus"};
  return kinds;
}

ComponentSpec make_component(const std::string& name, std::string_view kind) {
  const auto& kinds = component_kinds();
  return {name, default_terms(static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), kind) - kinds.begin()))};
}

void declare(Fields& fields, ComponentSpec& component, const std::string& plan) {
  Declare add(fields, plan + "." + component.name);
  std::visit([&](auto& terms) { declare_terms(add, terms); }, component.terms);
}

bool asks_for_customers(const std::vector<ComponentSpec>& components) {
  return std::any_of(components.begin(), components.end(), [](const ComponentSpec& component) {
    const auto* ranks = std::get_if<Ranks>(&component.terms);
    return ranks != nullptr && !ranks->customers.empty();
  });
}

bool takes_returns_back(const std::vector<ComponentSpec>& components) {
  return std::any_of(components.begin(), components.end(),
                     [](const ComponentSpec& component) { return std::holds_alternative<Returns>(component.terms); });
}

Week attribution_window(const std::vector<ComponentSpec>& components) {
  Week longest = 0;
  for (const ComponentSpec& component : components)
    if (const auto* affiliate = std::get_if<Affiliate>(&component.terms)) {
      if (affiliate->window == 0) return 0;
      longest = std::max(longest, static_cast<Week>(affiliate->window));
    }
  return longest;
}

HostBenefit host_reward(const std::vector<ComponentSpec>& components, const PartyTakings& party) {
  HostBenefit sum;
  for (const ComponentSpec& component : components)
    if (const auto* terms = std::get_if<HostReward>(&component.terms)) {
      const HostBenefit one = host_benefit(*terms, party);
      sum = {sum.free_goods + one.free_goods, sum.half_price + one.half_price, sum.gifts + one.gifts, sum.company_cost + one.company_cost,
             sum.seller_cost + one.seller_cost};
    }
  return sum;
}

}  // namespace downline
