#pragma once
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

namespace downline {

/// A fixed array of zero bytes that the system hands out page by page as it is touched: people whom nothing ever happens to
/// cost no memory. `T` must mean its default when all bytes are zero.
template <class T>
class Zeroed {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  Zeroed() = default;
  explicit Zeroed(std::size_t size) : data_(static_cast<T*>(std::calloc(size, sizeof(T)))), size_(size) {
    if (data_ == nullptr && size > 0) throw std::bad_alloc();
  }
  [[nodiscard]] T& operator[](std::size_t i) { return data_.get()[i]; }
  [[nodiscard]] const T& operator[](std::size_t i) const { return data_.get()[i]; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  struct Free {
    void operator()(T* p) const { std::free(p); }
  };
  std::unique_ptr<T, Free> data_;
  std::size_t size_ = 0;
};

}  // namespace downline
