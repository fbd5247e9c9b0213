#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace downline {

/// Values of a dataset or an attribute: one of the four types of the format, row-major.
struct Array {
  using Values = std::variant<std::vector<std::int32_t>, std::vector<std::int64_t>, std::vector<double>, std::vector<std::string>>;
  std::vector<std::uint64_t> sizes;  ///< empty: one value
  Values values;

  [[nodiscard]] std::size_t count() const {
    return std::visit([](const auto& v) { return v.size(); }, values);
  }
};

[[nodiscard]] Array scalar(std::string text);
[[nodiscard]] Array scalar(std::int32_t value);
[[nodiscard]] Array scalar(std::int64_t value);
[[nodiscard]] Array scalar(double value);
/// A list. [n]
template <class T>
[[nodiscard]] Array list(std::vector<T> values) {
  Array array;
  array.sizes = {values.size()};
  array.values = std::move(values);
  return array;
}

/// A group or a dataset.
struct Object {
  std::string path;  ///< absolute; "/" for the root
  bool group = true;
  Array data;
  std::map<std::string, Array> attributes;  ///< without the four that make dimension scales
  bool scale = false;
  std::vector<std::string> dims;  ///< paths of the scales of a dataset that is no scale; empty when read back
};

/// What a result file says, free of HDF5: the writer stores it, the reader brings it back, the digest is over it.
struct Tree {
  std::vector<Object> objects;  ///< in order of writing: parents first, scales before what they describe

  /// nullptr if there is none.
  [[nodiscard]] const Object* find(std::string_view path) const;
  /// The root; made if the tree is empty.
  [[nodiscard]] Object& root();
  /// Adds a group unless it is there.
  Object& group(const std::string& path);
};

/// Memory the values take, strings by their length [bytes].
[[nodiscard]] std::uint64_t bytes_of(const Tree& tree);

}  // namespace downline
