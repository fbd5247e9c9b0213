#pragma once
#include <array>

#include "sim/core/money.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// The exact books of one component over one period, in parts of a cent: what is owed at most equals what is paid and lost.
class Tally {
 public:
  /// \param parts_a_cent such that every amount of the component is a whole number of parts
  explicit Tally(Wide parts_a_cent = whole) : parts_a_cent_(parts_a_cent) {}
  void owe(Wide parts) { owed_ += parts; }
  void pay(Wide parts) { paid_ += parts; }
  void lose(Breakage cause, Wide parts) { lost_[static_cast<std::size_t>(cause)] += parts; }
  /// Writes maximum and breakage of `out`, whose payments are final: each is rounded once, and rounding takes the rest.
  void close(ComponentPay& out) const;

 private:
  Wide parts_a_cent_;
  Wide owed_ = 0, paid_ = 0;
  std::array<Wide, breakage_count> lost_{};
};

}  // namespace downline
