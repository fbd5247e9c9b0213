#include "results/io/hdf5_out.hpp"

#include <fmt/format.h>
#include <hdf5_hl.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <span>

#include "results/io/file_calls.hpp"
#include "results/io/hdf5_handle.hpp"
#include "results/io/packed.hpp"
#include "sim/core/chunks.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

constexpr std::uint64_t small = 4096;            // smaller datasets are neither chunked nor compressed
constexpr std::uint64_t chunk_values = 131'072;  // a chunk fits the default cache of 1 MiB

Handle string_type() {
  Handle type(H5Tcopy(H5T_C_S1), H5Tclose, "a text type");
  must(H5Tset_size(type.id(), H5T_VARIABLE), "a text type");
  must(H5Tset_cset(type.id(), H5T_CSET_UTF8), "a text type");
  return type;
}

Handle type_of(const Array& array) {
  switch (array.values.index()) {
    case 0: return {H5Tcopy(H5T_STD_I32LE), H5Tclose, "a type"};
    case 1: return {H5Tcopy(H5T_STD_I64LE), H5Tclose, "a type"};
    case 2: return {H5Tcopy(H5T_IEEE_F64LE), H5Tclose, "a type"};
    default: return string_type();
  }
}

Handle space_of(const Array& array) {
  if (array.sizes.empty()) return {H5Screate(H5S_SCALAR), H5Sclose, "a space"};
  const std::vector<hsize_t> sizes(array.sizes.begin(), array.sizes.end());
  return {H5Screate_simple(static_cast<int>(sizes.size()), sizes.data(), nullptr), H5Sclose, "a space"};
}

/// Calls `write` with a pointer to the values as HDF5 wants them.
template <class Write>
void with_values(const Array& array, Write write) {
  std::visit(
      [&](const auto& values) {
        if constexpr (std::is_same_v<std::decay_t<decltype(values)>, std::vector<std::string>>) {
          std::vector<const char*> texts;
          texts.reserve(values.size());
          for (const std::string& value : values) texts.push_back(value.c_str());
          write(static_cast<const void*>(texts.data()));
        } else {
          write(static_cast<const void*>(values.data()));
        }
      },
      array.values);
}

