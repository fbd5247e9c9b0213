#pragma once
#include <string>
#include <vector>

#include "app/options.hpp"

namespace downline {

/// One thing that has a name in files or on the command line, as `explain` tells it.
struct GlossaryEntry {
  std::string kind;   ///< what sort of thing, in the reader's language: "parameter", "metric"
  std::string group;  ///< under which it is listed: "entry", "metrics"
  std::string name;
  std::string label;
  std::string sentence;                                    ///< may be empty
  std::vector<std::pair<std::string, std::string>> facts;  ///< name and value: unit, bounds, default, source ...
};

/// Everything with a name: parameters, metrics, series, gauges, accounts, channels, contents, lead sources, exit codes.
[[nodiscard]] std::vector<GlossaryEntry> glossary(Language language);

}  // namespace downline
