#pragma once
#include <string>
#include <vector>

#include "sim/observe/table.hpp"

namespace downline {

/// What the law of its status asks of a class of members, for what the company paid them in the reported years of 52 weeks, taken as
/// years up to `year`. Figures and their sources: models/status/law_vdi.cpp, law_micro.cpp, law_us.cpp. Not legal advice.
struct Obligation {
  std::string member_class;
  std::string rule;            ///< `registration`, `micro_ceiling` or `form_1099`
  int year = 0;                ///< of the law: the class's `law_year`, or the last that is known
  std::int64_t members = 0;    ///< of the class that the table of members has
  std::int64_t concerned = 0;  ///< who must register as traders, earn over the ceiling, or get a form
};

/// One a class, of the first run of a strategy whose table of members was kept; none without one.
[[nodiscard]] std::vector<Obligation> obligations(const ResultTable& table, std::size_t strategy);

}  // namespace downline
