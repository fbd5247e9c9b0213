#include "app/until.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "results/analysis/statistics.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

double parse_width(const std::string& text, const std::string& all) {
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, problem] = std::from_chars(text.data(), end, value);
  if (problem != std::errc() || stop != end || !std::isfinite(value) || value <= 0)
    throw Error(ErrorKind::usage, "--until needs a width above 0, not `" + printable(text) + "` in `" + printable(all) + "`",
                "it is written METRIC:WIDTH or METRIC:WIDTH:A-B", "for example --until profit:100000");
  return value;
}

}  // namespace

Precision parse_precision(const std::string& text) {
  const std::size_t first = text.find(':');
  if (first == 0 || first == std::string::npos)
    throw Error(ErrorKind::usage, "--until needs METRIC:WIDTH or METRIC:WIDTH:A-B, not `" + printable(text) + "`", {},
                "for example --until profit:100000");
  const std::size_t second = text.find(':', first + 1);
  Precision precision;
  precision.metric = text.substr(0, first);
  precision.half_width = parse_width(text.substr(first + 1, second == std::string::npos ? second : second - first - 1), text);
  if (second != std::string::npos) precision.pair = text.substr(second + 1);
  return precision;
}

int replications_wanted(const ResultTable& table, const Precision& precision, int most) {
  if (half_width(table, precision.metric, precision.pair) <= precision.half_width) return table.replications;
  return std::max(table.replications, std::min(most, table.replications + replications_step));
}

}  // namespace downline
