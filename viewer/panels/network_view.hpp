#pragma once
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "results/charts/icicle.hpp"
#include "sim/observe/table.hpp"

namespace downline::viewer {

/// The sponsor tree as it is looked at: of one run that kept its members, in one week.
struct NetworkView {
  const void* of = nullptr;  ///< the run it was built from
  ResultTable table;         ///< that run alone
  std::vector<float> shade;  ///< [members] rank by net income, or by sales in the week's pay period
  bool by_activity = false;
  std::unique_ptr<charts::SponsorTree> tree;  ///< of the last index that is ready; null before the first
  bool patient = false;                       ///< pictures wait for the index, a window does not
  int week = 0, weeks = 0;
  std::uint32_t top = 0;
  std::optional<std::uint32_t> chosen;
  bool playing = false;
  std::string search;

  [[nodiscard]] const MemberTable& members() const { return *table.runs.front().members; }
  /// Takes another run, in its last week, from the company down.
  void take(const void* key, const ResultTable& from, std::size_t strategy, const RunRecord& run);
  void colour_by(bool activity);
  /// Who was a member at the end of that week: the index is made beside the interface.
  void show_week(int wanted);
  /// Takes an index that is ready; to be called once a frame. \return whether one is still being made
  bool poll();
  /// Counts the indices that were shown: a picture of another one is another picture.
  [[nodiscard]] int index() const { return taken_; }
  /// A member by the number of her row, or of her person after a `p`. None where there is none.
  [[nodiscard]] std::optional<std::uint32_t> find(const std::string& text) const;

 private:
  struct Index {
    int week = -1;
    bool by_activity = false;
    std::unique_ptr<charts::SponsorTree> tree;
    std::vector<float> shade;
  };
  [[nodiscard]] Index index_of(int of_week, bool activity) const;
  int indexed_ = -1, taken_ = 0;
  bool indexed_activity_ = false;
  std::future<Index> coming_;  ///< reads `table`, which rests meanwhile
};

/// A column of the members' table; nullptr where it is missing.
[[nodiscard]] const std::vector<std::int64_t>* member_column(const MemberTable& table, std::string_view name);

}  // namespace downline::viewer
