#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "results/io/tree.hpp"

namespace downline {

/// SHA-256 of a stream of bytes.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void add(const void* bytes, std::size_t count);
  /// 64 hexadecimal digits. Call once.
  [[nodiscard]] std::string hex();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

/// Digest of what the file says: every object outside /provenance in byte order of path, as docs/results-format.md defines it.
[[nodiscard]] std::string content_sha256(const Tree& tree);

}  // namespace downline
