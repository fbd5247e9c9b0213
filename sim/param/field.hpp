#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/core/money.hpp"

namespace downline {

/// What a parameter holds, and so how it is written in YAML.
enum class Kind {
  money,         ///< Cents; written in euros: `12.50`
  share,         ///< double 0..1; written `0.25` or `25%`
  basis_points,  ///< BasisPoints on money; written `0.2` or `20%`
  count,         ///< integer
  real,          ///< double
  flag,          ///< true / false
  choice,        ///< one of `choices`, stored as its index
  text,          ///< UTF-8 text (a path, a name)
  rates,         ///< list of BasisPoints
  amounts,       ///< list of Cents
};

/// Who moves it: executives move levers; the rest states the world and its assumptions.
enum class Group { lever, world, mechanism, cost, run };

/// How it is interpolated between two scenarios.
enum class Mix { linear, logarithmic, rounded, choose };

/// A sentence in the two languages of the product.
struct Words {
  std::string_view en;
  std::string_view fr;
};

/// One of the values that a choice may have: its name in YAML, and what people call it.
struct Choice {
  std::string_view name;
  Words words;
};

/// Where the value lives.
using Slot = std::variant<double*, std::int64_t*, bool*, int*, std::string*, std::vector<std::int64_t>*>;

/// A parameter, declared once, beside the struct it fills. Everything that reads, checks, explains, mixes, draws or
/// records parameters reads this list and nothing else. Bounds and slider range are in the unit shown to people
/// (euros, shares of one), whatever the storage.
struct Field {
  std::string path;  ///< dotted: `entry.kit_price`
  Kind kind;
  std::string_view unit;  ///< "EUR", "1", "h/week", ...
  double low, high;       ///< inclusive bounds
  Slot slot;
  Mix mix;
  Group group;
  Words label;
  Words sentence;
  std::string_view source;  ///< a source, or "assumed"
  bool per_market = false;  ///< a yearly sum per 100 000 people of market, scaled with people
  bool log_slider = false;
  std::vector<Choice> choices = {};
};

using Fields = std::vector<Field>;

/// Value as the number people see (euros, share, index of a choice, 0/1). Errors: a list or a text has none (programmer).
[[nodiscard]] double number(const Field& field);
/// Sets it from the number people see, rounding as the kind asks; no bounds check.
void set_number(const Field& field, double value);
/// Canonical YAML text of the value: `12.50`, `0.25`, `[0.05, 0.02]`, `true`; reading it back gives the same bits.
[[nodiscard]] std::string value_text(const Field& field);
/// Whether the two fields (of the same declaration) hold the same value.
[[nodiscard]] bool same_value(const Field& a, const Field& b);
/// The field of that path, or nullptr.
[[nodiscard]] const Field* find(const Fields& fields, std::string_view path);

}  // namespace downline
