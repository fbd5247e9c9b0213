#include "models/compensation/tally.hpp"

#include "sim/core/check.hpp"

namespace downline {

void Tally::close(ComponentPay& out) const {
  const auto rounded = [&](Wide parts) {
    const Wide half = parts < 0 ? -parts_a_cent_ / 2 : parts_a_cent_ / 2;
    return static_cast<Cents>((parts + half) / parts_a_cent_);
  };
  Wide sum = paid_;
  for (const Wide lost : lost_) sum += lost;
  check(sum == owed_, "what a component owes at most is paid or lost");
  out.maximum = rounded(owed_);
  const Cents paid = out.paid();
  if (out.cash) out.cost = paid;
  Cents rest = out.maximum - paid;
  for (std::size_t cause = 0; cause < breakage_count; ++cause) {
    if (cause == static_cast<std::size_t>(Breakage::rounding)) continue;
    out.breakage[cause] = rounded(lost_[cause]);
    rest -= out.breakage[cause];
  }
  out.lost(Breakage::rounding) = rest;
}

}  // namespace downline
