#pragma once
#include <stdexcept>
#include <string>

namespace downline {

/// A programmer's mistake: reported as an internal error (exit code 70), never shown as the user's fault.
class CheckFailed : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// Stops at a broken assumption of ours; cheap enough to stay on in every build.
inline void check(bool condition, const char* what) {
  if (!condition) throw CheckFailed(std::string("internal check failed: ") + what);
}

/// Whether the costly weekly invariants run: on in the `dev` and sanitizer builds.
#ifdef DOWNLINE_INVARIANTS
inline constexpr bool invariants_on = true;
#else
inline constexpr bool invariants_on = false;
#endif

}  // namespace downline
