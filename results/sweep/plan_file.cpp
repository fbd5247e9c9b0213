#include <fcntl.h>

#include <algorithm>

#include "results/io/filler.hpp"
#include "results/io/hdf5_in.hpp"
#include "results/io/layout_out.hpp"
#include "results/io/source.hpp"
#include "results/io/writer.hpp"
#include "results/sweep/plan.hpp"
#include "results/sweep/shard.hpp"
#include "sim/core/error.hpp"

namespace downline::sweep {
namespace {

using schema::DatasetInfo;
using schema::Type;

const DatasetInfo axis_path{"/axis", Type::string, {"axis"}, "1", "dotted path of the parameter"};
const DatasetInfo axis_unit{"/axis_unit", Type::string, {"axis"}, "1", "unit of the values"};
const DatasetInfo axis_label{"/axis_label", Type::string, {"axis"}, "1", "what the parameter is"};
const DatasetInfo axis_number{"/axis_number", Type::int32, {"axis"}, "1", "1: its values are numbers"};
const DatasetInfo design_number{"/design", Type::int32, {"design"}, "1", "design"};
const DatasetInfo design_key{"/design_key", Type::string, {"design"}, "1", "what is run, wherever it stands in the design"};
const DatasetInfo design_point{"/design_point", Type::int64, {"design"}, "1", "point of the design"};
const DatasetInfo design_scenario{"/design_scenario", Type::string, {"design"}, "1", "name of the scenario"};
const DatasetInfo design_start{"/design_start", Type::string, {"design"}, "1", "start of the company; empty: the scenario's own"};
const DatasetInfo design_value{"/design_value", Type::string, {"design", "axis"}, "1", "value of the parameter, as text"};
const DatasetInfo series_name{"/series", Type::string, {"series"}, "1", "weekly series kept"};
const DatasetInfo scenario_name{"/scenario", Type::string, {"scenario"}, "1", "name of the scenario"};
const DatasetInfo scenario_text{"/scenario_text", Type::string, {"scenario"}, "1", "the scenario with every parameter written out"};
const DatasetInfo design_text{"/design_text", Type::string, {}, "1", "the design as given"};

template <class T, class Items, class Member>
std::vector<T> each(const Items& items, Member member) {
  std::vector<T> values;
  values.reserve(items.size());
  for (const auto& item : items) values.push_back(static_cast<T>(member(item)));
  return values;
}

void fill_axes(layout::Filler& fill, const Plan& plan) {
  if (plan.axes.empty()) return;
  fill.add(axis_path, each<std::string>(plan.axes, [](const Axis& a) { return a.path; }));
  fill.add(axis_unit, each<std::string>(plan.axes, [](const Axis& a) { return a.unit; }));
  fill.add(axis_label, each<std::string>(plan.axes, [](const Axis& a) { return a.label; }));
  fill.add(axis_number, each<std::int32_t>(plan.axes, [](const Axis& a) { return a.number; }));
}

void fill_designs(layout::Filler& fill, const Plan& plan) {
  std::vector<std::int32_t> number(plan.designs.size());
  for (std::size_t d = 0; d < number.size(); ++d) number[d] = static_cast<std::int32_t>(d);
  fill.add(design_number, std::move(number));
  fill.add(design_key, each<std::string>(plan.designs, [](const Design& d) { return d.key.hex(); }));
  fill.add(design_point, each<std::int64_t>(plan.designs, [](const Design& d) { return d.point; }));
  fill.add(design_scenario, each<std::string>(plan.designs, [](const Design& d) { return d.scenario; }));
  fill.add(design_start, each<std::string>(plan.designs, [](const Design& d) { return d.start; }));
  if (plan.axes.empty()) return;
  std::vector<std::string> values;
  for (const Design& design : plan.designs) values.insert(values.end(), design.values.begin(), design.values.end());
  fill.add(design_value, std::move(values));
}

Tree tree_of_plan(const Plan& plan) {
  Tree tree;
  layout::add_root(tree, {schema::plan_filetype, schema::sweep_version, plan.title, plan.options, true});
  layout::Filler fill(tree);
  fill_axes(fill, plan);
  fill_designs(fill, plan);
  if (!plan.series.empty()) fill.add(series_name, plan.series);
  fill.add(scenario_name, plan.scenario_names);
  fill.add(scenario_text, plan.scenario_texts);
  fill.add(design_text, std::vector<std::string>{plan.design_text});
  auto& attributes = tree.root().attributes;
  attributes["options"] = scalar(plan.options);
  attributes["fingerprint"] = scalar(plan.fingerprint);
  attributes["replications"] = scalar(static_cast<std::int32_t>(plan.replications));
  attributes["weeks"] = scalar(static_cast<std::int32_t>(plan.weeks));
  attributes["batch"] = scalar(static_cast<std::int32_t>(plan.batch));
  attributes["until_metric"] = scalar(plan.precision ? plan.precision->metric : std::string());
  attributes["until_pair"] = scalar(plan.precision ? plan.precision->pair : std::string());
  attributes["until_half_width"] = scalar(plan.precision ? plan.precision->half_width : 0.0);
  layout::add_makers(tree);
  return tree;
}

void read_axes(const layout::Source& source, Plan& plan) {
  if (!source.has("/axis")) return;
  const auto& path = source.values<std::string>(axis_path);
  for (std::size_t a = 0; a < path.size(); ++a)
    plan.axes.push_back({path[a], source.values<std::string>(axis_unit)[a], source.values<std::string>(axis_label)[a],
                         source.values<std::int32_t>(axis_number)[a] != 0});
}

void read_designs(const layout::Source& source, Plan& plan) {
  const auto& key = source.values<std::string>(design_key);
  const auto& point = source.values<std::int64_t>(design_point);
  const auto& scenario = source.values<std::string>(design_scenario);
  const auto& start = source.values<std::string>(design_start);
  const std::vector<std::string> none;
  const std::vector<std::string>& value = plan.axes.empty() ? none : source.values<std::string>(design_value);
  const auto axes = static_cast<std::ptrdiff_t>(plan.axes.size());
  for (std::size_t d = 0; d < key.size(); ++d) {
    const std::optional<Key> parsed = parse_key(key[d]);
    if (!parsed) source.fail("a key of a design is none");
    const auto from = value.begin() + static_cast<std::ptrdiff_t>(d) * axes;
    plan.designs.push_back({*parsed, static_cast<std::size_t>(point[d]), scenario[d], start[d], {from, from + axes}});
  }
}

std::filesystem::path plan_path(const std::filesystem::path& folder) { return folder / "plan.h5"; }

}  // namespace

bool write_plan(const Plan& plan, const std::filesystem::path& folder, bool replace) {
  Tree tree = tree_of_plan(plan);
  try {
    write_tree(tree, plan_path(folder), {.force = replace});
    return true;
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::usage || !std::filesystem::exists(plan_path(folder))) throw;
    return false;
  }
}

