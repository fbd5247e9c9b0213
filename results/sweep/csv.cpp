#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "results/sweep/table.hpp"

namespace downline::sweep {
namespace {

/// A field of RFC 4180. Text that a spreadsheet would take for a formula is kept a text.
std::string field(const std::string& text) {
  const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  if (text.find_first_of(",\"\n\r") == std::string::npos && !formula) return text;
  std::string quoted = formula ? "\"'" : "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

}  // namespace

std::string csv_of_runs(const Table& table) {
  std::string text = "design,point,scenario,start";
  for (const std::string& name : names_of_axes(table.axes)) text += "," + name;
  text += ",replication,status";
  for (const std::string& metric : table.metrics) text += "," + metric;
  text += "\r\n";
  const auto out = std::back_inserter(text);
  for (std::size_t d = 0; d < table.designs.size(); ++d)
    for (int r = 0; r < table.replications; ++r) {
      const Design& design = table.designs[d];
      fmt::format_to(out, "{},{},{},{}", d, design.point, field(design.scenario), field(design.start));
      for (std::size_t a = 0; a < table.axes.size(); ++a)
        fmt::format_to(out, ",{}", table.axes[a].number ? design.values[a] : field(design.values[a]));
      fmt::format_to(out, ",{},{}", r, status_word(table.status[table.slot(d, r)]));
      for (std::size_t m = 0; m < table.metrics.size(); ++m) {
        const double value = table.values[m][table.slot(d, r)];
        if (std::isnan(value))
          text += ",";
        else
          fmt::format_to(out, ",{}", value);  // the shortest digits that read back to the same bits
      }
      text += "\r\n";
    }
  return text;
}

std::string csv_of_weeks(const Table& table) {
  std::string text = "design,replication,week";
  for (const std::string& name : table.series) text += "," + name;
  text += "\r\n";
  const auto out = std::back_inserter(text);
  const auto weeks = static_cast<std::size_t>(table.weeks) + 1;
  for (std::size_t d = 0; d < table.designs.size(); ++d)
    for (int r = 0; r < table.replications; ++r) {
      const std::size_t slot = table.slot(d, r);
      if (table.status[slot] != Status::ok) continue;
      for (std::size_t w = 0; w < weeks; ++w) {
        fmt::format_to(out, "{},{},{}", d, r, w);
        for (std::size_t s = 0; s < table.series.size(); ++s) fmt::format_to(out, ",{}", table.weekly[s][slot * weeks + w]);
        text += "\r\n";
      }
    }
  return text;
}

}  // namespace downline::sweep
