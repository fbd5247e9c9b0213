#include "scenarios/yaml/design_reader.hpp"

#include <algorithm>

#include "scenarios/yaml/axis.hpp"
#include "scenarios/yaml/decimal.hpp"
#include "scenarios/yaml/design_points.hpp"
#include "scenarios/yaml/read_text.hpp"
#include "scenarios/yaml/value.hpp"
#include "sim/observe/table.hpp"

namespace downline {
namespace {

/// How many rows are read as scenarios before a design is accepted: first, last and evenly between.
constexpr std::size_t rows_tried = 16;

const std::vector<std::string>& design_keys() {
  static const std::vector<std::string> keys{"title", "scenario",    "start",        "replications", "until",
                                             "set",   "method",      "points",       "trajectories", "levels",
                                             "base",  "sample_seed", "second_order", "parameters",   "constraints"};
  return keys;
}

std::string list_of(const auto& names) {
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "`" : ", `") + std::string(name) + "`";
  return list;
}

/// The keys that only some methods read.
struct MethodKey {
  std::string_view key;
  std::vector<SweepMethod> methods;
};

const std::vector<MethodKey>& method_keys() {
  using enum SweepMethod;
  static const std::vector<MethodKey> keys{{"parameters", {grid, zip, latin_hypercube, sobol, morris, saltelli}},
                                           {"points", {list, latin_hypercube, sobol}},
                                           {"trajectories", {morris}},
                                           {"levels", {morris}},
                                           {"base", {saltelli}},
                                           {"second_order", {saltelli}},
                                           {"sample_seed", {latin_hypercube, sobol, morris, saltelli}}};
  return keys;
}

/// The steps to a path below `above`; keys may hold several names.
Assignment assignment_at(const YamlNode& node, std::vector<Assignment::Step> above) {
  std::size_t start = 0;
  while (start <= node.key.size()) {
    const std::size_t end = std::min(node.key.find('.', start), node.key.size());
    above.push_back({node.key.substr(start, end - start), node.key_place});
    start = end + 1;
  }
  Assignment a{std::move(above), {}, node};
  for (const Assignment::Step& step : a.steps) a.path += (a.path.empty() ? "" : ".") + step.name;
  return a;
}

}  // namespace

SweepDesign DesignReader::read(std::string_view text, const std::string& name) {
  const std::optional<YamlNode> root = parse(text);
  if (!root) problems_.raise();
  design_.name = design_.title = name;
  design_.text = text;
  if (const YamlNode* title = child(*root, "title")) set_words(design_.title, "title", *title, problems_);
  read_method(*root);
  refuse_unknown_keys(*root);
  read_ground(*root);
  design_.replications = static_cast<int>(whole_number_of(*root, "replications", 1, 1, most_replications_of_a_row, problems_));
  if (const YamlNode* until = child(*root, "until")) read_until(*until);
  if (const YamlNode* set = child(*root, "set")) read_settings(*set);
  design_.settings.insert(design_.settings.end(), overrides_.begin(), overrides_.end());
  parameters_place_ = {label_, 1, 1};
  if (const YamlNode* parameters = child(*root, "parameters")) {
    parameters_place_ = parameters->key_place;
    read_axes(*parameters, {});
  }
  if (const YamlNode* points = child(*root, "points"); points != nullptr && design_.method == SweepMethod::list) read_list(*points);
  if (problems_.empty()) make_points(*root);
  if (problems_.empty() && !played_) try_rows();
  problems_.raise();
  return std::move(design_);
}

std::optional<YamlNode> DesignReader::parse(std::string_view text) {
  if (!check_text(text, label_, problems_)) return std::nullopt;
  std::optional<YamlNode> root = parse_tree(text, label_, problems_);
  if (root && (root->type != YamlNode::Type::map || root->children.empty())) {
    problems_.add(root->type == YamlNode::Type::null || root->children.empty() ? "the design is empty" : "the design is not a map",
                  "it names scenarios and the parameters to move", "see `downline init --from sweeps/coffee`", {label_, 1, 1});
    return std::nullopt;
  }
  return root;
}

