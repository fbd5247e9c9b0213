#include <charconv>
#include <cmath>
#include <limits>
#include <numeric>

#include "results/analysis/statistics.hpp"
#include "results/io/filler.hpp"
#include "results/io/layout_out.hpp"
#include "results/io/writer.hpp"
#include "results/sweep/table.hpp"
#include "results/sweep/table_layout.hpp"

namespace downline::sweep {
namespace {

using downline::layout::Filler;

std::vector<std::int32_t> numbers_to(std::size_t count) {
  std::vector<std::int32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

double number_of(const std::string& text) {
  double value = std::numeric_limits<double>::quiet_NaN();
  if (text == "true" || text == "false") return text == "true" ? 1 : 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

template <class Member>
std::vector<std::string> texts_of(const Table& table, Member member) {
  std::vector<std::string> texts;
  for (const Design& design : table.designs) texts.push_back(member(design));
  return texts;
}

void add_designs(Filler& fill, Tree& tree, const Table& table) {
  fill.add(layout::dataset("/design"), numbers_to(table.designs.size()));
  fill.add(layout::dataset("/replication"), numbers_to(static_cast<std::size_t>(table.replications)));
  fill.add(layout::dataset("/week"), numbers_to(static_cast<std::size_t>(table.weeks) + 1));
  fill.add(layout::dataset("/scenario"), texts_of(table, [](const Design& d) { return d.scenario; }));
  fill.add(layout::dataset("/start"), texts_of(table, [](const Design& d) { return d.start; }));
  std::vector<std::int32_t> points;
  for (const Design& design : table.designs) points.push_back(static_cast<std::int32_t>(design.point));
  fill.add(layout::dataset("/point"), std::move(points));
  fill.add(layout::dataset("/design_key"), texts_of(table, [](const Design& d) { return d.key.hex(); }));
  const std::vector<std::string> names = names_of_axes(table.axes);
  for (std::size_t a = 0; a < table.axes.size(); ++a) {
    std::vector<std::string> texts = texts_of(table, [&](const Design& d) { return d.values[a]; });
    std::vector<double> values;
    values.reserve(texts.size());
    for (const std::string& text : texts) values.push_back(number_of(text));
    const auto info = layout::parameter(table.axes[a], names[a]);
    if (table.axes[a].number)
      fill.add(info, std::move(values));
    else
      fill.add(info, std::move(texts));
    tree.objects.back().attributes["scenario_path"] = scalar(table.axes[a].path);
  }
}

void add_runs(Filler& fill, Tree& tree, const Table& table) {
  std::vector<std::int32_t> status;
  for (const Status s : table.status) status.push_back(static_cast<std::int32_t>(s));
  fill.add(layout::dataset("/status"), std::move(status));
  tree.objects.back().attributes["flag_values"] = list(numbers_to(5));
  tree.objects.back().attributes["flag_meanings"] = scalar(std::string("ok failed crashed missing not_needed"));
  const bool gaps = table.count(Status::ok) < table.status.size();
  for (std::size_t s = 0; s < table.series.size(); ++s) {
    fill.add(layout::weekly(table.series[s]), table.weekly[s]);
    // Only where something is missing: readers turn series with a fill value into floating-point numbers.
    if (gaps) tree.objects.back().attributes["_FillValue"] = scalar(no_number);
  }
}

bool is_share(const std::string& metric) { return metrics()[metric_index(metric)].share; }

void add_summary(Filler& fill, const Table& table) {
  fill.add(layout::dataset("/summary/metric"), table.metrics);
  fill.add(layout::dataset("/summary/design"), numbers_to(table.designs.size()));
  fill.add(layout::dataset("/summary/replication"), numbers_to(static_cast<std::size_t>(table.replications)));
  fill.add(layout::dataset("/summary/unit"), table.units);
  std::vector<double> value, mean, sd, low, high;
  std::vector<std::int32_t> n;
  const auto replications = static_cast<std::size_t>(table.replications);
  for (std::size_t m = 0; m < table.metrics.size(); ++m) {
    value.insert(value.end(), table.values[m].begin(), table.values[m].end());
    const bool share = is_share(table.metrics[m]);
    for (std::size_t d = 0; d < table.designs.size(); ++d) {
      const Estimate e = estimate(std::span(table.values[m]).subspan(d * replications, replications));
      n.push_back(e.n);
      mean.push_back(e.mean);
      sd.push_back(e.sd);
      low.push_back(share && e.low < 0 ? 0 : e.low);
      high.push_back(share && e.high > 1 ? 1 : e.high);
    }
  }
  fill.add(layout::dataset("/summary/value"), std::move(value));
  fill.add(layout::dataset("/summary/n"), std::move(n));
  fill.add(layout::dataset("/summary/mean"), std::move(mean));
  fill.add(layout::dataset("/summary/sd"), std::move(sd));
  fill.add(layout::dataset("/summary/ci95_low"), std::move(low));
  fill.add(layout::dataset("/summary/ci95_high"), std::move(high));
}

void add_provenance(Filler& fill, Tree& tree, const Table& table) {
  fill.add(layout::dataset("/provenance/scenario"), table.scenario_names);
  fill.add(layout::dataset("/provenance/scenario_resolved_yaml"), table.scenario_texts);
  fill.add(layout::dataset("/provenance/design_yaml"), std::vector<std::string>{table.design_text});
  if (!table.axes.empty()) {
    std::vector<std::string> path, unit, label;
    for (const Axis& axis : table.axes) {
      path.push_back(axis.path);
      unit.push_back(axis.unit);
      label.push_back(axis.label);
    }
    fill.add(layout::dataset("/provenance/axis"), std::move(path));
    fill.add(layout::dataset("/provenance/axis_unit"), std::move(unit));
    fill.add(layout::dataset("/provenance/axis_label"), std::move(label));
    fill.add(layout::dataset("/provenance/axis_dataset"), names_of_axes(table.axes));
  }
  if (!table.failures.empty()) {
    fill.add(layout::dataset("/provenance/failures/row"), numbers_to(table.failures.size()));
    fill.add(layout::dataset("/provenance/failures/text"), table.failures);
  }
  auto& attributes = tree.group("/provenance").attributes;
  attributes["options"] = scalar(downline::layout::clean(table.options));
  attributes["series"] = scalar([&] {
    std::string names;
    for (const std::string& name : table.series) names += (names.empty() ? "" : " ") + name;
    return names;
  }());
  downline::layout::add_makers(tree);
}

}  // namespace

void write_table(const Table& table, const std::filesystem::path& path, bool force) {
  Tree tree;
  downline::layout::add_root(tree, {schema::filetype, schema::sweep_version, table.title, table.options, table.complete()});
  Filler fill(tree);
  add_designs(fill, tree, table);
  add_runs(fill, tree, table);
  add_summary(fill, table);
  add_provenance(fill, tree, table);
  check_output(path, force);
  write_tree(tree, path, {.force = force});
}

}  // namespace downline::sweep