std::optional<Plan> read_plan(const std::filesystem::path& folder) {
  const std::string file = plan_path(folder).string();
  std::error_code error;
  if (std::filesystem::status(file, error).type() == std::filesystem::file_type::not_found) return std::nullopt;
  const Tree tree = load_sealed(file);
  const layout::Source source(tree, file);
  Plan plan;
  plan.title = source.attribute_value<std::string>("/", "title");
  plan.options = source.attribute_value<std::string>("/", "options");
  plan.fingerprint = source.attribute_value<std::string>("/", "fingerprint");
  plan.replications = source.attribute_value<std::int32_t>("/", "replications");
  plan.weeks = source.attribute_value<std::int32_t>("/", "weeks");
  plan.batch = source.attribute_value<std::int32_t>("/", "batch");
  if (plan.batch < 1 || plan.replications < 1 || plan.weeks < 0) source.fail("its numbers cannot be");
  if (const auto metric = source.attribute_value<std::string>("/", "until_metric"); !metric.empty())
    plan.precision =
        Precision{metric, source.attribute_value<double>("/", "until_half_width"), source.attribute_value<std::string>("/", "until_pair")};
  read_axes(source, plan);
  read_designs(source, plan);
  if (source.has("/series")) plan.series = source.values<std::string>(series_name);
  plan.scenario_names = source.values<std::string>(scenario_name);
  plan.scenario_texts = source.values<std::string>(scenario_text);
  plan.design_text = source.values<std::string>(design_text).front();
  return plan;
}

}  // namespace downline::sweep
