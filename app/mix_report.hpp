#pragma once
#include <string>
#include <vector>

#include "app/line_runs.hpp"

namespace downline {

/// A line judged, as planned and at equal money.
struct JudgedLine {
  const LineRuns* runs;
  Middle planned, equal;
};
[[nodiscard]] std::vector<JudgedLine> judged(const std::vector<LineRuns>& lines);

/// What `mix` prints. \param from, to names of the ends
[[nodiscard]] std::string mix_text(const std::vector<JudgedLine>& lines, const std::string& from, const std::string& to, Language language);
[[nodiscard]] std::string mix_json(const std::vector<JudgedLine>& lines, const std::string& from, const std::string& to, std::uint64_t seed,
                                   Language language);

}  // namespace downline
