#include "viewer/feed/shelf.hpp"

#include <algorithm>

namespace downline::viewer {
namespace {

/// A run takes about 0.2 MB: at most some hundred MB are kept. With its members it may take a thousand times that.
constexpr std::size_t most_entries = 160, most_with_members = 4;

}  // namespace

Shelf::Entry& Shelf::entry(const std::string& key) {
  Entry& found = entries_[key];
  found.used = ++clock_;
  return found;
}

/// The settings that were not asked about for longest go.
void Shelf::forget() {
  const auto drop = [this](std::size_t most, const auto& which) {
    while (static_cast<std::size_t>(std::count_if(entries_.begin(), entries_.end(), which)) > most) {
      auto oldest = entries_.end();
      for (auto e = entries_.begin(); e != entries_.end(); ++e)
        if (which(*e) && (oldest == entries_.end() || e->second.used < oldest->second.used)) oldest = e;
      entries_.erase(oldest);
    }
  };
  drop(most_with_members, [](const auto& e) { return e.second.with_members; });
  drop(most_entries, [](const auto& /*e*/) { return true; });
}

std::shared_ptr<const Cast> Shelf::cast(const Play& play) {
  const std::string key = play.key();
  {
    const std::lock_guard lock(mutex_);
    const auto found = entries_.find(key);
    if (found != entries_.end() && found->second.cast) return found->second.cast;
  }
  auto made = std::make_shared<const Cast>(read_(play));
  const std::lock_guard lock(mutex_);
  forget();
  Entry& e = entry(key);
  e.with_members = play.members;
  return e.cast = made;
}

bool Shelf::has(const Play& play, int replication) {
  const std::lock_guard lock(mutex_);
  const Entry& e = entry(play.key());
  return static_cast<std::size_t>(replication) < e.runs.size() && e.runs[static_cast<std::size_t>(replication)] != nullptr;
}

std::shared_ptr<const RunRecord> Shelf::run_of(const Play& play, int replication) {
  const std::lock_guard lock(mutex_);
  const Entry& e = entry(play.key());
  const auto slot = static_cast<std::size_t>(replication);
  return slot < e.runs.size() ? e.runs[slot] : nullptr;
}

void Shelf::keep(const Play& play, int replication, RunRecord record) {
  auto kept = std::make_shared<const RunRecord>(std::move(record));
  const std::lock_guard lock(mutex_);
  Entry& e = entry(play.key());
  const auto slot = static_cast<std::size_t>(replication);
  if (e.runs.size() <= slot) e.runs.resize(slot + 1);
  e.runs[slot] = std::move(kept);
}

std::vector<double> Shelf::figures(const Play& play, std::size_t metric, int replications) {
  const std::lock_guard lock(mutex_);
  const Entry& e = entry(play.key());
  std::vector<double> values;
  values.reserve(static_cast<std::size_t>(replications));
  for (int r = 0; r < replications; ++r) values.push_back(e.runs[static_cast<std::size_t>(r)]->metrics[metric]);
  return values;
}

int Shelf::replications(const Play& play) {
  const std::lock_guard lock(mutex_);
  const Entry& e = entry(play.key());
  return static_cast<int>(std::find(e.runs.begin(), e.runs.end(), nullptr) - e.runs.begin());
}

ResultTable Shelf::table(const std::vector<Play>& plays, int most) {
  const std::lock_guard lock(mutex_);
  ResultTable table;
  std::vector<Entry*> used;
  int replications = 0;
  for (const Play& play : plays) {
    used.push_back(&entry(play.key()));
    replications = std::max(replications, std::min(most, static_cast<int>(used.back()->runs.size())));
    const Cast& cast = *used.back()->cast;
    table.strategies.push_back(cast.strategy);
    table.strategies.back().name = play.name;
    table.title += (table.title.empty() ? "" : " - ") + play.name;
  }
  const RunPlan& plan = used.front()->cast->plan;
  table.seed = plan.seed;
  table.weeks = plan.weeks;
  table.people = plan.people;
  table.grow(replications);
  for (std::size_t s = 0; s < used.size(); ++s)
    for (int r = 0; r < replications; ++r) {
      const auto slot = static_cast<std::size_t>(r);
      if (slot >= used[s]->runs.size() || used[s]->runs[slot] == nullptr) continue;
      table.runs[table.slot(s, r)] = *used[s]->runs[slot];
      table.states[table.slot(s, r)] = RunState::done;
    }
  return table;
}

}  // namespace downline::viewer
