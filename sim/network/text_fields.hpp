#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace downline {

/// The separator of a line of text: the first of semicolon, tab and comma that it has outside quotes, else a blank.
[[nodiscard]] char separator_of(std::string_view line);

/// A field of a line: what it says, without blanks around it and without quotes, and the column where it starts (from 1).
struct TextField {
  std::string text;
  int column = 0;
};

/// Cuts a line at `separator`; blanks count as one. Quotes work as in CSV: `"a ""b"", c"` is one field.
/// \param fields filled; kept by the caller so that its memory is used again
/// \return column of a quote that is not closed or is followed by text; 0 if the line is well formed
[[nodiscard]] int split_fields(std::string_view line, char separator, std::vector<TextField>& fields);

}  // namespace downline
