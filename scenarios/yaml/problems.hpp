#pragma once
#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "sim/core/error.hpp"

namespace downline {

/// Collects what is wrong while reading goes on, so that everything is said in one go. Past `limit` problems only their number
/// is kept: a file of the wrong sort must not cost time or a screenful of messages.
class Problems {
 public:
  static constexpr std::size_t limit = 100;

  void add(Problem problem) {
    if (full())
      ++more_;
    else if (!known(problem))
      list_.push_back(std::move(problem));
  }
  void add(std::string problem, std::string why, std::string suggestion, const Place& place, std::string french = {}) {
    add(Problem{std::move(problem), std::move(why), std::move(suggestion), place, std::move(french)});
  }
  [[nodiscard]] bool empty() const { return list_.empty(); }
  [[nodiscard]] bool full() const { return list_.size() >= limit; }

  /// Errors: throws them all as one ErrorKind::scenario, file by file in reading order; returns when there is none.
  void raise() {
    if (list_.empty()) return;
    std::map<std::string, std::size_t> rank;
    for (const Problem& problem : list_) rank.emplace(problem.place.file, rank.size());
    const auto order = [&](const Problem& p) { return std::tuple(rank.at(p.place.file), p.place.line, p.place.column); };
    std::stable_sort(list_.begin(), list_.end(), [&](const Problem& a, const Problem& b) { return order(a) < order(b); });
    if (more_ > 0) list_.push_back({"and " + std::to_string(more_) + " more problems", "only the first are listed", {}, {}});
    throw Error(ErrorKind::scenario, list_);
  }

 private:
  /// A file reached by two ways (both ends of a mix) says everything twice.
  [[nodiscard]] bool known(const Problem& p) const {
    return std::any_of(list_.begin(), list_.end(), [&](const Problem& q) {
      return p.problem == q.problem && p.place.file == q.place.file && p.place.line == q.place.line && p.place.column == q.place.column;
    });
  }

  std::vector<Problem> list_;
  std::size_t more_ = 0;
};

/// Text of a user quoted in a message: made safe for a terminal and cut to a readable length.
[[nodiscard]] inline std::string shown(const std::string& text) {
  constexpr std::size_t longest = 60;
  if (text.size() <= longest) return printable(text);
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return printable(text.substr(0, end)) + "...";
}

}  // namespace downline
