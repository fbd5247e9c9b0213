#pragma once
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "viewer/feed/play.hpp"

namespace downline::viewer {

/// Every run that was made, by the text of its scenario: going back to a setting costs nothing, references are run once.
class Shelf {
 public:
  explicit Shelf(ReadPlay read) : read_(std::move(read)) {}

  /// Errors: ErrorKind::scenario when the play cannot be read.
  [[nodiscard]] std::shared_ptr<const Cast> cast(const Play& play);
  [[nodiscard]] bool has(const Play& play, int replication);
  void keep(const Play& play, int replication, RunRecord record);
  /// The run itself, or null.
  [[nodiscard]] std::shared_ptr<const RunRecord> run_of(const Play& play, int replication);
  /// A whole-run figure of its first replications.
  [[nodiscard]] std::vector<double> figures(const Play& play, std::size_t metric, int replications);
  /// Replications 0, 1, ... of the play that are there without a gap.
  [[nodiscard]] int replications(const Play& play);
  /// The table of the plays with what is there; every play must have been cast.
  /// \param most replications taken: as many as every play has, and the table is of whole pairs
  [[nodiscard]] ResultTable table(const std::vector<Play>& plays, int most);

 private:
  struct Entry {
    std::shared_ptr<const Cast> cast;
    std::vector<std::shared_ptr<const RunRecord>> runs;
    std::uint64_t used = 0;
    bool with_members = false;
  };
  Entry& entry(const std::string& key);
  void forget();

  ReadPlay read_;
  std::mutex mutex_;
  std::map<std::string, Entry> entries_;
  std::uint64_t clock_ = 0;
};

}  // namespace downline::viewer
