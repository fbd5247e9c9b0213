#pragma once
#include <functional>
#include <string>

namespace downline::viewer {

/// Reads a file that may be hostile in a limited child process first. Errors: what the child met, or ErrorKind::file if it died of it.
void try_in_child(const std::string& file, const std::function<void()>& reading);

}  // namespace downline::viewer
