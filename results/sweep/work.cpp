#include "results/sweep/work.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include "results/analysis/statistics.hpp"
#include "sim/core/error.hpp"
#include "sim/observe/table.hpp"

namespace downline::sweep {
namespace {

class Worker {
 public:
  Worker(const Job& job, Board& board, Board::Slot& slot) : job_(job), board_(board), slot_(slot) {}

  void work() {
    for (std::int64_t taken = board_.take(); taken >= 0 && !board_.stop(); taken = board_.take()) {
      slot_.batch = taken;
      finish(static_cast<std::size_t>(taken));
      if (!board_.stop()) board_.batches()[static_cast<std::size_t>(taken)].state = Board::BatchState::closed;
      slot_.batch = -1;
    }
  }

 private:
  /// Publishes a batch. After a worker died in it only what it did not publish, and in smaller pieces each time, so that what kills
  /// workers stands alone in the end.
  void finish(std::size_t number) {
    const int deaths = board_.batches()[number].deaths;
    const std::span<const Unit> batch(job_.batches[number]);
    const std::size_t size = std::max<std::size_t>(batch.size() >> std::min(2 * deaths, 60), 1);
    const std::vector<bool> open = still_open(batch, deaths > 0);
    std::vector<std::size_t> piece;
    for (std::size_t i = 0; i < batch.size() && !board_.stop(); ++i) {
      if (open[i]) piece.push_back(i);
      if (piece.size() < size && i + 1 < batch.size()) continue;
      publish_piece(batch, piece);
      piece.clear();
    }
  }

  [[nodiscard]] std::vector<bool> still_open(std::span<const Unit> batch, bool look) const {
    std::vector<bool> open(batch.size(), true);
    if (!look) return open;
    const Ledger::Finished finished = job_.ledger.finished(job_.plan);
    for (std::size_t i = 0; i < batch.size(); ++i) open[i] = !finished.holds(batch[i].key);
    return open;
  }

  void publish_piece(std::span<const Unit> batch, const std::vector<std::size_t>& piece) {
    if (piece.empty()) return;
    if (is_finished(batch, piece)) {
      board_.units_done() += static_cast<std::int64_t>(piece.size());
      return;
    }
    Shard shard;
    for (const std::size_t i : piece) {
      if (board_.stop()) break;
      slot_.unit = static_cast<std::int64_t>(i);
      run_unit(batch[i], shard);
      slot_.unit = -1;
    }
    if (shard.units.empty()) return;
    if (!write_shard(shard, job_.plan, job_.ledger.shards())) {
      require_same(shard);
      step_aside();
    }
    count(shard, batch, piece);
  }

  /// Whether another crew was quicker.
  [[nodiscard]] bool is_finished(std::span<const Unit> batch, const std::vector<std::size_t>& piece) const {
    std::vector<Key> keys;
    keys.reserve(piece.size());
    for (const std::size_t i : piece) keys.push_back(batch[i].key);
    if (job_.ledger.published(keys)) return true;
    std::error_code error;
    return keys.size() == 1 && std::filesystem::exists(job_.ledger.failures() / shard_name(keys), error);
  }

  /// Two crews that do the same would go on side by side: one takes up the list elsewhere.
  void step_aside() {
    static std::mt19937_64 dice{std::random_device{}()};
    board_.jump_to(dice() % job_.batches.size());
  }

  void require_same(const Shard& shard) const {
    const std::filesystem::path path = job_.ledger.shards() / shard_name(shard.units);
    const Shard other = read_shard(path, job_.plan.series);
    const auto same_number = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
    const auto same_run = [&](const Run& a, const Run& b) {
      return a.design == b.design && a.replication == b.replication && a.weekly == b.weekly &&
             std::equal(a.metrics.begin(), a.metrics.end(), b.metrics.begin(), b.metrics.end(), same_number);
    };
    if (!std::equal(shard.runs.begin(), shard.runs.end(), other.runs.begin(), other.runs.end(), same_run))
      throw Error(ErrorKind::difference, "`" + path.string() + "` holds other numbers than this program got for the same runs",
                  "the same runs must give the same numbers on every machine", "check the programs and machines that wrote it");
  }

  void run_unit(const Unit& unit, Shard& shard) {
    try {
      std::vector<Run> runs = job_.plan.precision ? run_point(unit) : std::vector<Run>{run_one(unit.design, unit.replication)};
      shard.units.push_back(unit.key);
      for (Run& run : runs) shard.runs.push_back(std::move(run));
    } catch (const Interrupted&) {  // not finished, so not published
    } catch (const std::exception& error) {
      publish_failure(job_, unit, Status::failed, error.what());
      ++board_.failed();
      ++board_.units_done();
    }
  }

