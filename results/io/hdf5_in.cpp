#include "results/io/hdf5_in.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "results/io/hdf5_handle.hpp"
#include "results/io/layout.hpp"
#include "results/schema/schema.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

constexpr std::size_t most_objects = 10'000;
constexpr std::size_t deepest = 4;
constexpr std::uint64_t most_attributes = 64;
constexpr std::uint64_t most_attribute_bytes = 65'536;
constexpr std::uint64_t most_bytes = std::uint64_t{16} << 30;
constexpr std::uint64_t most_packed = 1040;  // deflate never packs tighter than 1032 to 1
constexpr int most_dims = 4;

/// A file that is not as it must be; the message is for people.
class Unfit : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

std::uint64_t product(const std::vector<std::uint64_t>& sizes, const std::string& what) {
  std::uint64_t count = 1;
  for (const std::uint64_t size : sizes)
    if (__builtin_mul_overflow(count, size, &count)) throw Unfit(what + " claims more values than can be");
  return count;
}

std::vector<std::uint64_t> sizes_of(hid_t space, const std::string& what) {
  const int rank = must(H5Sget_simple_extent_ndims(space), "sizes");
  if (rank > most_dims) throw Unfit(what + " has too many dimensions");
  if (H5Sget_simple_extent_type(space) == H5S_NULL) throw Unfit(what + " holds nothing");
  std::vector<hsize_t> sizes(static_cast<std::size_t>(rank));
  if (rank > 0) must(H5Sget_simple_extent_dims(space, sizes.data(), nullptr), "sizes");
  return {sizes.begin(), sizes.end()};
}

/// The one of our four types, or none.
std::optional<schema::Type> type_of(hid_t type) {
  const H5T_class_t kind = H5Tget_class(type);
  const std::size_t width = H5Tget_size(type);
  if (kind == H5T_STRING && H5Tis_variable_str(type) > 0) return schema::Type::string;
  if (kind == H5T_INTEGER && H5Tget_sign(type) == H5T_SGN_2 && width == 4) return schema::Type::int32;
  if (kind == H5T_INTEGER && H5Tget_sign(type) == H5T_SGN_2 && width == 8) return schema::Type::int64;
  if (kind == H5T_FLOAT && width == 8) return schema::Type::float64;
  return std::nullopt;
}

hid_t memory_type(schema::Type type) {
  if (type == schema::Type::int32) return H5T_NATIVE_INT32;
  return type == schema::Type::int64 ? H5T_NATIVE_INT64 : H5T_NATIVE_DOUBLE;
}

/// Reads texts with `read(type, pointers)`, and gives libhdf5's copies back.
template <class Read>
std::vector<std::string> read_texts(std::uint64_t count, hid_t stored_type, hid_t space, Read read) {
  const Handle type(H5Tcopy(H5T_C_S1), H5Tclose, "a text type");
  must(H5Tset_size(type.id(), H5T_VARIABLE), "a text type");
  must(H5Tset_cset(type.id(), H5Tget_cset(stored_type)), "a text type");
  std::vector<char*> pointers(count, nullptr);
  const auto give_back = [&] { H5Dvlen_reclaim(type.id(), space, H5P_DEFAULT, pointers.data()); };
  if (read(type.id(), pointers.data()) < 0) {
    give_back();
    throw Hdf5Failed("texts");
  }
  std::vector<std::string> texts;
  texts.reserve(count);
  for (const char* pointer : pointers) texts.emplace_back(pointer == nullptr ? "" : pointer);
  give_back();
  return texts;
}

template <class Read>
Array read_array(hid_t stored_type, hid_t space, std::vector<std::uint64_t> sizes, const std::string& what, Read read) {
  const std::optional<schema::Type> type = type_of(stored_type);
  if (!type) throw Unfit(what + " is of a type that no result file has");
  const std::uint64_t count = product(sizes, what);
  Array array;
  array.sizes = std::move(sizes);
  const auto numbers = [&](auto zero) {
    std::vector<decltype(zero)> values(count);
    if (count > 0) must(read(memory_type(*type), values.data()), "values");
    array.values = std::move(values);
  };
  switch (*type) {
    case schema::Type::int32: numbers(std::int32_t{}); break;
    case schema::Type::int64: numbers(std::int64_t{}); break;
    case schema::Type::float64: numbers(double{}); break;
    case schema::Type::string: array.values = count > 0 ? read_texts(count, stored_type, space, read) : std::vector<std::string>{}; break;
  }
  return array;
}

