#include "viewer/feed/feed.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "sim/core/error.hpp"
#include "sim/engine/ensemble.hpp"
#include "sim/engine/threads.hpp"

namespace downline::viewer {
namespace {

constexpr int pay_period = 4;  // weeks
/// States of a million people before their reported weeks take about 8 MB each: 20 replications, those of the smaller market, and as many
/// of another start. [bytes]
constexpr std::size_t most_pasts = std::size_t{1} << 29;
constexpr std::chrono::milliseconds least_pause{80};
using Clock = std::chrono::steady_clock;

Phrase problem_of(const std::exception& error) {
  if (const auto* ours = dynamic_cast<const Error*>(&error); ours != nullptr) return phrase(*ours);
  return phrase(Error(ErrorKind::resource, error.what()));
}

Stage stage_of(int done, int wanted) {
  if (done == 0) return Stage::waiting;
  if (done >= wanted) return Stage::stable;
  return done >= trusted_replications ? Stage::trustworthy : Stage::preview;
}

}  // namespace

Feed::Feed(ReadPlay read, int threads, std::function<void()> woken)
    : shelf_(std::move(read)), pasts_(most_pasts), threads_(std::max(1, threads)), woken_(std::move(woken)) {
  thread_ = std::jthread([this](const std::stop_token& stop) { live(stop); });
}

Feed::~Feed() {
  stopping_ = true;
  thread_.request_stop();
  changed_.notify_all();
}

std::uint64_t Feed::ask(Wanted wanted) {
  const std::lock_guard lock(mutex_);
  wanted_ = std::move(wanted);
  const std::uint64_t generation = ++generation_;
  changed_.notify_all();
  return generation;
}

PicturePtr Feed::latest() const {
  const std::lock_guard lock(mutex_);
  return latest_;
}

PicturePtr Feed::finished() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return served_ == generation_.load(); });
  return latest_;
}

Work Feed::work() const { return {weeks_.load(), thrown_away_.load()}; }

void Feed::live(const std::stop_token& stop) {
  with_threads(threads_, [&] {
    while (!stop.stop_requested()) {
      Wanted wanted;
      std::uint64_t generation = 0;
      {
        std::unique_lock lock(mutex_);
        if (!changed_.wait(lock, stop, [this] { return served_ != generation_.load(); })) return;
        wanted = wanted_;
        generation = generation_.load();
      }
      serve(wanted, generation);
    }
  });
}

void Feed::serve(const Wanted& wanted, std::uint64_t generation) {
  try {
    for (const Play& play : wanted.main) static_cast<void>(shelf_.cast(play));  // the others are read when their turn comes
    if (outdated(generation)) return;
    publish(wanted, generation);
    for (auto tasks = next_tasks(wanted, generation); !tasks.empty(); tasks = next_tasks(wanted, generation)) {
      run_all(wanted, generation, tasks);
      if (outdated(generation)) return;
      publish(wanted, generation);
    }
  } catch (const std::exception& error) {
    publish(wanted, generation, problem_of(error));
  }
  const std::lock_guard lock(mutex_);
  if (!outdated(generation)) served_ = generation;
  changed_.notify_all();
}

bool Feed::can_run(const Play& play) {
  try {
    static_cast<void>(shelf_.cast(play));
    return true;
  } catch (const Error&) {
    return false;
  }
}

/// Runs that are not there yet. Fewer where the setting is outdated: reading a hundred variants would keep the next move waiting.
/// \param forgiving plays that cannot be read are left out
Feed::Tasks Feed::missing(const std::vector<Play>& plays, int replications, std::uint64_t generation, bool forgiving) {
  Tasks tasks;
  for (int r = 0; r < replications; ++r)
    for (const Play& play : plays) {
      if (outdated(generation)) return tasks;
      if (forgiving && !can_run(play)) continue;
      if (!shelf_.has(play, r)) tasks.push_back({&play, r, false});
    }
  return tasks;
}

