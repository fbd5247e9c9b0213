#include "models/compensation/personal_commission.hpp"

#include <algorithm>

#include "models/compensation/tally.hpp"

namespace downline {
namespace {

/// Own sales times the rate of the tier they reach; or each slice of sales at its own rate.
class PersonalCommissionComponent final : public CompensationComponent {
 public:
  explicit PersonalCommissionComponent(PersonalCommission terms) : terms_(std::move(terms)) {}
  [[nodiscard]] bool on_team() const override { return false; }
  void pay(PlanPeriod& period, ComponentPay& out) override {
    out.open(period.size());
    if (terms_.rates.empty()) return;
    const BasisPoints top = *std::max_element(terms_.rates.begin(), terms_.rates.end());
    Tally tally;
    for (std::size_t m = 0; m < out.pay.size(); ++m) {
      const Cents sales = base(period, m);
      if (sales <= 0) continue;
      tally.owe(static_cast<Wide>(sales) * top);
      if (period.network.present[m] == 0) {
        tally.lose(Breakage::inactive, static_cast<Wide>(sales) * top);
        continue;
      }
      Wide exact = 0;
      out.pay[m] = commission(sales, exact);
      tally.pay(exact);
      tally.lose(Breakage::unqualified, static_cast<Wide>(sales) * top - exact);
    }
    tally.close(out);
  }

 private:
  [[nodiscard]] Cents base(const PlanPeriod& period, std::size_t m) const {
    const auto& customers = period.network.customer_sales;
    return terms_.customers_only && !customers.empty() ? std::min(period.volume[m], customers[m]) : period.volume[m];
  }
  /// \param exact [in cents times 10 000] is added to
  [[nodiscard]] Cents commission(Cents sales, Wide& exact) const {
    Cents sum = 0;
    for (std::size_t tier = 0; tier < terms_.from.size() && sales >= terms_.from[tier]; ++tier) {
      const bool last = tier + 1 == terms_.from.size() || sales < terms_.from[tier + 1];
      if (!terms_.sliced && !last) continue;
      const Cents part = !terms_.sliced ? sales : (last ? sales : terms_.from[tier + 1]) - terms_.from[tier];
      sum += share_of(part, terms_.rates[tier]);
      exact += static_cast<Wide>(part) * terms_.rates[tier];
    }
    return sum;
  }
  PersonalCommission terms_;
};

}  // namespace

void declare_terms(Declare& add, PersonalCommission& terms) {
  add.amounts("from", &terms.from, {0, 1e6}, Group::lever, {"Tiers from", "Paliers à partir de"},
              {"Own sales of a pay period at which each tier starts, ascending from 0.",
               "Ventes propres de la période où chaque palier commence, croissantes depuis 0."},
              "chosen by the user");
  add.rates("rates", &terms.rates, Group::lever, {"Commission rates", "Taux de commission"},
            {"Commission on own sales, one rate a tier.", "Commission sur les ventes propres, un taux par palier."},
            "French mandated sellers 20-35 % (elora.com); 20 % at Tupperware France (press)");
  add.flag("sliced", &terms.sliced, Group::lever, {"By slice", "Par tranche"},
           {"Whether each rate applies to its own slice of sales instead of all of them.",
            "Si chaque taux s'applique à sa tranche de ventes au lieu de la totalité."},
           "chosen by the user");
  add.flag("customers_only", &terms.customers_only, Group::lever, {"Customers' orders only", "Commandes des clients seulement"},
           {"Whether what she buys herself does not count: a retail margin.",
            "Si ce qu'elle achète elle-même ne compte pas : une marge de revente."},
           "chosen by the user");
}

std::unique_ptr<CompensationComponent> component_of(const PersonalCommission& terms, const Earlier&) {
  return std::make_unique<PersonalCommissionComponent>(terms);
}

}  // namespace downline
