#include "app/telling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/columns.hpp"
#include "app/output.hpp"
#include "app/plans.hpp"
#include "app/summary_json.hpp"
#include "results/analysis/answer.hpp"
#include "results/analysis/format.hpp"
#include "results/analysis/statistics.hpp"

namespace downline {
namespace {

constexpr std::size_t most_inputs = 30;
constexpr std::size_t widest_value = 28;

std::string heading(const ResultTable& table, const Summary& summary, Language language) {
  const std::size_t n = summary.replications.size();
  const std::string runs =
      n == 1 ? in(language, {"1 replication", "1 réplication"}) : fmt::format("{} {}", n, in(language, {"replications", "réplications"}));
  const std::string interval = n < 2 ? "" : in(language, {"; means with 95 % intervals", " ; moyennes et intervalles à 95 %"});
  const std::string weeks = table.weeks == 1 ? in(language, {"week", "semaine"}) : in(language, {"weeks", "semaines"});
  return fmt::format("{}, {} {}, {} {}, {} {}{}\n", runs, table.people, in(language, {"people", "personnes"}), table.weeks, weeks,
                     in(language, {"seed", "graine"}), table.seed, interval);
}

/// "lower in 46 of 50".
std::string count_text(const Difference& difference, Language language) {
  std::string text = fmt::format("{} {} {} {}", in(language, {"lower in", "plus bas dans"}), difference.lower_in,
                                 in(language, {"of", "sur"}), difference.estimate.n);
  if (difference.equal_in > 0) text += fmt::format(", {} {}", in(language, {"equal in", "égal dans"}), difference.equal_in);
  return text;
}

/// What the pairing was worth.
std::string worth_text(const Difference& difference, Language language) {
  if (std::isnan(difference.variance_ratio)) return "";
  const NumberFormat two_digits(difference.variance_ratio, difference.variance_ratio, "", language);
  return fmt::format("{} {} {}", in(language, {"one pair is worth about", "une paire vaut environ"}),
                     two_digits.number(difference.variance_ratio), in(language, {"independent runs", "exécutions indépendantes"}));
}

std::string metric_text(const Summary& summary, std::size_t m, Language language) {
  const MetricInfo& info = metrics()[m];
  Columns columns;
  columns.left = {0, 1, 2, 3};
  for (std::size_t s = 0; s < summary.strategies.size(); ++s)
    columns.add({summary.strategies[s], format_estimate(summary.estimates[m][s], info.unit, language)});
  for (std::size_t p = 0; p < summary.pairs.size(); ++p) {
    const Difference& difference = summary.differences[m][p];
    columns.add({summary.pairs[p].name, format_difference(difference.estimate, info.unit, language), count_text(difference, language),
                 worth_text(difference, language)});
  }
  return fmt::format("\n{}\n{}", in(language, info.label), columns.text());
}

std::string answer_text(const Summary& summary, Language language) {
  const Answer said = answer(summary, language);
  std::string text = "\n" + said.headline + "\n";
  for (const std::string& line : said.lines) text += "  " + line + "\n";
  return text;
}

/// What goes with every result of a strategy, such as a plan that is doubtful in law.
std::string remarks_text(const ResultTable& table) {
  std::string text;
  for (const Strategy& strategy : table.strategies)
    for (const std::string& flag : strategy.flags) text += fmt::format("  {}: {}\n", strategy.name, flag);
  return text.empty() ? "" : "\n" + text;
}

}  // namespace

std::string inputs_text(const std::vector<Scenario>& scenarios, const std::vector<InputDifference>& differences, bool all) {
  if (differences.empty()) return "The scenarios are the same: no input differs.\n\n";
  Columns columns;
  std::vector<std::string> head{"Inputs that differ"};
  for (const Scenario& scenario : scenarios) head.push_back(scenario.name);
  columns.add(head);
  columns.left.push_back(head.size());
  const std::size_t shown = all ? differences.size() : std::min(most_inputs, differences.size());
  for (std::size_t i = 0; i < shown; ++i) {
    std::vector<std::string> row{differences[i].path};
    for (const std::string& value : differences[i].values) row.push_back(all ? value : shortened(value, widest_value));
    row.push_back(differences[i].unit == "1" ? "" : differences[i].unit);
    columns.add(std::move(row));
  }
  const std::size_t hidden = differences.size() - shown;
  return columns.text() + (hidden > 0 ? fmt::format("  ... and {} more; -v shows all\n", hidden) : "") + "\n";
}

std::string summary_text(const ResultTable& table, Language language) {
  const Summary summary = summarise(table);
  std::string text = heading(table, summary, language);
  if (const std::string plans = plans_text(table, language); !plans.empty()) return text + plans;
  for (std::size_t m = 0; m < summary.metrics.size(); ++m)
    if (metrics()[m].main) text += metric_text(summary, m, language);
  if (summary.strategies.size() > 1) text += answer_text(summary, language);
  return text + remarks_text(table);
}

void print_summary(const ResultTable& table, bool json, Language language) {
  if (json)
    print(summary_json(table, summarise(table)));
  else if (!table.common_replications().empty())
    print(summary_text(table, language));
}

}  // namespace downline
