#include "models/status/plan_law.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "sim/core/check.hpp"

namespace downline {
namespace {

constexpr std::array roles{
    std::pair{std::string_view("personal"), PayRole::own},
    std::pair{std::string_view("unilevel"), PayRole::others},
    std::pair{std::string_view("team_override"), PayRole::others},
    std::pair{std::string_view("host_reward"), PayRole::none},
    std::pair{std::string_view("affiliate"), PayRole::own},
    std::pair{std::string_view("referral"), PayRole::both},
    std::pair{std::string_view("differential"), PayRole::both},
    std::pair{std::string_view("generations"), PayRole::others},
    std::pair{std::string_view("binary"), PayRole::others},
    std::pair{std::string_view("matrix"), PayRole::others},
    std::pair{std::string_view("fast_start"), PayRole::first_orders},
    std::pair{std::string_view("matching"), PayRole::others},
    std::pair{std::string_view("pool"), PayRole::others},
    std::pair{std::string_view("ranks"), PayRole::none},
    std::pair{std::string_view("returns"), PayRole::none},
    std::pair{std::string_view("personal_cap"), PayRole::none},
    std::pair{std::string_view("company_cap"), PayRole::none},
    std::pair{std::string_view("kit_repayment"), PayRole::none},
    std::pair{std::string_view("points"), PayRole::own},
    std::pair{std::string_view("trip"), PayRole::own},
    std::pair{std::string_view("recruit_bonus"), PayRole::entry},
};

bool has_status(const Parameters& p, std::initializer_list<Status> of) {
  return std::any_of(p.classes.begin(), p.classes.end(),
                     [&](const MemberClass& c) { return std::find(of.begin(), of.end(), static_cast<Status>(c.status)) != of.end(); });
}

/// Hands on what is found against the plan, then against the shadow plan, each with its path.
template <class Take>
void each_finding(const Parameters& parameters, const Take& take) {
  const auto each_of = [&](const Parameters& p, const std::string& plan) {
    const PlanFacts facts = plan_facts(p);
    for (const Jurisdiction law : jurisdictions(p))
      for (const Finding& finding : plan_findings(facts, law)) take(finding, plan);
  };
  each_of(parameters, "compensation");
  if (parameters.shadow_plan.empty()) return;
  Parameters shadow = parameters;
  shadow.compensation = parameters.shadow_plan;
  each_of(shadow, "shadow_plan");
}

}  // namespace

PayRole pay_role(std::string_view kind) {
  const auto* const found = std::find_if(roles.begin(), roles.end(), [&](const auto& role) { return role.first == kind; });
  check(found != roles.end(), "a component's kind has no place before the law");
  return found->second;
}

PlanFacts plan_facts(const Parameters& p) {
  PlanFacts facts;
  for (const ComponentSpec& component : p.compensation) {
    const PayRole role = pay_role(component_kinds()[component.terms.index()]);
    if (role == PayRole::own || role == PayRole::both) facts.on_own.push_back(component.name);
    if (role == PayRole::others || role == PayRole::both || role == PayRole::first_orders) facts.on_others.push_back(component.name);
    if (role == PayRole::first_orders) facts.on_first_orders.push_back(component.name);
    if (const auto* bonus = std::get_if<RecruitBonus>(&component.terms))
      (static_cast<BonusBase>(bonus->base) == BonusBase::recruit ? facts.for_recruits : facts.on_entry).push_back(component.name);
  }
  facts.vdi = has_status(p, {Status::vdi});
  facts.kit = p.entry.kit_price;
  facts.paid_at_entry = p.entry.fee + p.entry.kit_price + p.training.price;
  facts.buy_back = p.safeguards.buy_back;
  facts.buy_back_months = p.safeguards.buy_back_months;
  facts.least_customers = p.safeguards.least_customers;
  facts.least_sold = p.safeguards.least_sold;
  return facts;
}

std::vector<Jurisdiction> jurisdictions(const Parameters& p) {
  std::vector<Jurisdiction> laws;
  if (has_status(p, {Status::vdi, Status::micro_entrepreneur})) laws = {Jurisdiction::fr, Jurisdiction::eu};
  if (has_status(p, {Status::contractor_1099})) laws.push_back(Jurisdiction::us);
  return laws;
}

std::vector<Problem> unlawful(const Parameters& parameters) {
  std::vector<Problem> problems;
  each_finding(parameters, [&](const Finding& f, const std::string& plan) {
    if (f.severity == Severity::forbidden)
      problems.push_back({"`" + plan + "." + f.component + "` is forbidden (" + std::string(f.rule) + ")",
                          f.en + " " + std::string(f.article),
                          "take it out, or pay on sales instead. " + std::string(no_advice_en),
                          {}});
  });
  return problems;
}

std::vector<std::string> law_remarks(const Parameters& parameters) {
  std::vector<std::string> remarks;
  each_finding(parameters, [&](const Finding& f, const std::string& plan) {
    const std::string where = f.component.empty() ? "" : " `" + plan + "." + f.component + "`:";
    const std::string remark = "doubtful in law (" + std::string(f.rule) + ", " + std::string(f.article) + "):" + where + " " + f.en + " " +
                               std::string(no_advice_en);
    if (f.severity == Severity::doubtful && std::find(remarks.begin(), remarks.end(), remark) == remarks.end()) remarks.push_back(remark);
  });
  return remarks;
}

}  // namespace downline
