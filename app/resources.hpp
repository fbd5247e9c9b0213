#pragma once
#include <cstdint>
#include <string>

namespace downline {

/// Memory that this process may still take [bytes], and what sets the limit ("free memory", "the limit on address space").
struct MemoryLimit {
  std::uint64_t bytes;
  std::string what;
};
[[nodiscard]] MemoryLimit available_memory();

/// What the runs will need, estimated from above.
struct MemoryNeed {
  std::uint64_t one_run;  ///< at its peak [bytes]
  int at_once;            ///< runs side by side
  std::uint64_t records;  ///< kept of all runs [bytes]
};

/// Errors: ErrorKind::resource when the runs would not fit; names estimate, limit and what to change.
void require_memory(const MemoryNeed& need, const MemoryLimit& limit);

/// The most memory this process has held so far [bytes].
[[nodiscard]] std::uint64_t peak_memory();

/// "1.4 GB".
[[nodiscard]] std::string bytes_text(double bytes);

}  // namespace downline
