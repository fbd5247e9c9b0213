#include "viewer/panels/network_view.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

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
  if (coming_.valid()) static_cast<void>(coming_.get());
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
  tree.reset();
  weeks = run.weeks();
  chosen.reset();
  playing = false;
  indexed_ = -1;
  top = static_cast<std::uint32_t>(members().members);
  show_week(weeks);
}

void NetworkView::colour_by(bool activity) { by_activity = activity; }

void NetworkView::show_week(int wanted) { week = std::clamp(wanted, 0, weeks); }

bool NetworkView::poll() {
  const auto made = [this] { return indexed_ == week && indexed_activity_ == by_activity; };
  const auto take_it = [this] {
    Index ready = coming_.get();
    ++taken_;
    indexed_ = ready.week;
    indexed_activity_ = ready.by_activity;
    tree = std::move(ready.tree);
    shade = std::move(ready.shade);
  };
  if (coming_.valid() && (patient || coming_.wait_for(std::chrono::seconds(0)) == std::future_status::ready)) take_it();
  if (!coming_.valid() && !made()) {
    coming_ = std::async(std::launch::async, [this, at = week, activity = by_activity] { return index_of(at, activity); });
    if (patient) take_it();
  }
  return coming_.valid();
}

NetworkView::Index NetworkView::index_of(int of_week, bool activity) const {
  Index index{of_week, activity, nullptr, {}};
  const MemberTable& all = members();
  const auto* sponsor = member_column(all, "sponsor");
  const auto* joined = member_column(all, "joined");
  const auto* left = member_column(all, "left");
  if (sponsor == nullptr || joined == nullptr || left == nullptr) return index;
  std::vector<std::uint8_t> present(sponsor->size());
  for (std::size_t m = 0; m < present.size(); ++m)
    present[m] = (*joined)[m] <= of_week && ((*left)[m] == still_there || (*left)[m] > of_week) ? 1 : 0;
  index.tree = std::make_unique<charts::SponsorTree>(*sponsor, present);
  if (!activity) {
    if (const auto* income = member_column(all, "net_income"); income != nullptr) index.shade = charts::shades_of(*income);
    return index;
  }
  const auto sales =
      std::find_if(all.period_columns.begin(), all.period_columns.end(), [](const MemberColumn& c) { return c.name == "sales"; });
  if (sales == all.period_columns.end() || all.periods == 0) return index;
  // Pay periods end every fourth week; week 0 is before the first.
  const auto periods = static_cast<std::size_t>(all.periods);
  const std::size_t period = std::min(periods - 1, static_cast<std::size_t>(std::max(0, of_week - 1)) / 4);
  std::vector<std::int64_t> sold(static_cast<std::size_t>(all.members));
  for (std::size_t m = 0; m < sold.size(); ++m) sold[m] = sales->values[m * periods + period];
  index.shade = charts::shades_of(sold);
  return index;
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
