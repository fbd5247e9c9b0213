#include "sim/engine/run.hpp"

namespace downline {

RunRecord run(Behaviour& behaviour, const RunPlan& plan, std::uint32_t replication, const RunControl& control) {
  RunRecord record(plan.weeks);
  behaviour.begin(Luck(plan.seed, replication), control.keep_members);
  if (plan.weeks_before == 0) {
    behaviour.take_over();
    behaviour.observe(record, 0);
  }
  const int all = plan.weeks_before + plan.weeks;
  for (int week = 0; week < all; ++week) {
    if (control.stop != nullptr && control.stop->load(std::memory_order_relaxed)) throw Stopped();
    for (const Phase phase : phases) behaviour.step(phase, week);
    const int row = week + 1 - plan.weeks_before;
    if (row == 0) {
      behaviour.take_over();
      behaviour.observe(record, 0);
    } else if (row > 0) {
      behaviour.observe(record, row);
    }
    if (control.on_week) control.on_week(week + 1, all);
  }
  behaviour.conclude(record);
  return record;
}

}  // namespace downline
