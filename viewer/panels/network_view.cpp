#include "viewer/panels/network_view.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "results/charts/tree_of_result.hpp"
#include "sim/core/error.hpp"
#include "sim/observe/member_columns.hpp"

namespace downline::viewer {

void NetworkView::take(RunPtr taken, std::string name) {
  run = std::move(taken);
  strategy = std::move(name);
  elsewhere = nullptr;
  shade.clear();
  tree.reset();
  weeks = run->weeks();
  playing = false;
  indexed_ = -1;
  const auto exists = [this](std::optional<std::uint32_t> m) { return m && *m < static_cast<std::uint32_t>(members().members); };
  chosen = exists(opening.chosen) ? opening.chosen : std::nullopt;
  top = exists(opening.top) ? *opening.top : static_cast<std::uint32_t>(members().members);
  show_week(opening.week.value_or(weeks));
  opening = {};
}

void NetworkView::beside(RunPtr other, std::string name) {
  elsewhere = other != nullptr && other->members ? std::move(other) : nullptr;
  elsewhere_name = std::move(name);
}

void NetworkView::colour_by(bool activity) { by_activity = activity; }

void NetworkView::show_week(int wanted) { week = std::clamp(wanted, 0, weeks); }

void NetworkView::play(bool on) {
  if (on && week >= weeks) show_week(0);
  playing = on;
}

void NetworkView::pass(float seconds) {
  constexpr float a_week = 0.1F;
  if (!playing) return;
  passed_ += seconds;
  if (passed_ < a_week) return;
  passed_ = 0;
  playing = week < weeks;
  show_week(week + 1);
}

bool NetworkView::poll() {
  const auto made = [this] { return indexed_ == week && indexed_activity_ == by_activity; };
  const auto take_it = [this] {
    Index ready = coming_.get();
    if (ready.of != run) return;  // of a run that is looked at no longer
    ++taken_;
    indexed_ = ready.week;
    indexed_activity_ = ready.by_activity;
    tree = std::move(ready.tree);
    shade = std::move(ready.shade);
  };
  if (coming_.valid() && (patient || coming_.wait_for(std::chrono::seconds(0)) == std::future_status::ready)) take_it();
  while (!coming_.valid() && !made()) {
    coming_ = std::async(std::launch::async, [of = run, at = week, activity = by_activity] { return index_of(of, at, activity); });
    if (!patient) break;
    take_it();
  }
  return coming_.valid();
}

NetworkView::Index NetworkView::index_of(const RunPtr& of, int of_week, bool activity) {
  Index index{of, of_week, activity, nullptr, {}};
  const MemberTable& all = *of->members;
  const auto* sponsor = find_column(all.columns, "sponsor");
  const auto* joined = find_column(all.columns, "joined");
  const auto* left = find_column(all.columns, "left");
  if (sponsor == nullptr || joined == nullptr || left == nullptr) return index;
  std::vector<std::uint8_t> present(sponsor->size());
  for (std::size_t m = 0; m < present.size(); ++m)
    present[m] = (*joined)[m] <= of_week && ((*left)[m] == still_there || (*left)[m] > of_week) ? 1 : 0;
  index.tree = std::make_unique<charts::SponsorTree>(*sponsor, present);
  if (!activity) {
    if (const auto* income = find_column(all.columns, "net_income"); income != nullptr) index.shade = charts::shades_of(*income);
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

std::shared_ptr<const charts::LifeStory> NetworkView::life(Language language) {
  const auto ready = [this] { return life_coming_.wait_for(std::chrono::seconds(0)) == std::future_status::ready; };
  const auto take_it = [this] {
    told_ = telling_;
    lifeless_ = {};
    try {
      life_ = life_coming_.get();
    } catch (const Error& error) {
      life_ = nullptr;
      lifeless_ = phrase(error);
    }
  };
  if (life_coming_.valid() && (patient || ready())) take_it();
  const Told wanted{run, elsewhere, chosen, language};
  if (!life_coming_.valid() && wanted != told_) {
    telling_ = wanted;
    life_coming_ = std::async(std::launch::async, [wanted, name = strategy, other_name = elsewhere_name] {
      const MemberTable& all = *wanted.run->members;
      const std::int64_t member = wanted.member ? static_cast<std::int64_t>(*wanted.member) : charts::best_seller(all);
      auto story = std::make_shared<charts::LifeStory>(charts::life_story(all, wanted.run->weeks(), name, member, wanted.language));
      if (wanted.elsewhere)
        story->elsewhere = charts::life_elsewhere(all, member, *wanted.elsewhere->members, other_name, story->period_ends);
      return std::shared_ptr<const charts::LifeStory>(std::move(story));
    });
    if (patient) take_it();
  }
  return told_ == wanted ? life_ : nullptr;
}

std::optional<std::uint32_t> NetworkView::find(const std::string& text) const {
  const bool person = text.starts_with("p");
  const std::size_t first = text.starts_with("#") || person ? 1 : 0;
  std::int64_t number = -1;
  const auto [end, failed] = std::from_chars(text.data() + first, text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
  if (!person) return number < members().members ? std::optional(static_cast<std::uint32_t>(number)) : std::nullopt;
  const auto* persons = find_column(members().columns, "person");
  if (persons == nullptr) return std::nullopt;
  const auto found = std::find(persons->begin(), persons->end(), number);
  return found == persons->end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - persons->begin()));
}

}  // namespace downline::viewer
