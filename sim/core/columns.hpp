#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

namespace downline {

/// Walks through the columns that a state consists of, to write them down or to fill them again: one list serves both, so that nothing
/// can be saved and not restored. Bytes are those of this program: another build may lay them out otherwise.
class StateColumns {
 public:
  virtual ~StateColumns() = default;
  /// Whether columns are being filled; else written down.
  [[nodiscard]] virtual bool filling() const = 0;
  /// The next `count` bytes.
  virtual void bytes(void* data, std::size_t count) = 0;

  /// A value, a vector, an optional value, or something with a member `columns`.
  template <class T>
  void operator()(T& value) {
    if constexpr (requires { value.columns(*this); }) {
      value.columns(*this);
    } else {
      static_assert(std::is_trivially_copyable_v<T> && !std::is_pointer_v<T>);
      bytes(static_cast<void*>(&value), sizeof(T));
    }
  }
  template <class T, class Allocator>
  void operator()(std::vector<T, Allocator>& column) {
    std::uint64_t size = column.size();
    (*this)(size);
    if (filling()) column.resize(size);
    if constexpr (std::is_same_v<T, bool>) {
      for (std::size_t i = 0; i < size; ++i) {
        bool one = column[i];
        (*this)(one);
        column[i] = one;
      }
    } else if constexpr (std::is_trivially_copyable_v<T>) {
      if (size > 0) bytes(static_cast<void*>(column.data()), size * sizeof(T));
    } else {
      for (T& one : column) (*this)(one);
    }
  }
  template <class A, class B>
  void operator()(std::pair<A, B>& two) {
    all(two.first, two.second);
  }
  /// All of them, in order.
  template <class... More>
  void all(More&... values) {
    ((*this)(values), ...);
  }
};

/// Keeps the state of a run, so that it can go on after the program has ended.
class Keeper {
 public:
  using Walk = std::function<void(StateColumns&)>;
  virtual ~Keeper() = default;
  /// Fills the state from what is kept. \return whether anything is
  virtual bool resume(const Walk& walk) = 0;
  /// Whether the state should be saved now; asked after every week.
  virtual bool due() = 0;
  virtual void save(const Walk& walk) = 0;
};

}  // namespace downline
