#include "models/status/law.hpp"

#include <algorithm>
#include <string>

#include "sim/core/error.hpp"

namespace downline {

const LawFigure* find_figure(std::span<const LawFigure> figures, std::string_view rule, Day day) {
  for (const LawFigure& figure : figures)
    if (figure.rule == rule && figure.valid_from <= day && day <= figure.valid_to) return &figure;
  return nullptr;
}

std::int64_t law_value(std::span<const LawFigure> figures, std::string_view rule, Day day) {
  if (const LawFigure* figure = find_figure(figures, rule, day)) return figure->value;
  Day first = open_end, last = 0;
  for (const LawFigure& figure : figures)
    if (figure.rule == rule) {
      first = std::min(first, figure.valid_from);
      last = std::max(last, figure.valid_to);
    }
  const std::string year = std::to_string(day / 1'00'00);
  throw Error(ErrorKind::scenario, "the law's figure `" + std::string(rule) + "` is not known for " + year, "",
              last == 0 ? "" : "years from " + std::to_string(first / 1'00'00) + " to " + std::to_string(last / 1'00'00) + " are known");
}

}  // namespace downline
