#include "models/leads/sources.hpp"

#include <algorithm>

#include "sim/core/math.hpp"

namespace downline {

double paid_reach_price(const Parameters& levers, double price, Cents budget, Week reported_week) {
  const Leads& l = levers.leads;
  const double years = std::max(0.0, static_cast<double>(reported_week) / 52.0);
  const double spend = static_cast<double>(budget) / static_cast<double>(l.saturation);
  return price * math::pow(1.0 + l.inflation, years) * (1.0 + levers.mechanisms.saturation * spend);
}

double ad_price(const Parameters& levers, Week reported_week) {
  return paid_reach_price(levers, levers.leads.click_price, levers.leads.ads_budget, reported_week);
}

double next_search_stock(const Leads& leads, double stock) {
  const double kept = math::pow(2.0, -1.0 / leads.search_weeks);
  return stock * kept + (1.0 - kept) * static_cast<double>(leads.search_budget) / 100.0;
}

double search_clicks(const Leads& leads, double stock) {
  if (stock <= 0.0) return 0.0;
  return leads.search_most / (1.0 + math::pow(static_cast<double>(leads.search_half) / 100.0 / stock, leads.search_hill));
}

LeadCounts bring_leads(State& state, Week week) {
  const Parameters& p = state.now;
  const Leads& l = p.leads;
  Company& company = state.company;
  const double market = static_cast<double>(p.run.people) / 100'000.0;
  company.lead_price = l.ads_budget > 0 ? ad_price(p, week - state.first_reported) : 0.0;
  company.search_stock = next_search_stock(l, company.search_stock);
  const double clicks = search_clicks(l, company.search_stock);

  std::array<double, source_count> mean{};
  const auto of = [&](LeadSource s) -> double& { return mean[static_cast<std::size_t>(s)]; };
  if (l.ads_budget > 0) of(LeadSource::ads) = static_cast<double>(l.ads_budget) / 100.0 / 52.0 * market / company.lead_price;
  of(LeadSource::search) = p.mechanisms.search * clicks * (1.0 - l.forms * l.form_share) * market;
  of(LeadSource::form) = p.mechanisms.search * l.forms * (clicks * l.form_share + l.forms_base * company.trust) * market;
  of(LeadSource::platform) = p.mechanisms.platform * p.platform.requests * (0.5 + company.trust) * market;
  LeadCounts counts{};
  for (std::size_t s = 0; s < source_count; ++s)
    counts[s] = whole_number(std::min(mean[s], static_cast<double>(p.run.people)),
                             uniform(state.luck, Stream::lead_source, static_cast<std::uint32_t>(s), week));
  return counts;
}

}  // namespace downline
