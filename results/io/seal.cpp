#include "results/io/seal.hpp"

#include <algorithm>
#include <cerrno>
#include <functional>
#include <span>
#include <vector>

#include "results/io/digest.hpp"
#include "sim/core/check.hpp"

namespace downline {
namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 20;
constexpr std::size_t digits = 64;
constexpr std::size_t most_candidates = 16;  // a scenario's text may quote the marker

/// Calls `see(block, offset)` on the file's blocks, each starting `overlap` bytes before the end of the one before.
void each_block(int fd, const std::filesystem::path& path, std::size_t overlap,
                const std::function<void(std::span<std::byte>, std::uint64_t)>& see) {
  std::vector<std::byte> block(block_bytes);
  for (std::uint64_t offset = 0;; offset += block_bytes - overlap) {
    const ssize_t count = read_at(fd, block, offset);
    if (count < 0) file_failed("read", path, errno);
    see(std::span(block).first(static_cast<std::size_t>(count)), offset);
    if (static_cast<std::size_t>(count) < block_bytes) return;
  }
}

std::vector<std::uint64_t> find_all(int fd, const std::filesystem::path& path, const std::string& pattern) {
  std::vector<std::uint64_t> places;
  each_block(fd, path, pattern.size() - 1, [&](std::span<std::byte> block, std::uint64_t offset) {
    const std::string_view text(reinterpret_cast<const char*>(block.data()), block.size());
    for (std::size_t at = text.find(pattern); at != std::string_view::npos; at = text.find(pattern, at + 1)) places.push_back(offset + at);
  });
  return places;
}

/// Digest of the file with the 64 bytes at `place` taken as '0'.
std::string digest_without(int fd, const std::filesystem::path& path, std::uint64_t place) {
  Sha256 sha;
  each_block(fd, path, 0, [&](std::span<std::byte> block, std::uint64_t offset) {
    const std::uint64_t from = std::clamp(place, offset, offset + block.size()),
                        to = std::clamp(place + digits, offset, offset + block.size());
    std::fill(block.begin() + static_cast<std::ptrdiff_t>(from - offset), block.begin() + static_cast<std::ptrdiff_t>(to - offset),
              std::byte{'0'});
    sha.add(block.data(), block.size());
  });
  return sha.hex();
}

}  // namespace

std::string unsealed(const std::string& content_digest) { return std::string(seal_marker) + content_digest; }

void seal(Staged& file, const std::string& content_digest) {
  const std::vector<std::uint64_t> places = find_all(file.fd(), file.temporary(), unsealed(content_digest));
  check(places.size() == 1, "the place of the seal is not unique");
  const std::uint64_t place = places.front() + seal_marker.size();
  const std::string digest = digest_without(file.fd(), file.temporary(), place);
  file.write_at(std::as_bytes(std::span(digest)), place);
}

Seal check_seal(int fd, const std::filesystem::path& path) {
  std::vector<std::uint64_t> places = find_all(fd, path, std::string(seal_marker));
  if (places.empty()) return Seal::none;
  if (places.size() > most_candidates) places.resize(most_candidates);
  for (const std::uint64_t marker : places) {
    const std::uint64_t place = marker + seal_marker.size();
    std::string stored(digits, '\0');
    if (read_at(fd, std::as_writable_bytes(std::span(stored)), place) != static_cast<ssize_t>(digits)) continue;
    if (digest_without(fd, path, place) == stored) return Seal::right;
  }
  return Seal::wrong;
}

}  // namespace downline
