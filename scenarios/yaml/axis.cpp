#include "scenarios/yaml/axis.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "scenarios/yaml/decimal.hpp"
#include "scenarios/yaml/value.hpp"
#include "sim/core/math.hpp"

namespace downline {
namespace {

/// The double that six digits write: samples are read by people, and 53 bits of chance say no more than 20.
double six_digits(double value) {
  std::array<char, 40> text{};
  const auto written = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific, 5);
  std::from_chars(text.data(), written.ptr, value);
  return value;
}

std::string canonical(const SweepAxis& axis, const Field& field, double value) {
  set_number(field, std::clamp(field.kind == Kind::count ? std::round(value) : six_digits(value), axis.low, axis.high));
  return value_text(field);
}

/// Between the ends, by equal steps or equal ratios; the ends exactly.
double between(const SweepAxis& axis, double u) {
  if (u <= 0) return axis.low;
  if (u >= 1) return axis.high;
  if (!axis.logarithmic) return axis.low + u * (axis.high - axis.low);
  const double low = math::log(axis.low);
  return math::exp(low + u * (math::log(axis.high) - low));
}

/// A whole number times a power of ten as text that reads back exactly.
std::string decimal_text(std::int64_t digits, int shift) { return std::to_string(digits) + "e-" + std::to_string(shift); }

class AxisReader {
 public:
  AxisReader(const YamlNode& node, const Field& field, bool ranges, SweepAxis& axis, Problems& problems)
      : node_(node), field_(field), ranges_(ranges), axis_(axis), problems_(problems) {}

  bool read() {
    axis_.unit = field_.unit;
    axis_.kind = field_.kind;
    axis_.label = field_.label;
    if (node_.type == YamlNode::Type::list) return read_list();
    if (node_.type == YamlNode::Type::map && !node_.children.empty()) return read_range();
    return wrong("`" + axis_.path + "` has no values to go through", "a design moves its parameters",
                 "write a list, `[a, b]`, or a range, `{from: a, to: b}`; what stays the same goes under `set`", node_.place);
  }

 private:
  bool wrong(std::string problem, std::string why, std::string suggestion, const Place& place) {
    problems_.add(std::move(problem), std::move(why), std::move(suggestion), place);
    return false;
  }

  /// Tries a value and keeps its canonical text; the same value twice would be the same run twice.
  bool list_value(const YamlNode& value) {
    if (!set_value(field_, axis_.path, value, problems_)) return false;
    std::string text = value_text(field_);
    if (std::find(axis_.listed.begin(), axis_.listed.end(), text) != axis_.listed.end())
      return wrong("`" + axis_.path + "` goes through " + text + " twice", "each value is played once in every world", "keep one",
                   value.place);
    axis_.listed.push_back(std::move(text));
    return true;
  }

  bool read_list() {
    if (node_.children.empty())
      return wrong("`" + axis_.path + "` has an empty list of values", "then there is no point at all", "name its values", node_.place);
    if (!few_enough(node_.children.size())) return false;
    bool good = true;
    for (const YamlNode& value : node_.children) good = list_value(value) && good;
    return good;
  }

  bool few_enough(std::size_t n) {
    return n <= most_axis_values || wrong("`" + axis_.path + "` has " + std::to_string(n) + " values",
                                          "at most " + std::to_string(most_axis_values), "take fewer, or `method: sobol`", node_.place);
  }

  bool read_range() {
    if (!is_number(field_.kind))
      return wrong("`" + axis_.path + "` is no number", "only numbers have ranges",
                   "list its values: allowed are " + allowed_values(field_), node_.place);
    if (!known_keys()) return false;
    const YamlNode *from = child(node_, "from"), *to = child(node_, "to");
    if (from == nullptr || to == nullptr)
      return wrong("`" + axis_.path + "` has no `" + (from == nullptr ? "from" : "to") + "`", "a range has two ends",
                   "write `{from: a, to: b}`", node_.place);
    if (!read_end(*from, axis_.low) || !read_end(*to, axis_.high) || !read_scale()) return false;
    if (axis_.low >= axis_.high)
      return wrong("`" + axis_.path + "` goes from " + shown(from->text) + " to " + shown(to->text), "a range goes upwards",
                   "exchange the ends", from->place);
    if (axis_.logarithmic && axis_.low <= 0)
      return wrong("`" + axis_.path + "` goes from " + shown(from->text) + " on a logarithmic scale", "equal ratios never reach 0",
                   "start above 0, or leave out `scale`", from->place);
    return read_levels();
  }

  bool known_keys() {
    static const std::vector<std::string> known{"from", "to", "step", "count", "scale"};
    bool good = true;
    for (const YamlNode& entry : node_.children)
      if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
        const std::string near = nearest(entry.key, known);
        good = wrong("unknown key `" + shown(entry.key) + "` of `" + axis_.path + "`", {},
                     near.empty() ? "known: `from`, `to`, `step`, `count`, `scale`" : "did you mean `" + near + "`?", entry.key_place);
      }
    return good;
  }

  bool read_end(const YamlNode& node, double& end) {
    if (!set_value(field_, axis_.path, node, problems_)) return false;
    end = number(field_);
    return true;
  }

  bool read_scale() {
    const YamlNode* scale = child(node_, "scale");
    if (scale == nullptr) return true;
    axis_.logarithmic = scale->text == "log";
    if (axis_.logarithmic || scale->text == "linear") return true;
    return wrong("`scale` is `" + shown(scale->text) + "`", "it is `linear` or `log`", {}, scale->place);
  }

