#include "results/charts/heat_map.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <set>

#include "results/charts/telling.hpp"
#include "sim/core/error.hpp"

namespace downline::charts {
namespace {

/// Numbers before text, numbers by size.
bool value_below(const std::string& a, const std::string& b) {
  char *end_a = nullptr, *end_b = nullptr;
  const double x = std::strtod(a.c_str(), &end_a), y = std::strtod(b.c_str(), &end_b);
  const bool number_a = !a.empty() && *end_a == '\0', number_b = !b.empty() && *end_b == '\0';
  if (number_a != number_b) return number_a;
  return number_a && x != y ? x < y : a < b;
}

std::map<std::string, std::string> values_by_path(const Strategy& strategy) {
  std::map<std::string, std::string> values;
  for (const ParameterValue& p : strategy.parameters) values[p.path] = p.value;
  return values;
}

std::vector<std::string> ascending(const std::vector<std::map<std::string, std::string>>& all, const std::string& path) {
  std::vector<std::string> values;
  for (const auto& one : all) {
    const auto found = one.find(path);
    values.push_back(found == one.end() ? "" : found->second);
  }
  std::sort(values.begin(), values.end(), value_below);
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

/// Whether a parameter of the time before is what the lever of its name makes it: a lever that is set for both times is one lever.
bool follows(const std::vector<std::map<std::string, std::string>>& all, const std::set<std::string>& moved, const std::string& path) {
  constexpr std::string_view before = "before.";
  if (!path.starts_with(before) || !moved.contains(path.substr(before.size()))) return false;
  std::map<std::string, std::string> known;
  return std::all_of(all.begin(), all.end(), [&](const auto& one) {
    const auto lever = one.find(path.substr(before.size())), earlier = one.find(path);
    if (lever == one.end()) return false;
    const std::string value = earlier == one.end() ? "" : earlier->second;  // not listed: as it is now
    return known.try_emplace(lever->second, value).first->second == value;
  });
}

}  // namespace

HeatMap heat_map(const ResultTable& table, const Summary& summary, std::string_view metric, Language language) {
  const std::size_t m = find_metric(metric);
  std::vector<std::map<std::string, std::string>> all;
  std::set<std::string> paths, moved;
  for (const Strategy& strategy : table.strategies) {
    all.push_back(values_by_path(strategy));
    for (const auto& [path, value] : all.back()) paths.insert(path);
  }
  for (const std::string& path : paths)
    if (ascending(all, path).size() > 1) moved.insert(path);
  std::erase_if(moved, [&](const std::string& path) { return follows(all, moved, path); });
  if (moved.size() != 2)
    throw Error(ErrorKind::usage, "these scenarios differ in " + std::to_string(moved.size()) + " parameters, not two",
                "a heat map has one lever across and one up", "compare scenarios that differ in two parameters only");
  HeatMap data;
  data.unit = summary.units[m];
  data.x_label = *moved.begin();
  data.y_label = *moved.rbegin();
  data.title = in(language, metrics()[m].label) + in(language, {" over two levers", " selon deux leviers"});
  data.subtitle = in(language, {"Means; ", "Moyennes ; "}) + extent_text(table, language);
  data.xs = ascending(all, data.x_label);
  data.ys = ascending(all, data.y_label);
  data.values.assign(data.ys.size(), std::vector<double>(data.xs.size(), std::numeric_limits<double>::quiet_NaN()));
  for (std::size_t s = all.size(); s-- > 0;) {
    const auto x = std::find(data.xs.begin(), data.xs.end(), all[s][data.x_label]),
               y = std::find(data.ys.begin(), data.ys.end(), all[s][data.y_label]);
    data.values[static_cast<std::size_t>(y - data.ys.begin())][static_cast<std::size_t>(x - data.xs.begin())] =
        summary.estimates[m][s].mean;
  }
  return data;
}

Sheet sheet(const HeatMap& data) {
  Sheet sheet{{data.x_label, data.y_label, "mean"}, {}};
  for (std::size_t y = 0; y < data.ys.size(); ++y)
    for (std::size_t x = 0; x < data.xs.size(); ++x) sheet.rows.push_back({data.xs[x], data.ys[y], data.values[y][x]});
  return sheet;
}

}  // namespace downline::charts
