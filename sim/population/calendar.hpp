#pragma once
#include <cstddef>
#include <utility>
#include <vector>

#include "sim/core/columns.hpp"
#include "sim/core/ids.hpp"

namespace downline {

/// Things due in a later week: one list a week, in the order they were entered. What is due after the last week is dropped.
template <class T>
class Calendar {
 public:
  explicit Calendar(Week weeks = 0) : weeks_(static_cast<std::size_t>(weeks)) {}
  void enter(Week week, const T& item) {
    if (week < 0 || static_cast<std::size_t>(week) >= weeks_.size()) return;
    std::vector<T>& list = weeks_[static_cast<std::size_t>(week)];
    if (list.capacity() == 0 && !spare_.empty()) {
      list = std::move(spare_.back());
      spare_.pop_back();
    }
    list.push_back(item);
  }
  /// A list that was taken and is done with: a later week will fill its memory again.
  void give_back(std::vector<T>&& list) {
    list.clear();
    spare_.push_back(std::move(list));
  }
  /// Takes the week's list out.
  [[nodiscard]] std::vector<T> take(Week week) { return std::move(weeks_[static_cast<std::size_t>(week)]); }
  void columns(StateColumns& columns) { columns(weeks_); }

 private:
  std::vector<std::vector<T>> weeks_;
  std::vector<std::vector<T>> spare_;
};

}  // namespace downline