  bool read_levels() {
    const YamlNode *step = child(node_, "step"), *count = child(node_, "count");
    if (step != nullptr && count != nullptr)
      return wrong("`" + axis_.path + "` has both `step` and `count`", "one follows from the other", "keep one of the two",
                   count->key_place);
    if (ranges_) {
      const YamlNode* extra = step != nullptr ? step : count;
      return extra == nullptr || wrong("`" + extra->key + "` of `" + axis_.path + "` says nothing here",
                                       "the method chooses the values within the range", "remove it, or list the values", extra->key_place);
    }
    if (step != nullptr) return read_step(*child(node_, "from"), *child(node_, "to"), *step);
    if (count != nullptr) return read_count(*count);
    return wrong("`" + axis_.path + "` has a range but no values", "this method goes through values",
                 "add `step` or `count`, or use `method: lhs`", node_.place);
  }

  /// All three in units of the finest of them: exact, so that the end is met once and not by chance.
  bool read_step(const YamlNode& from, const YamlNode& to, const YamlNode& node) {
    if (axis_.logarithmic) return wrong("`step` on a logarithmic scale", "steps there are ratios", "write `count`", node.key_place);
    const bool percent = field_.kind == Kind::share || field_.kind == Kind::basis_points;
    const auto low = parse_decimal(from.text, percent), high = parse_decimal(to.text, percent), step = parse_decimal(node.text, percent);
    if (!step || node.type != YamlNode::Type::scalar || node.quoted)
      return wrong("`step` of `" + axis_.path + "` is `" + shown(node.text) + "`, which is no number", why_no_number(node.text), {},
                   node.place);
    const int shift = std::max({0, -low->exponent, -high->exponent, -step->exponent});
    const auto a = to_integer(*low, shift), b = to_integer(*high, shift), s = to_integer(*step, shift);
    if (!a || !b || !s)
      return wrong("`step` of `" + axis_.path + "` is too fine for its range", {}, "write fewer digits, or `count`", node.place);
    if (*s <= 0)
      return wrong("`step` of `" + axis_.path + "` is " + shown(node.text), "it leads from `from` up to `to`: it is above 0", {},
                   node.place);
    const std::int64_t steps = (*b - *a) / *s;
    if (steps * *s != *b - *a) {
      const std::string last = decimal_text(*a + steps * *s, shift);
      return wrong(
          "the steps of `" + axis_.path + "` pass by its end",
          "from " + shown(from.text) + " by " + shown(node.text) + " one comes to " + plain_text(last) + ", not to " + shown(to.text),
          "change `to` or `step`", node.place);
    }
    if (!few_enough(static_cast<std::size_t>(steps) + 1)) return false;
    return take_levels(
        static_cast<std::size_t>(steps) + 1, [&](std::size_t i) { return decimal_text(*a + static_cast<std::int64_t>(i) * *s, shift); },
        node);
  }

  static std::string plain_text(const std::string& decimal) {
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), *to_double(*parse_decimal(decimal, false)));
    return {text.data(), end.ptr};
  }

  bool read_count(const YamlNode& node) {
    const auto count = node.type == YamlNode::Type::scalar && !node.quoted ? parse_decimal(node.text, false) : std::nullopt;
    const auto n = count && is_whole(*count, 0) ? to_integer(*count, 0) : std::nullopt;
    if (!n || *n < 2)
      return wrong("`count` of `" + axis_.path + "` is `" + shown(node.text) + "`", "it is a whole number, at least 2: both ends", {},
                   node.place);
    if (!few_enough(static_cast<std::size_t>(*n))) return false;
    const auto levels = static_cast<std::size_t>(*n);
    return take_levels(
        levels,
        [&](std::size_t i) { return canonical(axis_, field_, between(axis_, static_cast<double>(i) / static_cast<double>(levels - 1))); },
        node);
  }

  template <class Text>
  bool take_levels(std::size_t n, const Text& text, const YamlNode& node) {
    YamlNode value = node;
    for (std::size_t i = 0; i < n; ++i) {
      value.text = text(i);
      if (!list_value(value)) return false;
    }
    axis_.low = axis_.high = 0;
    return true;
  }

  const YamlNode& node_;
  const Field& field_;
  bool ranges_;
  SweepAxis& axis_;
  Problems& problems_;
};

}  // namespace

bool is_number(Kind kind) {
  return kind == Kind::money || kind == Kind::share || kind == Kind::basis_points || kind == Kind::count || kind == Kind::real;
}

bool read_axis(const YamlNode& node, const Field& field, bool ranges, SweepAxis& axis, Problems& problems) {
  return AxisReader(node, field, ranges, axis, problems).read();
}

std::string value_at(const SweepAxis& axis, const Field& field, double u) {
  if (!axis.listed.empty()) {
    const auto n = static_cast<double>(axis.listed.size());
    return axis.listed[static_cast<std::size_t>(std::clamp(std::floor(u * n), 0.0, n - 1))];
  }
  if (axis.kind == Kind::count && !axis.logarithmic) {
    const double n = axis.high - axis.low + 1;
    return canonical(axis, field, axis.low + std::clamp(std::floor(u * n), 0.0, n - 1));
  }
  return canonical(axis, field, between(axis, u));
}

}  // namespace downline
