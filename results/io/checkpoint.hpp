#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "sim/core/columns.hpp"

namespace downline {

/// What a run must have in common with the one whose state is kept.
struct RunIdentity {
  std::string scenario;  ///< with every parameter written out, seed and all
  std::uint32_t replication = 0;
  bool keep_members = false;
};

/// Keeps the state of one run in a file, which always holds a whole state or is not there. The file names the program, the scenario and
/// the run it belongs to, and ends in the SHA-256 of all before: what is damaged or foreign is refused before anything is filled.
class Checkpoint final : public Keeper {
 public:
  /// \param every time between two states that are saved unasked; 0: after every week
  /// \param trouble told why a state could not be saved: the run goes on, and what was kept stays
  /// Errors: ErrorKind::file when what is there is no state of this run.
  Checkpoint(std::filesystem::path path, const RunIdentity& run, std::chrono::duration<double> every,
             std::function<void(const std::string&)> trouble);
  bool resume(const Walk& walk) override;
  bool due() override;
  void save(const Walk& walk) override;
  /// Whether a state is kept, of before or of now.
  [[nodiscard]] bool kept() const { return kept_; }
  /// The run is over: removes the file.
  void remove();

 private:
  void check_file() const;
  std::filesystem::path path_;
  std::string heading_;  ///< the first lines of the file
  std::chrono::duration<double> every_;
  std::chrono::steady_clock::time_point saved_;
  std::function<void(const std::string&)> trouble_;
  bool kept_;
};

}  // namespace downline
