#pragma once
#include <sys/mman.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <span>
#include <vector>

namespace downline {

/// Allocates the arrays of a vector, large ones on pages of 2 MB where the system gives them: rows that are found by chance all over
/// such an array cost one cache miss instead of two, and the system clears it some hundred times quicker.
template <class T>
struct LargePages {
  using value_type = T;
  LargePages() = default;
  template <class U>
  LargePages(const LargePages<U>&) {}  // NOLINT(google-explicit-constructor): as the standard's allocators

  [[nodiscard]] T* allocate(std::size_t n) {
    const std::size_t bytes = n * sizeof(T);
    if (bytes < large) return static_cast<T*>(::operator new(bytes));
    const std::size_t pages = (bytes + page - 1) / page * page;
    void* const array = std::aligned_alloc(page, pages);
    if (array == nullptr) throw std::bad_alloc();
    madvise(array, pages, MADV_HUGEPAGE);  // a wish: without it all is as before, slower
    return static_cast<T*>(array);
  }
  void deallocate(T* array, std::size_t n) {
    if (n * sizeof(T) < large)
      ::operator delete(array);
    else
      std::free(array);
  }
  friend bool operator==(const LargePages&, const LargePages&) { return true; }

 private:
  static constexpr std::size_t page = std::size_t{2} << 20, large = 4 * page;  ///< [bytes]
};

template <class T>
using LargeVector = std::vector<T, LargePages<T>>;

/// Asks the system on all threads for the pages of an array that is about to be filled: to give a page takes longer than to fill it.
void fetch_pages(void* begin, std::size_t bytes);

/// Room for `size` elements: exactly for a first use, with half as much again where a vector grows.
template <class T>
void make_room(LargeVector<T>& v, std::size_t size) {
  if (size > v.capacity()) v.reserve(std::max(size, v.capacity() + v.capacity() / 2));
}

/// v.resize(size, value), the pages of what is new fetched first.
template <class T>
void resize_fetched(LargeVector<T>& v, std::size_t size, const T& value) {
  const std::size_t known = v.size();
  make_room(v, size);
  if (size > known) fetch_pages(v.data() + known, (size - known) * sizeof(T));
  v.resize(size, value);
}

/// v.assign(values), likewise.
template <class T>
void assign_fetched(LargeVector<T>& v, std::span<const T> values) {
  v.clear();
  make_room(v, values.size());
  fetch_pages(v.data(), values.size_bytes());
  v.assign(values.begin(), values.end());
}

}  // namespace downline
