#include "scenarios/yaml/design_points.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "scenarios/design/samplers.hpp"
#include "scenarios/yaml/axis.hpp"
#include "scenarios/yaml/decimal.hpp"
#include "scenarios/yaml/ground.hpp"
#include "scenarios/yaml/value.hpp"

namespace downline {
namespace {

/// A sequence of points is followed this many times as far as is asked for, in search of points that the constraints allow.
constexpr std::size_t patience = 50;

/// A number of things as people write it.
std::string count_text(double n) {
  std::array<char, 400> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), n, n < 1e15 ? std::chars_format::fixed : std::chars_format::scientific);
  return {text.data(), end.ptr};
}

}  // namespace

std::int64_t whole_number_of(const YamlNode& root, const std::string& key, std::int64_t otherwise, std::int64_t least, std::int64_t most,
                             Problems& problems) {
  const YamlNode* node = child(root, key);
  if (node == nullptr) return otherwise;
  std::int64_t value = otherwise;
  const Field field{key, Kind::count, "1", static_cast<double>(least), static_cast<double>(most), &value, Mix::rounded, Group::run,
                    {},  {},          {}};
  set_value(field, key, *node, problems);
  return value;
}

void PointMaker::make(const YamlNode& root) {
  read_constraints(root);
  if (!problems_.empty()) return;
  if (design_.method == SweepMethod::grid)
    grid();
  else if (design_.method == SweepMethod::zip)
    zip();
  else
    sample(root);
  refuse_empty();
}

void PointMaker::take(std::vector<std::vector<std::string>> points, const YamlNode& root) {
  read_constraints(root);
  if (!problems_.empty() || !few_enough(static_cast<double>(points.size()), where_)) return;
  for (std::vector<std::string>& values : points) add(std::move(values));
  refuse_empty();
}

void PointMaker::refuse_empty() {
  if (problems_.empty() && design_.points.empty())
    problems_.add("no point is left", "the constraints forbid all of them", "widen the ranges or drop a constraint", where_);
}

void PointMaker::read_constraints(const YamlNode& root) {
  const YamlNode* node = child(root, "constraints");
  if (node == nullptr) return;
  std::vector<std::string> paths;
  for (const SweepAxis& axis : design_.axes) paths.push_back(is_number(axis.kind) ? axis.path : "");
  for (const YamlNode* entry : one_or_more(*node)) {
    Constraint constraint;
    if (read_constraint(*entry, paths, constraint, problems_)) constraints_.push_back(std::move(constraint));
  }
}

bool PointMaker::few_enough(double points, const Place& place) {
  const auto played = static_cast<double>(design_.scenarios.size() * design_.starts.size());
  if (points * played <= static_cast<double>(most_rows)) return true;
  problems_.add("the design has " + count_text(points * played) + " rows",
                count_text(points) + " points, times " + count_text(played) + " scenarios and starts; at most " + std::to_string(most_rows),
                "take fewer values, or `method: sobol` with as many points as there is time for", place);
  return false;
}

bool PointMaker::allowed(const std::vector<std::string>& values) const {
  if (constraints_.empty()) return true;
  std::vector<double> numbers;
  for (const std::string& value : values) {
    const auto decimal = parse_decimal(value, false);
    numbers.push_back(decimal ? to_double(*decimal).value_or(0) : 0);
  }
  return std::all_of(constraints_.begin(), constraints_.end(), [&](const Constraint& constraint) { return constraint.holds(numbers); });
}

void PointMaker::add(std::vector<std::string> values, std::vector<double> at) {
  if (allowed(values))
    design_.points.push_back({std::move(values), std::move(at)});
  else
    ++design_.left_out;
}

std::vector<std::string> PointMaker::values_of(const std::vector<double>& at) const {
  std::vector<std::string> values;
  for (std::size_t k = 0; k < at.size(); ++k) values.push_back(value_at(design_.axes[k], *fields_[k], at[k]));
  return values;
}

void PointMaker::grid() {
  double points = 1;
  for (const SweepAxis& axis : design_.axes) points *= static_cast<double>(axis.listed.size());
  if (!few_enough(points, where_)) return;
  const auto n = static_cast<std::size_t>(points);
  for (std::size_t i = 0; i < n; ++i) {
    std::vector<std::string> values;
    std::size_t rest = i, below = n;
    for (const SweepAxis& axis : design_.axes) {
      below /= axis.listed.size();
      values.push_back(axis.listed[rest / below]);
      rest %= below;
    }
    add(std::move(values));
  }
}

