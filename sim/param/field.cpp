#include "sim/param/field.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "sim/core/check.hpp"

namespace downline {
namespace {

std::string shortest(double value) {
  char text[40];
  const auto end = std::to_chars(text, text + sizeof text, value).ptr;
  return {text, end};
}

std::string list_text(const std::vector<std::int64_t>& list, double unit) {
  std::string text = "[";
  for (std::size_t i = 0; i < list.size(); ++i) text += (i ? ", " : "") + shortest(static_cast<double>(list[i]) / unit);
  return text + "]";
}

std::string quoted(const std::string& value) {
  std::string text = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + "\"";
}

}  // namespace

double number(const Field& f) {
  switch (f.kind) {
    case Kind::money: return static_cast<double>(*std::get<std::int64_t*>(f.slot)) / 100.0;
    case Kind::basis_points: return static_cast<double>(*std::get<std::int64_t*>(f.slot)) / static_cast<double>(whole);
    case Kind::count: return static_cast<double>(*std::get<std::int64_t*>(f.slot));
    case Kind::share:
    case Kind::real: return *std::get<double*>(f.slot);
    case Kind::flag: return *std::get<bool*>(f.slot) ? 1.0 : 0.0;
    case Kind::choice: return *std::get<int*>(f.slot);
    default: break;
  }
  check(false, "a list or a text has no single number");
  return 0.0;
}

void set_number(const Field& f, double value) {
  switch (f.kind) {
    case Kind::money: *std::get<std::int64_t*>(f.slot) = to_cents(value); return;
    case Kind::basis_points: *std::get<std::int64_t*>(f.slot) = std::llround(value * static_cast<double>(whole)); return;
    case Kind::count: *std::get<std::int64_t*>(f.slot) = std::llround(value); return;
    case Kind::share:
    case Kind::real: *std::get<double*>(f.slot) = value; return;
    case Kind::flag: *std::get<bool*>(f.slot) = value >= 0.5; return;
    case Kind::choice: *std::get<int*>(f.slot) = static_cast<int>(std::llround(value)); return;
    default: check(false, "a list or a text has no single number");
  }
}

std::string value_text(const Field& f) {
  switch (f.kind) {
    case Kind::flag: return *std::get<bool*>(f.slot) ? "true" : "false";
    case Kind::choice: return std::string(f.choices.at(static_cast<std::size_t>(*std::get<int*>(f.slot))).name);
    case Kind::text: return quoted(*std::get<std::string*>(f.slot));
    case Kind::rates: return list_text(*std::get<std::vector<std::int64_t>*>(f.slot), static_cast<double>(whole));
    case Kind::amounts: return list_text(*std::get<std::vector<std::int64_t>*>(f.slot), 100.0);
    case Kind::count: return std::to_string(*std::get<std::int64_t*>(f.slot));
    default: return shortest(number(f));
  }
}

bool same_value(const Field& a, const Field& b) { return a.kind == b.kind && value_text(a) == value_text(b); }

const Field* find(const Fields& fields, std::string_view path) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.path == path; });
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace downline
