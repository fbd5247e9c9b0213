#pragma once
#include <cstdint>
#include <vector>

namespace downline::bench {

/// What a run of the reference workload did, so that it can be seen that contenders do the same: totals over the steps, and the stocks
/// at the end. Seconds are without set-up.
struct Outcome {
  double seconds = 0;
  std::int64_t customers = 0, sellers = 0, orders = 0;
  double sales = 0;  ///< [EUR]
};

inline constexpr int workload_steps = 100;

/// The reference workload as a good programmer writes it in an afternoon: a struct of arrays, full passes, a sequential generator.
[[nodiscard]] Outcome plain(std::uint32_t people, std::uint64_t seed);

}  // namespace downline::bench
