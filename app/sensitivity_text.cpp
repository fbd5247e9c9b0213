#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/columns.hpp"
#include "app/options.hpp"
#include "app/sensitivity.hpp"

namespace downline {
namespace {

constexpr std::size_t bar_width = 21;  // odd: a middle stands for no swing
constexpr std::size_t longest_value = 14;

std::string share_text(double share) { return std::isnan(share) ? "-" : fmt::format("{:.2f}", share); }
std::string share_text(const Share& share) { return fmt::format("{:.2f} [{:.2f}, {:.2f}]", share.value, share.low, share.high); }
std::string percent_of(double share) { return std::isnan(share) ? "-" : fmt::format("{:.0f} %", 100 * share); }

std::string value_text_of(const Dimension& dimension, double value) {
  if (dimension.ordered) return fmt::format("{:.3g}", value);
  const auto index = static_cast<std::size_t>(std::lround(value));
  return index < dimension.listed.size() ? shortened(dimension.listed[index], longest_value) : "-";
}

/// A bar from the middle to the side of the swing, as long as the swing is beside the largest.
std::string bar_text(double swing, double largest) {
  std::string text(bar_width, ' ');
  const std::size_t middle = bar_width / 2;
  text[middle] = '|';
  if (!(largest > 0) || std::isnan(swing)) return text;
  const auto length = static_cast<std::size_t>(std::lround(std::abs(swing) / largest * static_cast<double>(middle)));
  for (std::size_t i = 1; i <= length; ++i) text[swing < 0 ? middle - i : middle + i] = '=';
  return text;
}

std::string tornado_text(const SweepCases& cases, const Sensitivity& s, Language language) {
  const std::vector<std::size_t> order = by_swing(s.bars);
  const TornadoBar& first = s.bars[order.front()];
  const double largest = std::abs(first.swing);
  const NumberFormat format(largest, (first.swing_high - first.swing_low) / 2, cases.unit, language);
  Columns columns;
  columns.left = {0, 6};
  columns.add({in(language, {"Tornado", "Tornade"}), in(language, {"low at", "bas à"}), in(language, {"high at", "haut à"}),
               in(language, {"mean there", "moyenne là"}), in(language, {"mean there", "moyenne là"}),
               in(language, {"swing, 95 %", "écart, 95 %"}), ""});
  for (const std::size_t k : order) {
    const TornadoBar& bar = s.bars[k];
    const Dimension& dimension = cases.dimensions[k];
    columns.add({dimension.path, value_text_of(dimension, bar.low_at), value_text_of(dimension, bar.high_at), format.with_unit(bar.low),
                 format.with_unit(bar.high), format.signed_with_unit(bar.swing) + " " + format.interval(bar.swing_low, bar.swing_high),
                 bar_text(bar.swing, largest)});
  }
  return columns.text();
}

std::string effects_text(const SweepCases& cases, const Sensitivity& s, Language language) {
  std::vector<std::size_t> order(s.effects.size());
  for (std::size_t k = 0; k < order.size(); ++k) order[k] = k;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return s.effects[a].size.mean > s.effects[b].size.mean; });
  const Estimate& largest = s.effects[order.front()].size;
  const NumberFormat format(largest.mean, largest.half_width(), cases.unit, language);
  Columns columns;
  columns.add({in(language, {"Elementary effects over the whole range", "Effets élémentaires sur toute l'étendue"}),
               in(language, {"size (mu*), 95 %", "taille (mu*), 95 %"}), in(language, {"mean (mu)", "moyenne (mu)"}),
               in(language, {"spread (sigma)", "dispersion (sigma)"}), in(language, {"effects", "effets"})});
  for (const std::size_t k : order) {
    const ElementaryEffects& e = s.effects[k];
    columns.add({cases.dimensions[k].path, format.with_unit(e.size.mean) + " " + format.interval(e.size.low, e.size.high),
                 format.signed_with_unit(e.mean.mean), format.with_unit(e.spread), std::to_string(e.size.n)});
  }
  return columns.text();
}

std::string indices_text(const SweepCases& cases, const SobolIndices& indices, Language language) {
  if (indices.parameters.empty())
    return in(language, {"  The response never varies: there is no variance to share.\n",
                         "  La réponse ne varie jamais : il n'y a pas de variance à partager.\n"});
  Columns columns;
  columns.add({in(language, {"Sobol indices", "Indices de Sobol"}), in(language, {"alone (first), 95 %", "seul (premier ordre), 95 %"}),
               in(language, {"in all (total), 95 %", "en tout (total), 95 %"})});
  double alone = 0;
  for (std::size_t k = 0; k < indices.parameters.size(); ++k) {
    columns.add({cases.dimensions[k].path, share_text(indices.parameters[k].first), share_text(indices.parameters[k].total)});
    alone += indices.parameters[k].first.value;
  }
  for (std::size_t i = 0; i < indices.pairs.size(); ++i)
    for (std::size_t j = i + 1; j < indices.pairs.size(); ++j)
      columns.add({cases.dimensions[i].path + " x " + cases.dimensions[j].path, share_text(indices.pairs[i][j]), ""});
  return columns.text() + fmt::format("  {} {}; {} {}\n",
                                      in(language, {"together, what each does alone:", "ensemble, ce que chacun fait seul :"}),
                                      share_text(alone), in(language, {"blocks left out:", "blocs écartés :"}), indices.left_out);
}

