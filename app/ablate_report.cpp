#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/ablate.hpp"
#include "app/columns.hpp"

namespace downline {
namespace {

using OrderedJson = nlohmann::ordered_json;

std::string ranked(const std::vector<std::size_t>& ranking, const ResultTable& table) {
  std::string text;
  for (const std::size_t s : ranking) text += (text.empty() ? "" : " > ") + table.strategies[s].name;
  return text;
}

std::string switched_off_text(const AblationReport& report, const ResultTable& table, const std::string& pair, Language language) {
  Columns columns;
  columns.left = {0, 1, 2, 3};
  columns.add(
      {in(language, {"Switched off", "Coupé"}), pair, in(language, {"change", "changement"}), in(language, {"ranking", "classement"})});
  for (const Ablation& a : report.off)
    columns.add({a.name, format_difference(a.difference.estimate, "EUR", language), format_difference(a.change, "EUR", language),
                 a.reorders ? ranked(a.ranking, table) : in(language, {"the same", "le même"})});
  std::string text = "\n" + columns.text();
  if (!report.unused.empty()) {
    std::string names;
    for (const std::string& name : report.unused) names += (names.empty() ? "" : ", ") + name;
    text += fmt::format("  {}: {}\n", in(language, {"Not in use, changing nothing", "Hors d'usage, ne changeant rien"}), names);
  }
  return text;
}

std::string blocks_text(const AblationReport& report, const std::string& pair, Language language) {
  std::string text =
      fmt::format("\n{}\n", fmt::format(fmt::runtime(in(language, {"Why {}: what each block of levers adds, mean over orders",
                                                                   "Pourquoi {} : ce qu'ajoute chaque bloc de leviers, "
                                                                   "moyenne sur les ordres"})),
                                        pair));
  if (!report.no_blocks.empty())
    return text + "  " + in(language, {"left out, some blocks cannot go alone: ", "omis, des blocs ne vont pas seuls : "}) +
           report.no_blocks + "\n";
  Columns columns;
  columns.left = {0, 1};
  for (const BlockShare& block : report.blocks) columns.add({block.name, format_difference(block.share, "EUR", language)});
  return text + columns.text();
}

std::string music_text(const AblationReport& report, const ResultTable& table, Language language) {
  Columns columns;
  columns.left = {0, 1, 2, 3};
  columns.add({in(language, {"Music stops", "La musique s'arrête"}), in(language, {"profit", "profit"}),
               in(language, {"members' commissions", "commissions des membres"}),
               in(language, {"members at or below zero", "membres à zéro ou moins"})});
  for (std::size_t s = 0; s < report.music.size(); ++s)
    columns.add({table.strategies[s].name, format_difference(report.music[s].profit, "EUR", language),
                 format_difference(report.music[s].pay, "EUR", language), format_difference(report.music[s].losers, "1", language)});
  return fmt::format("\n{}\n{}",
                     fmt::format(fmt::runtime(in(language, {"Nobody joins any more from week {}: changes",
                                                            "Plus personne n'entre à partir de la semaine {} : changements"})),
                                 report.stops_week),
                     columns.text());
}

std::string flips_text(const AblationReport& report, const std::string& pair, Language language) {
  std::string text = "\n";
  if (report.flips.empty())
    return text +
           in(language, {"No single assumption between none and twice its strength turns the sign of the mean difference.\n",
                         "Aucune hypothèse seule, entre rien et le double de sa force, ne retourne le signe de la différence moyenne.\n"});
  const Flip& nearest = report.flips.front();
  text += fmt::format(fmt::runtime(in(language, {"The nearest change that turns the answer: {} from {:.3g} to {:.3g}\n",
                                                 "Le changement le plus proche qui retourne la réponse : {} de {:.3g} à {:.3g}\n"})),
                      nearest.name, nearest.value_now, nearest.value);
  Columns columns;
  columns.left = {0, 1, 2};
  for (const Flip& flip : report.flips)
    columns.add({flip.name, fmt::format("{:.3g} -> {:.3g}", flip.value_now, flip.value),
                 fmt::format("{} {}", pair, format_difference(flip.difference.estimate, "EUR", language))});
  return text + columns.text();
}

OrderedJson interval_of(const Estimate& e) { return {{"mean", e.mean}, {"ci95", OrderedJson::array({e.low, e.high})}}; }

}  // namespace

std::string ablation_text(const AblationReport& report, const ResultTable& table, Language language) {
  const std::string pair = table.strategies[0].name + " - " + table.strategies[1].name;
  return switched_off_text(report, table, pair, language) + blocks_text(report, pair, language) + music_text(report, table, language) +
         flips_text(report, pair, language);
}

nlohmann::ordered_json ablation_json(const AblationReport& report, const ResultTable& table) {
  OrderedJson off = OrderedJson::object(), blocks = OrderedJson::object(), music = OrderedJson::object(), flips = OrderedJson::array();
  for (const Ablation& a : report.off) {
    OrderedJson order = OrderedJson::array();
    for (const std::size_t s : a.ranking) order.push_back(table.strategies[s].name);
    off[a.name] = {{"difference", interval_of(a.difference.estimate)},
                   {"change", interval_of(a.change)},
                   {"ranking", order},
                   {"reorders", a.reorders}};
  }
  for (const BlockShare& block : report.blocks) blocks[block.name] = interval_of(block.share);
  for (std::size_t s = 0; s < report.music.size(); ++s)
    music[table.strategies[s].name] = {{"profit", interval_of(report.music[s].profit)},
                                       {"commissions", interval_of(report.music[s].pay)},
                                       {"share_at_or_below_zero", interval_of(report.music[s].losers)}};
  for (const Flip& flip : report.flips)
    flips.push_back(
        {{"assumption", flip.name}, {"from", flip.value_now}, {"to", flip.value}, {"difference", interval_of(flip.difference.estimate)}});
  return {{"pair", table.strategies[0].name + " - " + table.strategies[1].name},
          {"metric", "profit"},
          {"switched_off", off},
          {"not_in_use", report.unused},
          {"blocks", blocks},
          {"blocks_left_out", report.no_blocks},
          {"music_stops", {{"week", report.stops_week}, {"changes", music}}},
          {"flips", flips}};
}

}  // namespace downline
