#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "sim/engine/phase.hpp"
#include "sim/observe/record.hpp"

namespace downline::bench {

/// What one week cannot avoid: rows read in order, rows found by chance, numbers drawn, logarithms.
struct Work {
  std::int64_t member_rows = 0;   ///< read and written in order
  std::int64_t person_reads = 0;  ///< scattered
  std::int64_t person_writes = 0;
  std::int64_t tie_reads = 0;        ///< scattered, of a stored network
  std::int64_t customer_writes = 0;  ///< scattered
  std::int64_t blocks = 0;           ///< of the generator, two numbers each
  std::int64_t logarithms = 0;       ///< or exponentials
};

/// Where it happens.
struct Layout {
  std::size_t people, person_bytes, tie_bytes;  ///< tie bytes a person; 0: ties are not stored
  std::size_t members, member_bytes;            ///< most rows in a week
  std::size_t customers = 0, customer_bytes = 64;
};

/// Seconds of a program that does that work, prefetched, and nothing else. \param weeks [n]
[[nodiscard]] double floor_seconds(const Layout& layout, const std::vector<Work>& weeks);

/// What each phase of each week cannot avoid.
using PhaseWork = std::map<Phase, std::vector<Work>>;
/// All phases of each week together.
[[nodiscard]] std::vector<Work> whole(const PhaseWork& phases);

/// Work of the reference workload, from what a run of it did: a contact is one block, one in five is looked at, an order is one block
/// and a logarithm, a change of standing one block and a write.
[[nodiscard]] PhaseWork reference_work(const RunRecord& record);
[[nodiscard]] Layout reference_layout(const RunRecord& record);

/// Work of the full model: a member is read and written once and draws twice; each one contacted, invited or shown something is drawn
/// and one in eight looked at; an offer taken touches its person, an order person and customer with six draws; its customer draws whether
/// she tells, and whom she tells is looked at; who is asked to join draws and is looked at; the plan passes over the members.
[[nodiscard]] PhaseWork full_work(const RunRecord& record);
[[nodiscard]] Layout full_layout(const RunRecord& record);

/// Of an average week.
[[nodiscard]] Work mean_of(const std::vector<Work>& weeks);
/// Rows found by chance.
[[nodiscard]] std::int64_t scattered(const Work& work);
/// Bytes that come from memory and go there, a line for each row found by chance.
[[nodiscard]] double bytes_of(const Layout& layout, const Work& work);

}  // namespace downline::bench
