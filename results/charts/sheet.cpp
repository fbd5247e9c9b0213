#include "results/charts/sheet.hpp"

#include <fmt/format.h>

#include <cmath>

namespace downline::charts {
namespace {

std::string cell_text(const std::string& text) {
  const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  std::string safe = formula ? "'" + text : text;
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string cell_text(double value) { return std::isfinite(value) ? fmt::format("{}", value) : ""; }

}  // namespace

std::string csv(const Sheet& sheet) {
  std::string text;
  for (std::size_t c = 0; c < sheet.columns.size(); ++c) text += (c > 0 ? "," : "") + cell_text(sheet.columns[c]);
  text += "\r\n";
  for (const auto& row : sheet.rows) {
    for (std::size_t c = 0; c < row.size(); ++c)
      text += (c > 0 ? "," : "") + std::visit([](const auto& value) { return cell_text(value); }, row[c]);
    text += "\r\n";
  }
  return text;
}

}  // namespace downline::charts