void write_attribute(hid_t object, const std::string& name, const Array& array) {
  const Handle type = type_of(array), space = space_of(array);
  const Handle attribute(H5Acreate2(object, name.c_str(), type.id(), space.id(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose, "an attribute");
  with_values(array, [&](const void* values) { must(H5Awrite(attribute.id(), type.id(), values), "an attribute"); });
}

/// The last dimensions whole, as many of the first as fit a chunk.
std::vector<hsize_t> chunk_of(const std::vector<std::uint64_t>& sizes) {
  std::vector<hsize_t> chunk(sizes.size(), 1);
  std::uint64_t left = chunk_values;
  for (std::size_t d = sizes.size(); d-- > 0;) {
    chunk[d] = std::min(sizes[d], left);
    left = std::max<std::uint64_t>(left / chunk[d], 1);
  }
  return chunk;
}

std::size_t width_of(const Array& array) { return array.values.index() == 0 ? 4 : 8; }

bool is_chunked(const Array& array) { return array.values.index() != 3 && array.count() * width_of(array) >= small; }

Handle dataset_properties(const Array& array) {
  Handle properties(H5Pcreate(H5P_DATASET_CREATE), H5Pclose, "properties");
  must(H5Pset_obj_track_times(properties.id(), false), "properties");
  if (!is_chunked(array)) return properties;
  const std::vector<hsize_t> chunk = chunk_of(array.sizes);
  must(H5Pset_chunk(properties.id(), static_cast<int>(chunk.size()), chunk.data()), "chunks");
  must(H5Pset_shuffle(properties.id()), "filters");
  must(H5Pset_deflate(properties.id(), 1), "filters");
  must(H5Pset_fletcher32(properties.id()), "filters");
  return properties;
}

/// Where a chunk begins, and how many of its values there are: the last of a dimension reaches beyond it.
struct Chunk {
  std::vector<hsize_t> offset;
  std::uint64_t first, values;
};

/// The chunks of an array in their order. Each is one stretch of it: dimensions after the one that is cut are whole, those before are 1.
std::vector<Chunk> chunks_of(const std::vector<std::uint64_t>& sizes, const std::vector<hsize_t>& chunk) {
  std::size_t cut = 0;
  while (cut + 1 < sizes.size() && chunk[cut] == 1) ++cut;
  std::uint64_t below = 1, above = 1;  // values of one row of the dimension that is cut; rows before it
  for (std::size_t d = cut + 1; d < sizes.size(); ++d) below *= sizes[d];
  for (std::size_t d = 0; d < cut; ++d) above *= sizes[d];
  std::vector<Chunk> all;
  for (std::uint64_t row = 0; row < above; ++row)
    for (std::uint64_t at = 0; at < sizes[cut]; at += chunk[cut]) {
      Chunk& one = all.emplace_back();
      one.offset.assign(sizes.size(), 0);
      one.offset[cut] = at;
      for (std::uint64_t left = row, d = cut; d-- > 0; left /= sizes[d]) one.offset[d] = left % sizes[d];
      one.first = (row * sizes[cut] + at) * below;
      one.values = std::min<std::uint64_t>(chunk[cut], sizes[cut] - at) * below;
    }
  return all;
}

/// A stretch of an array, packed; the last of a dimension is filled up with zeros.
std::vector<std::byte> packed_chunk(const std::byte* values, const Chunk& chunk, std::uint64_t room, std::size_t width) {
  const std::span stretch(values + chunk.first * width, chunk.values * width);
  if (stretch.size() == room) return packed(stretch, width);
  std::vector<std::byte> filled(stretch.begin(), stretch.end());
  filled.resize(room);
  return packed(filled, width);
}

/// Packs some chunks, then hands them to the file one after the other.
void write_chunks(hid_t dataset, const Array& array, const std::byte* values, Packing packing) {
  constexpr std::size_t at_once = 64;
  const std::vector<hsize_t> chunk = chunk_of(array.sizes);
  const std::size_t width = width_of(array);
  const std::uint64_t room = std::accumulate(chunk.begin(), chunk.end(), std::uint64_t{width}, std::multiplies<>());  // [bytes]
  const std::vector<Chunk> all = chunks_of(array.sizes, chunk);
  std::vector<std::vector<std::byte>> ready(std::min(at_once, all.size()));
  for (std::size_t from = 0; from < all.size(); from += at_once) {
    const std::size_t count = std::min(at_once, all.size() - from);
    for_chunks(count, packing == Packing::side_by_side ? 1 : count, [&](std::size_t, std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) ready[i] = packed_chunk(values, all[from + i], room, width);
    });
    for (std::size_t i = 0; i < count; ++i)
      must(H5Dwrite_chunk(dataset, H5P_DEFAULT, 0, all[from + i].offset.data(), ready[i].size(), ready[i].data()), "values");
  }
}

void write_group(hid_t file, const Object& object) {
  const Handle properties(H5Pcreate(H5P_GROUP_CREATE), H5Pclose, "properties");
  must(H5Pset_obj_track_times(properties.id(), false), "properties");
  must(H5Pset_link_creation_order(properties.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED), "properties");
  const Handle group(object.path == "/" ? H5Gopen2(file, "/", H5P_DEFAULT)
                                        : H5Gcreate2(file, object.path.c_str(), H5P_DEFAULT, properties.id(), H5P_DEFAULT),
                     H5Gclose, "a group");
  for (const auto& [name, value] : object.attributes) write_attribute(group.id(), name, value);
}

void write_dataset(hid_t file, const Object& object, Packing packing) {
  const Handle type = type_of(object.data), space = space_of(object.data), properties = dataset_properties(object.data);
  const Handle dataset(H5Dcreate2(file, object.path.c_str(), type.id(), space.id(), H5P_DEFAULT, properties.id(), H5P_DEFAULT), H5Dclose,
                       "a dataset");
  if (object.data.count() > 0)
    with_values(object.data, [&](const void* values) {
      if (is_chunked(object.data)) return write_chunks(dataset.id(), object.data, static_cast<const std::byte*>(values), packing);
      must(H5Dwrite(dataset.id(), type.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT, values), "values");
    });
  if (object.scale) must(H5DSset_scale(dataset.id(), object.path.substr(object.path.rfind('/') + 1).c_str()), "a dimension scale");
  for (std::size_t d = 0; d < object.dims.size(); ++d) {
    const Handle scale(H5Dopen2(file, object.dims[d].c_str(), H5P_DEFAULT), H5Dclose, "a dimension scale");
    must(H5DSattach_scale(dataset.id(), scale.id(), static_cast<unsigned>(d)), "a dimension scale");
  }
  for (const auto& [name, value] : object.attributes) write_attribute(dataset.id(), name, value);
}

void write_objects(hid_t file, const Tree& tree, Packing packing) {
  for (const Object& object : tree.objects) object.group ? write_group(file, object) : write_dataset(file, object, packing);
}

/// Oldest file format, so that images open everywhere; nothing that depends on the clock.
Handle access_properties() {
  Handle properties(H5Pcreate(H5P_FILE_ACCESS), H5Pclose, "properties");
  must(H5Pset_libver_bounds(properties.id(), H5F_LIBVER_EARLIEST, H5F_LIBVER_V110), "properties");
  must(H5Pset_fclose_degree(properties.id(), H5F_CLOSE_STRONG), "properties");
  return properties;
}

Handle creation_properties() {
  Handle properties(H5Pcreate(H5P_FILE_CREATE), H5Pclose, "properties");
  must(H5Pset_obj_track_times(properties.id(), false), "properties");
  must(H5Pset_link_creation_order(properties.id(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED), "properties");
  return properties;
}

}  // namespace

std::vector<std::byte> hdf5_image(const Tree& tree) {
  const Hdf5Session session;
  const Handle access = access_properties(), creation = creation_properties();
  must(H5Pset_fapl_core(access.id(), std::size_t{1} << 20, false), "a file in memory");
  const Handle file(H5Fcreate("downline-results", H5F_ACC_TRUNC, creation.id(), access.id()), H5Fclose, "a file in memory");
  write_objects(file.id(), tree, Packing::side_by_side);
  must(H5Fflush(file.id(), H5F_SCOPE_GLOBAL), "a file in memory");
  const ssize_t size = must(H5Fget_file_image(file.id(), nullptr, 0), "a file in memory");
  std::vector<std::byte> image(static_cast<std::size_t>(size));
  must(H5Fget_file_image(file.id(), image.data(), image.size()), "a file in memory");
  return image;
}

void write_hdf5_file(const Tree& tree, const std::filesystem::path& path, Packing packing) {
  const Hdf5Session session;
  try {
    const Handle access = access_properties(), creation = creation_properties();
    Handle file(H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation.id(), access.id()), H5Fclose, "a file");
    // libhdf5 does not report a full disk dependably, so the space is taken before it writes. Creating truncates: reserve after.
    reserve_space(path, bytes_of(tree) + (std::uint64_t{4} << 20));
    write_objects(file.id(), tree, packing);
    must(H5Fflush(file.id(), H5F_SCOPE_GLOBAL), "a file");
    file.close("a file");
  } catch (const Hdf5Failed& failed) {
    throw Error(ErrorKind::file, "cannot write `" + path.string() + "`", std::string("libhdf5 failed at ") + failed.what(),
                "see that the disk has room and does not fail");
  }
}

std::string hdf5_version() {
  unsigned major = 0, minor = 0, release = 0;
  H5get_libversion(&major, &minor, &release);
  return fmt::format("HDF5 {}.{}.{}", major, minor, release);
}

}  // namespace downline
