#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "sim/core/columns.hpp"
#include "sim/core/ids.hpp"

namespace downline {

/// Things due in a later week: one list a week, in the order they were entered. What is due after the last week is dropped. Lists are
/// chains of small blocks that later weeks use again, so that memory follows what is waited for, and nothing moves when a list grows.
template <class T>
class Calendar {
 public:
  explicit Calendar(Week weeks = 0) : weeks_(static_cast<std::size_t>(weeks)) {}
  void enter(Week week, const T& item) {
    if (week < 0 || static_cast<std::size_t>(week) >= weeks_.size()) return;
    List& list = weeks_[static_cast<std::size_t>(week)];
    const std::size_t at = list.size++ % block_size;
    if (at == 0) list.last = *(list.size == 1 ? &list.first : &blocks_[list.last].next) = empty_block();
    blocks_[list.last].items[at] = item;
  }
  /// Moves the week's list to `into`, whose memory is used again.
  void take(Week week, std::vector<T>& into) {
    List& list = weeks_[static_cast<std::size_t>(week)];
    read(list, into);
    if (list.size > 0) {
      blocks_[list.last].next = empty_;
      empty_ = list.first;
    }
    list = {};
  }
  void columns(StateColumns& columns) {
    std::uint64_t weeks = weeks_.size();
    columns(weeks);
    if (columns.filling()) *this = Calendar(static_cast<Week>(weeks));
    std::vector<T> items;
    for (std::size_t week = 0; week < weeks; ++week) {
      read(weeks_[week], items);
      columns(items);
      for (std::size_t i = 0; columns.filling() && i < items.size(); ++i) enter(static_cast<Week>(week), items[i]);
    }
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  static constexpr std::size_t block_size = sizeof(T) <= 8 ? 126 : 62;
  struct Block {
    std::array<T, block_size> items;
    std::uint32_t next;
  };
  struct List {
    std::size_t size = 0;
    std::uint32_t first = none, last = none;
  };

  void read(const List& list, std::vector<T>& into) const {
    into.clear();
    std::uint32_t b = list.first;
    for (std::size_t left = list.size; left > 0; b = blocks_[b].next) {
      const std::size_t here = std::min(left, block_size);
      into.insert(into.end(), blocks_[b].items.begin(), blocks_[b].items.begin() + static_cast<std::ptrdiff_t>(here));
      left -= here;
    }
  }
  [[nodiscard]] std::uint32_t empty_block() {
    if (empty_ == none) {
      blocks_.emplace_back();
      return static_cast<std::uint32_t>(blocks_.size() - 1);
    }
    const std::uint32_t block = empty_;
    empty_ = blocks_[block].next;
    return block;
  }

  std::vector<List> weeks_;
  std::deque<Block> blocks_;
  std::uint32_t empty_ = none;  ///< the first of a chain of blocks to be used again
};

}  // namespace downline
