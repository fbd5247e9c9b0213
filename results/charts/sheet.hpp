#pragma once
#include <string>
#include <variant>
#include <vector>

namespace downline::charts {

/// The figures of a chart, for whoever wants to count on. A number that is none is an empty cell.
struct Sheet {
  using Cell = std::variant<std::string, double>;
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;  ///< [rows][columns]
};

/// RFC 4180 in UTF-8, with a decimal point whatever the language; numbers with the digits that give the same bits back.
/// Text that a spreadsheet would take for a formula is led by an apostrophe.
[[nodiscard]] std::string csv(const Sheet& sheet);

}  // namespace downline::charts
