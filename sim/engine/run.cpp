#include "sim/engine/run.hpp"

namespace downline {

RunRecord run(Behaviour& behaviour, const RunPlan& plan, std::uint32_t replication, const RunControl& control) {
  RunRecord record(plan.weeks);
  const int all = plan.weeks_before + plan.weeks;
  int week = 0, saved = 0;
  const Keeper::Walk walk = [&](StateColumns& columns) {
    columns(week);
    record.each_column(columns);
    behaviour.columns(columns, week);
  };
  behaviour.begin(Luck(plan.seed, replication), control.keep_members);
  if (control.keeper != nullptr && control.keeper->resume(walk)) {
    saved = week;
    if (control.on_resume) control.on_resume(week, all);
  } else {
    behaviour.seed();
    if (plan.weeks_before == 0) {
      behaviour.take_over();
      behaviour.observe(record, 0);
    }
  }
  while (week < all) {
    if (control.stop != nullptr && control.stop->load(std::memory_order_relaxed)) {
      if (control.keeper != nullptr && week > saved) control.keeper->save(walk);
      throw Stopped();
    }
    for (const Phase phase : phases) behaviour.step(phase, week);
    const int row = week + 1 - plan.weeks_before;
    if (row == 0) {
      behaviour.take_over();
      behaviour.observe(record, 0);
    } else if (row > 0) {
      behaviour.observe(record, row);
    }
    ++week;
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
