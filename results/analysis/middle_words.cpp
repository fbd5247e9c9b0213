#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "results/analysis/middle.hpp"

namespace downline {
namespace {

/// Every sentence of a verdict, written before any result was seen. {0}, {1}: the ends; {2}: where; {3}: how much; {4}: replications.
struct MiddleWording {
  std::string_view confirmed, not_found, undecided, undecided_unknown, undecided_few, reversed;
  std::string_view divisions_above, divisions_below, divisions_undecided;
};

constexpr MiddleWording middle_english{
    "Stuck in the middle: confirmed. {2} of the way from {0} to {1} the mix is below both ends, against the worse one {3}.",
    "Stuck in the middle: not found. Every mix is above the worse end; the best one, {2} of the way from {0} to {1}, stays below the "
    "better end: {3}.",
    "Stuck in the middle: undecided. The mix nearest to a finding, {2} of the way from {0} to {1}, is against the better end {3}; about "
    "{4} "
    "replications would tell every mix from both ends.",
    "Stuck in the middle: undecided. The mix nearest to a finding, {2} of the way from {0} to {1}, is against the better end {3}; no "
    "number "
    "of replications that can be run would tell every mix from both ends.",
    "Stuck in the middle: undecided. One replication cannot tell strategy from luck between {0} and {1}; take more (-n 20).",
    "Stuck in the middle: reversed. {2} of the way from {0} to {1} the mix is above both ends, against the better one {3}.",
    "Against two separate divisions sharing the market, the mix {0} of the way gains: {1}.",
    "Against two separate divisions sharing the market, the mix {0} of the way loses: {1}.",
    "Against two separate divisions sharing the market no mix can be told apart; the widest gap, {0} of the way: {1}."};

constexpr MiddleWording middle_french{
    "Coincé au milieu : confirmé. À {2} du chemin de {0} à {1}, le mélange est sous les deux extrêmes, face au moins bon {3}.",
    "Coincé au milieu : pas trouvé. Chaque mélange dépasse le moins bon extrême ; le meilleur, à {2} du chemin de {0} à {1}, reste sous "
    "le meilleur extrême : {3}.",
    "Coincé au milieu : indécis. Le mélange le plus proche d'un constat, à {2} du chemin de {0} à {1}, est face au meilleur extrême à {3} "
    "; "
    "environ {4} réplications distingueraient chaque mélange des deux extrêmes.",
    "Coincé au milieu : indécis. Le mélange le plus proche d'un constat, à {2} du chemin de {0} à {1}, est face au meilleur extrême à {3} "
    "; "
    "aucun nombre de réplications praticable ne distinguerait chaque mélange des deux extrêmes.",
    "Coincé au milieu : indécis. Une seule réplication ne distingue pas la stratégie du hasard entre {0} et {1} ; prenez-en plus (-n 20).",
    "Coincé au milieu : inversé. À {2} du chemin de {0} à {1}, le mélange dépasse les deux extrêmes, face au meilleur {3}.",
    "Face à deux divisions séparées qui se partagent le marché, le mélange à {0} du chemin gagne : {1}.",
    "Face à deux divisions séparées qui se partagent le marché, le mélange à {0} du chemin perd : {1}.",
    "Face à deux divisions séparées qui se partagent le marché, aucun mélange ne se distingue ; le plus grand écart, à {0} du chemin : "
    "{1}."};

const MiddleWording& middle_wording(Language language) { return language == Language::fr ? middle_french : middle_english; }

std::string percent(double at, Language language) { return fmt::format("{:.3g}{}", 100 * at, language == Language::fr ? "\u00A0%" : " %"); }

/// The mix of the largest `measure`.
template <class Measure>
const MiddlePoint& largest(const std::vector<MiddlePoint>& points, Measure measure) {
  return *std::max_element(points.begin(), points.end(), [&](const auto& a, const auto& b) { return measure(a) < measure(b); });
}

std::string_view undecided_words(const MiddleWording& words, const Middle& middle) {
  if (middle.from.n < 2 || middle.to.n < 2) return words.undecided_few;
  return middle.needed ? words.undecided : words.undecided_unknown;
}

}  // namespace

std::string sentence_of(const Middle& middle, std::string_view from, std::string_view to, std::string_view unit, Language language) {
  const MiddleWording& words = middle_wording(language);
  const auto say = [&](std::string_view sentence, const MiddlePoint& p, const Estimate& gap) {
    return fmt::format(fmt::runtime(sentence), from, to, percent(p.at, language), format_difference(gap, unit, language),
                       middle.needed ? format_about(*middle.needed, language) : "");
  };
  const MiddlePoint& lowest = largest(middle.points, [](const MiddlePoint& p) { return -p.worse.high; });
  const MiddlePoint& highest = largest(middle.points, [](const MiddlePoint& p) { return p.better.low; });
  switch (middle.verdict) {
    case MiddleVerdict::confirmed: return say(words.confirmed, lowest, lowest.worse);
    case MiddleVerdict::reversed: return say(words.reversed, highest, highest.better);
    case MiddleVerdict::not_found: return say(words.not_found, highest, highest.better);
    case MiddleVerdict::undecided: break;
  }
  return say(undecided_words(words, middle), highest, highest.better);
}

std::string sentence_of_divisions(const Middle& middle, std::string_view unit, Language language) {
  if (std::any_of(middle.points.begin(), middle.points.end(), [](const MiddlePoint& p) { return p.divisions.n < 2; })) return {};
  const MiddleWording& words = middle_wording(language);
  const MiddlePoint& gains = largest(middle.points, [](const MiddlePoint& p) { return p.divisions.low; });
  const MiddlePoint& loses = largest(middle.points, [](const MiddlePoint& p) { return -p.divisions.high; });
  const MiddlePoint& widest = largest(middle.points, [](const MiddlePoint& p) { return std::abs(p.divisions.mean); });
  std::string text;
  const auto say = [&](std::string_view sentence, const MiddlePoint& p) {
    text += (text.empty() ? "" : " ") +
            fmt::format(fmt::runtime(sentence), percent(p.at, language), format_difference(p.divisions, unit, language));
  };
  if (gains.divisions.low > 0) say(words.divisions_above, gains);
  if (loses.divisions.high < 0) say(words.divisions_below, loses);
  if (text.empty()) say(words.divisions_undecided, widest);
  return text;
}

}  // namespace downline
