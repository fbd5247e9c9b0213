#pragma once
#include "models/state.hpp"

namespace downline {

/// Draws one of several by their shares.
class ByShare {
 public:
  void clear() {
    sum_ = 0;
    upto_.clear();
  }
  /// One more, with a share of at least 0.
  void add(double share) { upto_.push_back(sum_ += share); }
  /// All have been added: a first guess is noted for each part of u.
  void ready();
  /// The first whose running sum is above u times the whole; the last if none is. \param u in [0, 1)
  [[nodiscard]] std::size_t operator()(double u) const;

 private:
  double sum_ = 0;
  std::vector<double> upto_;            ///< running sums
  std::vector<std::uint32_t> guesses_;  ///< where to begin for the i-th of as many equal parts of u
};

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

  /// The luck of a lead, drawn in one order whatever the levers.
  struct Fortune {
    double kept, earned, who, hours;
  };
  /// Hands one lead out. \return whether somebody works it; `lead.member` is who, nobody for the company's shop
  bool hand_out(Lead& lead, bool recruit, const Fortune& luck);

 private:
  bool give(Lead& lead, const Fortune& luck);
  void charge(MemberId m, bool earned);

  State& state_;
  Week week_;
  struct ByRule : ByShare {};
  struct ByRanking : ByShare {};
  struct Skill {};
  struct Capacity {};
  std::vector<MemberId>& workers_ = state_.spare.cleared<std::vector<MemberId>, Dispatch>();
  ByShare& by_rule_ = state_.spare.cleared<ByRule>();
  ByShare& by_ranking_ = state_.spare.cleared<ByRanking>();
  std::vector<double>& skill_ = state_.spare.cleared<std::vector<double>, Skill>();        ///< [workers]
  std::vector<double>& capacity_ = state_.spare.cleared<std::vector<double>, Capacity>();  ///< leads for which hours are left, [workers]
};

}  // namespace downline
