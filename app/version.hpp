#pragma once
#include <string>

namespace downline {

/// Version, what it was built from, and the libraries it stands on.
[[nodiscard]] std::string version_text();

}  // namespace downline
