#include "sim/engine/run.hpp"

#include "sim/engine/pasts.hpp"

namespace downline {
namespace {

/// The weeks before of one run, which others may have simulated, or may begin from.
class Before {
 public:
  Before(Behaviour& behaviour, const RunPlan& plan, std::uint32_t replication, const RunControl& control)
      : walk_([&, next = plan.weeks_before](StateColumns& columns) { behaviour.columns(columns, next); }) {
    if (control.pasts == nullptr || control.heirs == 0 || plan.weeks_before == 0) return;
    key_ = {plan.seed, replication, plan.people, plan.weeks_before, plan.weeks, control.keep_members, behaviour.rules_before()};
    if (!key_.rules.empty()) pasts_ = control.pasts;
  }
  /// Fills the state of the take-over from another run. \return whether there was one
  bool resume() { return resumed_ = pasts_ != nullptr && pasts_->resume(key_, walk_); }
  /// Keeps that state for others.
  void keep(int heirs) {
    if (pasts_ != nullptr && !resumed_) pasts_->keep(key_, walk_, heirs);
  }

 private:
  Keeper::Walk walk_;
  PastKey key_;
  Pasts* pasts_ = nullptr;
  bool resumed_ = false;
};

}  // namespace

RunRecord run(Behaviour& behaviour, const RunPlan& plan, std::uint32_t replication, const RunControl& control) {
  RunRecord record(plan.weeks);
  const int all = plan.weeks_before + plan.weeks;
  int week = 0, saved = 0;
  const Keeper::Walk walk = [&](StateColumns& columns) {
    columns(week);
    record.each_column(columns);
    behaviour.columns(columns, week);
  };
  Before before(behaviour, plan, replication, control);
  behaviour.begin(Luck(plan.seed, replication), control.keep_members);
  if (control.keeper != nullptr && control.keeper->resume(walk)) {
    saved = week;
  } else if (before.resume()) {
    week = plan.weeks_before;
  } else {
    behaviour.seed();
  }
  if (week > 0 && control.on_resume) control.on_resume(week, all);
  while (week < all) {
    if (control.stop != nullptr && control.stop->load(std::memory_order_relaxed)) {
      if (control.keeper != nullptr && week > saved) control.keeper->save(walk);
      throw Stopped();
    }
    if (week == plan.weeks_before) {
      before.keep(control.heirs);
      behaviour.take_over();
      behaviour.observe(record, 0);
    }
    for (const Phase phase : phases) behaviour.step(phase, week);
    ++week;
    if (week > plan.weeks_before) behaviour.observe(record, week - plan.weeks_before);
    if (control.on_week) control.on_week(week, all);
    if (control.keeper != nullptr && week < all && control.keeper->due()) {
      control.keeper->save(walk);
      saved = week;
    }
  }
  behaviour.conclude(record);
  return record;
}

}  // namespace downline
