#pragma once
#include <filesystem>
#include <string>

#include "sim/observe/table.hpp"

namespace downline {

struct FakeOptions {
  int strategies = 2;
  int replications = 5;
  int weeks = 8;
  bool members = false;
};

/// A table with every kind of content, made by arithmetic: no two numbers of a series are alike.
[[nodiscard]] ResultTable fake_table(const FakeOptions& options = {});

/// An empty folder of its own, removed at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

[[nodiscard]] std::string bytes_of_file(const std::filesystem::path& path);
void put_bytes(const std::filesystem::path& path, const std::string& bytes);
/// Names in a folder, sorted.
[[nodiscard]] std::vector<std::string> names_in(const std::filesystem::path& folder);

}  // namespace downline
