#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "models/parameters.hpp"
#include "sim/core/error.hpp"
#include "sim/engine/run.hpp"

namespace downline {

/// What must hold between parameters (shares that add up, a closing channel the status forbids, a plan that pays more than
/// the price): one Problem each, `place` left empty, the dotted path of the parameter to blame first in `problem` between
/// backquotes. Empty: the scenario can run.
/// \param under_law also what the law of the members' classes forbids the plan (models/status/plan_law.hpp)
[[nodiscard]] std::vector<Problem> inconsistencies(const Parameters& parameters, bool under_law = true);

/// The extent of the run that the parameters ask for.
[[nodiscard]] RunPlan run_plan(const Parameters& parameters);

struct Grain;

/// What the parameters' rules make of a run: the direct-selling model under `before` until the reported weeks, then under `now`. Both must
/// be consistent and describe the same world.
[[nodiscard]] std::unique_ptr<Behaviour> make_behaviour(const Parameters& before, const Parameters& now);
/// The same with loops of another grain, which changes no result.
[[nodiscard]] std::unique_ptr<Behaviour> make_behaviour(const Parameters& before, const Parameters& now, const Grain& grain);

/// Bytes that one run needs at its peak, estimated from above.
[[nodiscard]] std::uint64_t memory_estimate(const Parameters& parameters);

}  // namespace downline
