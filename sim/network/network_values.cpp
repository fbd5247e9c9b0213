#include "sim/network/network_values.hpp"

#include <array>
#include <charconv>

namespace downline {
namespace {

/// A whole number within bounds, digits only.
std::optional<std::int64_t> whole_number(std::string_view text, std::int64_t low, std::int64_t high) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || text.front() == '-' || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (value < low || value > high) return std::nullopt;
  return value;
}

constexpr std::int64_t most_euros = 1'000'000'000'000;

}  // namespace

std::optional<Cents> parse_volume(const std::string& text) {
  const std::size_t point = text.find('.');
  const std::string_view all = text;
  const std::string_view front = all.substr(0, point);
  std::string_view decimals = point == std::string::npos ? std::string_view() : all.substr(point + 1);
  while (decimals.size() > 2 && decimals.back() == '0') decimals.remove_suffix(1);
  if (decimals.size() > 2 || (front.empty() && decimals.empty())) return std::nullopt;
  const std::optional<std::int64_t> euros = front.empty() ? 0 : whole_number(front, 0, most_euros);
  const std::optional<std::int64_t> rest = decimals.empty() ? 0 : whole_number(decimals, 0, 99);
  if (!euros || !rest) return std::nullopt;
  return *euros * 100 + *rest * (decimals.size() == 1 ? 10 : 1);
}

std::optional<std::uint8_t> parse_side(const std::string& text) {
  if (text == "left" || text == "Left" || text == "L" || text == "l") return std::uint8_t{0};
  if (text == "right" || text == "Right" || text == "R" || text == "r") return std::uint8_t{1};
  const auto leg = whole_number(text, 1, 255);
  if (!leg) return std::nullopt;
  return static_cast<std::uint8_t>(*leg - 1);
}

std::optional<std::uint8_t> parse_rank(const std::string& text) {
  const auto rank = whole_number(text, 0, 255);
  if (!rank) return std::nullopt;
  return static_cast<std::uint8_t>(*rank);
}

std::optional<std::uint8_t> parse_flag(const std::string& text) {
  for (const std::string_view yes : {"1", "true", "True", "TRUE", "yes"})
    if (text == yes) return std::uint8_t{1};
  for (const std::string_view no : {"0", "false", "False", "FALSE", "no"})
    if (text == no) return std::uint8_t{0};
  return std::nullopt;
}

std::optional<std::uint16_t> parse_periods(const std::string& text) {
  const auto periods = whole_number(text, 0, 65'535);
  if (!periods) return std::nullopt;
  return static_cast<std::uint16_t>(*periods);
}

std::optional<std::uint32_t> parse_count(const std::string& text) {
  const auto count = whole_number(text, 0, 4'000'000'000);
  if (!count) return std::nullopt;
  return static_cast<std::uint32_t>(*count);
}

std::span<const NetworkDefault> network_defaults() {
  static constexpr std::array<NetworkDefault, 12> all{{
      {"enroller", {"the sponsor", "le parrain"}},
      {"pv", {"as bv, or 0", "comme bv, ou 0"}},
      {"bv", {"as pv, or 0", "comme pv, ou 0"}},
      {"customer_volume", {"0: members bought everything", "0 : tout est acheté par des membres"}},
      {"placement", {"below the enroller, by the weak leg", "sous le recruteur, par la jambe faible"}},
      {"side", {"legs are filled in the order of the file", "les branches se remplissent dans l'ordre du fichier"}},
      {"rank", {"computed by the plan", "calculé par le plan"}},
      {"active", {"whoever has pv above 0", "qui a un pv supérieur à 0"}},
      {"joined", {"in this period", "dans cette période"}},
      {"customers", {"none is known", "aucun n'est connu"}},
      {"returns", {"none", "aucun"}},
      {"trained", {"everybody", "tout le monde"}},
  }};
  return all;
}

}  // namespace downline
