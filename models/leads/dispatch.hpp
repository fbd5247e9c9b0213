#pragma once
#include "models/state.hpp"

namespace downline {

/// Shares leads out among the members who work them, as far as their hours go. A lead goes
///   by the rule, with chance earned_share: in proportion to 1 (equal), hours given to leads (activity), or 1 + sales of the last
///     closed period in euros (sales); those by activity or sales are earned;
///   else equally;
///   a platform's request in proportion to (1 + those sales)^ranking.
/// She takes it if hours are left, and, where it costs, if what she believes to earn in the hours of a lead is not less than its price.
/// Leads of the company that are neither earned nor paid for are free: plenty of them crowds out her own prospecting.
class Dispatch {
 public:
  Dispatch(State& state, Week week);

  /// Hands one lead out. \return whether somebody works it; `lead.member` is who, nobody for the company's shop
  bool hand_out(Lead& lead, bool recruit);

 private:
  /// The luck of a lead, drawn in one order whatever the levers.
  struct Fortune {
    double kept, earned, who, hours;
  };
  [[nodiscard]] std::size_t drawn(const std::vector<double>& upto, double u) const;
  bool give(Lead& lead, const Fortune& luck);
  void charge(MemberId m, bool earned);

  State& state_;
  Week week_;
  std::vector<MemberId> workers_;
  std::vector<double> by_rule_, equally_, by_ranking_;  ///< running sums of shares, [workers]
  std::vector<double> skill_;                           ///< [workers]
  std::vector<double> capacity_;                        ///< leads for which hours are left, [workers]
};

}  // namespace downline
