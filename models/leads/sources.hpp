#pragma once
#include "models/state.hpp"

namespace downline {

/// Leads of a week by source.
using LeadCounts = std::array<std::uint32_t, source_count>;

/// What paid reach costs: price * (1 + leads.inflation)^years * (1 + mechanisms.saturation * budget / leads.saturation). Prices rise with
/// the reported years; budgets are per head of the market, so the price does not depend on the size of the territory.
/// \param price in the first year, at low spending [EUR]  \param reported_week negative before the reported weeks begin  \return [EUR]
[[nodiscard]] double paid_reach_price(const Parameters& levers, double price, Cents budget, Week reported_week);
/// The same for a bought lead [EUR].
[[nodiscard]] double ad_price(const Parameters& levers, Week reported_week);

/// Past work on search engines after another week: stock * k + (1 - k) * search_budget, k = 2^(-1 / search_weeks).
/// \param stock [EUR a year and 100 000 people]  \return the same
[[nodiscard]] double next_search_stock(const Leads& leads, double stock);

/// Clicks that it brings: search_most * stock^h / (stock^h + search_half^h), h = search_hill.
/// \return [a week and 100 000 people]
[[nodiscard]] double search_clicks(const Leads& leads, double stock);

/// Leads of the week from all sources, at most one of each for every person of the market:
///   ads       ads_budget / price
///   search    mechanisms.search * clicks * (1 - forms * form_share)
///   form      mechanisms.search * forms * (clicks * form_share + forms_base * trust)
///   platform  mechanisms.platform * requests * (0.5 + trust)
/// Moves the stock of search and the price on.
[[nodiscard]] LeadCounts bring_leads(State& state, Week week);

}  // namespace downline
