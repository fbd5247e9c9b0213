#include "app/mix_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/columns.hpp"

namespace downline {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::string_view money_unit = "EUR";

/// The verdict over all values of kappa.
MiddleVerdict over_all(const std::vector<JudgedLine>& lines, Middle JudgedLine::*which) {
  std::vector<MiddleVerdict> verdicts;
  verdicts.reserve(lines.size());
  for (const JudgedLine& line : lines) verdicts.push_back((line.*which).verdict);
  return together(verdicts);
}

bool money_met(const LineRuns& line) {
  return std::all_of(line.money.begin(), line.money.end(), [](const EqualMoney& money) { return money.met; });
}

std::string points_table(const Middle& middle, const LineRuns& line, bool equal, Language language) {
  Columns columns;
  columns.left = {0, 1, 2, 3, 4};
  columns.add({in(language, {"of the way", "du chemin"}), in(language, {"profit", "profit"}),
               in(language, {"- better end", "- meilleur extrême"}), in(language, {"- straight line", "- ligne droite"}),
               in(language, {"- two divisions", "- deux divisions"}), equal ? in(language, {"budgets x", "budgets x"}) : ""});
  for (std::size_t i = 0; i < middle.points.size(); ++i) {
    const MiddlePoint& p = middle.points[i];
    const EqualMoney& money = line.money[i + 1];
    columns.add({fmt::format("{:.3g}", p.at), format_estimate(p.value, money_unit, language),
                 format_difference(p.better, money_unit, language), format_difference(p.chord, money_unit, language),
                 p.divisions.n < 2 ? "-" : format_difference(p.divisions, money_unit, language),
                 equal ? fmt::format("{:.3g}", money.factor) + (money.met ? "" : " (!)") : ""});
  }
  return columns.text();
}

std::string part_text(const JudgedLine& line, bool equal, const std::string& from, const std::string& to, Language language) {
  const Middle& middle = equal ? line.equal : line.planned;
  std::string text = fmt::format("\n{}, kappa {}\n  {}\n",
                                 equal ? in(language, {"At equal money", "À budget égal"}) : in(language, {"As planned", "Comme prévu"}),
                                 line.runs->kappa, sentence_of(middle, from, to, money_unit, language));
  const std::string divisions = sentence_of_divisions(middle, money_unit, language);
  if (!divisions.empty()) text += "  " + divisions + "\n";
  text += points_table(middle, *line.runs, equal, language);
  if (equal && !money_met(*line.runs))
    text += in(language, {"  (!) the scalable budgets cannot meet the straight line between what the ends spend: not equal money there.\n",
                          "  (!) les budgets modulables ne rejoignent pas la ligne droite entre les dépenses des extrêmes : pas à budget "
                          "égal là.\n"});
  return text;
}

std::string over_all_text(const std::vector<JudgedLine>& lines, Language language) {
  const MiddleVerdict verdict = over_all(lines, &JudgedLine::equal);
  bool differ = false;
  for (const JudgedLine& line : lines) differ = differ || line.equal.verdict != lines.front().equal.verdict;
  return fmt::format(
      "\n{}: {}{}\n", in(language, {"Over all values of kappa, at equal money", "Sur toutes les valeurs de kappa, à budget égal"}),
      name_of(verdict),
      differ ? in(language, {" (the answer depends on kappa: how far members follow what pays them, which nobody knows)",
                             " (la réponse dépend de kappa : à quel point les membres suivent ce qui les paie, que nul ne sait)"})
             : "");
}

Json interval_json(const Estimate& e) { return {{"mean", e.mean}, {"ci95", Json::array({e.low, e.high})}}; }

Json part_json(const std::vector<JudgedLine>& lines, Middle JudgedLine::*which, const std::string& from, const std::string& to,
               Language language) {
  Json by_kappa = Json::array();
  for (const JudgedLine& line : lines) {
    const Middle& middle = line.*which;
    Json entry{{"kappa", line.runs->kappa},
               {"verdict", name_of(middle.verdict)},
               {"sentence", sentence_of(middle, from, to, money_unit, language)},
               {"divisions", sentence_of_divisions(middle, money_unit, language)}};
    if (middle.needed) entry["replications_needed"] = *middle.needed;
    if (which == &JudgedLine::equal) entry["money_met"] = money_met(*line.runs);
    by_kappa.push_back(std::move(entry));
  }
  return {{"verdict", name_of(over_all(lines, which))}, {"by_kappa", std::move(by_kappa)}};
}

Json end_json(const JudgedLine& line, bool far) {
  return {{"kappa", line.runs->kappa},
          {"at", far ? 1 : 0},
          {"money", "as planned"},
          {"profit", interval_json(far ? line.planned.to : line.planned.from)},
          {"spending", (far ? line.runs->money.back() : line.runs->money.front()).spent}};
}

Json point_json(const JudgedLine& line, std::size_t i, bool equal) {
  const MiddlePoint& p = (equal ? line.equal : line.planned).points[i];
  Json point{{"kappa", line.runs->kappa},
             {"at", p.at},
             {"money", equal ? "equal" : "as planned"},
             {"profit", interval_json(p.value)},
             {"minus_from", interval_json(p.from)},
             {"minus_to", interval_json(p.to)},
             {"minus_better_end", interval_json(p.better)},
             {"minus_worse_end", interval_json(p.worse)},
             {"minus_straight_line", interval_json(p.chord)},
             {"minus_two_divisions", interval_json(p.divisions)}};
  if (!equal) return point;
  const EqualMoney& money = line.runs->money[i + 1];
  point["budget_factor"] = money.factor;
  point["spending"] = money.spent;
  point["spending_wanted"] = money.target;
  point["money_met"] = money.met;
  return point;
}

}  // namespace

