#pragma once
#include <atomic>
#include <cstdint>
#include <exception>
#include <functional>
#include <limits>
#include <string>

#include "sim/core/columns.hpp"
#include "sim/engine/phase.hpp"
#include "sim/observe/record.hpp"
#include "sim/random/draw.hpp"

namespace downline {

class Pasts;

/// The extent of a run. A run is a pure function of (scenario, seed, replication).
struct RunPlan {
  std::uint64_t seed = 1;
  std::int64_t people = 1'000'000;
  int weeks_before = 0;  ///< under the common start, not reported
  int weeks = 156;       ///< reported
};

/// What the engine drives: everything that happens in a phase. The direct-selling model is one; another set of rules under
/// the same kernels is another.
class Behaviour {
 public:
  virtual ~Behaviour() = default;
  /// Makes the world of week 0, in which people exist by coordinates.
  /// \param keep_members whether `conclude` will be asked for the table of members
  virtual void begin(const Luck& luck, bool keep_members) = 0;
  /// The standing company of week 0 appears; a run that goes on from what was kept of it has its own already.
  virtual void seed() {}
  /// All rules and numbers that act before `take_over`, written out: behaviours of the same text, extent and luck stand at the same
  /// state then. Empty: the weeks before are not to be shared.
  [[nodiscard]] virtual std::string rules_before() const { return {}; }
  /// The levers of the reported weeks take over from those of the weeks before, between the last of these and the first of those.
  virtual void take_over() = 0;
  /// One phase of week `week` (0 = first week simulated).
  virtual void step(Phase phase, Week week) = 0;
  /// Writes the state or flows of the week just finished as row `row` of the record (0: before the first reported week).
  virtual void observe(RunRecord& record, int row) = 0;
  /// Everything that the coming weeks depend on and `begin` does not make. Called between two weeks.
  /// \param next the week to be simulated next; before the first reported one, the levers have not taken over
  virtual void columns(StateColumns& columns, Week next) = 0;
  /// Whole-run figures, incomes and, if asked for, the table of members.
  virtual void conclude(RunRecord& record) = 0;
};

/// Thrown out of a run when a stop was asked for.
class Stopped : public std::exception {
 public:
  [[nodiscard]] const char* what() const noexcept override { return "stopped"; }
};

struct RunControl {
  const std::atomic<bool>* stop = nullptr;                  ///< looked at every week; the state is saved first if there is a keeper
  std::function<void(int week, int weeks)> on_week = {};    ///< called after every week, before-weeks included
  std::function<void(int week, int weeks)> on_resume = {};  ///< called when a run goes on after week `week` of what was kept
  Keeper* keeper = nullptr;
  Pasts* pasts = nullptr;                       ///< where the weeks before may lie, simulated by another run, or are kept for others
  int heirs = std::numeric_limits<int>::max();  ///< other runs that will begin from the same past; 0: it is not kept
  bool keep_members = false;
};

/// One replication. Errors: Stopped; CheckFailed on a broken invariant.
[[nodiscard]] RunRecord run(Behaviour& behaviour, const RunPlan& plan, std::uint32_t replication, const RunControl& control = {});

}  // namespace downline
