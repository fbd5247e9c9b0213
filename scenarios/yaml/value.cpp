#include "scenarios/yaml/value.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "scenarios/yaml/decimal.hpp"
#include "sim/core/check.hpp"

namespace downline {
namespace {

/// What the writer gave, for messages.
std::string given(const YamlNode& value) {
  switch (value.type) {
    case YamlNode::Type::null: return "empty";
    case YamlNode::Type::scalar: return value.quoted ? "the text \"" + shown(value.text) + "\"" : "`" + shown(value.text) + "`";
    case YamlNode::Type::list: return "a list";
    case YamlNode::Type::map: return "a map";
  }
  return {};
}

std::string given_in_french(const YamlNode& value) {
  switch (value.type) {
    case YamlNode::Type::null: return "vide";
    case YamlNode::Type::scalar: return value.quoted ? "le texte \"" + shown(value.text) + "\"" : "`" + shown(value.text) + "`";
    case YamlNode::Type::list: return "une liste";
    case YamlNode::Type::map: return "un groupe";
  }
  return {};
}

/// A number as people write it: no exponent where digits will do.
std::string plain(double value) {
  std::array<char, 400> text{};
  const bool huge = std::abs(value) >= 1e15 || (value != 0 && std::abs(value) < 1e-6);
  const auto result =
      std::to_chars(text.data(), text.data() + text.size(), value, huge ? std::chars_format::scientific : std::chars_format::fixed);
  return {text.data(), result.ptr};
}

std::string unit_text(const Field& field) { return field.unit.empty() || field.unit == "1" ? "" : " " + std::string(field.unit); }

std::string range_text(const Field& field) { return plain(field.low) + " to " + plain(field.high) + unit_text(field); }

std::string choices_text(const Field& field) {
  std::string text;
  for (const Choice& choice : field.choices) text += (text.empty() ? "`" : ", `") + std::string(choice.name) + "`";
  return text;
}

std::string allowed_in_french(const Field& field) {
  const std::string range = "de " + plain(field.low) + " à " + plain(field.high);
  switch (field.kind) {
    case Kind::flag: return "`true` ou `false`";
    case Kind::choice: return choices_text(field);
    case Kind::text: return "un texte";
    case Kind::rates:
    case Kind::amounts: return "une liste, chaque valeur " + range;
    case Kind::count: return "un nombre entier, " + range;
    default: return range;
  }
}

bool takes_percent(Kind kind) { return kind == Kind::share || kind == Kind::basis_points || kind == Kind::rates; }
bool is_list(Kind kind) { return kind == Kind::rates || kind == Kind::amounts; }

/// Powers of ten between what people write and what is stored; doubles are stored as written.
int shift_of(Kind kind) {
  if (kind == Kind::money || kind == Kind::amounts) return 2;
  if (kind == Kind::basis_points || kind == Kind::rates) return 4;
  return 0;
}

std::string too_fine(Kind kind) {
  if (kind == Kind::count) return "it is a whole number";
  return shift_of(kind) == 2 ? "money goes down to cents: at most 2 decimals"
                             : "rates on money go down to basis points: at most 4 decimals, 2 in percent";
}

std::string too_fine_in_french(Kind kind) {
  if (kind == Kind::count) return "c'est un nombre entier";
  return shift_of(kind) == 2 ? "l'argent va jusqu'au centime : 2 décimales au plus"
                             : "les taux vont jusqu'au point de base : 4 décimales au plus, 2 en pour cent";
}

/// One field being set: carries what every message needs.
class Setter {
 public:
  Setter(const Field& field, const std::string& name, Problems& problems) : field_(field), name_(name), problems_(problems) {}

  bool set(const YamlNode& value) {
    if (value.type == YamlNode::Type::null)
      return wrong("`" + name_ + "` has no value", "allowed: " + allowed_values(field_), value, {},
                   "`" + name_ + "` n'a pas de valeur ; permis : " + allowed_in_french(field_));
    if (is_list(field_.kind)) return set_list(value);
    if (value.type != YamlNode::Type::scalar) return mismatch(value);
    switch (field_.kind) {
      case Kind::flag: return set_flag(value);
      case Kind::choice: return set_choice(value);
      case Kind::text: return set_words(*std::get<std::string*>(field_.slot), name_, value, problems_);
      default: return set_one_number(value);
    }
  }

 private:
  bool wrong(std::string problem, std::string why, const YamlNode& value, std::string suggestion, std::string french) {
    problems_.add(std::move(problem), std::move(why), std::move(suggestion), value.place, std::move(french));
    return false;
  }

  [[nodiscard]] std::string is_in_french(const YamlNode& value) const { return "`" + name_ + "` est " + given_in_french(value); }

  bool mismatch(const YamlNode& value, std::string suggestion = {}) {
    return wrong("`" + name_ + "` is " + given(value), "allowed: " + allowed_values(field_), value, std::move(suggestion),
                 is_in_french(value) + " ; permis : " + allowed_in_french(field_));
  }

