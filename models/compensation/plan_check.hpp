#pragma once
#include <vector>

#include "models/compensation/component.hpp"
#include "sim/core/error.hpp"

namespace downline {

/// What is wrong with a plan: one Problem each, `place` left empty, the parameter to blame between backquotes first. Empty: it
/// can be paid.  \param plan its path: `compensation` or `shadow_plan`
[[nodiscard]] std::vector<Problem> plan_problems(const std::vector<ComponentSpec>& components, const std::string& plan = "compensation");

}  // namespace downline
