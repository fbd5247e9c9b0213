#include "app/again.hpp"

#include "results/io/reader.hpp"
#include "sim/core/error.hpp"

namespace downline {

std::string digest_of_whole(const std::string& file) {
  const VerifyReport report = verify_results(file);
  if (report.whole) return report.content_sha256;
  throw Error(ErrorKind::file, "the result file `" + printable(file) + "` is damaged", report.message,
              "restore it from a copy, or run its scenarios again");
}

Scenario scenario_again(const Strategy& strategy) { return parse_scenario(strategy.resolved_yaml, strategy.name, ""); }

}  // namespace downline
