#pragma once
#include <string_view>
#include <vector>

namespace downline {

/// A scenario compiled into the program.
struct Shipped {
  std::string_view name;  ///< path below `scenarios/` without its ending
  std::string_view text;
};

/// All of them, in no particular order; the definition is generated from the files at build time.
[[nodiscard]] const std::vector<Shipped>& shipped_table();

}  // namespace downline
