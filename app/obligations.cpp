#include "app/obligations.hpp"

#include <algorithm>
#include <span>

#include "app/again.hpp"
#include "models/status/law_micro.hpp"
#include "models/status/law_us.hpp"
#include "models/status/law_vdi.hpp"
#include "models/status/member_class.hpp"
#include "sim/observe/member_columns.hpp"

namespace downline {
namespace {

constexpr std::size_t periods_a_year = 13;
// Years of which the tables know the ceilings.
constexpr int first_known_year = 2021, first_known_micro_year = 2025, last_known_year = 2026;

/// As a run numbers them: those of the weeks before, then those that the levers add.
std::vector<MemberClass> classes_of(const Scenario& scenario) {
  std::vector<MemberClass> classes = scenario.before.classes;
  take_classes(classes, scenario.now.classes);
  return classes;
}

/// What a member was paid a year. Charges that a class has by itself were taken off before. [cents]
std::vector<Cents> yearly_pay(const std::vector<std::int64_t>& income, std::size_t member, std::size_t periods, BasisPoints charges) {
  std::vector<Cents> years((periods + periods_a_year - 1) / periods_a_year, 0);
  for (std::size_t p = 0; p < periods; ++p) years[p / periods_a_year] += income[member * periods + p];
  for (Cents& year : years)
    if (charges < whole) year = static_cast<Cents>(Wide{year} * whole / (whole - charges));
  return years;
}

/// Whether somebody with these years' pay is concerned. \param from first year of which she was a member throughout
bool concerns(const MemberClass& c, int year, const std::vector<Cents>& pay, std::size_t from, std::size_t full_years) {
  const Cents most = pay.empty() ? 0 : *std::max_element(pay.begin(), pay.end());
  switch (static_cast<Status>(c.status)) {
    case Status::micro_entrepreneur: return most > micro_ceiling(MicroActivity::services, year);
    case Status::contractor_1099: return form_1099_due(most, year);
    case Status::vdi: break;
  }
  if (from >= full_years) return false;
  const std::size_t known = static_cast<std::size_t>(year - first_known_year) + 1;
  const auto last = std::span(pay).first(full_years).last(std::min(full_years - from, known));
  return vdi_registration_year(year - static_cast<int>(last.size()) + 1, last) > 0;
}

constexpr std::string_view rule_of(int status) {
  switch (static_cast<Status>(status)) {
    case Status::micro_entrepreneur: return "micro_ceiling";
    case Status::contractor_1099: return "form_1099";
    case Status::vdi: break;
  }
  return "registration";
}

}  // namespace

std::vector<Obligation> obligations(const ResultTable& table, std::size_t strategy) {
  const std::span<const RunRecord> runs =
      std::span(table.runs).subspan(table.slot(strategy, 0), static_cast<std::size_t>(table.replications));
  const auto kept = std::find_if(runs.begin(), runs.end(), [](const RunRecord& run) { return run.members.has_value(); });
  if (kept == runs.end()) return {};
  const MemberTable& members = *kept->members;
  const auto periods = static_cast<std::size_t>(members.periods);
  const auto *own_class = find_column(members.columns, "member_class"), *joined = find_column(members.columns, "joined"),
             *left = find_column(members.columns, "left");
  const auto* income = find_column(members.period_columns, "income");
  if (own_class == nullptr || joined == nullptr || left == nullptr || income == nullptr || periods == 0) return {};
  std::vector<Obligation> all;
  const std::vector<MemberClass> classes = classes_of(scenario_again(table.strategies[strategy]));
  for (std::size_t k = 0; k < classes.size(); ++k) {
    const MemberClass& c = classes[k];
    const bool micro = static_cast<Status>(c.status) == Status::micro_entrepreneur;
    const int year = std::clamp(c.law_year > 0 ? static_cast<int>(c.law_year) : last_known_year,
                                micro ? first_known_micro_year : first_known_year, last_known_year);
    Obligation one{c.name, std::string(rule_of(c.status)), year, 0, 0};
    for (std::size_t m = 0; m < own_class->size(); ++m) {
      const bool gone_before = (*left)[m] <= 0 && (*left)[m] != still_there;
      if ((*own_class)[m] != static_cast<std::int64_t>(k) || gone_before) continue;
      ++one.members;
      const auto from = static_cast<std::size_t>((std::max<std::int64_t>(0, (*joined)[m] - 1) + 51) / 52);
      one.concerned += concerns(c, year, yearly_pay(*income, m, periods, c.law_year > 0 ? 0 : c.charges), from, periods / periods_a_year);
    }
    if (one.members > 0) all.push_back(std::move(one));
  }
  return all;
}

}  // namespace downline
