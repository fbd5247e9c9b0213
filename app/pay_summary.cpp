#include "app/pay_summary.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/columns.hpp"
#include "models/compensation/abuse.hpp"

namespace downline {
namespace {

using nlohmann::ordered_json;

double euros(Cents amount) { return static_cast<double>(amount) / 100.0; }

std::string ratio_text(Cents part, Cents of) {
  return of > 0 ? fmt::format("{:.2f} %", 100.0 * static_cast<double>(part) / static_cast<double>(of)) : "-";
}

std::string findings_text(const std::vector<Finding>& findings, Language language) {
  if (findings.empty()) return "";
  std::string text;
  for (const Finding& f : findings) {
    const std::string word =
        f.severity == Severity::forbidden ? in(language, {"forbidden", "interdit"}) : in(language, {"doubtful", "douteux"});
    text += fmt::format("{} ({}): {}{} [{}]\n", word, f.rule, f.component.empty() ? "" : f.component + ": ",
                        f.sentence(language == Language::fr), f.article);
  }
  return text + in(language, {no_advice_en, no_advice_fr}) + "\n";
}

ordered_json amounts_json(const std::vector<std::string>& names, const std::vector<Cents>& amounts) {
  ordered_json json = ordered_json::object();
  for (std::size_t c = 0; c < amounts.size(); ++c) json[names[c]] = euros(amounts[c]);
  return json;
}

ordered_json losses_json(const std::array<Cents, breakage_count>& lost) {
  ordered_json json = ordered_json::object();
  for (std::size_t cause = 0; cause < breakage_count; ++cause) json[std::string(breakages()[cause].name)] = euros(lost[cause]);
  return json;
}

ordered_json explanation_json(const PayExplanation& e) {
  ordered_json json{
      {"member", e.member}, {"active", e.active}, {"paid", amounts_json(e.components, e.paid)}, {"sources", ordered_json::array()}};
  for (const PaySource& source : e.sources)
    json["sources"].push_back({{"from", source.name},
                               {"level", source.level},
                               {"volume", euros(source.volume)},
                               {"to_her", amounts_json(e.components, source.to_her)},
                               {"to_others", euros(source.to_others)},
                               {"not_paid", losses_json(source.lost)}});
  json["own_volume"] = {{"volume", euros(e.own.volume)}, {"to_others", euros(e.own.to_others)}, {"not_paid", losses_json(e.own.lost)}};
  json["uplines"] = ordered_json::array();
  for (const PayExplanation::Upline& upline : e.uplines)
    json["uplines"].push_back({{"member", upline.name},
                               {"levels_up", upline.levels_up},
                               {"active", upline.active},
                               {"paid", amounts_json(e.components, upline.paid)},
                               {"why_nothing", upline.why == Unpaid::paid ? ordered_json(nullptr) : ordered_json(name_of(upline.why))}});
  return json;
}

}  // namespace

PaySummary summarise(const PaidNetwork& paid) {
  PaySummary sum;
  for (std::size_t m = 0; m < paid.file.size(); ++m) {
    sum.volume += paid.file.bv[m];
    sum.customer_volume += paid.file.customer_volume[m];
  }
  sum.maximum = paid.result.maximum();
  sum.paid = paid.result.paid();
  for (const ComponentPay& component : paid.result.components)
    if (component.cash) sum.cash += component.paid();
  for (std::size_t cause = 0; cause < breakage_count; ++cause) sum.lost[cause] = paid.result.lost(static_cast<Breakage>(cause));
  return sum;
}

std::string summary_text(const PaidNetwork& paid, const PaySummary& sum, Language language) {
  Columns columns;
  columns.left = {0, 2, 3};
  const auto row = [&](const Words& label, Cents amount, const std::string& share) {
    columns.add({in(language, label), money_text(amount), share});
  };
  row({"volume", "volume"}, sum.volume, "");
  row({"of it to customers", "dont clients"}, sum.customer_volume, ratio_text(sum.customer_volume, sum.volume));
  row({"theoretical maximum", "maximum théorique"}, sum.maximum, ratio_text(sum.maximum, sum.volume));
  row({"paid", "payé"}, sum.paid, ratio_text(sum.paid, sum.volume));
  if (sum.cash != sum.paid) row({"of it in cash", "dont en argent"}, sum.cash, ratio_text(sum.cash, sum.volume));
  for (std::size_t cause = 0; cause < breakage_count; ++cause)
    if (sum.lost[cause] != 0)
      columns.add({in(language, {"not paid: ", "non payé : "}) + std::string(breakages()[cause].name), money_text(sum.lost[cause]),
                   ratio_text(sum.lost[cause], sum.volume), in(language, breakages()[cause].sentence)});
  std::string text = fmt::format("{} {}\n", paid.file.size(), in(language, {"members", "membres"})) + columns.text();
  for (const NetworkDefault& stand_in : paid.file.defaults)
    text += fmt::format("{} `{}`: {}\n", in(language, {"no column", "pas de colonne"}), stand_in.column, in(language, stand_in.instead));
  for (const std::string& name : sum.by_party)
    text += fmt::format("`{}` {}\n", name,
                        in(language, {"is given party by party, which a network does not tell: not paid here",
                                      "est donné réunion par réunion, ce qu'un réseau ne dit pas : non payé ici"}));
  for (std::size_t k = 0; k < sum.gains.size(); ++k)
    if (sum.gains[k] > 0)
      text += fmt::format("{} {} ({}): {}\n", in(language, {"can be milked for", "peut être détourné de"}), money_text(sum.gains[k]),
                          manoeuvres()[k].name, in(language, manoeuvres()[k].sentence));
  return text + findings_text(sum.findings, language);
}

std::string summary_json(const PaidNetwork& paid, const PaySummary& sum, const std::optional<PayExplanation>& explanation,
                         Language language) {
  ordered_json json{
      {"members", paid.file.size()},
      {"volume", euros(sum.volume)},
      {"customer_volume", euros(sum.customer_volume)},
      {"maximum", euros(sum.maximum)},
      {"paid", euros(sum.paid)},
      {"cash", euros(sum.cash)},
      {"payout_ratio", sum.volume > 0 ? ordered_json(static_cast<double>(sum.paid) / static_cast<double>(sum.volume)) : nullptr},
      {"not_paid", losses_json(sum.lost)}};
  json["components"] = ordered_json::array();
  for (const ComponentPay& component : paid.result.components)
    json["components"].push_back({{"name", component.name},
                                  {"maximum", euros(component.maximum)},
                                  {"paid", euros(component.paid())},
                                  {"cost", euros(component.cost)},
                                  {"cash", component.cash},
                                  {"not_paid", losses_json(component.breakage)}});
  json["stand_ins"] = ordered_json::object();
  for (const NetworkDefault& stand_in : paid.file.defaults)
    json["stand_ins"][std::string(stand_in.column)] = in(language, stand_in.instead);
  json["given_by_party"] = sum.by_party;
  json["gains_of_manoeuvres"] = ordered_json::object();
  for (std::size_t k = 0; k < sum.gains.size(); ++k) json["gains_of_manoeuvres"][std::string(manoeuvres()[k].name)] = euros(sum.gains[k]);
  json["findings"] = ordered_json::array();
  for (const Finding& f : sum.findings)
    json["findings"].push_back({{"rule", f.rule},
                                {"article", f.article},
                                {"severity", f.severity == Severity::forbidden ? "forbidden" : "doubtful"},
                                {"component", f.component},
                                {"sentence", f.sentence(language == Language::fr)}});
  json["notice"] = in(language, {no_advice_en, no_advice_fr});
  if (explanation) json["explanation"] = explanation_json(*explanation);
  return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace downline
