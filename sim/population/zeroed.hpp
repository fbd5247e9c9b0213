#pragma once
#include <sys/mman.h>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

namespace downline {

/// A fixed array of zero bytes that the system hands out as it is touched: people whom nothing ever happens to cost little. Rows are
/// found by chance all over it, so where it is large it asks for pages of 2 MB: the processor then finds a row's page at once.
/// `T` must mean its default when all bytes are zero.
template <class T>
class Zeroed {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  Zeroed() = default;
  explicit Zeroed(std::size_t size) : size_(size) {
    const std::size_t bytes = size * sizeof(T);
    if (bytes < large) {
      data_ = {static_cast<T*>(std::calloc(size, sizeof(T))), Free{0}};
    } else {
      void* pages = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
      if (pages == MAP_FAILED) throw std::bad_alloc();
      madvise(pages, bytes, MADV_HUGEPAGE);  // a wish: without it all is as before, slower
      data_ = {static_cast<T*>(pages), Free{bytes}};
    }
    if (data_ == nullptr && size > 0) throw std::bad_alloc();
  }
  [[nodiscard]] T& operator[](std::size_t i) { return data_.get()[i]; }
  [[nodiscard]] const T& operator[](std::size_t i) const { return data_.get()[i]; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  static constexpr std::size_t large = std::size_t{8} << 20;  ///< [bytes] a few pages of 2 MB
  struct Free {
    std::size_t mapped = 0;  ///< [bytes] 0: of the heap
    void operator()(T* p) const {
      if (mapped > 0)
        munmap(p, mapped);
      else
        std::free(p);
    }
  };
  std::unique_ptr<T, Free> data_;
  std::size_t size_ = 0;
};

}  // namespace downline
