#pragma once
#include "models/state.hpp"

namespace downline {

/// Share of orders placed the digital way: ceiling * logistic(logit(share_now / ceiling) + growth * years).
/// \param years since the reported weeks began, negative before
[[nodiscard]] double adoption_share(const Adoption& adoption, double years);

/// Whether an order begun in person, or a repeat order, is placed the digital way:
///   u < open * mechanisms.adoption * min(1, share(t) * digital preference / mean preference)
[[nodiscard]] bool placed_digitally(const State& state, PersonId person, std::uint32_t number, Week week);

}  // namespace downline
