#pragma once
#include <string>

namespace downline {

/// Which part of a sweep this process is asked to do, from 0; the whole is part 0 of 1.
struct Part {
  int part = 0, parts = 1;
  /// "3/32", as `--shard` takes it; counted from 1.
  [[nodiscard]] std::string text() const;
};

/// Reads `--shard i/n`. Without it, a launcher (srun, mpirun) that started several of us says which one this is, in the environment.
/// Errors: ErrorKind::usage.
[[nodiscard]] Part find_part(const std::string& shard);

}  // namespace downline
