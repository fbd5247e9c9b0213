#include "results/io/source.hpp"

#include "sim/core/error.hpp"

namespace downline::layout {

const Array* attribute(const Tree& tree, std::string_view path, const std::string& name) {
  const Object* object = tree.find(path);
  if (object == nullptr) return nullptr;
  const auto found = object->attributes.find(name);
  return found == object->attributes.end() ? nullptr : &found->second;
}

std::vector<std::string> Source::texts(std::string_view path) const {
  std::vector<std::string> texts = values<std::string>(path);
  for (std::string& text : texts) text = printable(text);
  return texts;
}

const std::vector<std::int32_t>& Source::positions(std::string_view path, std::size_t size) const {
  const auto& found = values<std::int32_t>(path);
  for (const std::int32_t position : found)
    if (position < 0 || static_cast<std::size_t>(position) >= size) fail(fmt::format("`{}` points outside the file's strategies", path));
  return found;
}

void Source::check_same(bool same, const char* group) const {
  if (!same) fail(fmt::format("`{}` is about other runs than the rest of it", group));
}

void Source::check_sizes(const Object& object, const schema::DatasetInfo& info) const {
  std::vector<std::uint64_t> sizes;
  for (const std::string& dim : info.dims) sizes.push_back(info.is_scale() ? object.data.count() : size_of_scale(info.group() + "/" + dim));
  if (object.data.sizes != sizes) fail(fmt::format("`{}` does not have the sizes of its dimensions", info.path));
}

std::uint64_t Source::size_of_scale(const std::string& path) const {
  const Object* scale = tree_.find(path);
  if (scale == nullptr || scale->data.sizes.size() != 1) fail(fmt::format("the scale `{}` is missing", path));
  return scale->data.sizes.front();
}

}  // namespace downline::layout
