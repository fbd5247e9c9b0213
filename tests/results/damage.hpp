#pragma once
#include <gtest/gtest.h>

#include <random>

#include "results/io/reader.hpp"
#include "results/io/writer.hpp"
#include "sim/core/error.hpp"
#include "tests/results/fake_table.hpp"

namespace downline::test {

/// Whether `verify` says that the file is not as written, either way it can say so.
inline bool found_out(const std::filesystem::path& path) {
  try {
    return !verify_results(path).whole;
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::file);
    return true;
  }
}

/// Written as `whole.h5`. \return its bytes
inline std::string small_file(const TemporaryFolder& folder) {
  write_results(fake_table({.strategies = 2, .replications = 2, .weeks = 2}), folder / "whole.h5");
  return bytes_of_file(folder / "whole.h5");
}

/// Flips one bit of a whole file, `flips` times.
inline void expect_flipped_bits_found(int flips) {
  const TemporaryFolder folder;
  const std::string whole = small_file(folder);
  std::mt19937 random(20261122);
  int missed = 0;
  for (int i = 0; i < flips; ++i) {
    std::string bytes = whole;
    bytes[random() % bytes.size()] ^= static_cast<char>(1 << random() % 8);
    put_bytes(folder / "flipped.h5", bytes);
    missed += !found_out(folder / "flipped.h5");
  }
  EXPECT_EQ(missed, 0);
}

}  // namespace downline::test
