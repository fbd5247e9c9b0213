#pragma once
#include <cstddef>
#include <vector>

#include "sim/core/chunks.hpp"

namespace downline {

/// What a kernel's rules propose: one list a chunk of the loop, read back in chunk order, so that the outcome does not depend
/// on which thread did which chunk, nor on the grain.
template <class T>
class Proposals {
 public:
  void reset(std::size_t chunks) {
    // A new list takes at once what others had to grow to.
    for (const std::size_t room = lists_.empty() ? 0 : lists_.back().capacity(); lists_.size() < chunks;)
      lists_.emplace_back().reserve(room);
    for (auto& list : lists_) list.clear();
  }
  [[nodiscard]] std::vector<T>& list(std::size_t chunk) { return lists_[chunk]; }
  template <class F>
  void each(F&& f) const {
    for (const auto& list : lists_)
      for (const T& item : list) f(item);
  }
  /// The same; `soon` is called some items before `f`.
  template <class Soon, class F>
  void each_ahead(Soon&& soon, F&& f) const {
    constexpr std::size_t ahead = 16;
    for (const auto& list : lists_)
      for (std::size_t i = 0; i < list.size(); ++i) {
        if (i + ahead < list.size()) soon(list[i + ahead]);
        f(list[i]);
      }
  }
  [[nodiscard]] std::size_t size() const {
    std::size_t n = 0;
    for (const auto& list : lists_) n += list.size();
    return n;
  }

 private:
  std::vector<std::vector<T>> lists_;
};

/// Work of a loop in one task. Tests vary it; results do not.
struct Grain {
  std::size_t members = 128;
  std::size_t sources = 64;
  std::size_t due = 256;
};

}  // namespace downline