  Run run_one(std::size_t design, int replication) {
    const RunRecord record = job_.run(design, replication, board_.stop());
    return kept_of(record, job_.plan, job_.plan.designs[design].key, replication);
  }

  void count(const Shard& shard, std::span<const Unit> batch, const std::vector<std::size_t>& piece) {
    board_.units_done() += static_cast<std::int64_t>(shard.units.size());
    board_.runs_done() += static_cast<std::int64_t>(shard.runs.size());
    std::size_t at = 0;
    for (const Run& run : shard.runs) {
      // Runs come in the order of their units, designs of a unit together.
      while (at + 1 < piece.size() && !is_of(batch[piece[at]], run.design)) ++at;
      const std::size_t design = design_of(batch[piece[at]], run.design);
      if (const double value = run.metrics[job_.watched]; !std::isnan(value)) {
        board_.scores()[design].sum += value;
        ++board_.scores()[design].runs;
      }
    }
  }

  [[nodiscard]] std::size_t design_of(const Unit& unit, const Key& key) const {
    const std::size_t end = job_.plan.precision ? job_.plan.end_of_point(unit.design) : unit.design + 1;
    for (std::size_t d = unit.design; d < end; ++d)
      if (job_.plan.designs[d].key == key) return d;
    return unit.design;
  }
  [[nodiscard]] bool is_of(const Unit& unit, const Key& key) const { return job_.plan.designs[design_of(unit, key)].key == key; }

  /// Replicates all designs of a point until its interval is narrow enough.
  std::vector<Run> run_point(const Unit& unit) {
    const Precision& precision = *job_.plan.precision;
    const std::size_t end = job_.plan.end_of_point(unit.design);
    ResultTable table;
    for (std::size_t d = unit.design; d < end; ++d) table.strategies.push_back({job_.plan.designs[d].scenario, {}, {}, {}, {}, {}});
    std::vector<Run> runs;
    for (int wanted = std::min(first_look, job_.plan.replications);;) {
      const int done = table.replications;
      table.grow(wanted);
      for (int r = done; r < wanted; ++r)
        for (std::size_t d = unit.design; d < end; ++d) {
          runs.push_back(run_or_fail(d, r));
          const std::size_t slot = table.slot(d - unit.design, r);
          table.states[slot] = runs.back().status == Status::ok ? RunState::done : RunState::failed;
          table.runs[slot].metrics = runs.back().metrics;
        }
      const bool narrow = half_width(table, precision.metric, precision.pair) <= precision.half_width;
      if (narrow || wanted >= job_.plan.replications) return runs;
      wanted = std::min(wanted + look_every, job_.plan.replications);
    }
  }

  Run run_or_fail(std::size_t design, int replication) {
    try {
      return run_one(design, replication);
    } catch (const Interrupted&) {
      throw;
    } catch (const std::exception& error) {
      ++board_.failed();
      return failed_run(job_.plan, job_.plan.designs[design].key, replication, Status::failed, error.what());
    }
  }

  const Job& job_;
  Board& board_;
  Board::Slot& slot_;
};

}  // namespace

std::vector<std::vector<Unit>> unfinished(const Plan& plan, const Ledger::Finished& finished, int part, int parts) {
  std::vector<std::vector<Unit>> open;
  const std::vector<std::vector<Unit>> all = batches_of(plan);
  for (std::size_t b = static_cast<std::size_t>(part); b < all.size(); b += static_cast<std::size_t>(parts)) {
    std::vector<Unit> left;
    for (const Unit& unit : all[b])
      if (!finished.holds(unit.key)) left.push_back(unit);
    if (!left.empty()) open.push_back(std::move(left));
  }
  return open;
}

void work(const Job& job, Board& board, Board::Slot& slot) { Worker(job, board, slot).work(); }

void publish_failure(const Job& job, const Unit& unit, Status status, const std::string& reason) {
  Shard shard{{unit.key}, {}};
  const std::size_t end = job.plan.precision ? job.plan.end_of_point(unit.design) : unit.design + 1;
  for (std::size_t d = unit.design; d < end; ++d)
    shard.runs.push_back(failed_run(job.plan, job.plan.designs[d].key, unit.replication, status, reason));
  write_shard(shard, job.plan, job.ledger.failures());
}

}  // namespace downline::sweep
