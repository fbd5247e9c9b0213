#pragma once
#include <cstddef>
#include <vector>

#include "sim/core/ids.hpp"

namespace downline {

/// Things due in a later week: one list a week, in the order they were entered. What is due after the last week is dropped.
template <class T>
class Calendar {
 public:
  explicit Calendar(Week weeks = 0) : weeks_(static_cast<std::size_t>(weeks)) {}
  void enter(Week week, const T& item) {
    if (week >= 0 && static_cast<std::size_t>(week) < weeks_.size()) weeks_[static_cast<std::size_t>(week)].push_back(item);
  }
  /// Takes the week's list out; its memory is given back when the list goes.
  [[nodiscard]] std::vector<T> take(Week week) { return std::move(weeks_[static_cast<std::size_t>(week)]); }

 private:
  std::vector<std::vector<T>> weeks_;
};

}  // namespace downline