void PointMaker::zip() {
  const SweepAxis& first = design_.axes.front();
  for (const SweepAxis& axis : design_.axes)
    if (axis.listed.size() != first.listed.size()) {
      problems_.add("`" + axis.path + "` has " + std::to_string(axis.listed.size()) + " values and `" + first.path + "` has " +
                        std::to_string(first.listed.size()),
                    "`zip` takes the first of each, then the second of each", "give them as many values, or use `method: grid`", where_);
      return;
    }
  if (!few_enough(static_cast<double>(first.listed.size()), where_)) return;
  for (std::size_t i = 0; i < first.listed.size(); ++i) {
    std::vector<std::string> values;
    for (const SweepAxis& axis : design_.axes) values.push_back(axis.listed[i]);
    add(std::move(values));
  }
}

void PointMaker::sample(const YamlNode& root) {
  const auto seed = static_cast<std::uint64_t>(whole_number_of(root, "sample_seed", 1, 0, 1'000'000'000, problems_));
  if (design_.method == SweepMethod::morris) return morris(root, seed);
  if (design_.method == SweepMethod::saltelli) return saltelli(root, seed);
  const YamlNode* points = child(root, "points");
  if (points == nullptr) {
    problems_.add("the design does not say how many points", {}, "write `points: 64`", where_);
    return;
  }
  const auto n = static_cast<std::size_t>(whole_number_of(root, "points", 1, 1, 1'000'000'000, problems_));
  if (!problems_.empty() || !few_enough(static_cast<double>(n), points->place)) return;
  design_.method == SweepMethod::sobol ? sobol(n, seed) : latin(n, seed);
}

void PointMaker::latin(std::size_t n, std::uint64_t seed) {
  for (std::vector<double>& at : latin_hypercube(n, design_.axes.size(), seed)) {
    std::vector<std::string> values = values_of(at);
    add(std::move(values), std::move(at));
  }
}

/// The sequence goes on until as many points are allowed as are asked for: the points of a longer design begin with these.
void PointMaker::sobol(std::size_t n, std::uint64_t seed) {
  const std::size_t farthest = constraints_.empty() ? n : patience * n;
  for (std::size_t tried = n; design_.points.size() < n && tried <= farthest; tried *= 2) {
    design_.points.clear();
    design_.left_out = 0;
    for (std::vector<double>& at : sobol_points(tried, design_.axes.size(), seed)) {
      if (design_.points.size() == n) return;
      std::vector<std::string> values = values_of(at);
      add(std::move(values), std::move(at));
    }
  }
}

/// A trajectory with a forbidden point is replaced by the next.
void PointMaker::morris(const YamlNode& root, std::uint64_t seed) {
  const std::int64_t wanted = whole_number_of(root, "trajectories", 10, 2, 100'000, problems_);
  const std::int64_t levels = whole_number_of(root, "levels", 4, 2, 1000, problems_);
  if (levels % 2 != 0)
    problems_.add("`levels` is " + std::to_string(levels), "Morris's steps go over half of an even number of levels", "write 4",
                  child(root, "levels")->place);
  const std::size_t d = design_.axes.size();
  if (!problems_.empty() || !few_enough(static_cast<double>(wanted) * static_cast<double>(d + 1), where_)) return;
  const std::size_t size = static_cast<std::size_t>(wanted) * (d + 1), tried = static_cast<std::size_t>(wanted) * patience;
  for (std::size_t t = 0; t < tried && design_.points.size() < size; ++t) {
    const std::size_t before = design_.points.size(), left_out = design_.left_out;
    for (std::vector<double>& at : morris_trajectory(t, d, static_cast<std::size_t>(levels), seed)) {
      std::vector<std::string> values = values_of(at);
      add(std::move(values), std::move(at));
    }
    if (design_.left_out == left_out) continue;
    design_.points.resize(before);
    design_.left_out = left_out + d + 1;
  }
}

void PointMaker::saltelli(const YamlNode& root, std::uint64_t seed) {
  if (!constraints_.empty()) {
    problems_.add("`saltelli` takes no constraints", "Sobol indices are of parameters that move independently",
                  "narrow the ranges, or use `method: lhs`", child(root, "constraints")->place);
    return;
  }
  if (const YamlNode* second = child(root, "second_order")) {
    const Field field{"second_order", Kind::flag, "1", 0, 1, &design_.second_order, Mix::choose, Group::run, {}, {}, {}};
    set_value(field, "second_order", *second, problems_);
  }
  const auto base = static_cast<std::size_t>(whole_number_of(root, "base", 64, 8, 100'000, problems_));
  const std::size_t d = design_.axes.size(), block = design_.second_order ? 2 * d + 2 : d + 2;
  if (!problems_.empty() || !few_enough(static_cast<double>(base) * static_cast<double>(block), where_)) return;
  for (std::vector<double>& at : saltelli_points(base, d, design_.second_order, seed)) {
    std::vector<std::string> values = values_of(at);
    add(std::move(values), std::move(at));
  }
}

}  // namespace downline
