#include "viewer/panels/network_view.hpp"

#include <algorithm>
#include <charconv>

#include "results/charts/tree_of_result.hpp"

namespace downline::viewer {
namespace {

constexpr std::int64_t still_there = -1'000'000;  ///< of the column `left`

}  // namespace

const std::vector<std::int64_t>* member_column(const MemberTable& table, std::string_view name) {
  const auto found = std::find_if(table.columns.begin(), table.columns.end(), [&](const MemberColumn& c) { return c.name == name; });
  return found == table.columns.end() ? nullptr : &found->values;
}

void NetworkView::take(const void* key, const ResultTable& from, std::size_t strategy, const RunRecord& run) {
  of = key;
  table = ResultTable();
  table.seed = from.seed;
  table.weeks = from.weeks;
  table.people = from.people;
  table.strategies = {from.strategies[strategy]};
  table.grow(1);
  table.runs.front() = run;
  table.states.front() = RunState::done;
  shade.clear();
  weeks = run.weeks();
  chosen.reset();
  playing = false;
  week = -1;
  show_week(weeks);
  top = tree ? tree->company() : 0;
}

void NetworkView::show_week(int wanted) {
  wanted = std::clamp(wanted, 0, weeks);
  if (wanted == week && tree) return;
  week = wanted;
  const auto* sponsor = member_column(members(), "sponsor");
  const auto* joined = member_column(members(), "joined");
  const auto* left = member_column(members(), "left");
  if (sponsor == nullptr || joined == nullptr || left == nullptr) return;
  std::vector<std::uint8_t> present(sponsor->size());
  for (std::size_t m = 0; m < present.size(); ++m)
    present[m] = (*joined)[m] <= week && ((*left)[m] == still_there || (*left)[m] > week) ? 1 : 0;
  tree = std::make_unique<charts::SponsorTree>(*sponsor, present);
  if (by_activity || shade.empty()) colour_by(by_activity);
}

void NetworkView::colour_by(bool activity) {
  by_activity = activity;
  shade.clear();
  const MemberTable& all = members();
  if (!activity) {
    if (const auto* income = member_column(all, "net_income"); income != nullptr) shade = charts::shades_of(*income);
    return;
  }
  const auto sales =
      std::find_if(all.period_columns.begin(), all.period_columns.end(), [](const MemberColumn& c) { return c.name == "sales"; });
  if (sales == all.period_columns.end() || all.periods == 0) return;
  // Pay periods end every fourth week; week 0 is before the first.
  const auto periods = static_cast<std::size_t>(all.periods),
             period = std::min(periods - 1, static_cast<std::size_t>(std::max(0, week - 1)) / 4);
  std::vector<std::int64_t> sold(static_cast<std::size_t>(all.members));
  for (std::size_t m = 0; m < sold.size(); ++m) sold[m] = sales->values[m * periods + period];
  shade = charts::shades_of(sold);
}

std::optional<std::uint32_t> NetworkView::find(const std::string& text) const {
  const bool person = text.starts_with("p");
  const std::size_t first = text.starts_with("#") || person ? 1 : 0;
  std::int64_t number = -1;
  const auto [end, failed] = std::from_chars(text.data() + first, text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
  if (!person) return number < members().members ? std::optional(static_cast<std::uint32_t>(number)) : std::nullopt;
  const auto* persons = member_column(members(), "person");
  if (persons == nullptr) return std::nullopt;
  const auto found = std::find(persons->begin(), persons->end(), number);
  return found == persons->end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - persons->begin()));
}

}  // namespace downline::viewer
