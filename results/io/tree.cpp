#include "results/io/tree.hpp"

#include <algorithm>

namespace downline {
namespace {

template <class T>
Array one(T value) {
  Array array;
  array.values = std::vector<T>{std::move(value)};
  return array;
}

struct BytesOf {
  template <class T>
  std::uint64_t operator()(const std::vector<T>& values) const {
    return values.size() * sizeof(T);
  }
  std::uint64_t operator()(const std::vector<std::string>& values) const {
    std::uint64_t bytes = 0;
    for (const std::string& value : values) bytes += value.size() + 32;
    return bytes;
  }
};

}  // namespace

Array scalar(std::string text) { return one(std::move(text)); }
Array scalar(std::int32_t value) { return one(value); }
Array scalar(std::int64_t value) { return one(value); }
Array scalar(double value) { return one(value); }

const Object* Tree::find(std::string_view path) const {
  const auto found = std::find_if(objects.begin(), objects.end(), [&](const Object& object) { return object.path == path; });
  return found == objects.end() ? nullptr : &*found;
}

Object& Tree::root() { return group("/"); }

Object& Tree::group(const std::string& path) {
  const auto found = std::find_if(objects.begin(), objects.end(), [&](const Object& object) { return object.path == path; });
  if (found != objects.end()) return *found;
  Object& made = objects.emplace_back();
  made.path = path;
  return made;
}

std::uint64_t bytes_of(const Tree& tree) {
  std::uint64_t bytes = 0;
  for (const Object& object : tree.objects) bytes += std::visit(BytesOf{}, object.data.values);
  return bytes;
}

}  // namespace downline
