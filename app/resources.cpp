#include "app/resources.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <limits>
#include <optional>

#include "sim/core/error.hpp"

namespace downline {
namespace {

constexpr std::uint64_t kibibyte = 1024;

/// The figure after `name` in a file of "Name:  123 kB" lines [bytes].
std::optional<std::uint64_t> proc_figure(const char* path, const std::string& name) {
  std::ifstream file(path);
  std::string word;
  while (file >> word)
    if (word == name) {
      std::uint64_t value = 0;
      if (file >> value) return value * kibibyte;
    }
  return std::nullopt;
}

/// A file that holds one number; none for "max" or no file.
std::optional<std::uint64_t> number_in(const char* path) {
  std::ifstream file(path);
  std::uint64_t value = 0;
  if (file >> value) return value;
  return std::nullopt;
}

std::uint64_t minus(std::uint64_t a, std::uint64_t b) { return a > b ? a - b : 0; }

}  // namespace

MemoryLimit available_memory() {
  MemoryLimit limit{std::numeric_limits<std::uint64_t>::max(), "nothing"};
  const auto consider = [&](std::uint64_t bytes, const char* what) {
    if (bytes < limit.bytes) limit = {bytes, what};
  };
  if (const auto free = proc_figure("/proc/meminfo", "MemAvailable:")) consider(*free, "free memory");
  rlimit space{};
  if (getrlimit(RLIMIT_AS, &space) == 0 && space.rlim_cur != RLIM_INFINITY)
    consider(minus(space.rlim_cur, proc_figure("/proc/self/status", "VmSize:").value_or(0)), "the limit on address space (ulimit -v)");
  // A container's own limit, where there is one.
  const auto group_limit = number_in("/sys/fs/cgroup/memory.max");
  const auto group_used = number_in("/sys/fs/cgroup/memory.current");
  if (group_limit && group_used) consider(minus(*group_limit, *group_used), "the memory limit of this container");
  return limit;
}

void require_memory(const MemoryNeed& need, const MemoryLimit& limit) {
  const double one = static_cast<double>(need.one_run);
  const double records = static_cast<double>(need.records);
  const double estimate = one * need.at_once + records;
  const double room = static_cast<double>(limit.bytes);
  if (estimate <= room) return;
  std::string why = fmt::format("{} {} at {} each", need.at_once, need.at_once == 1 ? "run" : "runs at once", bytes_text(one));
  if (records > 0.01 * estimate) why += fmt::format(", and {} of results", bytes_text(records));
  const int fitting = one > 0.0 ? static_cast<int>(std::max(0.0, (room - records) / one)) : 0;
  throw Error(ErrorKind::resource,
              fmt::format("not enough memory: about {} needed, {} available within {}", bytes_text(estimate), bytes_text(room), limit.what),
              why,
              fitting >= 1 ? fmt::format("fewer threads take less: -j {}", fitting)
                           : "fewer people (--people N) or a shorter run (--weeks N) take less; or fewer replications (-n N)");
}

std::uint64_t peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::uint64_t>(usage.ru_maxrss) * kibibyte;
}

std::string bytes_text(double bytes) {
  static constexpr std::array units{"B", "kB", "MB", "GB", "TB", "PB", "EB"};
  std::size_t unit = 0;
  while (bytes >= 999.5 && unit + 1 < units.size()) {
    bytes /= 1000.0;
    ++unit;
  }
  return fmt::format("{:.{}f} {}", bytes, bytes < 9.95 && unit > 0 ? 1 : 0, units[unit]);
}

}  // namespace downline
