#include "results/sweep/key.hpp"

#include <fmt/format.h>

#include <charconv>

#include "results/io/digest.hpp"

namespace downline::sweep {
namespace {

std::optional<std::uint64_t> half(std::string_view digits) {
  std::uint64_t value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (problem != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace

std::string Key::hex() const { return fmt::format("{:016x}{:016x}", high, low); }

Key key_of(std::string_view text) {
  Sha256 sha;
  sha.add(text.data(), text.size());
  return *parse_key(sha.hex().substr(0, key_digits));
}

std::optional<Key> parse_key(std::string_view digits) {
  if (digits.size() != key_digits || digits.find_first_not_of("0123456789abcdef") != std::string_view::npos) return std::nullopt;
  const auto high = half(digits.substr(0, key_digits / 2)), low = half(digits.substr(key_digits / 2));
  if (!high || !low) return std::nullopt;
  return Key{*high, *low};
}

}  // namespace downline::sweep
