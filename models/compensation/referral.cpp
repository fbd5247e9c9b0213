#include "models/compensation/referral.hpp"

#include <algorithm>

#include "models/compensation/levels.hpp"

namespace downline {
namespace {

/// rates[0] of own sales to the seller; rates[k] of her sales (or of that commission) to her k-th recruiter above.
class ReferralComponent final : public CompensationComponent {
 public:
  explicit ReferralComponent(Referral terms) : terms_(std::move(terms)) {}
  [[nodiscard]] bool on_team() const override { return true; }
  [[nodiscard]] BasisPoints recruit_rate() const override {
    if (terms_.rates.size() < 2) return 0;
    return terms_.on_commission ? terms_.rates[0] * terms_.rates[1] / whole : terms_.rates[1];
  }
  void pay(PlanPeriod& period, ComponentPay& out) override {
    out.open(period.size());
    if (terms_.rates.empty()) return;
    Tally tally;
    const std::vector<std::uint8_t>& active = active_members(period, terms_.active_sales);
    pay_sellers(period, active, out.pay, tally);
    const std::span<const BasisPoints> above(terms_.rates.begin() + 1, terms_.rates.end());
    Amounts& base = copy_of_volume(period);
    if (terms_.on_commission) base.assign(out.pay.begin(), out.pay.end());
    limit(period, above, base, tally);
    pay_levels(period.network.enrollers(), base, period, active, {above, 0}, Compression::none, out.pay, tally);
    tally.close(out);
  }

 private:
  void pay_sellers(const PlanPeriod& period, const std::vector<std::uint8_t>& active, std::span<Cents> pay, Tally& tally) const {
    for (std::size_t m = 0; m < pay.size(); ++m) {
      const Wide exact = Wide{period.volume[m]} * terms_.rates[0];
      tally.owe(exact);
      if (active[m] != 0) {
        pay[m] = share_of(period.volume[m], terms_.rates[0]);
        tally.pay(exact);
      } else {
        tally.lose(Breakage::inactive, exact);
      }
    }
  }
  /// Takes off what is over the cap or too late for those above, whatever their tier.
  void limit(const PlanPeriod& period, std::span<const BasisPoints> above, Amounts& base, Tally& tally) const {
    Wide rate = 0;
    for (const BasisPoints tier : above) rate += tier;
    const auto& age = period.network.age;
    for (std::size_t m = 0; m < base.size(); ++m) {
      Cents counted = base[m];
      if (terms_.periods > 0 && (age.empty() || age[m] >= terms_.periods)) counted = 0;
      lose(tally, Breakage::unqualified, (base[m] - counted) * rate);
      const Cents most = terms_.on_commission ? share_of(terms_.most_sales, terms_.rates[0]) : terms_.most_sales;
      base[m] = most > 0 ? std::min(counted, most) : counted;
      lose(tally, Breakage::capped, (counted - base[m]) * rate);
    }
  }
  static void lose(Tally& tally, Breakage cause, Wide parts) {
    tally.owe(parts);
    tally.lose(cause, parts);
  }
  Referral terms_;
};

}  // namespace

void declare_terms(Declare& add, Referral& terms) {
  add.rates("rates", &terms.rates, Group::lever, {"Rates by tier", "Taux par rang de parrainage"},
            {"The seller's own rate, then those of her recruiters above, nearest first.",
             "Le taux du vendeur, puis celui de ses parrains, le plus proche d'abord."},
            "20, 3 and 1.5 % (ethosmax.com)");
  add.flag("on_commission", &terms.on_commission, Group::lever, {"On commission", "Sur la commission"},
           {"Whether those above get a share of the seller's commission instead of her sales.",
            "Si les parrains touchent une part de la commission du vendeur au lieu de ses ventes."},
           "both exist (glamorgirlbeauty.com)");
  add.money("active_sales", &terms.active_sales, "EUR", {0, 1e6}, Group::lever, {"Active from", "Active à partir de"},
            {"Own sales of the period that make a member paid.", "Ventes propres de la période à partir desquelles un membre est payé."},
            "assumed");
  add.money("most_sales", &terms.most_sales, "EUR", {0, 1e9}, Group::lever, {"Cap for a referral", "Plafond par filleul"},
            {"Most sales of one referred member and period that count for those above; 0: no cap.",
             "Ventes d'un filleul et d'une période qui comptent au plus pour les parrains ; 0 : sans plafond."},
            "assumed");
  add.count("periods", &terms.periods, "pay period", {0, 1000}, Group::lever, {"Expiry", "Durée"},
            {"Pay periods after joining in which a referred member pays those above; 0: for ever.",
             "Périodes après l'adhésion pendant lesquelles un filleul rapporte à ses parrains ; 0 : sans fin."},
            "6 months at alwaysdata");
}

std::unique_ptr<CompensationComponent> component_of(const Referral& terms, const Earlier&) {
  return std::make_unique<ReferralComponent>(terms);
}

}  // namespace downline
