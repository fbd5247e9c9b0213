#pragma once
#include <string_view>
#include <vector>

namespace downline {

/// A scenario or a sweep's design compiled into the program.
struct Shipped {
  std::string_view name;  ///< path below `scenarios/` without its ending
  std::string_view text;
};

/// All of them, in no particular order; the definition is generated from the files at build time.
[[nodiscard]] const std::vector<Shipped>& shipped_table();

/// Whether it is a design of a sweep, which is no scenario.
[[nodiscard]] inline bool is_sweep(const Shipped& shipped) { return shipped.name.starts_with("sweeps/"); }

}  // namespace downline
