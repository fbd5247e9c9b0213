#pragma once
#include <vector>

#include "sim/core/error.hpp"

namespace downline {

struct Parameters;

/// What must hold under the rules recruit_and_sell: they read few parameters, and whatever else is set would do nothing.
[[nodiscard]] std::vector<Problem> recruit_and_sell_problems(const Parameters& parameters);

/// Parameters of the group recruit_and_sell that are set though the rules are others.
[[nodiscard]] std::vector<Problem> unread_recruit_and_sell(const Parameters& parameters);

}  // namespace downline
