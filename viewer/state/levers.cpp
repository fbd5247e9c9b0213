#include "viewer/state/levers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace downline::viewer {
namespace {

/// Rates in basis points, of which a list holds several.
std::vector<std::int64_t>* rates_of(const Field& field) {
  auto* const* list = std::get_if<std::vector<std::int64_t>*>(&field.slot);
  return field.kind == Kind::rates && list != nullptr && !(*list)->empty() ? *list : nullptr;
}

bool is_share(const Field& field) { return field.kind == Kind::share || field.kind == Kind::basis_points || field.kind == Kind::rates; }

}  // namespace

const std::array<LeverGroup, 4>& lever_groups() {
  static const std::array<LeverGroup, 4> groups{{
      {{"Entry", "Entrée"},
       {{{"entry.requirement", 0, 0.95, 0.01}, {"entry.kit_price", 0, 300, 1, true}, {"entry.discount_members", 0, 1, 0.01}}}},
      {{"Support", "Accompagnement"},
       {{{"training.in_person_hours", 0, 40, 0.5}, {"training.online_hours", 0, 40, 0.5}, {"follow_up.hours_per_recruit", 0, 40, 0.5}}}},
      {{"Contacts and digital", "Contacts et numérique"},
       {{{"leads.ads_budget", 0, 100000, 500, true}, {"leads.earned_share", 0, 1, 0.01}, {"channels.sharing", 0, 1, 0.01}}}},
      {{"Pay and events", "Rémunération, événements"},
       {{{"compensation.own_sales.rates", 0, 0.4, 0.005},
         {"compensation.levels.rates", 0, 0.2, 0.005},
         {"events.budget", 0, 20000, 100, true}}}},
  }};
  return groups;
}

const Lever& lever_at(std::size_t place) { return lever_groups()[place / 3].levers[place % 3]; }

std::optional<double> lever_value(const Field& field) {
  if (const auto* rates = rates_of(field)) return static_cast<double>(rates->front()) / 1e4;
  if (field.kind == Kind::rates || field.kind == Kind::amounts || field.kind == Kind::text) return std::nullopt;
  return number(field);
}

void set_lever(const Field& field, double value) {
  value = std::clamp(value, field.low, field.high);
  auto* rates = rates_of(field);
  if (rates == nullptr) return set_number(field, value);
  const auto first = static_cast<double>(rates->front());
  const double wanted = value * 1e4;
  for (std::size_t i = rates->size(); i-- > 0;) {
    auto& rate = (*rates)[i];
    if (i == 0 || first > 0) rate = std::llround(i == 0 ? wanted : static_cast<double>(rate) * wanted / first);
  }
}

std::string lever_text(const Field& field, double value, Language language) {
  const double shown = is_share(field) ? value * 100 : value;
  const bool euros = std::string_view(field.unit).starts_with("EUR");
  const bool large = euros && std::abs(shown) >= 10000;
  std::string text = fmt::format("{:.{}f}", large ? shown / 1000 : shown, 2);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  if (text == "-0") text = "0";
  std::size_t point = text.find('.');
  if (point == std::string::npos)
    point = text.size();
  else if (language == Language::fr)
    text[point] = ',';
  for (std::size_t at = point; at > 3 && point > 4;) text.insert(at -= 3, "\u202F");
  const std::string gap = "\u00A0";
  if (is_share(field)) return text + gap + "%";
  if (euros) return text + gap + (large ? "k€" : "€") + (field.unit == "EUR/h" ? "/h" : "");
  if (field.unit == "h" || field.unit == "h/week") return text + gap + "h";
  return text;
}

std::string unit_note(const Field& field, Language language) {
  if (field.unit == "EUR/year/100k people")
    return language == Language::fr ? "par an, pour 100\u202F000 habitants" : "a year, per 100\u202F000 people";
  if (field.unit == "h/week") return language == Language::fr ? "par semaine" : "a week";
  return {};
}

}  // namespace downline::viewer