void DesignReader::read_method(const YamlNode& root) {
  const YamlNode* method = child(root, "method");
  if (method == nullptr) return;
  const auto found = std::find(method_names.begin(), method_names.end(), method->text);
  if (found == method_names.end() || method->type != YamlNode::Type::scalar) {
    const std::string near = nearest(method->text, {method_names.begin(), method_names.end()});
    problems_.add("no method `" + shown(method->text) + "`", "the methods are " + list_of(method_names),
                  near.empty() ? "" : "did you mean `" + near + "`?", method->place);
  } else {
    design_.method = static_cast<SweepMethod>(found - method_names.begin());
  }
}

void DesignReader::refuse_unknown_keys(const YamlNode& root) {
  for (const YamlNode& entry : root.children) {
    if (std::find(design_keys().begin(), design_keys().end(), entry.key) != design_keys().end()) continue;
    const std::string near = nearest(entry.key, design_keys());
    problems_.add(
        "unknown key `" + shown(entry.key) + "`", {},
        near.empty() ? "known: " + list_of(design_keys()) + "; parameters go below `parameters` or `set`" : "did you mean `" + near + "`?",
        entry.key_place);
  }
  for (const MethodKey& only : method_keys()) {
    const YamlNode* entry = child(root, only.key);
    if (entry == nullptr || std::find(only.methods.begin(), only.methods.end(), design_.method) != only.methods.end()) continue;
    std::vector<std::string_view> names;
    for (const SweepMethod method : only.methods) names.push_back(method_name(method));
    problems_.add("`" + std::string(only.key) + "` says nothing to `method: " + std::string(method_name(design_.method)) + "`",
                  "it is for " + list_of(names), "remove it", entry->key_place);
  }
}

void DesignReader::read_ground(const YamlNode& root) {
  if (const YamlNode* scenario = child(root, "scenario"))
    ground_.read_scenarios(*scenario, folder_);
  else
    problems_.add("the design names no scenario", "every point is a change of one", "write `scenario: NAME` or `scenario: [A, B]`",
                  {label_, 1, 1});
  if (const YamlNode* start = child(root, "start")) ground_.read_starts(*start);
  design_.scenarios = ground_.scenarios();
  design_.starts = ground_.starts();
  if (design_.starts.empty()) design_.starts.emplace_back();
}

/// Whether the path was given before, which is said.
bool DesignReader::seen(const std::string& path, const Place& place) {
  const auto [first, fresh] = seen_.emplace(path, place);
  if (!fresh)
    problems_.add("`" + shown(path) + "` is given twice",
                  "first at " + std::to_string(first->second.line) + ":" + std::to_string(first->second.column), "keep one", place);
  return !fresh;
}

void DesignReader::read_settings(const YamlNode& set) {
  if (ground_.scenarios().empty()) return;
  for (const Assignment& a : leaves(set, problems_)) {
    if (seen(a.path, a.steps.back().place)) continue;
    const Field* field = ground_.find_field(a);
    if (field != nullptr && set_value(*field, a.path, a.value, problems_)) design_.settings.push_back({a.path, value_text(*field)});
  }
}

void DesignReader::read_axes(const YamlNode& map, const std::vector<Assignment::Step>& above) {
  if (map.type != YamlNode::Type::map) {
    problems_.add("`parameters` is not a map", "it is made of lines `path: values`", {}, map.place);
    return;
  }
  if (ground_.scenarios().empty()) return;
  for (const YamlNode& entry : map.children) {
    const Assignment a = assignment_at(entry, above);
    if (entry.type == YamlNode::Type::map && !entry.children.empty() && ground_.is_group(a.path))
      read_axes(entry, a.steps);
    else if (!seen(a.path, entry.key_place))
      read_axis_at(a);
  }
}

void DesignReader::read_axis_at(const Assignment& a) {
  const auto given = std::find_if(overrides_.begin(), overrides_.end(), [&](const Override& o) { return o.path == a.path; });
  if (given != overrides_.end())
    problems_.add("`" + a.path + "` is both moved and set", "--set holds it at " + shown(given->value), "leave out one of the two",
                  a.steps.back().place);
  const Field* field = ground_.find_field(a);
  if (field == nullptr) return;
  SweepAxis axis;
  axis.path = a.path;
  const bool ranges = design_.method >= SweepMethod::latin_hypercube;
  if (!read_axis(a.value, *field, ranges, axis, problems_)) return;
  design_.axes.push_back(std::move(axis));
  fields_.push_back(field);
}

