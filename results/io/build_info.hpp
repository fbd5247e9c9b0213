#pragma once
#include <cstdint>
#include <string_view>

namespace downline {

/// What this program was built from; constants of the configuration, never the clock of the build.
struct BuildInfo {
  std::string_view version;   ///< "0.1.0"
  std::string_view git_sha1;  ///< 40 hex digits, with "-dirty" if the tree was changed; empty outside git
  std::int64_t commit_time;   ///< [s since 1970-01-01 UTC]
  std::string_view build;     ///< compiler, build type, processor family
};
[[nodiscard]] const BuildInfo& build_info();

}  // namespace downline
