#pragma once
#include <functional>

namespace downline {

/// Threads used when none are asked for: one for each core this process may use.
[[nodiscard]] int all_cores();

/// Does `work` with exactly `threads` threads at its disposal, the caller's included, even more than there are cores.
/// \param threads at least 1
void with_threads(int threads, const std::function<void()>& work);

}  // namespace downline