std::vector<JudgedLine> judged(const std::vector<LineRuns>& lines) {
  std::vector<JudgedLine> all;
  all.reserve(lines.size());
  for (const LineRuns& line : lines) all.push_back({&line, judge(profits(line, false)), judge(profits(line, true))});
  return all;
}

std::string mix_text(const std::vector<JudgedLine>& lines, const std::string& from, const std::string& to, Language language) {
  std::string text =
      fmt::format("{} {}; {}\n", lines.front().runs->planned_runs.front().size(), in(language, {"replications", "réplications"}),
                  in(language, {"differences in the same worlds, 95 % intervals for all mixes of a line together",
                                "différences dans les mêmes mondes, intervalles à 95 % pour tous les mélanges d'une ligne "
                                "ensemble"}));
  for (const JudgedLine& line : lines) {
    Columns ends;
    ends.left = {0, 1};
    ends.add({from, format_estimate(line.planned.from, money_unit, language)});
    ends.add({to, format_estimate(line.planned.to, money_unit, language)});
    text += fmt::format("\n{}, kappa {}\n{}", in(language, {"Profit of the ends", "Profit des extrêmes"}), line.runs->kappa, ends.text());
    for (const bool equal : {false, true}) text += part_text(line, equal, from, to, language);
  }
  return text + over_all_text(lines, language);
}

std::string mix_json(const std::vector<JudgedLine>& lines, const std::string& from, const std::string& to, std::uint64_t seed,
                     Language language) {
  Json points = Json::array();
  for (const JudgedLine& line : lines) {
    points.push_back(end_json(line, false));
    points.push_back(end_json(line, true));
    for (const bool equal : {false, true})
      for (std::size_t i = 0; i < line.planned.points.size(); ++i) points.push_back(point_json(line, i, equal));
  }
  const Json all{{"verdict", name_of(over_all(lines, &JudgedLine::equal))},
                 {"from", from},
                 {"to", to},
                 {"seed", seed},
                 {"replications", lines.front().runs->planned_runs.front().size()},
                 {"as_planned", part_json(lines, &JudgedLine::planned, from, to, language)},
                 {"equal_money", part_json(lines, &JudgedLine::equal, from, to, language)},
                 {"points", std::move(points)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace downline
