#include "results/io/filler.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/core/check.hpp"
#include "sim/core/error.hpp"

namespace downline::layout {
namespace {

using schema::DatasetInfo;
constexpr double not_defined = std::numeric_limits<double>::quiet_NaN();

void tidy(std::vector<std::string>& values) {
  for (std::string& value : values) value = clean(value);
}
/// One bit pattern for "not a number", whatever made it.
void tidy(std::vector<double>& values) {
  for (double& value : values)
    if (std::isnan(value)) value = not_defined;
}
template <class T>
void tidy(std::vector<T>&) {}

void describe(Object& object, const DatasetInfo& info) {
  object.attributes["units"] = scalar(info.units);
  object.attributes["long_name"] = scalar(info.long_name + (info.money ? ", stored in cents" : ""));
  if (info.money) {
    object.attributes["scale_factor"] = scalar(0.01);
    object.attributes["raw_units"] = scalar(std::string("cent"));
  }
  if (info.type == schema::Type::float64 && !object.scale) object.attributes["_FillValue"] = scalar(not_defined);
}

}  // namespace

std::string clean(const std::string& text) {
  std::string out;
  std::size_t start = 0;
  while (start <= text.size()) {
    const std::size_t end = std::min(text.find_first_of("\t\r", start), text.size());
    out += printable(text.substr(start, end - start));
    if (end < text.size()) out += text[end];
    start = end + 1;
  }
  return out;
}

void Filler::add(std::string_view path, Array::Values values) { add(schema::dataset(path), std::move(values)); }

void Filler::add(const DatasetInfo& info, Array::Values values) {
  if (!info.group().empty()) group(info.group());
  Object object;
  object.path = info.path;
  object.group = false;
  object.scale = info.is_scale();
  object.data.values = std::move(values);
  std::uint64_t count = 1;
  for (const std::string& dim : info.dims) {
    const std::string scale = info.group() + "/" + dim;
    object.data.sizes.push_back(object.scale ? object.data.count() : tree_.find(scale)->data.sizes.front());
    if (!object.scale) object.dims.push_back(scale);
    count *= object.data.sizes.back();
  }
  check(count == object.data.count(), "a dataset is not as long as its dimensions");
  check(static_cast<schema::Type>(object.data.values.index()) == info.type, "a dataset is not of its type");
  describe(object, info);
  std::visit([](auto& v) { tidy(v); }, object.data.values);
  tree_.objects.push_back(std::move(object));
}

void Filler::group(const std::string& path) {
  if (path.rfind('/') > 0) group(path.substr(0, path.rfind('/')));
  tree_.group(path);
}

}  // namespace downline::layout
