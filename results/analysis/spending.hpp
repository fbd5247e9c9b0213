#pragma once
#include <optional>
#include <vector>

#include "sim/observe/record.hpp"

namespace downline {

/// Whether an account is spending that the company decides on: training, managers, supports, community, contacts, events, trips,
/// content, reputation and its fixed organisations. Not what follows from sales (goods, pay, rewards) and not the head office.
[[nodiscard]] bool is_discretionary(Account account);

/// What a run spent at discretion over the reported weeks [EUR].
[[nodiscard]] double discretionary_spending(const RunRecord& record);
/// The part of it that no budget moves: fixed organisations, which cost the same whether half or fully used [EUR].
[[nodiscard]] double fixed_spending(const RunRecord& record);

/// Finds the factor on the budgets at which spending meets a target, by false position on the runs it is told about.
class FactorSearch {
 public:
  static constexpr double tolerance = 0.01;  ///< of the target
  static constexpr double largest = 1e6;     ///< factor
  static constexpr std::size_t most_looks = 10;

  /// \param target spending wanted [EUR]  \param fixed of that, what no factor moves; for the first guess only
  FactorSearch(double target, double fixed) : target_(target), fixed_(fixed) {}

  /// What was spent at a factor. \param more whether a larger factor would still change a budget
  void saw(double factor, double spent, bool more);
  /// The next factor to try; nothing when it is found or cannot be.
  [[nodiscard]] std::optional<double> next() const;
  /// Whether the last look met the target.
  [[nodiscard]] bool met() const;
  [[nodiscard]] double target() const { return target_; }

 private:
  struct Look {
    double factor, spent;
  };
  double target_, fixed_;
  std::vector<Look> looks_;
  std::optional<Look> below_, above_;  ///< the nearest on either side of the target
  bool more_ = true;
};

}  // namespace downline
