#include "results/charts/gallery.hpp"

#include <cmath>

#include "results/charts/differences.hpp"
#include "results/charts/figures.hpp"
#include "results/charts/heat_map.hpp"
#include "results/charts/income.hpp"
#include "results/charts/life.hpp"
#include "results/charts/multiples.hpp"
#include "results/charts/scatter.hpp"
#include "results/charts/strategy_line.hpp"
#include "results/charts/telling.hpp"
#include "results/charts/tornado.hpp"
#include "results/charts/tree_of_result.hpp"
#include "sim/core/error.hpp"

namespace downline::charts {
namespace {

using R = const ChartRequest&;
using T = const ResultTable&;

std::string first_metric(R r, const char* otherwise) { return r.metrics.empty() ? otherwise : r.metrics.front(); }

Chart of_trajectories(T t, R r) {
  const auto data = trajectories(t, first_metric(r, "sales"), r.summed, r.canvas.language);
  return {draw(data, r.canvas, {}, r.week), sheet(data)};
}

Chart of_multiples(T t, R r) {
  const auto names = r.metrics.empty() ? std::vector<std::string>{"profit", "active_members", "customers_active"} : r.metrics;
  const auto data = multiples(t, names, r.canvas.language);
  return {draw(data, r.canvas), sheet(data)};
}

Chart of_figures(T t, R r) {
  const auto data = figures(t, summarise(t), r.strategy, r.canvas.language);
  Canvas canvas = r.canvas;
  canvas.height = std::max(120.0F, height_of(data, canvas));
  return {draw(data, canvas), sheet(data)};
}

Chart of_differences(T t, R r) {
  const auto data = differences(t, summarise(t), first_metric(r, "profit"), r.canvas.language);
  return {draw(data, r.canvas), sheet(data)};
}

Chart of_line(T t, R r) {
  const auto data = strategy_line(t, summarise(t), first_metric(r, "profit"), r.positions, r.canvas.language);
  return {draw(data, r.canvas), sheet(data)};
}

Chart of_tornado(T t, R r) {
  const auto data = tornado(t, summarise(t), first_metric(r, "profit"), r.canvas.language);
  return {draw(data, r.canvas), sheet(data)};
}

Chart of_income(T t, R r) {
  const auto data = incomes(t, r.canvas.language);
  return {draw_quantiles(data, r.canvas), sheet_of_quantiles(data)};
}

Chart of_lorenz(T t, R r) {
  const auto data = incomes(t, r.canvas.language);
  return {draw_lorenz(data, r.canvas), sheet_of_lorenz(data)};
}

Chart of_map(T t, R r) {
  const auto data = heat_map(t, summarise(t), first_metric(r, "profit"), r.canvas.language);
  return {draw(data, r.canvas), sheet(data)};
}

Chart of_scatter(T t, R r) {
  const auto data = scatter(t, r.metrics.size() > 1 ? r.metrics[1] : "customers_active", first_metric(r, "profit"), r.canvas.language);
  return {draw(data, r.canvas), sheet(data)};
}

Chart of_tree(T t, R r) {
  const ResultTree result(t, r.strategy, r.canvas.language);
  IcicleView view = result.view(r.canvas.language);
  if (r.member) view.top = result.checked(*r.member);
  view.tooltips = true;
  return {draw(result.tree(), view, r.canvas), sheet(result.tree(), view)};
}

Chart of_life(T t, R r) {
  const auto data = life_story(t, r.strategy, r.member, r.canvas.language);
  return {draw(data, r.canvas), sheet(data)};
}

}  // namespace

const std::vector<ChartInfo>& gallery() {
  static const std::vector<ChartInfo> all{
      {"trajectories",
       {"A weekly figure of every scenario, with bands", "Une grandeur hebdomadaire de chaque scénario, avec bandes"},
       of_trajectories},
      {"multiples", {"Weekly figures, one panel a scenario", "Grandeurs hebdomadaires, un panneau par scénario"}, of_multiples},
      {"figures", {"Key figures of one scenario, with intervals", "Chiffres clés d'un scénario, avec intervalles"}, of_figures},
      {"differences", {"Paired differences of every pair", "Différences appariées de chaque paire"}, of_differences},
      {"line",
       {"The line of strategies, in the order of the file or by --at", "La ligne des stratégies, dans l'ordre du fichier ou selon --at"},
       of_line},
      {"tornado",
       {"What each input changes, against the first scenario", "Ce que change chaque réglage, face au premier scénario"},
       of_tornado},
      {"income", {"What members earn, all of them", "Ce que gagnent les membres, tous les membres"}, of_income},
      {"lorenz", {"Who holds the members' net income (needs --members)", "À qui va le revenu net des membres (avec --members)"}, of_lorenz},
      {"map", {"A metric over two levers", "Un indicateur selon deux leviers"}, of_map},
      {"scatter", {"Two metrics against each other", "Deux indicateurs l'un selon l'autre"}, of_scatter},
      {"tree", {"The sponsor tree of one scenario (needs --members)", "L'arbre de parrainage d'un scénario (avec --members)"}, of_tree},
      {"life",
       {"One member's life beside members like her (needs --members)", "La vie d'un membre à côté de ses semblables (avec --members)"},
       of_life},
  };
  return all;
}

const ChartInfo& find_chart(const std::string& name) {
  std::vector<std::string> known;
  for (const ChartInfo& chart : gallery()) {
    if (chart.name == name) return chart;
    known.emplace_back(chart.name);
  }
  const std::string near = nearest(name, known);
  throw Error(ErrorKind::usage, "no chart `" + printable(name) + "`", {},
              near.empty() ? "downline plot --list lists them" : "did you mean `" + near + "`?");
}

}  // namespace downline::charts
