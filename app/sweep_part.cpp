#include "app/sweep_part.hpp"

#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "sim/core/error.hpp"

namespace downline {
namespace {

constexpr int most_parts = 1'000'000;

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<int> environment_number(const char* name) {
  const char* const text = std::getenv(name);
  return text == nullptr ? std::nullopt : whole_number(text);
}

/// Rank and size as launchers tell them. Slurm also sets them in a batch script, where nobody launched several: a step number tells.
struct Launcher {
  const char* rank;
  const char* size;
  const char* only_with;
};
constexpr std::array launchers{Launcher{"OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE", "OMPI_COMM_WORLD_RANK"},
                               Launcher{"PMI_RANK", "PMI_SIZE", "PMI_RANK"},
                               Launcher{"SLURM_PROCID", "SLURM_STEP_NUM_TASKS", "SLURM_STEP_ID"}};

}  // namespace

std::string Part::text() const { return std::to_string(part + 1) + "/" + std::to_string(parts); }

Part find_part(const std::string& shard) {
  if (!shard.empty()) {
    const std::size_t slash = shard.find('/');
    const auto part = whole_number(std::string_view(shard).substr(0, slash));
    const auto parts = slash == std::string::npos ? std::nullopt : whole_number(std::string_view(shard).substr(slash + 1));
    if (!part || !parts || *parts < 1 || *parts > most_parts || *part < 1 || *part > *parts)
      throw Error(ErrorKind::usage, "--shard needs i/n with i from 1 to n, not `" + printable(shard) + "`", {}, "for example --shard 1/32");
    return {*part - 1, *parts};
  }
  for (const Launcher& launcher : launchers) {
    const auto rank = environment_number(launcher.rank), size = environment_number(launcher.size);
    if (std::getenv(launcher.only_with) == nullptr || !rank || !size || *size < 2 || *rank < 0 || *rank >= *size) continue;
    return {*rank, *size};
  }
  return {};
}

}  // namespace downline
