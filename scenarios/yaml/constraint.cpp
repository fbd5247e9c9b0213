#include "scenarios/yaml/constraint.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "scenarios/yaml/decimal.hpp"

namespace downline {
namespace {

constexpr double rounding = 1e-9;  ///< relative: sums of decimals as doubles

/// Walks through the text of a condition.
class ConstraintReader {
 public:
  ConstraintReader(const YamlNode& node, const std::vector<std::string>& paths, Problems& problems)
      : node_(node), rest_(node.text), paths_(paths), problems_(problems) {}

  bool read(Constraint& constraint) {
    if (node_.type != YamlNode::Type::scalar) return wrong("a constraint is a line of text", "");
    if (!read_sum(constraint, 1)) return false;
    bool less = true;
    if (!read_comparison(less, constraint.strict)) return false;
    if (!read_sum(constraint, -1)) return false;
    skip();
    if (!rest_.empty()) return wrong("`" + shown(std::string(rest_)) + "` is left over", "a constraint compares two sums");
    if (constraint.terms.empty()) return wrong("no parameter occurs in it", "it would hold everywhere or nowhere");
    if (!less) {
      constraint.constant = -constraint.constant;
      for (auto& [axis, factor] : constraint.terms) factor = -factor;
    }
    return true;
  }

 private:
  bool wrong(const std::string& why, const std::string& more, const std::string& suggestion = "write it as `a + 2 * b <= 1`") {
    problems_.add("the constraint `" + shown(node_.text) + "` cannot be read", more.empty() ? why : why + ": " + more, suggestion,
                  node_.place);
    return false;
  }

  void skip() { rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size())); }

  bool take(std::string_view sign) {
    skip();
    if (!rest_.starts_with(sign)) return false;
    rest_.remove_prefix(sign.size());
    return true;
  }

  bool read_comparison(bool& less, bool& strict) {
    less = true;
    strict = false;
    if (take("<=")) return true;
    if (take(">=")) return less = false, true;
    strict = true;
    if (take("<")) return true;
    if (take(">")) return less = false, true;
    return wrong("it compares nothing", "one of <= < >= > stands between two sums");
  }

  bool read_sum(Constraint& constraint, double side) {
    double sign = take("-") ? -1 : 1;
    while (true) {
      if (!read_term(constraint, side * sign)) return false;
      if (take("+"))
        sign = 1;
      else if (take("-"))
        sign = -1;
      else
        return true;
    }
  }

  /// A run of letters, digits, points and what else names and numbers are made of.
  std::string word() {
    skip();
    const std::size_t end = std::min(rest_.find_first_of(" +*<>="), rest_.size());
    std::string word(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return word;
  }

  bool read_term(Constraint& constraint, double factor) {
    std::string first = word();
    if (first.empty()) return wrong("a number or a parameter is missing", "");
    std::optional<Decimal> decimal = parse_decimal(first, true);
    if (!decimal) return take_path(constraint, first, factor);
    factor *= to_double(*decimal).value_or(NAN);
    if (!std::isfinite(factor)) return wrong("`" + shown(first) + "` is out of range", "");
    if (take("*")) return take_path(constraint, word(), factor);
    constraint.constant += factor;
    return true;
  }

  bool take_path(Constraint& constraint, const std::string& path, double factor) {
    const auto found = std::find(paths_.begin(), paths_.end(), path);
    if (found == paths_.end()) {
      const std::string near = nearest(path, paths_);
      return wrong("`" + shown(path) + "` is no parameter that the design moves", "",
                   near.empty() ? "name one of `parameters`" : "did you mean `" + near + "`?");
    }
    constraint.terms.emplace_back(static_cast<std::size_t>(found - paths_.begin()), factor);
    return true;
  }

  const YamlNode& node_;
  std::string_view rest_;
  const std::vector<std::string>& paths_;
  Problems& problems_;
};

}  // namespace

bool Constraint::holds(const std::vector<double>& values) const {
  double sum = constant, size = std::abs(constant);
  for (const auto& [axis, factor] : terms) {
    sum += factor * values[axis];
    size += std::abs(factor * values[axis]);
  }
  return strict ? sum < -rounding * size : sum <= rounding * size;
}

bool read_constraint(const YamlNode& node, const std::vector<std::string>& paths, Constraint& constraint, Problems& problems) {
  return ConstraintReader(node, paths, problems).read(constraint);
}

}  // namespace downline
