#pragma once
#include <string>
#include <vector>

#include "models/parameters.hpp"
#include "models/status/pyramid.hpp"
#include "sim/core/error.hpp"

namespace downline {

/// What a component's kind pays on, as the law sees it.
enum class PayRole { own, others, both, first_orders, entry, none };
/// Errors: a programmer's, for a kind nobody has placed.
[[nodiscard]] PayRole pay_role(std::string_view kind);

/// A plan and the conditions of entry in the law's terms; the plan is `compensation`.
[[nodiscard]] PlanFacts plan_facts(const Parameters& parameters);
/// The laws that hold for the members' classes: France's and Europe's for VDI and micro-entrepreneurs, the United States' for
/// contractors.
[[nodiscard]] std::vector<Jurisdiction> jurisdictions(const Parameters& parameters);

/// What those laws forbid: one problem each, with rule and article.
[[nodiscard]] std::vector<Problem> unlawful(const Parameters& parameters);
/// What they leave in doubt: remarks that go with every result.
[[nodiscard]] std::vector<std::string> law_remarks(const Parameters& parameters);

}  // namespace downline