Feed::Tasks Feed::missing_main(const Wanted& wanted, int replications, std::uint64_t generation) {
  Tasks tasks = missing(wanted.main, replications, generation, false);
  for (Task& task : tasks) task.first = task.replication == 0 && task.play == &wanted.main.back();
  return tasks;
}

/// Two replications of all, so that each effect has an interval; then the rest.
Feed::Tasks Feed::missing_sides(const Wanted& wanted, std::uint64_t generation) {
  if (!wanted.side_base || wanted.sides.empty() || !can_run(*wanted.side_base)) return {};
  for (const int replications : {std::min(2, wanted.side_replications), wanted.side_replications}) {
    Tasks tasks = missing(wanted.sides, replications, generation, true);
    for (int r = replications; r-- > 0;)
      if (!shelf_.has(*wanted.side_base, r)) tasks.insert(tasks.begin(), {&*wanted.side_base, r, false});
    if (!tasks.empty()) return tasks;
  }
  return {};
}

/// The next runs in order of importance: one replication of all, enough to trust, what matters most, the line, the rest.
Feed::Tasks Feed::next_tasks(const Wanted& wanted, std::uint64_t generation) {
  if (wanted.first_only) return missing_main(wanted, 1, generation);
  for (const int replications : {1, 4, trusted_replications})
    if (auto tasks = missing_main(wanted, std::min(replications, wanted.replications), generation); !tasks.empty()) return tasks;
  if (auto tasks = missing(wanted.with_members, 1, generation, false); !tasks.empty()) return tasks;
  if (auto tasks = missing(wanted.map, wanted.map_replications, generation, true); !tasks.empty()) return tasks;
  if (auto tasks = missing_sides(wanted, generation); !tasks.empty()) return tasks;
  if (auto tasks = missing(wanted.line, wanted.line_replications, generation, true); !tasks.empty()) return tasks;
  if (auto tasks = missing_main(wanted, wanted.replications, generation); !tasks.empty()) return tasks;
  return missing(wanted.line, wanted.replications, generation, true);
}

/// Hands the tasks to the ensemble, which takes them in order on all threads; each finished one goes to the shelf at once.
void Feed::run_all(const Wanted& wanted, std::uint64_t generation, const Tasks& tasks) {
  ResultTable slots;
  slots.strategies.resize(tasks.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) slots.strategies[i].name = tasks[i].play->name;
  slots.grow(1);
  std::vector<std::shared_ptr<const Cast>> casts;
  for (const Task& task : tasks) casts.push_back(shelf_.cast(*task.play));
  const auto one = [&](std::size_t task, int /*replication*/) {
    // A first run that others overtook is still worth starting: without it a long drag would show nothing.
    if (outdated(generation) && !tasks[task].first) throw Stopped();
    shelf_.keep(*tasks[task].play, tasks[task].replication, run_one(*casts[task], tasks[task], generation));
    if (outdated(generation)) publish(wanted, generation);
    return RunRecord();
  };
  EnsembleOptions options;
  // A picture copies the runs that it shows: between two of them there is time to simulate.
  std::atomic<Clock::rep> last{Clock::now().time_since_epoch().count()};
  options.progress = [&](int, int) {
    const Clock::rep now = Clock::now().time_since_epoch().count();
    if (outdated(generation) || now - last < Clock::duration(least_pause).count()) return;
    last = now;
    publish(wanted, generation);
  };
  run_ensemble(slots, one, options);
  if (!slots.failures.empty() && !outdated(generation)) throw Error(ErrorKind::scenario, slots.failures.front());
}

RunRecord Feed::run_one(const Cast& cast, const Task& task, std::uint64_t generation) {
  std::atomic<bool> stop{false};
  RunControl control;
  control.stop = &stop;
  control.keep_members = task.play->members;
  control.pasts = &pasts_;
  std::int64_t simulated = 0;
  control.on_week = [&](int week, int weeks) {
    ++simulated;
    if (stopping_) stop = true;
    if (outdated(generation) && week % pay_period == 0 && !(task.first && 2 * week > weeks)) stop = true;
  };
  const auto behaviour = cast.behaviour();
  try {
    RunRecord record = run(*behaviour, cast.plan, static_cast<std::uint32_t>(task.replication), control);
    weeks_ += simulated;
    return record;
  } catch (const Stopped&) {
    weeks_ += simulated;
    thrown_away_ += simulated;
    throw;
  }
}