class Loader {
 public:
  explicit Loader(hid_t file, std::string name) : file_(file), name_(std::move(name)) {}

  Tree load() {
    Object& root = tree_.root();
    const Handle group(H5Gopen2(file_, "/", H5P_DEFAULT), H5Gclose, "the root");
    remember(group.id(), "/");
    root.attributes = attributes(group.id(), "/");
    check_format(tree_, name_);
    load_group(group.id(), "", 1);
    return std::move(tree_);
  }

 private:
  struct Link {
    std::string name;
    H5L_type_t type;
  };

  static herr_t add_link(hid_t, const char* name, const H5L_info_t* info, void* links) {
    auto& list = *static_cast<std::vector<Link>*>(links);
    if (list.size() >= most_objects) return -1;
    list.push_back({name, info->type});
    return 0;
  }

  void load_group(hid_t group, const std::string& path, std::size_t depth) {
    if (depth > deepest) throw Unfit("its groups are nested too deep");
    std::vector<Link> links;
    hsize_t next = 0;
    must(H5Literate(group, H5_INDEX_NAME, H5_ITER_INC, &next, add_link, &links), "the list of a group");
    for (const Link& link : links) {
      if (link.type != H5L_TYPE_HARD) throw Unfit(fmt::format("`{}/{}` points elsewhere", path, link.name));
      load_object(group, link.name, path + "/" + link.name, depth);
    }
  }

  void load_object(hid_t parent, const std::string& name, const std::string& path, std::size_t depth) {
    const Handle object(H5Oopen(parent, name.c_str(), H5P_DEFAULT), H5Oclose, "an object");
    const H5O_type_t kind = remember(object.id(), path);
    Object& made = tree_.objects.emplace_back();
    made.path = path;
    made.group = kind == H5O_TYPE_GROUP;
    made.attributes = attributes(object.id(), path);
    if (kind == H5O_TYPE_DATASET)
      made.data = dataset(object.id(), path);
    else if (kind == H5O_TYPE_GROUP)
      load_group(object.id(), path, depth + 1);
    else
      throw Unfit("`" + path + "` is of a kind that no result file has");
  }

  /// Each object once: a second way to one is a cycle or a trick.
  H5O_type_t remember(hid_t object, const std::string& path) {
    H5O_info_t info{};
    must(H5Oget_info2(object, &info, H5O_INFO_BASIC), "an object");
    if (!seen_.insert(info.addr).second) throw Unfit("`" + path + "` is there twice");
    if (seen_.size() > most_objects) throw Unfit("it has too many objects");
    return info.type;
  }

  static std::map<std::string, Array> attributes(hid_t object, const std::string& path) {
    static const std::set<std::string> of_scales{"CLASS", "NAME", "DIMENSION_LIST", "REFERENCE_LIST"};
    H5O_info_t info{};
    must(H5Oget_info2(object, &info, H5O_INFO_NUM_ATTRS), "attributes");
    if (info.num_attrs > most_attributes) throw Unfit("`" + path + "` has too many attributes");
    std::map<std::string, Array> found;
    for (hsize_t i = 0; i < info.num_attrs; ++i) {
      const Handle attribute(H5Aopen_by_idx(object, ".", H5_INDEX_NAME, H5_ITER_INC, i, H5P_DEFAULT, H5P_DEFAULT), H5Aclose,
                             "an attribute");
      std::string name(256, '\0');
      const ssize_t length = must(H5Aget_name(attribute.id(), name.size(), name.data()), "an attribute");
      if (static_cast<std::size_t>(length) >= name.size()) throw Unfit("`" + path + "` has an attribute with a name too long");
      name.resize(static_cast<std::size_t>(length));
      if (of_scales.contains(name)) continue;
      if (H5Aget_storage_size(attribute.id()) > most_attribute_bytes) throw Unfit("`" + path + "` has an attribute that is too large");
      const Handle type(H5Aget_type(attribute.id()), H5Tclose, "an attribute"),
          space(H5Aget_space(attribute.id()), H5Sclose, "an attribute");
      const std::string what = fmt::format("attribute `{}` of `{}`", name, path);
      found[name] = read_array(type.id(), space.id(), sizes_of(space.id(), what), what,
                               [&](hid_t memory, void* values) { return H5Aread(attribute.id(), memory, values); });
    }
    return found;
  }

