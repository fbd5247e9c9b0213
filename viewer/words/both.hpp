#pragma once
#include "sim/param/field.hpp"

namespace downline::viewer::words {

/// A text that is given in one language only does not compile.
consteval Words both(std::string_view en, std::string_view fr) {
  if (en.empty() || fr.empty()) throw "a text needs both languages";
  return {en, fr};
}

}  // namespace downline::viewer::words
