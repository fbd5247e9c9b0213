#include "results/charts/text.hpp"

#include <algorithm>
#include <cstdint>

#include "results/charts/inter_advances.hpp"

namespace downline::charts {
namespace {

constexpr std::string_view ellipsis = "\u2026";

/// Length of the UTF-8 sequence that begins with this byte; 1 for one that begins none.
std::size_t sequence_length(unsigned char first) { return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4; }

/// The letter at `at`, which moves on; a damaged sequence is one unknown letter a byte.
char32_t next_letter(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const std::size_t length = sequence_length(first);
  if (length == 1 || at + length > text.size()) {
    ++at;
    return first < 0x80 ? first : 0xFFFD;
  }
  char32_t letter = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) letter = letter << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  at += length;
  return letter;
}

}  // namespace

float inter_width(std::string_view text, float size, Weight weight) {
  std::uint32_t thousandths = 0;
  for (std::size_t at = 0; at < text.size();) thousandths += inter_advance(next_letter(text, at), weight == Weight::semibold);
  return static_cast<float>(thousandths) * size / 1000;
}

std::string fitted(std::string_view text, float room, float size, Weight weight, const TextWidth& width_of) {
  if (width_of(text, size, weight) <= room) return std::string(text);
  std::string best;
  for (std::size_t at = 0; at <= text.size();) {
    std::string shorter(text.substr(0, at));
    while (shorter.ends_with(' ')) shorter.pop_back();
    shorter += ellipsis;
    if (width_of(shorter, size, weight) > room) break;
    best = std::move(shorter);
    if (at == text.size()) break;
    next_letter(text, at);
  }
  return best;
}

std::vector<std::string> wrapped(std::string_view text, float room, float size, Weight weight, const TextWidth& width_of,
                                 std::size_t most) {
  std::vector<std::string> lines;
  while (!text.empty() && lines.size() < most) {
    if (lines.size() + 1 == most || width_of(text, size, weight) <= room) {
      lines.push_back(fitted(text, room, size, weight, width_of));
      break;
    }
    std::size_t cut = 0;
    for (std::size_t space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1)) {
      if (width_of(text.substr(0, space), size, weight) > room) break;
      cut = space;
    }
    if (cut == 0) {  // a word that is wider than the room
      lines.push_back(fitted(text.substr(0, text.find(' ')), room, size, weight, width_of));
      cut = std::min(text.find(' '), text.size() - 1);
    } else {
      lines.emplace_back(text.substr(0, cut));
    }
    text.remove_prefix(cut + 1);
  }
  return lines;
}

Box box_of(const Text& text, const TextWidth& width_of) {
  constexpr float ascent = 0.76F, descent = 0.24F;  // of capitals with accents, of descenders
  const float width = width_of(text.text, text.size, text.weight);
  const float before = text.anchor == Anchor::start ? 0 : text.anchor == Anchor::middle ? width / 2 : width;
  if (text.upright)
    return {text.at.x - ascent * text.size, text.at.y + before - width, text.at.x + descent * text.size, text.at.y + before};
  return {text.at.x - before, text.at.y - ascent * text.size, text.at.x - before + width, text.at.y + descent * text.size};
}

}  // namespace downline::charts