  bool set_flag(const YamlNode& value) {
    const bool on = value.text == "true";
    if (value.quoted || (!on && value.text != "false")) return mismatch(value, "write `true` or `false`");
    *std::get<bool*>(field_.slot) = on;
    return true;
  }

  bool set_choice(const YamlNode& value) {
    std::vector<std::string> names;
    for (const Choice& choice : field_.choices) names.emplace_back(choice.name);
    for (std::size_t i = 0; i < names.size(); ++i)
      if (names[i] == value.text) {
        *std::get<int*>(field_.slot) = static_cast<int>(i);
        return true;
      }
    const std::string near = nearest(value.text, names);
    return mismatch(value, near.empty() ? "" : "did you mean `" + near + "`?");
  }

  /// The number if it is written well and within bounds; else says what is wrong.
  std::optional<Decimal> checked(const YamlNode& value) {
    if (value.type != YamlNode::Type::scalar) return mismatch(value), std::nullopt;
    if (value.quoted) return mismatch(value, parse_decimal(value.text, true) ? "remove the quotes" : ""), std::nullopt;
    auto number = parse_decimal(value.text, takes_percent(field_.kind));
    if (!number) {
      const std::string why = why_no_number(value.text);
      wrong("`" + name_ + "` is " + given(value) + ", which is no number", why.empty() ? "allowed: " + allowed_values(field_) : why, value,
            {}, is_in_french(value) + ", qui n'est pas un nombre ; permis : " + allowed_in_french(field_));
      return std::nullopt;
    }
    const auto size = to_double(*number);
    if (!size || *size < field_.low || *size > field_.high) return mismatch(value), std::nullopt;
    return number;
  }

  std::optional<std::int64_t> checked_integer(const YamlNode& value) {
    const auto number = checked(value);
    if (!number) return std::nullopt;
    const int shift = shift_of(field_.kind);
    if (!is_whole(*number, shift)) {
      wrong("`" + name_ + "` is " + given(value), too_fine(field_.kind), value, {},
            is_in_french(value) + " : " + too_fine_in_french(field_.kind));
      return std::nullopt;
    }
    const auto integer = to_integer(*number, shift);
    if (!integer) mismatch(value);
    return integer;
  }

  bool set_one_number(const YamlNode& value) {
    if (double* const* slot = std::get_if<double*>(&field_.slot)) {
      const auto number = checked(value);
      if (number) **slot = *to_double(*number);
      return number.has_value();
    }
    const auto integer = checked_integer(value);
    if (integer) *std::get<std::int64_t*>(field_.slot) = *integer;
    return integer.has_value();
  }

  bool set_list(const YamlNode& value) {
    if (value.type != YamlNode::Type::list)
      return mismatch(value, value.type == YamlNode::Type::scalar ? "write it in brackets: `[" + shown(value.text) + "]`" : "");
    if (value.children.size() > longest_list)
      return wrong("`" + name_ + "` has " + std::to_string(value.children.size()) + " entries", "at most " + std::to_string(longest_list),
                   value, {},
                   "`" + name_ + "` a " + std::to_string(value.children.size()) + " valeurs ; au plus " + std::to_string(longest_list));
    std::vector<std::int64_t> list;
    for (const YamlNode& entry : value.children)
      if (const auto integer = checked_integer(entry)) list.push_back(*integer);
    if (list.size() != value.children.size()) return false;
    *std::get<std::vector<std::int64_t>*>(field_.slot) = std::move(list);
    return true;
  }

  const Field& field_;
  const std::string& name_;
  Problems& problems_;
};

}  // namespace

bool set_value(const Field& field, const std::string& name, const YamlNode& value, Problems& problems) {
  return Setter(field, name, problems).set(value);
}

std::string allowed_values(const Field& field) {
  switch (field.kind) {
    case Kind::flag: return "`true` or `false`";
    case Kind::choice: return "one of " + choices_text(field);
    case Kind::text: return "a text";
    case Kind::rates:
    case Kind::amounts: return "a list, each " + range_text(field);
    case Kind::count: return "a whole number, " + range_text(field);
    default: return range_text(field);
  }
}

bool set_words(std::string& out, const std::string& name, const YamlNode& value, Problems& problems) {
  if (value.type != YamlNode::Type::scalar) {
    problems.add("`" + name + "` is " + given(value), "it is a text", "write it between quotes", value.place,
                 "`" + name + "` est " + given_in_french(value) + " : c'est un texte, à écrire entre guillemets");
    return false;
  }
  // Escapes such as "\e" make characters that the check of the file itself cannot see.
  const bool control = printable(value.text) != value.text || value.text.find('\n') != std::string::npos;
  if (control || value.text.size() > longest_words) {
    problems.add(
        "`" + name + "` is " + given(value),
        control ? "a text is one line without control characters" : "a text has at most " + std::to_string(longest_words) + " bytes", {},
        value.place);
    return false;
  }
  out = value.text;
  return true;
}

bool set_share(double& out, const std::string& name, const YamlNode& value, Problems& problems) {
  const Field field{name, Kind::share, "1", 0.0, 1.0, &out, Mix::linear, Group::run, {}, {}, {}};
  return set_value(field, name, value, problems);
}

}  // namespace downline
