#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace downline::sweep {

/// The first 128 bits of a SHA-256: names what was run, wherever it stands in a design.
struct Key {
  std::uint64_t high = 0, low = 0;
  [[nodiscard]] auto operator<=>(const Key&) const = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 takes its 0 for a pointer
  /// 32 hexadecimal digits.
  [[nodiscard]] std::string hex() const;
};
inline constexpr std::size_t key_digits = 32;

[[nodiscard]] Key key_of(std::string_view text);
/// The key that `hex()` wrote; none if the text is none.
[[nodiscard]] std::optional<Key> parse_key(std::string_view digits);

struct KeyHash {
  [[nodiscard]] std::size_t operator()(const Key& key) const { return key.low; }
};

}  // namespace downline::sweep
