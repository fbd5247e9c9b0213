#include "models/status/pyramid.hpp"

#include <algorithm>
#include <utility>

namespace downline {
namespace {

constexpr std::string_view consumer_code = "art. L121-15 code de la consommation";
constexpr std::string_view commercial_code = "art. L135-2 code de commerce";
constexpr std::string_view directive = "directive 2005/29/EC, annex I, point 14; CJEU C-515/12 (2014), 33-34";
constexpr std::string_view koscot = "FTC Act, section 5: Koscot, 86 FTC 1106 (1975)";
constexpr std::string_view amway = "Amway, 93 FTC 618 (1979)";

// What the buy-back of unsold goods must be, and what the American safeguards ask.
constexpr BasisPoints enough_back = 90'00;     // L121-15: the price less 10 % at most; Amway 1979
constexpr std::int64_t enough_months = 12;     // L121-15: a year
constexpr std::int64_t enough_customers = 10;  // Amway 1979
constexpr BasisPoints enough_sold = 70'00;     // Amway 1979
constexpr BasisPoints enough_outside = 50'00;  // assumed: what is not the larger part is not what one lives on

/// Findings as they come; forbidden ones are brought to the front at the end.
class List {
 public:
  void add(std::string_view rule, std::string_view article, Severity severity, const std::string& component, std::string en,
           std::string fr) {
    findings_.push_back({rule, article, severity, component, std::move(en), std::move(fr)});
  }
  [[nodiscard]] std::vector<Finding> take() {
    std::stable_partition(findings_.begin(), findings_.end(), [](const Finding& f) { return f.severity == Severity::forbidden; });
    return std::move(findings_);
  }

