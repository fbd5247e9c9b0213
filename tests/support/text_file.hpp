#pragma once
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace downline {

/// A file that is gone when the test is.
class TextFile {
 public:
  explicit TextFile(const std::string& content)
      : path_(std::filesystem::path(testing::TempDir()) /
              ("downline-" + std::to_string(getpid()) + "-" + testing::UnitTest::GetInstance()->current_test_info()->name() + ".txt")) {
    std::ofstream(path_, std::ios::binary) << content;
  }
  TextFile(const TextFile&) = delete;
  TextFile& operator=(const TextFile&) = delete;
  ~TextFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace downline
