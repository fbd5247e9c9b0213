#include "viewer/draw/fonts.hpp"

#include <cmath>
#include <cstdlib>

// The two files of the typeface, put into the program by the assembler.
#define DOWNLINE_EMBED(name, path)                                                                                           \
  __asm__(".section .rodata\n.balign 16\n.global " #name "\n" #name ":\n.incbin \"" path "\"\n.global " #name "_end\n" #name \
          "_end:\n"                                                                                                          \
          ".byte 0\n.previous\n")
DOWNLINE_EMBED(downline_font_regular, DOWNLINE_FONT_REGULAR);
DOWNLINE_EMBED(downline_font_semibold, DOWNLINE_FONT_SEMIBOLD);
extern "C" {
extern const unsigned char downline_font_regular[], downline_font_regular_end[];
extern const unsigned char downline_font_semibold[], downline_font_semibold_end[];
}

namespace downline::viewer {
namespace {

using charts::Weight;

/// ImGui counts a size from ascender to descender, typography counts the em; Inter's lines are this much higher than its em.
constexpr float line_of_em = 1.2102F;

/// Letters of both languages, typographic spaces and quotes, euro, arrows, minus, comparisons, geometric marks.
constexpr ImWchar letters[] = {0x20,   0x7E,   0xA0,   0x17F,  0x2010, 0x2027, 0x202F, 0x202F, 0x2039, 0x203A, 0x20AC, 0x20AC, 0x2190,
                               0x2199, 0x21A9, 0x21AA, 0x2212, 0x2212, 0x2248, 0x2248, 0x2260, 0x2265, 0x25A0, 0x25CF, 0};

ImFont* add(Weight weight, float pixels) {
  const unsigned char *first = downline_font_regular, *last = downline_font_regular_end;
  if (weight == Weight::semibold) first = downline_font_semibold, last = downline_font_semibold_end;
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = 3;
  config.OversampleV = 1;
  // ImGui reads the bytes and does not write them.
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(first), static_cast<int>(last - first), pixels, &config,
                                                    letters);
}

}  // namespace

Fonts::Fonts(float scale)
    : scale_(scale),
      faces_{{{13, Weight::regular, nullptr},
              {16, Weight::regular, nullptr},
              {13, Weight::semibold, nullptr},
              {16, Weight::semibold, nullptr},
              {19, Weight::semibold, nullptr},
              {30, Weight::semibold, nullptr}}} {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  // Lines from the texture would be broken up by nearest sampling at fractional positions.
  atlas.Flags |= ImFontAtlasFlags_NoBakedLines;
  for (Face& face : faces_) face.font = add(face.weight, pixels(face.size));
  atlas.Build();
}

float Fonts::pixels(float size) const { return size * line_of_em * scale_; }

ImFont* Fonts::face(float size, Weight weight) const {
  const Face* best = nullptr;
  for (const Face& face : faces_) {
    if (face.weight != weight) continue;
    if (best == nullptr || std::abs(face.size - size) < std::abs(best->size - size)) best = &face;
  }
  return best->font;
}

}  // namespace downline::viewer
