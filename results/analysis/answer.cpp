#include "results/analysis/answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/core/check.hpp"

namespace downline {
namespace {

/// Every fixed sentence, in one place. {} are filled in the order of the English text.
struct Wording {
  std::string_view one_scenario, one_run, one_replication, first, undecided, equal, not_defined;
  std::string_view decided_line, undecided_line, needed, needed_unknown, equal_line, list_and;
  std::string_view almost_always, mostly, divided, mostly_not, almost_never;
};

constexpr Wording english{
    "{0}: {1} {2} on average; 95 % interval of the mean, {3} replications",
    "{0}: {1} {2} in one replication, which cannot tell how much is luck",
    "{0}: one replication cannot tell strategy from luck; compare with more (-n 20)",
    "{0}: {1} comes first; it is above every other scenario on average ({2} replications, 95 % intervals for all pairs together)",
    "{0}: undecided; {1} has the highest mean, but cannot be told from {2} ({3} replications, 95 % intervals for all pairs together)",
    "{0}: no difference; the scenarios are equal in each of {1} replications",
    "{0}: not defined in enough replications to compare",
    "{0} - {1}: {2}; higher in {3} of {4}: {5}",
    "{0} - {1}: undecided, {2}; higher in {3} of {4}: {5}; {6}",
    "about {0} replications would settle it",
    "no number of replications that can be run would settle it",
    "{0} - {1}: equal in each of {2}",
    " and ",
    "almost always",
    "mostly",
    "divided",
    "mostly not",
    "almost never"};

constexpr Wording french{
    "{0} : {1} {2} en moyenne ; intervalle à 95 % de la moyenne, {3} réplications",
    "{0} : {1} {2} en une réplication, qui ne dit pas la part du hasard",
    "{0} : une seule réplication ne distingue pas la stratégie du hasard ; comparez avec davantage (-n 20)",
    "{0} : {1} arrive en tête ; il dépasse chaque autre scénario en moyenne ({2} réplications, intervalles à 95 % pour "
    "toutes les paires ensemble)",
    "{0} : indécis ; {1} a la moyenne la plus haute, mais ne se distingue pas de {2} ({3} réplications, intervalles à "
    "95 % pour toutes les paires ensemble)",
    "{0} : aucune différence ; les scénarios sont égaux dans chacune des {1} réplications",
    "{0} : pas défini dans assez de réplications pour comparer",
    "{0} - {1} : {2} ; plus haut dans {3} sur {4} : {5}",
    "{0} - {1} : indécis, {2} ; plus haut dans {3} sur {4} : {5} ; {6}",
    "environ {0} réplications trancheraient",
    "aucun nombre de réplications praticable ne trancherait",
    "{0} - {1} : égaux dans chacune des {2}",
    " et ",
    "presque toujours",
    "le plus souvent",
    "partagé",
    "le plus souvent non",
    "presque jamais"};

const Wording& wording(Language language) { return language == Language::fr ? french : english; }

template <class... Args>
std::string say(std::string_view sentence, const Args&... args) {
  return fmt::format(fmt::runtime(sentence), args...);
}

std::size_t position_of(const Summary& summary, std::string_view metric) {
  const auto found = std::find(summary.metrics.begin(), summary.metrics.end(), metric);
  check(found != summary.metrics.end(), "an answer is asked about an unknown metric");
  return static_cast<std::size_t>(found - summary.metrics.begin());
}

std::string label_of(std::string_view metric, Language language) {
  const Words& label = metrics()[metric_index(metric)].label;
  return std::string(language == Language::fr ? label.fr : label.en);
}

/// best - other, whichever way round the table holds the pair, with an interval that holds for all its pairs together.
Verdict verdict(const Summary& summary, std::size_t metric, std::size_t pair, std::size_t best) {
  const Pair& p = summary.pairs[pair];
  const Difference& d = summary.differences[metric][pair];
  const bool turned = p.second == best;
  Verdict v{};
  v.best = best;
  v.other = turned ? p.first : p.second;
  v.difference = d.estimate;
  v.difference.mean = turned ? -d.estimate.mean : d.estimate.mean;
  v.higher_in = turned ? d.lower_in : d.estimate.n - d.lower_in - d.equal_in;
  const double confidence = 1 - 0.05 / static_cast<double>(summary.pairs.size());
  const double half = half_width(d.estimate, confidence);
  v.difference.low = v.difference.mean - half;
  v.difference.high = v.difference.mean + half;
  v.decided = v.difference.low > 0;
  if (!v.decided) v.needed = replications_needed(v.difference, confidence);
  return v;
}

bool never_differs(const Verdict& v) { return v.difference.n > 0 && v.difference.mean == 0 && v.difference.sd == 0; }

std::string line_of(const Summary& summary, const Verdict& v, std::string_view unit, Language language) {
  const Wording& words = wording(language);
  const std::string &best = summary.strategies[v.best], &other = summary.strategies[v.other];
  if (never_differs(v)) return say(words.equal_line, best, other, v.difference.n);
  const std::string gap = format_difference(v.difference, unit, language);
  const std::string_view often = how_often(v.higher_in, v.difference.n, language);
  if (v.decided) return say(words.decided_line, best, other, gap, v.higher_in, v.difference.n, often);
  const std::string needed = v.needed ? say(words.needed, format_about(*v.needed, language)) : std::string(words.needed_unknown);
  return say(words.undecided_line, best, other, gap, v.higher_in, v.difference.n, often, needed);
}

std::size_t highest(const std::vector<Estimate>& estimates) {
  std::size_t best = 0;
  for (std::size_t s = 1; s < estimates.size(); ++s)
    if (!(estimates[s].mean <= estimates[best].mean)) best = s;
  return best;
}

/// "a, b and c" of the scenarios that the best cannot be told from.
std::string doubtful(const Summary& summary, const std::vector<Verdict>& verdicts, Language language) {
  std::vector<std::string> names;
  for (const Verdict& v : verdicts)
    if (!v.decided) names.push_back(summary.strategies[v.other]);
  std::string text = names.front();
  for (std::size_t i = 1; i < names.size(); ++i) text += (i + 1 < names.size() ? ", " : std::string(wording(language).list_and)) + names[i];
  return text;
}

Standing standing_of(const std::vector<Verdict>& verdicts) {
  if (std::all_of(verdicts.begin(), verdicts.end(), never_differs)) return Standing::equal;
  const bool all = std::all_of(verdicts.begin(), verdicts.end(), [](const Verdict& v) { return v.decided; });
  return all ? Standing::first : Standing::undecided;
}

}  // namespace

std::string_view how_often(int times, int of, Language language) {
  const Wording& words = wording(language);
  // In hundredths, as whole numbers: 45 of 50 is 90 exactly.
  const std::int64_t hundredths = std::int64_t{100} * times;
  if (hundredths >= std::int64_t{90} * of) return words.almost_always;
  if (hundredths >= std::int64_t{76} * of) return words.mostly;
  if (hundredths > std::int64_t{24} * of) return words.divided;
  return hundredths > std::int64_t{10} * of ? words.mostly_not : words.almost_never;
}

Answer answer(const Summary& summary, Language language, std::string_view metric) {
  const Wording& words = wording(language);
  const std::size_t m = position_of(summary, metric);
  const std::string label = label_of(metric, language);
  const std::string_view unit = summary.units[m];
  Answer a{Standing::not_defined, 0, {}, say(words.not_defined, label), {}};
  const auto& estimates = summary.estimates[m];
  if (summary.replications.size() == 1 && summary.strategies.size() > 1) {
    a.standing = Standing::one_replication;
    a.headline = say(words.one_replication, label);
    return a;
  }
  const bool few =
      std::any_of(estimates.begin(), estimates.end(), [](const Estimate& e) { return e.n == 0; }) ||
      std::any_of(summary.differences[m].begin(), summary.differences[m].end(), [](const Difference& d) { return d.estimate.n < 2; });
  if (few) return a;
  if (summary.strategies.size() == 1) {
    a.standing = Standing::one_scenario;
    const Estimate& its = estimates.front();
    a.headline = say(its.n == 1 ? words.one_run : words.one_scenario, label, summary.strategies.front(),
                     format_estimate(its, unit, language), its.n);
    return a;
  }
  a.best = highest(estimates);
  for (std::size_t p = 0; p < summary.pairs.size(); ++p)
    if (summary.pairs[p].first == a.best || summary.pairs[p].second == a.best) a.verdicts.push_back(verdict(summary, m, p, a.best));
  for (const Verdict& v : a.verdicts) a.lines.push_back(line_of(summary, v, unit, language));
  a.standing = standing_of(a.verdicts);
  const std::string& best = summary.strategies[a.best];
  const std::size_t n = summary.replications.size();
  if (a.standing == Standing::equal)
    a.headline = say(words.equal, label, n);
  else if (a.standing == Standing::first)
    a.headline = say(words.first, label, best, n);
  else
    a.headline = say(words.undecided, label, best, doubtful(summary, a.verdicts, language), n);
  return a;
}

}  // namespace downline
