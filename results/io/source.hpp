#pragma once
#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "results/io/layout.hpp"
#include "results/schema/schema.hpp"

namespace downline::layout {

/// An attribute of the object at `path`; nullptr if there is none.
[[nodiscard]] const Array* attribute(const Tree& tree, std::string_view path, const std::string& name);

/// The values of an array if they are of the type asked for.
template <class T>
const std::vector<T>* typed(const Array* array) {
  return array == nullptr ? nullptr : std::get_if<std::vector<T>>(&array->values);
}

/// Typed reading of the tree: every dataset is checked against the table of the format first.
class Source {
 public:
  Source(const Tree& tree, const std::string& file) : tree_(tree), file_(file) {}

  [[nodiscard]] bool has(const std::string& path) const { return tree_.find(path) != nullptr; }

  template <class T>
  const std::vector<T>& values(std::string_view path) const {
    return values<T>(schema::dataset(path));
  }

  template <class T>
  const std::vector<T>& values(const schema::DatasetInfo& info) const {
    const Object* object = tree_.find(info.path);
    if (object == nullptr || object->group) fail(fmt::format("`{}` is missing", info.path));
    const auto* values = std::get_if<std::vector<T>>(&object->data.values);
    if (values == nullptr) fail(fmt::format("`{}` is not of type {}", info.path, schema::name(info.type)));
    check_sizes(*object, info);
    return *values;
  }

  /// Texts made safe to show.
  [[nodiscard]] std::vector<std::string> texts(std::string_view path) const;

  /// Positions in a list of `size`.
  [[nodiscard]] const std::vector<std::int32_t>& positions(std::string_view path, std::size_t size) const;

  template <class T>
  T attribute_value(std::string_view path, const std::string& name) const {
    const auto* values = typed<T>(attribute(tree_, path, name));
    if (values == nullptr || values->size() != 1) fail(fmt::format("attribute `{}` of `{}` is missing or wrong", name, path));
    return values->front();
  }

  [[nodiscard]] const Tree& tree() const { return tree_; }
  [[noreturn]] void fail(const std::string& problem) const { refuse(file_, problem); }
  /// Fails unless a group is about the same runs as the rest of the file.
  void check_same(bool same, const char* group) const;

 private:
  void check_sizes(const Object& object, const schema::DatasetInfo& info) const;
  [[nodiscard]] std::uint64_t size_of_scale(const std::string& path) const;
  const Tree& tree_;
  const std::string& file_;
};

}  // namespace downline::layout
