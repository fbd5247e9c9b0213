#pragma once
#include <string>

#include "app/options.hpp"
#include "sim/observe/table.hpp"

namespace downline {

/// The income disclosure of every strategy of a result: quantiles of all members' net income, losses, groups and break-even where the
/// table of members was kept.
[[nodiscard]] std::string income_text(const ResultTable& table, Language language);
[[nodiscard]] std::string income_json(const ResultTable& table);

}  // namespace downline
