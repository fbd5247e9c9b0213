#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

#include "sim/core/error.hpp"
#include "sim/param/field.hpp"

namespace downline::viewer {

/// A text that the program makes while it runs, in both languages: whichever is set when it is looked at is shown.
struct Phrase {
  std::string en, fr;
  // NOLINTNEXTLINE(google-explicit-constructor): wherever words are said, a phrase is
  operator Words() const { return {en, fr}; }
  [[nodiscard]] bool empty() const { return en.empty(); }
};

/// The pattern with its {} filled in.
[[nodiscard]] std::string filled(std::string_view pattern, std::initializer_list<std::string> values);
/// The same in both languages.
[[nodiscard]] Phrase phrase(const Words& pattern, std::initializer_list<std::string> values);
/// What is wrong, where, and how much else is. Where nobody has put it into French, French says of what sort it is and quotes the English.
[[nodiscard]] Phrase phrase(const Error& error);

}  // namespace downline::viewer
