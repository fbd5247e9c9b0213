#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "models/parameters.hpp"
#include "sim/engine/run.hpp"
#include "sim/kernel/chunks.hpp"

namespace downline::test {

/// A shipped scenario with some parameters set.
struct Setting {
  std::string path, value;
};
struct Levers {
  Parameters before, now;
};
[[nodiscard]] Levers levers(const std::string& scenario, const std::vector<Setting>& settings);

/// One number for everything a run records, members included: equal runs have equal digests.
[[nodiscard]] std::uint64_t digest(RunRecord record);

/// One replication of the direct-selling model.
[[nodiscard]] RunRecord run_once(const Levers& levers, std::uint32_t replication = 0, Grain grain = {});

/// Sum of a weekly series over the reported weeks.
[[nodiscard]] std::int64_t total(const RunRecord& record, Series s);

}  // namespace downline::test
