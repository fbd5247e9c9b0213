#pragma once
#include <sys/mman.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

#include "sim/core/columns.hpp"
#include "sim/core/large_pages.hpp"

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
  /// Before all of the first `rows` are used.
  void fetch(std::size_t rows) { fetch_pages(data_.get(), rows * sizeof(T)); }
  /// Blocks that hold anything, each behind its number; filling leaves the others untouched, or clears them.
  void columns(StateColumns& columns) {
    auto* const all = reinterpret_cast<std::byte*>(data_.get());
    const std::size_t bytes = size_ * sizeof(T), blocks = (bytes + block - 1) / block;
    const auto length = [&](std::size_t b) { return std::min(block, bytes - b * block); };
    const auto empty = [&](std::size_t b) {
      std::byte any{0};  // no early end: many bytes are looked at together
      for (std::size_t i = b * block; i < b * block + length(b); ++i) any |= all[i];
      return any == std::byte{0};
    };
    for (std::uint64_t b = 0; b < blocks; ++b) {
      std::uint64_t next = b;
      while (!columns.filling() && next < blocks && empty(next)) ++next;
      columns(next);
      for (; columns.filling() && b < next; ++b)
        if (!empty(b)) std::fill_n(all + b * block, length(b), std::byte{0});
      b = next;
      if (b < blocks) columns.bytes(all + b * block, length(b));
    }
  }

 private:
  static constexpr std::size_t large = std::size_t{8} << 20;  ///< [bytes] a few pages of 2 MB
  static constexpr std::size_t block = 4096;                  ///< [bytes]
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