 private:
  std::vector<Finding> findings_;
};

void check_team_only(const PlanFacts& plan, std::string_view article, List& out) {
  if (!plan.on_others.empty() && plan.on_own.empty())
    out.add("pay_from_others_only", article, Severity::doubtful, "",
            "Members are paid on what others sell and nothing on what they sell themselves.",
            "Les membres sont payés sur ce que vendent les autres et rien sur leurs propres ventes.");
}

void check_first_orders(const PlanFacts& plan, std::string_view article, List& out) {
  if (plan.paid_at_entry == 0) return;
  for (const std::string& name : plan.on_first_orders)
    out.add("first_order_pay", article, Severity::doubtful, name,
            "Pay on a newcomer's first orders is lawful only if her fee, kit and training are no part of them.",
            "Une prime sur les premières commandes d'une recrue n'est licite que si droit, kit et formation n'y entrent pas.");
}

void check_buy_back(const PlanFacts& plan, std::string_view article, List& out) {
  if (plan.kit == 0 || buys_back(plan)) return;
  out.add("buy_back", article, Severity::doubtful, "",
          "Goods sold to newcomers must be bought back at 90 % of their price at least, for a year.",
          "Les marchandises vendues aux recrues doivent être reprises à 90 % au moins de leur prix, pendant un an.");
}

void check_france(const PlanFacts& plan, List& out) {
  for (const std::string& name : plan.on_entry)
    out.add("entry_fee_pay", consumer_code, Severity::forbidden, name,
            "What a newcomer pays for entry, material or training may not lead to a payment to a member.",
            "Ce qu'une recrue paie pour l'entrée, le matériel ou la formation ne peut donner lieu à un paiement à un membre.");
  for (const std::string& name : plan.for_recruits) {
    const bool paying = plan.paid_at_entry > 0;
    if (paying || !plan.vdi)
      out.add("recruiting_pay", consumer_code, paying ? Severity::forbidden : Severity::doubtful, name,
              "Members may not hope for gains from the number recruited rather than from sales, where entry is paid for.",
              "L'espoir de gains ne peut reposer sur le nombre de recrues plutôt que sur les ventes, si l'entrée est payante.");
    if (plan.vdi)
      out.add("development_pay", commercial_code, Severity::forbidden, name,
              "A VDI may be paid for developing the network only in so far as product sales gain by it.",
              "Un VDI ne peut être rémunéré pour développer le réseau que si cela favorise la vente de produits.");
  }
  check_buy_back(plan, consumer_code, out);
  check_first_orders(plan, consumer_code, out);
  check_team_only(plan, consumer_code, out);
}

void check_europe(const PlanFacts& plan, List& out) {
  const bool sales_pay_too = !plan.on_own.empty() || !plan.on_others.empty();
  for (const auto* names : {&plan.on_entry, &plan.for_recruits})
    for (const std::string& name : *names) {
      const bool primarily = plan.paid_at_entry > 0 && !sales_pay_too;
      out.add("recruiting_pay", directive, primarily ? Severity::forbidden : Severity::doubtful, name,
              "Where a newcomer pays anything, members may not be paid primarily for introducing her.",
              "Si la recrue paie quoi que ce soit, les membres ne peuvent être payés principalement pour l'avoir amenée.");
    }
  check_first_orders(plan, directive, out);
  check_team_only(plan, directive, out);
}

void check_states(const PlanFacts& plan, List& out) {
  for (const auto* names : {&plan.on_entry, &plan.for_recruits})
    for (const std::string& name : *names)
      out.add("koscot", koscot, plan.paid_at_entry > 0 ? Severity::forbidden : Severity::doubtful, name,
              "Whoever pays for the right to sell may not be rewarded for recruiting unrelated to sales to ultimate users.",
              "Qui paie pour le droit de vendre ne peut être récompensé d'un recrutement sans lien avec des ventes à l'utilisateur final.");
  check_buy_back(plan, amway, out);
  if (!plan.on_others.empty() && plan.least_customers < enough_customers)
    out.add("ten_customers", amway, Severity::doubtful, "", "Overrides do not ask for ten retail customers a month.",
            "Les primes d'équipe n'exigent pas dix clients par mois.");
  if (!plan.on_others.empty() && plan.least_sold < enough_sold)
    out.add("seventy_percent", amway, Severity::doubtful, "", "Overrides do not ask that 70 % of what was bought be sold or used.",
            "Les primes d'équipe n'exigent pas que 70 % des achats soient vendus ou consommés.");
  check_first_orders(plan, koscot, out);
  check_team_only(plan, koscot, out);
}

/// "62 %".
std::string percent(Cents part, Cents of) { return std::to_string(share_of(100, of > 0 ? part * whole / of : 0)) + " %"; }

std::string_view article_of(Jurisdiction law) {
  return law == Jurisdiction::fr ? consumer_code : law == Jurisdiction::eu ? directive : koscot;
}

}  // namespace

bool buys_back(const PlanFacts& plan) { return plan.buy_back >= enough_back && plan.buy_back_months >= enough_months; }

std::vector<Finding> plan_findings(const PlanFacts& plan, Jurisdiction law) {
  List out;
  switch (law) {
    case Jurisdiction::fr: check_france(plan, out); break;
    case Jurisdiction::eu: check_europe(plan, out); break;
    case Jurisdiction::us: check_states(plan, out); break;
  }
  return out.take();
}

std::vector<Finding> network_findings(const NetworkFacts& network, Jurisdiction law) {
  List out;
  const Cents limit = share_of(network.volume, enough_outside);
  if (network.paid > 0 && network.to_customers < limit) {
    const std::string outside = percent(network.to_customers, network.volume);
    out.add("internal_consumption", article_of(law), Severity::doubtful, "",
            "Outside customers bought " + outside +
                " of the volume; all of it was sold to users if what members bought for themselves counts, " + outside + " if it does not.",
            "Les clients extérieurs ont acheté " + outside +
                " du volume ; tout a été vendu à des utilisateurs si les achats personnels des membres comptent, " + outside + " sinon.");
  }
  if (const Cents own = network.volume - network.to_customers; own > 0 && !network.bought_back && law != Jurisdiction::eu)
    out.add("stock_loading", law == Jurisdiction::fr ? consumer_code : amway, Severity::doubtful, "",
            "Members bought " + percent(own, network.volume) +
                " of the volume themselves, and what they cannot sell is not taken back at 90 % for a year.",
            "Les membres ont acheté eux-mêmes " + percent(own, network.volume) +
                " du volume, et les invendus ne sont pas repris à 90 % pendant un an.");
  if (2 * network.paid_for_entry > network.paid)
    out.add("primarily_recruiting", article_of(law), Severity::forbidden, "",
            percent(network.paid_for_entry, network.paid) + " of what was paid came from introducing others.",
            percent(network.paid_for_entry, network.paid) + " de ce qui est payé vient de l'introduction d'autres personnes.");
  return out.take();
}

}  // namespace downline
