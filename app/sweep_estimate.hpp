#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "app/sweep_plan.hpp"
#include "results/sweep/work.hpp"

namespace downline {

/// What one run costs, measured on one.
struct RunCost {
  double seconds = 0;
};

/// Runs replication 0 of a design in a process of its own, at most a few seconds of it; none if it died or failed.
[[nodiscard]] std::optional<RunCost> measure_run(const Experiment& experiment, std::size_t design);

/// Bytes that a run adds to a shard, and that a shard has of its own, before packing.
[[nodiscard]] std::uint64_t bytes_of_run(const sweep::Plan& plan);
inline constexpr std::uint64_t bytes_of_shard = 24'000;

/// Units published together: a second of work or a megabyte, but enough batches that all workers have work to the end.
[[nodiscard]] int batch_size(const sweep::Plan& plan, const std::optional<RunCost>& cost, int workers);

/// "188 runs to do of 600 ...": runs, time, disk and memory. \param left units to do here  \param memory of one run [bytes]
[[nodiscard]] std::string estimate_text(const sweep::Plan& plan, std::size_t left, const std::optional<RunCost>& cost, int workers,
                                        std::uint64_t memory);

}  // namespace downline
