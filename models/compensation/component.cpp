#include "models/compensation/component.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "models/compensation/personal_commission.hpp"
#include "models/compensation/team_override.hpp"
#include "models/compensation/unilevel.hpp"
#include "sim/core/check.hpp"

namespace downline {
namespace {

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

void add(Fields& fields, std::initializer_list<Field> own) { fields.insert(fields.end(), own.begin(), own.end()); }

void declare_terms(Fields& fields, const std::string& prefix, PersonalCommission& terms) {
  add(fields, {{.path = prefix + "from",
                .kind = Kind::amounts,
                .unit = "EUR",
                .low = 0,
                .high = 1e6,
                .slot = &terms.from,
                .mix = Mix::choose,
                .group = Group::lever,
                .label = {"Tiers from", "Paliers à partir de"},
                .sentence = {"Own sales of a pay period at which each tier starts, ascending from 0.",
                             "Ventes propres de la période où chaque palier commence, croissantes depuis 0."},
                .source = "chosen by the user"},
               {.path = prefix + "rates",
                .kind = Kind::rates,
                .unit = "1",
                .low = 0,
                .high = 1,
                .slot = &terms.rates,
                .mix = Mix::choose,
                .group = Group::lever,
                .label = {"Commission rates", "Taux de commission"},
                .sentence = {"Commission on own sales, one rate a tier.", "Commission sur les ventes propres, un taux par palier."},
                .source = "French mandated sellers 20-35 % (elora.com); 20 % at Tupperware France (press)"},
               {.path = prefix + "sliced",
                .kind = Kind::flag,
                .unit = "1",
                .low = 0,
                .high = 1,
                .slot = &terms.sliced,
                .mix = Mix::choose,
                .group = Group::lever,
                .label = {"By slice", "Par tranche"},
                .sentence = {"Whether each rate applies to its own slice of sales instead of all of them.",
                             "Si chaque taux s'applique à sa tranche de ventes au lieu de la totalité."},
                .source = "chosen by the user"}});
}

void declare_terms(Fields& fields, const std::string& prefix, Unilevel& terms) {
  add(fields, {{.path = prefix + "rates",
                .kind = Kind::rates,
                .unit = "1",
                .low = 0,
                .high = 1,
                .slot = &terms.rates,
                .mix = Mix::choose,
                .group = Group::lever,
                .label = {"Rates by level", "Taux par niveau"},
                .sentence = {"Override on the sales of each level below, nearest first.",
                             "Prime sur les ventes de chaque niveau inférieur, le plus proche d'abord."},
                .source = "5-10 % on recruits' sales in France (planet.fr)"},
               {.path = prefix + "active_sales",
                .kind = Kind::money,
                .unit = "EUR",
                .low = 0,
                .high = 1e6,
                .slot = &terms.active_sales,
                .mix = Mix::linear,
                .group = Group::lever,
                .label = {"Active from", "Active à partir de"},
                .sentence = {"Own sales of the period that make a member active and paid.",
                             "Ventes propres de la période qui rendent un membre actif et payé."},
                .source = "assumed"},
               {.path = prefix + "compress",
                .kind = Kind::flag,
                .unit = "1",
                .low = 0,
                .high = 1,
                .slot = &terms.compress,
                .mix = Mix::choose,
                .group = Group::lever,
                .label = {"Compression", "Compression"},
                .sentence = {"Whether inactive members are skipped without using up a level.",
                             "Si les membres inactifs sont sautés sans consommer de niveau."},
                .source = "chosen by the user"}});
}

void declare_terms(Fields& fields, const std::string& prefix, TeamOverride& terms) {
  add(fields, {{.path = prefix + "from",
                .kind = Kind::amounts,
                .unit = "EUR",
                .low = 0,
                .high = 1e9,
                .slot = &terms.from,
                .mix = Mix::choose,
                .group = Group::lever,
                .label = {"Ranks from", "Rangs à partir de"},
                .sentence = {"Sales of the unit below, in a pay period, that make each rank, ascending.",
                             "Ventes de l'unité, par période, qui donnent chaque rang, croissantes."},
                .source = "assumed"},
               {.path = prefix + "rates",
                .kind = Kind::rates,
                .unit = "1",
                .low = 0,
                .high = 1,
                .slot = &terms.rates,
                .mix = Mix::choose,
                .group = Group::lever,
                .label = {"Override rates", "Taux de la prime d'équipe"},
                .sentence = {"Override on the unit's sales, one rate a rank.", "Prime sur les ventes de l'unité, un taux par rang."},
                .source = "Mary Kay 4-12 % on the team, 9-13 % on the unit (company brochure)"},
               {.path = prefix + "active_recruits",
                .kind = Kind::count,
                .unit = "person",
                .low = 0,
                .high = 1000,
                .slot = &terms.active_recruits,
                .mix = Mix::rounded,
                .group = Group::lever,
                .label = {"Active recruits", "Filleuls actifs"},
                .sentence = {"Directly sponsored members with sales in the period that a leader needs.",
                             "Filleuls directs ayant vendu dans la période qu'il faut à un responsable."},
                .source = "assumed"}});
}

void declare_terms(Fields& fields, const std::string& prefix, HostReward& terms) {
  add(fields, {{.path = prefix + "rate",
                .kind = Kind::basis_points,
                .unit = "1",
                .low = 0,
                .high = 1,
                .slot = &terms.rate,
                .mix = Mix::linear,
                .group = Group::lever,
                .label = {"Host reward", "Cadeau de l'hôtesse"},
                .sentence = {"Goods given to the host, share of the party's sales, paid by the company.",
                             "Produits offerts à l'hôtesse, part des ventes de la réunion, à la charge de la société."},
                .source = "10-25 % of the party's sales (Hilltop, Thirty-One, Stella & Dot)"},
               {.path = prefix + "minimum_sales",
                .kind = Kind::money,
                .unit = "EUR",
                .low = 0,
                .high = 1e6,
                .slot = &terms.minimum_sales,
                .mix = Mix::linear,
                .group = Group::lever,
                .label = {"Least party sales", "Ventes minimales"},
                .sentence = {"Sales of a party from which the host is rewarded.",
                             "Ventes de la réunion à partir desquelles l'hôtesse est récompensée."},
                .source = "100-300 USD (Hilltop, Thirty-One)"}});
}

}  // namespace

const std::vector<std::string_view>& component_kinds() {
  static const std::vector<std::string_view> kinds{"personal", "unilevel", "team_override", "host_reward"};
  return kinds;
}

ComponentSpec make_component(const std::string& name, std::string_view kind) {
  const auto& kinds = component_kinds();
  const auto index = std::find(kinds.begin(), kinds.end(), kind) - kinds.begin();
  switch (index) {
    case 0: return {name, PersonalCommission{}};
    case 1: return {name, Unilevel{}};
    case 2: return {name, TeamOverride{}};
    case 3: return {name, HostReward{}};
    default: break;
  }
  check(false, "a component's kind was not checked");
  return {};
}

void declare(Fields& fields, ComponentSpec& component) {
  const std::string prefix = "compensation." + component.name + ".";
  std::visit([&](auto& terms) { declare_terms(fields, prefix, terms); }, component.terms);
}

std::vector<std::unique_ptr<CompensationComponent>> make_plan(const std::vector<ComponentSpec>& components) {
  std::vector<std::unique_ptr<CompensationComponent>> plan;
  for (const ComponentSpec& component : components)
    std::visit(Overloaded{[&](const PersonalCommission& t) { plan.push_back(make_personal_commission(t)); },
                          [&](const Unilevel& t) { plan.push_back(make_unilevel(t)); },
                          [&](const TeamOverride& t) { plan.push_back(make_team_override(t)); }, [](const HostReward&) {}},
               component.terms);
  return plan;
}

Cents host_reward(const std::vector<ComponentSpec>& components, Cents party_sales) {
  Cents reward = 0;
  for (const ComponentSpec& component : components)
    if (const auto* terms = std::get_if<HostReward>(&component.terms); terms != nullptr && party_sales >= terms->minimum_sales)
      reward += share_of(party_sales, terms->rate);
  return reward;
}

}  // namespace downline
