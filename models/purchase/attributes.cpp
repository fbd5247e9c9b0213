#include "models/purchase/attributes.hpp"

#include <algorithm>

#include "sim/core/math.hpp"

namespace downline {
namespace {

/// ln((1 + value) / (1 + usual)).
double log_above(double value, double usual) { return value == usual ? 0.0 : math::log((1.0 + value) / (1.0 + usual)); }

}  // namespace

double price_weight(const Parameters& p) {
  const double comparable = 1.0 - p.mechanisms.product * p.decision.exclusive_price * (p.product.exclusivity - usual_exclusivity);
  return p.decision.price * std::max(0.0, comparable);
}

double attributes_pitch(const Parameters& p, bool in_person) {
  const double own = in_person ? p.decision.exclusivity * (p.product.exclusivity - usual_exclusivity) : 0.0;
  return p.mechanisms.product * (p.decision.warranty * log_above(p.product.warranty, legal_warranty) + own);
}

double attributes_rate(const Parameters& p) {
  const double log_rate = p.mechanisms.product * p.decision.renewal * log_above(p.product.renewal, usual_renewal) -
                          price_weight(p) * (p.product.price == 1.0 ? 0.0 : math::log(p.product.price));
  return log_rate == 0.0 ? 1.0 : math::exp(log_rate);
}

void post_attributes(State& state) {
  const Product& product = state.now.product;
  const double years = std::max(0.0, product.warranty - legal_warranty);
  const Cents claims = share_of(state.totals[Series::sales], product.warranty_cost);
  state.ledger.post(Account::warranty, Account::suppliers, to_cents(years * static_cast<double>(claims) / 100.0));
  const double collections = std::max(0.0, product.renewal - usual_renewal);
  const double designs = std::max(0.0, product.exclusivity - usual_exclusivity) / (1.0 - usual_exclusivity);
  const double yearly = collections * static_cast<double>(product.renewal_cost) + designs * static_cast<double>(product.exclusivity_cost);
  state.ledger.post(Account::renewal, Account::suppliers, state.a_week(to_cents(yearly / 100.0)));
}

}  // namespace downline