std::string limit_text(const Dimension& dimension, const PrimLimit& limit, Language language) {
  std::string text = dimension.path;
  if (!dimension.ordered) {
    text += in(language, {" one of", " parmi"});
    for (std::size_t i = 0; i < limit.kept.size(); ++i) text += (i == 0 ? " " : ", ") + value_text_of(dimension, limit.kept[i]);
  } else if (limit.has_low && limit.has_high) {
    text += fmt::format("{}{:.3g}{}{:.3g}", in(language, {" from ", " de "}), limit.low, in(language, {" to ", " à "}), limit.high);
  } else {
    text +=
        fmt::format("{}{:.3g}", limit.has_low ? in(language, {" above ", " au-dessus de "}) : in(language, {" below ", " au-dessous de "}),
                    limit.has_low ? limit.low : limit.high);
  }
  return dimension.unit.empty() || dimension.unit == "1" ? text : text + " " + dimension.unit;
}

std::string discovery_text(const SweepCases& cases, const Discovery& found, Language language) {
  const PrimBox& whole = found.boxes.front();
  std::string text =
      fmt::format("\n{}: {} {} {} {} ({})\n", in(language, {"Where it comes first", "Où elle vient en tête"}), found.winner,
                  in(language, {"has the highest mean in", "a la plus haute moyenne dans"}), whole.wins,
                  fmt::format(fmt::runtime(in(language, {"of {} cases", "des {} cas"})), whole.inside), percent_of(whole.density));
  Columns columns;
  columns.add({in(language, {"box", "boîte"}), in(language, {"cases", "cas"}), in(language, {"coverage", "couverture"}),
               in(language, {"density", "densité"}), in(language, {"restrictions", "restrictions"})});
  for (std::size_t b = 0; b < found.boxes.size(); ++b) {
    const PrimBox& box = found.boxes[b];
    columns.add({std::to_string(b) + (b == found.chosen ? " *" : ""), std::to_string(box.inside), percent_of(box.coverage),
                 percent_of(box.density), std::to_string(box.restricted())});
  }
  text += columns.text();
  const PrimBox& box = found.boxes[found.chosen];
  text += fmt::format(
      fmt::runtime(
          in(language, {"  Box {}: of all cases in which it comes first, {} are here; of the cases here, it comes first in {}\n",
                        "  Boîte {} : de tous les cas où elle vient en tête, {} sont ici ; des cas d'ici, elle vient en tête dans {}\n"})),
      found.chosen, percent_of(box.coverage), percent_of(box.density));
  for (std::size_t k = 0; k < box.limits.size(); ++k)
    if (box.limits[k].restricted)
      text += fmt::format("    {}  (p = {:.2g})\n", limit_text(cases.dimensions[k], box.limits[k], language), box.limits[k].p_value);
  if (box.restricted() == 0) text += in(language, {"    no restriction\n", "    aucune restriction\n"});
  return text + in(language, {"  p: chance of as many wins if the restriction meant nothing; looked for, so not a test\n",
                              "  p : chance d'autant de victoires si la restriction ne comptait pas ; cherchée, donc pas un test\n"});
}

std::string head_text(const SweepCases& cases, const Sensitivity& s, Language language) {
  std::string text =
      fmt::format("\n{}: {} {} {} {}", s.of, in(language, {"mean", "moyenne"}), format_estimate(s.response, cases.unit, language),
                  in(language, {"over", "sur"}), fmt::format(fmt::runtime(in(language, {"{} cases", "{} cas"})), s.cases));
  if (!std::isnan(s.share_of_luck))
    text +=
        fmt::format("; {} {}", in(language, {"luck makes of the variance", "la chance fait de la variance"}), percent_of(s.share_of_luck));
  return text + "\n";
}

}  // namespace

std::string sensitivity_text(const SweepCases& cases, const std::vector<Sensitivity>& all, const std::optional<Discovery>& discovery,
                             Language language) {
  std::string text =
      fmt::format("{}\n{}: {}, {} {}, {} {}\n", cases.design.title, in(language, {"Metric", "Mesure"}), cases.metric,
                  cases.design.points.size(), in(language, {"points", "points"}), cases.replications,
                  cases.replications == 1 ? in(language, {"replication", "réplication"}) : in(language, {"replications", "réplications"}));
  for (const Sensitivity& s : all) {
    text += head_text(cases, s, language);
    if (s.cases == 0) continue;
    if (!s.effects.empty()) text += effects_text(cases, s, language);
    if (s.indices) text += indices_text(cases, *s.indices, language);
    text += tornado_text(cases, s, language);
  }
  if (discovery) text += discovery_text(cases, *discovery, language);
  return text;
}

}  // namespace downline
