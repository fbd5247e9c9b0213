#include "results/io/packed.hpp"

#include <gtest/gtest.h>
#include <hdf5.h>

#include <cstdint>
#include <cstring>
#include <string>

#include "sim/random/draw.hpp"

namespace downline {
namespace {

/// What libhdf5 itself makes of a chunk.
std::vector<std::byte> packed_by_libhdf5(const std::vector<std::byte>& values, std::size_t width) {
  const hid_t access = H5Pcreate(H5P_FILE_ACCESS), properties = H5Pcreate(H5P_DATASET_CREATE);
  H5Pset_fapl_core(access, 1 << 16, false);
  const hid_t file = H5Fcreate("packed-test", H5F_ACC_TRUNC, H5P_DEFAULT, access);
  const hsize_t n = values.size() / width;
  const hid_t space = H5Screate_simple(1, &n, nullptr);
  H5Pset_chunk(properties, 1, &n);
  H5Pset_shuffle(properties);
  H5Pset_deflate(properties, 1);
  H5Pset_fletcher32(properties);
  const hid_t type = width == 4 ? H5T_STD_I32LE : H5T_STD_I64LE;
  const hid_t dataset = H5Dcreate2(file, "values", type, space, H5P_DEFAULT, properties, H5P_DEFAULT);
  H5Dwrite(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
  H5Fflush(file, H5F_SCOPE_GLOBAL);
  hsize_t size = 0;
  const hsize_t offset = 0;
  H5Dget_chunk_storage_size(dataset, &offset, &size);
  std::vector<std::byte> out(size);
  std::uint32_t left_out = 0;
  EXPECT_GE(H5Dread_chunk(dataset, H5P_DEFAULT, &offset, &left_out, out.data()), 0);
  EXPECT_EQ(left_out, 0U) << "filters that libhdf5 left out";
  H5Dclose(dataset);
  H5Sclose(space);
  H5Fclose(file);
  H5Pclose(properties);
  H5Pclose(access);
  return out;
}

TEST(Packed, IsWhatLibhdf5MakesOfTheSameNumbers) {
  using Value = std::uint64_t (*)(Draw&, std::size_t);
  const Value kinds[] = {[](Draw&, std::size_t) { return std::uint64_t{0}; }, [](Draw&, std::size_t i) { return std::uint64_t{i}; },
                         [](Draw& draw, std::size_t) { return std::uint64_t{below(draw, 1000)}; },
                         [](Draw& draw, std::size_t) { return std::uint64_t{below(draw, ~0U)} << 32 | below(draw, ~0U); },
                         [](Draw&, std::size_t) { return ~std::uint64_t{0}; }};
  for (const std::size_t width : {4U, 8U})
    for (std::size_t kind = 0; kind < std::size(kinds); ++kind)
      for (const std::size_t n : {1U, 2U, 3U, 719U, 721U, 5'000U, 131'072U}) {
        std::vector<std::byte> values(n * width);
        for (std::size_t i = 0; i < n; ++i) {
          Draw draw(Luck(3, 0), Stream::start, static_cast<std::uint32_t>(i));
          const std::uint64_t value = kinds[kind](draw, i);
          std::memcpy(&values[i * width], &value, width);
        }
        ASSERT_EQ(packed(values, width), packed_by_libhdf5(values, width)) << n << " of kind " << kind << " and width " << width;
      }
}

}  // namespace
}  // namespace downline
