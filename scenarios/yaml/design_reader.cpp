#include "scenarios/yaml/design_reader.hpp"

#include <algorithm>
#include <charconv>

#include "scenarios/yaml/axis.hpp"
#include "scenarios/yaml/decimal.hpp"
#include "scenarios/yaml/read_text.hpp"
#include "scenarios/yaml/value.hpp"

namespace downline {
namespace {

/// How many rows are read as scenarios before a design is accepted: first, last and evenly between.
constexpr std::size_t rows_tried = 32;

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

/// A number of things as people write it.
std::string count_text(double n) {
  std::array<char, 400> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), n, n < 1e15 ? std::chars_format::fixed : std::chars_format::scientific);
  return {text.data(), end.ptr};
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
  design_.replications = static_cast<int>(whole(*root, "replications", 1, 1, most_replications_of_a_row));
  if (const YamlNode* until = child(*root, "until")) set_words(design_.until, "until", *until, problems_);
  if (const YamlNode* set = child(*root, "set")) read_settings(*set);
  design_.settings.insert(design_.settings.end(), overrides_.begin(), overrides_.end());
  if (const YamlNode* parameters = child(*root, "parameters")) {
    parameters_place_ = parameters->place;
    read_axes(*parameters, {});
  }
  if (problems_.empty()) make_points(*root);
  if (problems_.empty()) {
    std::vector<std::size_t> rows;
    const std::size_t n = std::min(rows_tried, design_.rows());
    for (std::size_t i = 0; i < n; ++i) rows.push_back(n == 1 ? 0 : i * (design_.rows() - 1) / (n - 1));
    ground_.try_rows(design_, rows, parameters_place_);
  }
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

/// A whole number of the design itself.
std::int64_t DesignReader::whole(const YamlNode& root, const std::string& key, std::int64_t otherwise, std::int64_t least,
                                 std::int64_t most) {
  const YamlNode* node = child(root, key);
  if (node == nullptr) return otherwise;
  std::int64_t value = otherwise;
  const Field field{key, Kind::count, "1", static_cast<double>(least), static_cast<double>(most), &value, Mix::rounded, Group::run,
                    {},  {},          {}};
  set_value(field, key, *node, problems_);
  return value;
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

void DesignReader::refuse_many(double points, const Place& place) {
  const double rows = points * static_cast<double>(design_.scenarios.size() * design_.starts.size());
  if (rows <= static_cast<double>(most_rows)) return;
  problems_.add("the design has " + count_text(rows) + " rows",
                count_text(points) + " points in " + std::to_string(design_.scenarios.size() * design_.starts.size()) +
                    " scenarios and starts; at most " + std::to_string(most_rows),
                "take fewer values, or `method: sobol` with as many points as you have time for", place);
}

void DesignReader::make_points(const YamlNode& root) {
  if (design_.axes.empty()) {
    problems_.add("the design moves no parameter", {}, "write `parameters: {PATH: [a, b]}`", {label_, root.place.line, 1});
    return;
  }
  make_grid();
}

void DesignReader::make_grid() {
  double points = 1;
  for (const SweepAxis& axis : design_.axes) points *= static_cast<double>(axis.listed.size());
  refuse_many(points, parameters_place_);
  if (!problems_.empty()) return;
  for (std::size_t i = 0; i < static_cast<std::size_t>(points); ++i) {
    SweepPoint point;
    std::size_t rest = i, below = static_cast<std::size_t>(points);
    for (const SweepAxis& axis : design_.axes) {
      below /= axis.listed.size();
      point.values.push_back(axis.listed[rest / below]);
      rest %= below;
    }
    design_.points.push_back(std::move(point));
  }
}

}  // namespace downline
