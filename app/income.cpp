#include "app/income.hpp"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "app/columns.hpp"
#include "app/obligations.hpp"
#include "models/status/law.hpp"
#include "results/analysis/disclosure.hpp"

namespace downline {
namespace {

using Json = nlohmann::ordered_json;

std::string percent(double share) { return std::isnan(share) ? "-" : fmt::format("{:.1f} %", 100.0 * share); }
std::string whole_euros(double amount) { return fmt::format("{:.0f} €", amount); }
double euros(Cents amount) { return static_cast<double>(amount) / 100.0; }

/// Groups are named in English in results; French readers get theirs here.
std::string group_name(const std::string& name, Language language) {
  if (language == Language::en) return name;
  static const std::array<std::pair<std::string_view, std::string_view>, 9> words{{{"rank", "rang"},
                                                                                   {"joined before", "entrés avant"},
                                                                                   {"joined in year", "entrés l'année"},
                                                                                   {"joined to earn", "entrés pour gagner"},
                                                                                   {"joined for the discount", "entrés pour la remise"},
                                                                                   {"tenure up to", "ancienneté jusqu'à"},
                                                                                   {"tenure above", "ancienneté au-delà de"},
                                                                                   {"tenure", "ancienneté"},
                                                                                   {"all", "tous"}}};
  std::string text = name;
  for (const auto& [en, fr] : words)
    if (text.starts_with(en)) {
      text.replace(0, en.size(), fr);
      break;
    }
  if (const auto at = text.find(" to "); at != std::string::npos) text.replace(at, 4, " à ");
  if (const auto at = text.find(" weeks"); at != std::string::npos) text.replace(at, 6, " semaines");
  return text;
}

/// What cannot be told without the table of members, and how to have it.
std::string no_members_text(Language language) {
  return in(language,
            {"  By rank, tenure and year of entry, and time to break even: run with --members, which keeps the table of members.\n",
             "  Par rang, ancienneté et année d'entrée, et délai d'équilibre : relancer avec --members, qui garde le tableau des "
             "membres.\n"});
}

std::string members_text(const MembersDisclosure& members, Language language) {
  Columns columns;
  columns.add({in(language, {"over the reported weeks", "sur les semaines rapportées"}), in(language, {"members", "membres"}),
               in(language, {"median", "médiane"}), in(language, {"mean", "moyenne"}),
               in(language, {"nine in ten below", "neuf sur dix sous"}), in(language, {"in loss", "en perte"}),
               in(language, {"zero or less", "zéro ou moins"})});
  const auto add = [&](const IncomeGroup& group) {
    columns.add({group_name(group.name, language), std::to_string(group.members), whole_euros(euros(group.median)),
                 whole_euros(euros(group.mean)), whole_euros(euros(group.ninth_decile)), percent(group.share_in_loss),
                 percent(group.share_at_most_zero)});
  };
  add(members.all);
  for (const auto* groups : {&members.by_role, &members.by_rank, &members.by_tenure, &members.by_cohort})
    for (const IncomeGroup& group : *groups) add(group);
  std::string text = columns.text();
  text += fmt::format(
      "  {} {} {} {} {} {}", in(language, {"Of those who joined to earn in these weeks,", "De ceux entrés pour gagner dans ces semaines,"}),
      members.broke_even, in(language, {"of", "sur"}), members.entrants,
      in(language, {"were paid more than they had spent", "ont reçu plus qu'ils n'avaient dépensé"}),
      std::isnan(members.median_periods) ? ""
                                         : fmt::format("({} {:.0f} {})", in(language, {"half of them within", "la moitié en"}),
                                                       members.median_periods, in(language, {"pay periods", "périodes de paie"})));
  while (text.ends_with(' ')) text.pop_back();
  return text + "\n";
}

/// "demonstrator: 3 of 68 must register as traders after three years (law of 2026)".
std::string obligations_text(const std::vector<Obligation>& all, Language language) {
  const auto sentence = [](const std::string& rule) -> Words {
    if (rule == "registration")
      return {"must register as traders: more than half the yearly ceiling three years in a row",
              "doivent s'immatriculer : plus d'un demi-plafond annuel trois ans de suite"};
    if (rule == "micro_ceiling")
      return {"earned over the micro-entrepreneur's ceiling in a year", "ont dépassé en un an le plafond du micro-entrepreneur"};
    return {"get a form 1099 for a year", "reçoivent un formulaire 1099 pour une année"};
  };
  std::string text;
  for (const Obligation& o : all)
    text += fmt::format("  {}: {} {} {} {} ({} {})\n", o.member_class, o.concerned, in(language, {"of", "sur"}), o.members,
                        in(language, sentence(o.rule)), in(language, {"law of", "droit de"}), o.year);
  return text.empty() ? text : text + "  " + in(language, {no_advice_en, no_advice_fr}) + "\n";
}

Json obligations_json(const std::vector<Obligation>& all) {
  Json json = Json::array();
  for (const Obligation& o : all)
    json.push_back({{"class", o.member_class}, {"rule", o.rule}, {"year", o.year}, {"members", o.members}, {"concerned", o.concerned}});
  return json;
}

Json group_json(const IncomeGroup& g) {
  return {{"name", g.name},
          {"members", g.members},
          {"median", euros(g.median)},
          {"mean", euros(g.mean)},
          {"ninth_decile", euros(g.ninth_decile)},
          {"share_in_loss", g.share_in_loss},
          {"share_at_most_zero", g.share_at_most_zero}};
}

Json members_json(const MembersDisclosure& members) {
  Json json{{"replication", members.replication}, {"all", group_json(members.all)}};
  const auto list = [&](const char* name, const std::vector<IncomeGroup>& groups) {
    json[name] = Json::array();
    for (const IncomeGroup& group : groups) json[name].push_back(group_json(group));
  };
  list("by_role", members.by_role);
  list("by_rank", members.by_rank);
  list("by_tenure", members.by_tenure);
  list("by_cohort", members.by_cohort);
  json["entrants"] = members.entrants;
  json["broke_even"] = members.broke_even;
  json["median_periods_to_break_even"] = members.median_periods;
  return json;
}

}  // namespace

std::string income_text(const ResultTable& table, Language language) {
  std::string text =
      in(language, {"Net income a year of all members, zeros included, less fees, kits, leads, training and charges\n",
                    "Revenu net annuel de tous les membres, zéros compris, moins droits, kits, contacts, formation et charges\n"});
  std::size_t strategy = 0;
  for (const Disclosure& d : disclose(table)) {
    text +=
        fmt::format("\n{} ({} {})\n", d.strategy, d.replications,
                    d.replications == 1 ? in(language, {"replication", "réplication"}) : in(language, {"replications", "réplications"}));
    Columns columns;
    for (std::size_t q = 0; q < income_quantiles.size(); ++q)
      columns.add({fmt::format("{} {:g} %", in(language, {"at most, for", "au plus, pour"}), 100.0 * income_quantiles[q]),
                   whole_euros(d.quantiles[q])});
    columns.add({in(language, {"at zero or below", "à zéro ou moins"}), percent(d.share_at_most_zero)});
    columns.add({in(language, {"in loss", "en perte"}), percent(d.share_in_loss)});
    columns.add({in(language, {"share of the best-paid 1 %", "part du 1 % le mieux payé"}), percent(d.top_1_share)});
    columns.add({in(language, {"share of the best-paid 10 %", "part des 10 % les mieux payés"}), percent(d.top_10_share)});
    columns.add({in(language, {"Gini", "Gini"}), fmt::format("{:.3f}", d.gini)});
    columns.add({in(language, {"sales to outside customers", "ventes à des clients extérieurs"}), percent(d.outside_share)});
    columns.add({in(language, {"pay on sales to outside customers", "rémunération sur des ventes à des clients extérieurs"}),
                 percent(d.outside_pay_share)});
    text += columns.text();
    text += d.members ? members_text(*d.members, language) : no_members_text(language);
    text += obligations_text(obligations(table, strategy++), language);
  }
  return text;
}

std::string income_json(const ResultTable& table) {
  Json json = Json::array();
  std::size_t strategy = 0;
  for (const Disclosure& d : disclose(table)) {
    Json one{{"strategy", d.strategy}, {"replications", d.replications}, {"quantiles", Json::array()}};
    for (std::size_t q = 0; q < income_quantiles.size(); ++q)
      one["quantiles"].push_back({{"share", income_quantiles[q]}, {"at_most", d.quantiles[q]}});
    one["share_at_most_zero"] = d.share_at_most_zero;
    one["share_in_loss"] = d.share_in_loss;
    one["gini"] = d.gini;
    one["top_1_share"] = d.top_1_share;
    one["top_10_share"] = d.top_10_share;
    one["share_of_sales_to_outside_customers"] = d.outside_share;
    one["share_of_pay_on_outside_customers"] = d.outside_pay_share;
    if (d.members) {
      one["members"] = members_json(*d.members);
      one["members"]["obligations"] = obligations_json(obligations(table, strategy));
    }
    ++strategy;
    json.push_back(std::move(one));
  }
  return Json{{"income", std::move(json)}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace downline
