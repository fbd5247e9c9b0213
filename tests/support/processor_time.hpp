#pragma once
#include <sys/resource.h>

namespace downline::test {

/// Processor time of this process and of the children it has waited for [s]: the same on a busy machine, where a clock is not, and divided
/// by the patience that sanitizers need. What never ends meets the time limit of its test.
inline double processor_time() {
  double seconds = 0;
  for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage usage{};
    ::getrusage(who, &usage);
    for (const timeval& t : {usage.ru_utime, usage.ru_stime})
      seconds += static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  }
  return seconds / DOWNLINE_PATIENCE;
}

}  // namespace downline::test
