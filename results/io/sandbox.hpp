#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace downline {

struct SandboxLimits {
  std::uint64_t memory = std::uint64_t{1} << 30;  ///< [bytes]
  double seconds = 1;                             ///< of the processor; of the clock more, since others may use the processor
};

/// Runs `work` in a child process with little memory and time and no core file, and brings back the text it returns: what
/// crashes or hangs there cannot harm this process. None if the child died, hung, or could not be made.
[[nodiscard]] std::optional<std::string> in_sandbox(const std::function<std::string()>& work, const SandboxLimits& limits = {});

}  // namespace downline
