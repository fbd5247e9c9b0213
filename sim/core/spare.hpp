#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <memory>
#include <vector>

namespace downline {

/// `size` zeros. Unlike assign() makes room for more where it grows.
template <class T>
void refill(std::vector<T>& v, std::size_t size) {
  if (size > v.capacity()) v.reserve(std::max(size, 2 * v.capacity()));
  v.assign(size, T{});
}

/// Lists that are filled anew every week, kept for their memory: one of each type, or of each type and tag. Their contents are the last
/// week's until they are cleared.
class Spare {
 public:
  template <class T, class Tag = T>
  [[nodiscard]] T& of() {
    static const std::size_t place = next_place()++;
    if (place >= kept_.size()) kept_.resize(place + 1);
    if (!kept_[place]) kept_[place] = std::make_shared<T>();
    return *static_cast<T*>(kept_[place].get());
  }
  /// The same, empty.
  template <class T, class Tag = T>
  [[nodiscard]] T& cleared() {
    T& list = of<T, Tag>();
    list.clear();
    return list;
  }

 private:
  static std::atomic<std::size_t>& next_place() {
    static std::atomic<std::size_t> next{0};
    return next;
  }
  std::vector<std::shared_ptr<void>> kept_;
};

}  // namespace downline