void Feed::add_main(const Wanted& wanted, Picture& picture) {
  int common = wanted.replications;
  for (const Play& play : wanted.main) common = std::min(common, shelf_.replications(play));
  picture.done = common;
  picture.stage = stage_of(common, wanted.replications);
  picture.table = shelf_.table(wanted.main, common);
  picture.summary = summarise(picture.table);
  const std::vector<Play> references(wanted.main.begin(), wanted.main.end() - 1);
  if (!references.empty()) picture.references = shelf_.table(references, wanted.replications);
}

/// Each variant against the draft in the same market and worlds.
void Feed::add_effects(const Wanted& wanted, Picture& picture) {
  picture.effects_wanted = wanted.sides.size();
  if (!wanted.side_base || wanted.sides.empty() || shelf_.replications(*wanted.side_base) == 0) return;
  const std::size_t profit = metric_index("profit");
  picture.effect_people = shelf_.cast(*wanted.side_base)->plan.people;
  for (const Play& side : wanted.sides) {
    const int n = std::min(shelf_.replications(side), shelf_.replications(*wanted.side_base));
    if (n == 0) continue;
    picture.effects.push_back({side.name, difference(shelf_.figures(side, profit, n), shelf_.figures(*wanted.side_base, profit, n))});
    picture.effect_runs = picture.effect_runs == 0 ? n : std::min(picture.effect_runs, n);
  }
}

void Feed::add_members(const Wanted& wanted, Picture& picture) {
  if (wanted.with_members.empty()) return;
  picture.members = shelf_.run_of(wanted.with_members.front(), 0);
  if (wanted.with_members.size() == 1) return;
  picture.members_elsewhere = shelf_.run_of(wanted.with_members.back(), 0);
  picture.elsewhere = wanted.with_members.back().name;
}

void Feed::add_map(const Wanted& wanted, Picture& picture) {
  int least = wanted.map_replications;
  for (const Play& cell : wanted.map) {
    const int n = std::min(wanted.map_replications, shelf_.replications(cell));
    least = std::min(least, n);
    picture.map_done += n;
    picture.map_wanted += wanted.map_replications;
  }
  if (wanted.map.empty() || least == 0) return;
  picture.map = shelf_.table(wanted.map, least);
  picture.map_summary = summarise(picture.map);
}

void Feed::add_line(const Wanted& wanted, Picture& picture) {
  std::vector<Play> points;
  std::string runs;
  int all = wanted.replications;
  for (const Play& point : wanted.line) {
    const int n = shelf_.replications(point);
    all = std::min(all, n);
    if (n > 0) points.push_back(point);
    runs += point.key() + " " + std::to_string(n) + "\n";
  }
  if (points.size() <= 2) return;
  if (runs != line_runs_) {
    ResultTable table = shelf_.table(points, std::max(all, wanted.line_replications));
    Summary summary = summarise(table);
    line_ = std::make_shared<const Line>(Line{std::move(table), std::move(summary)});
    line_runs_ = std::move(runs);
  }
  picture.line = line_;
}

void Feed::publish(const Wanted& wanted, std::uint64_t generation, Phrase problem) {
  const std::lock_guard one_at_a_time(publishing_);
  auto picture = std::make_shared<Picture>();
  picture->generation = generation;
  picture->plays = wanted.main;
  picture->wanted = wanted.replications;
  picture->problem = std::move(problem);
  if (picture->problem.empty()) {
    add_main(wanted, *picture);
    add_effects(wanted, *picture);
    add_members(wanted, *picture);
    add_map(wanted, *picture);
    add_line(wanted, *picture);
  }
  {
    const std::lock_guard lock(mutex_);
    if (latest_ && latest_->generation > generation) return;
    latest_ = std::move(picture);
  }
  if (woken_) woken_();
}

}  // namespace downline::viewer
