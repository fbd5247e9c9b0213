#include "models/compensation/affiliate.hpp"

#include <algorithm>

#include "models/compensation/tally.hpp"

namespace downline {
namespace {

/// balance += rate * approved * customers' sales of `delay` periods ago; the balance is paid when it reaches the minimum.
class AffiliateComponent final : public CompensationComponent {
 public:
  explicit AffiliateComponent(const Affiliate& terms) : terms_(terms), pending_(static_cast<std::size_t>(terms.delay)) {}
  [[nodiscard]] bool on_team() const override { return false; }
  void pay(PlanPeriod& period, ComponentPay& out) override {
    out.open(period.size());
    balance_.resize(period.size(), 0);
    Tally tally;
    std::vector<Cents> earned = earnings(period, tally);
    if (!pending_.empty()) {
      std::rotate(pending_.begin(), pending_.begin() + 1, pending_.end());
      pending_.back().swap(earned);
      earned.resize(period.size(), 0);
    }
    for (std::size_t m = 0; m < out.pay.size(); ++m) {
      balance_[m] += earned[m];
      if (period.network.present[m] == 0)
        flush(m, tally);
      else if (balance_[m] > 0 && balance_[m] >= terms_.minimum)
        std::swap(out.pay[m], balance_[m]);
      tally.lose(Breakage::carried, -Wide{out.pay[m]} * whole);
      tally.pay(Wide{out.pay[m]} * whole);
    }
    tally.close(out);
  }
  void columns(StateColumns& columns) override { columns.all(pending_, balance_); }

 private:
  /// What the period earns each, all of it carried until it is paid.
  std::vector<Cents> earnings(const PlanPeriod& period, Tally& tally) const {
    const auto& customers = period.network.customer_sales;
    std::vector<Cents> earned(period.size(), 0);
    for (std::size_t m = 0; m < earned.size(); ++m) {
      const Cents base = customers.empty() ? period.volume[m] : std::min(period.volume[m], customers[m]);
      const Cents approved = share_of(base, terms_.approved);
      earned[m] = period.network.present[m] != 0 ? share_of(approved, terms_.rate) : 0;
      const Wide exact = Wide{approved} * terms_.rate;
      tally.owe(Wide{base} * terms_.rate);
      tally.lose(Breakage::returned, Wide{base - approved} * terms_.rate);
      if (period.network.present[m] == 0) {
        tally.lose(Breakage::inactive, exact);
      } else {
        tally.lose(Breakage::carried, Wide{earned[m]} * whole);
        tally.lose(Breakage::rounding, exact - Wide{earned[m]} * whole);
      }
    }
    return earned;
  }
  /// Who left loses what had come together.
  void flush(std::size_t m, Tally& tally) {
    tally.lose(Breakage::carried, -Wide{balance_[m]} * whole);
    tally.lose(Breakage::flushed, Wide{balance_[m]} * whole);
    balance_[m] = 0;
  }

  Affiliate terms_;
  std::vector<std::vector<Cents>> pending_;  ///< [delay][n_members], oldest first
  std::vector<Cents> balance_;
};

}  // namespace

void declare_terms(Declare& add, Affiliate& terms) {
  add.basis_points("rate", &terms.rate, Group::lever, {"Commission", "Commission"},
                   {"Share of approved customers' orders.", "Part des commandes de clients validées."},
                   "4-8.5 % at Amazon Associates in 2012 (xrb.net.cn), 25 % at capitaliz.io");
  add.basis_points("approved", &terms.approved, Group::lever, {"Approved orders", "Commandes validées"},
                   {"Share of sales that is neither returned nor void.", "Part des ventes ni retournée ni annulée."}, "assumed");
  add.count("delay", &terms.delay, "pay period", {0, 12}, Group::lever, {"Approval", "Délai de validation"},
            {"Pay periods between an order and its approval.", "Périodes de paie entre une commande et sa validation."}, "assumed");
  add.money("minimum", &terms.minimum, "EUR", {0, 1e5}, Group::lever, {"Least payout", "Paiement minimal"},
            {"Balance from which commission is paid; less is carried over.",
             "Solde à partir duquel la commission est versée ; en dessous, il est reporté."},
            "80 % of Zlio's shops stayed below 30 EUR (dauran.com)");
  add.count(
      "window", &terms.window, "week", {0, 1000}, Group::lever, {"Attribution", "Attribution"},
      {"Weeks from a customer's first order on in which her orders count for the member who won her, for the whole plan; 0: for good. "
       "In a simulation; a network's volumes are those that count.",
       "Semaines, dès la première commande d'un client, où ses commandes comptent pour le membre qui l'a gagné, dans tout le plan ; 0 : "
       "toujours. En simulation ; les volumes d'un réseau sont ceux qui comptent."},
      "chosen by the user");
}

std::unique_ptr<CompensationComponent> component_of(const Affiliate& terms, const Earlier&) {
  return std::make_unique<AffiliateComponent>(terms);
}

}  // namespace downline
