#pragma once
#include <cmath>
#include <vector>

#include "models/selling.hpp"
#include "tests/support/runs.hpp"

namespace downline::test {

/// Limit of every |z| of the exact and closed cases: 1.2e-8 two-sided, so that the some 80 of them together stay under 1e-6.
inline constexpr double suite_limit = 5.7;

/// Runs a validation scenario and hands over the state at its end.
class Finished {
 public:
  explicit Finished(const std::string& scenario, const std::vector<test::Setting>& settings = {}, std::uint32_t replication = 0)
      : levers_(test::levers(scenario, settings)), behaviour_(levers_.before, levers_.now) {
    record_ = run(behaviour_, run_plan_of(), replication);
  }
  [[nodiscard]] const State& state() const { return behaviour_.state(); }
  [[nodiscard]] const RunRecord& record() const { return record_; }

 private:
  [[nodiscard]] RunPlan run_plan_of() const {
    return {static_cast<std::uint64_t>(levers_.now.run.seed), levers_.now.run.people, static_cast<int>(levers_.now.start.weeks_before),
            static_cast<int>(levers_.now.run.weeks)};
  }
  test::Levers levers_;
  DirectSelling behaviour_;
  RunRecord record_;
};

/// |observed - n p| / sd of a count.
inline double z_of_count(double observed, double n, double p) { return std::abs(observed - n * p) / std::sqrt(n * p * (1.0 - p)); }

/// Share with k recruits among those who recruit at all. \param a chance of recruiting, b chance of leaving a week  \param growth of all
/// members
inline std::vector<double> recruit_law(double a, double b, double growth, int weeks) {
  std::vector<double> shares(9, 0.0);
  std::vector<double> present{1.0 - b}, gone{b};  // who is recruited in a week may leave in it
  double weight = 1.0, weights = 0.0;
  for (int age = 0; age < weeks; ++age) {
    weights += weight;
    for (std::size_t k = 0; k < shares.size() && k < present.size(); ++k) shares[k] += weight * (present[k] + gone[k]);
    weight /= growth;
    std::vector<double> next(present.size() + 1, 0.0);
    for (std::size_t k = 0; k < present.size(); ++k) {
      next[k] += present[k] * (1.0 - a);
      next[k + 1] += present[k] * a;
    }
    gone.resize(next.size(), 0.0);
    for (std::size_t k = 0; k < next.size(); ++k) {
      gone[k] += next[k] * b;
      next[k] *= 1.0 - b;
    }
    present = std::move(next);
  }
  for (double& share : shares) share /= weights;
  return shares;
}

}  // namespace downline::test