  static void check_storage(hid_t dataset, const std::string& what) {
    const Handle properties(H5Dget_create_plist(dataset), H5Pclose, "a dataset");
    if (H5Pget_external_count(properties.id()) != 0) throw Unfit(what + " keeps its values in another file");
    const H5D_layout_t layout = H5Pget_layout(properties.id());
    if (layout != H5D_COMPACT && layout != H5D_CONTIGUOUS && layout != H5D_CHUNKED) throw Unfit(what + " takes its values from elsewhere");
    const int filters = must(H5Pget_nfilters(properties.id()), "filters");
    for (int i = 0; i < filters; ++i) {
      unsigned flags = 0, settings = 0;
      std::size_t count = 0;
      const H5Z_filter_t filter = H5Pget_filter2(properties.id(), static_cast<unsigned>(i), &flags, &count, nullptr, 0, nullptr, &settings);
      if (filter != H5Z_FILTER_DEFLATE && filter != H5Z_FILTER_SHUFFLE && filter != H5Z_FILTER_FLETCHER32)
        throw Unfit(what + " is packed in a way that no result file is");
    }
  }

  static Array dataset(hid_t dataset, const std::string& path) {
    const std::string what = "`" + path + "`";
    check_storage(dataset, what);
    const Handle type(H5Dget_type(dataset), H5Tclose, "a dataset"), space(H5Dget_space(dataset), H5Sclose, "a dataset");
    std::vector<std::uint64_t> sizes = sizes_of(space.id(), what);
    std::uint64_t bytes = product(sizes, what);
    if (__builtin_mul_overflow(bytes, H5Tget_size(type.id()), &bytes)) throw Unfit(what + " claims more values than can be");
    const std::uint64_t stored = H5Dget_storage_size(dataset);
    if (bytes > most_bytes || bytes / most_packed > stored)
      throw Unfit(fmt::format("{} claims {} bytes of values out of {} stored", what, bytes, stored));
    return read_array(type.id(), space.id(), std::move(sizes), what,
                      [&](hid_t memory, void* values) { return H5Dread(dataset, memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, values); });
  }

  hid_t file_;
  std::string name_;
  Tree tree_;
  std::set<haddr_t> seen_;
};

}  // namespace

Tree load_tree(const std::filesystem::path& path) {
  const Hdf5Session session;
  const std::string name = path.string();
  try {
    const Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose, "properties");
    must(H5Pset_fclose_degree(access.id(), H5F_CLOSE_STRONG), "properties");
    // Nothing is ever written in place, so no lock is needed; some network drives have none.
    must(H5Pset_file_locking(access.id(), false, true), "properties");
    const Handle file(H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.id()), H5Fclose, "its opening");
    return Loader(file.id(), name).load();
  } catch (const Hdf5Failed& failed) {
    refuse(name, std::string("it is no HDF5 file, or a damaged one: libhdf5 failed at ") + failed.what(), {},
           std::string("ce n'est pas un fichier HDF5, ou il est abîmé : libhdf5 a échoué à « ") + failed.what() + " »");
  } catch (const Unfit& unfit) {
    refuse(name, unfit.what(), {}, std::string("ce n'est pas un résultat de downline, ou il est abîmé : ") + unfit.what());
  } catch (const std::bad_alloc&) {
    refuse(name, "it claims more than the memory holds", {}, "il est trop grand : il annonce plus que la mémoire ne tient");
  }
}

}  // namespace downline