/// METRIC:WIDTH, then perhaps :A-B.
void DesignReader::read_until(const YamlNode& until) {
  if (!set_words(design_.until, "until", until, problems_)) return;
  const std::size_t colon = std::min(design_.until.find(':'), design_.until.size());
  const std::string metric = design_.until.substr(0, colon);
  std::vector<std::string> known;
  for (const MetricInfo& info : metrics()) known.emplace_back(info.name);
  if (std::find(known.begin(), known.end(), metric) == known.end()) {
    const std::string near = nearest(metric, known);
    problems_.add("no metric `" + shown(metric) + "`", "`until` is METRIC:WIDTH or METRIC:WIDTH:A-B",
                  near.empty() ? "as in `until: profit:100000`" : "did you mean `" + near + "`?", until.place);
    return;
  }
  const std::string rest = design_.until.substr(std::min(colon + 1, design_.until.size()));
  const auto width = parse_decimal(rest.substr(0, rest.find(':')), false);
  if (!width || width->digits.empty() || width->negative)
    problems_.add("`until` has no width above 0", "it is METRIC:WIDTH or METRIC:WIDTH:A-B", "as in `until: profit:100000`", until.place);
}

/// The points of a `list`, each a map; the first names the parameters.
void DesignReader::read_list(const YamlNode& points) {
  parameters_place_ = points.key_place;
  if (ground_.scenarios().empty()) return;
  if (points.type != YamlNode::Type::list || points.children.empty()) {
    problems_.add("`points` names no point", "`list` plays the points that it is given", "write `points: [{PATH: a}, {PATH: b}]`",
                  points.place);
    return;
  }
  for (const Assignment& a : leaves(points.children.front(), problems_)) {
    const Field* field = seen(a.path, a.steps.back().place) ? nullptr : ground_.find_field(a);
    if (field == nullptr) continue;
    SweepAxis axis;
    axis.path = a.path;
    axis.unit = field->unit;
    axis.kind = field->kind;
    axis.label = field->label;
    design_.axes.push_back(std::move(axis));
    fields_.push_back(field);
  }
  if (!problems_.empty()) return;
  for (const YamlNode& point : points.children) read_listed_point(point, listed_);
}

void DesignReader::read_listed_point(const YamlNode& node, std::vector<std::vector<std::string>>& points) {
  const std::vector<Assignment> given = leaves(node, problems_);
  std::vector<std::string> values(design_.axes.size());
  for (const Assignment& a : given) {
    const auto axis = std::find_if(design_.axes.begin(), design_.axes.end(), [&](const SweepAxis& x) { return x.path == a.path; });
    const auto k = static_cast<std::size_t>(axis - design_.axes.begin());
    if (axis == design_.axes.end()) {
      problems_.add("the first point does not name `" + shown(a.path) + "`", "every point names the same parameters",
                    "name it in all of them, or under `set`", a.steps.back().place);
    } else if (set_value(*fields_[k], a.path, a.value, problems_)) {
      values[k] = value_text(*fields_[k]);
      if (std::find(axis->listed.begin(), axis->listed.end(), values[k]) == axis->listed.end()) axis->listed.push_back(values[k]);
    }
  }
  for (std::size_t k = 0; k < values.size(); ++k)
    if (std::none_of(given.begin(), given.end(), [&](const Assignment& a) { return a.path == design_.axes[k].path; }))
      problems_.add("a point does not name `" + design_.axes[k].path + "`", "every point names the same parameters", {}, node.place);
  if (std::find(points.begin(), points.end(), values) != points.end() && problems_.empty())
    problems_.add("a point is given twice", "it would be the same runs twice", "keep one", node.place);
  points.push_back(std::move(values));
}

void DesignReader::make_points(const YamlNode& root) {
  if (design_.axes.empty()) {
    problems_.add("the design moves no parameter", {}, "write `parameters: {PATH: [a, b]}`", parameters_place_);
    return;
  }
  PointMaker maker(design_, fields_, parameters_place_, problems_);
  if (design_.method == SweepMethod::list)
    maker.take(std::move(listed_), root);
  else
    maker.make(root);
}

void DesignReader::try_rows() {
  std::vector<std::size_t> rows;
  const std::size_t n = std::min(rows_tried, design_.rows());
  for (std::size_t i = 0; i < n; ++i) rows.push_back(n == 1 ? 0 : i * (design_.rows() - 1) / (n - 1));
  ground_.try_rows(design_, rows, parameters_place_);
}

}  // namespace downline
