#include "models/compensation/component.hpp"

#include <algorithm>
#include <utility>

#include "models/compensation/personal_commission.hpp"
#include "models/compensation/team_override.hpp"
#include "models/compensation/unilevel.hpp"
#include "sim/core/check.hpp"
#include "sim/param/declare.hpp"

namespace downline {
namespace {

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

void declare_terms(Declare& add, PersonalCommission& terms) {
  add.amounts("from", &terms.from, {0, 1e6}, Group::lever, {"Tiers from", "Paliers à partir de"},
              {"Own sales of a pay period at which each tier starts, ascending from 0.",
               "Ventes propres de la période où chaque palier commence, croissantes depuis 0."},
              "chosen by the user");
  add.rates("rates", &terms.rates, Group::lever, {"Commission rates", "Taux de commission"},
            {"Commission on own sales, one rate a tier.", "Commission sur les ventes propres, un taux par palier."},
            "French mandated sellers 20-35 % (elora.com); 20 % at Tupperware France (press)");
  add.flag("sliced", &terms.sliced, Group::lever, {"By slice", "Par tranche"},
           {"Whether each rate applies to its own slice of sales instead of all of them.",
            "Si chaque taux s'applique à sa tranche de ventes au lieu de la totalité."},
           "chosen by the user");
}

void declare_terms(Declare& add, Unilevel& terms) {
  add.rates("rates", &terms.rates, Group::lever, {"Rates by level", "Taux par niveau"},
            {"Override on the sales of each level below, nearest first.",
             "Prime sur les ventes de chaque niveau inférieur, le plus proche d'abord."},
            "5-10 % on recruits' sales in France (planet.fr)");
  add.money(
      "active_sales", &terms.active_sales, "EUR", {0, 1e6}, Group::lever, {"Active from", "Active à partir de"},
      {"Own sales of the period that make a member active and paid.", "Ventes propres de la période qui rendent un membre actif et payé."},
      "assumed");
  add.flag(
      "compress", &terms.compress, Group::lever, {"Compression", "Compression"},
      {"Whether inactive members are skipped without using up a level.", "Si les membres inactifs sont sautés sans consommer de niveau."},
      "chosen by the user");
}

void declare_terms(Declare& add, TeamOverride& terms) {
  add.amounts("from", &terms.from, {0, 1e9}, Group::lever, {"Ranks from", "Rangs à partir de"},
              {"Sales of the unit below, in a pay period, that make each rank, ascending.",
               "Ventes de l'unité, par période, qui donnent chaque rang, croissantes."},
              "assumed");
  add.rates("rates", &terms.rates, Group::lever, {"Override rates", "Taux de la prime d'équipe"},
            {"Override on the unit's sales, one rate a rank.", "Prime sur les ventes de l'unité, un taux par rang."},
            "Mary Kay 4-12 % on the team, 9-13 % on the unit (company brochure)");
  add.count("active_recruits", &terms.active_recruits, "person", {0, 1000}, Group::lever, {"Active recruits", "Filleuls actifs"},
            {"Directly sponsored members with sales in the period that a leader needs.",
             "Filleuls directs ayant vendu dans la période qu'il faut à un responsable."},
            "assumed");
}

void declare_terms(Declare& add, HostReward& terms) {
  add.basis_points("rate", &terms.rate, Group::lever, {"Host reward", "Cadeau de l'hôtesse"},
                   {"Goods given to the host, share of the party's sales, paid by the company.",
                    "Produits offerts à l'hôtesse, part des ventes de la réunion, à la charge de la société."},
                   "10-25 % of the party's sales (Hilltop, Thirty-One, Stella & Dot)");
  add.money("minimum_sales", &terms.minimum_sales, "EUR", {0, 1e6}, Group::lever, {"Least party sales", "Ventes minimales"},
            {"Sales of a party from which the host is rewarded.", "Ventes de la réunion à partir desquelles l'hôtesse est récompensée."},
            "100-300 USD (Hilltop, Thirty-One)");
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
  Declare add(fields, "compensation." + component.name);
  std::visit([&](auto& terms) { declare_terms(add, terms); }, component.terms);
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
