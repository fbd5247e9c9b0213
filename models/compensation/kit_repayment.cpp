#include "models/compensation/kit_repayment.hpp"

#include <algorithm>

#include "models/compensation/cut.hpp"

namespace downline {
namespace {

/// Withholds min(share * pay, what is left of the kit) of each payment.
class KitRepaymentComponent final : public CompensationComponent {
 public:
  KitRepaymentComponent(KitRepayment terms, const Earlier& earlier) : terms_(std::move(terms)), of_(chosen(terms_.of, earlier)) {}
  [[nodiscard]] bool on_team() const override { return false; }
  void pay(PlanPeriod& period, ComponentPay&) override {
    owed_.resize(period.size(), terms_.until);
    for (const std::size_t i : of_) {
      ComponentPay& part = period.done[i];
      for (std::size_t m = 0; part.cash && m < part.pay.size(); ++m) {
        const Cents taken = std::min(owed_[m], share_of(part.pay[m], terms_.share));
        if (taken <= 0) continue;
        cut(part, m, taken, Breakage::withheld);
        owed_[m] -= taken;
      }
    }
  }
  void columns(StateColumns& columns) override { columns.all(owed_); }

 private:
  KitRepayment terms_;
  std::vector<std::size_t> of_;
  std::vector<Cents> owed_;
};

}  // namespace

void declare_terms(Declare& add, KitRepayment& terms) {
  add.text("of", &terms.of, Group::lever, {"Withheld from", "Retenu sur"},
           {"Earlier components that the kit is paid from, with commas between; empty: all of them.",
            "Volets précédents sur lesquels le kit est remboursé, séparés par des virgules ; vide : tous."},
           "chosen by the user");
  add.basis_points("share", &terms.share, Group::lever, {"Withheld share", "Part retenue"},
                   {"Share of each payment that is withheld.", "Part de chaque versement qui est retenue."}, "25 % (party-plans.com)");
  add.money("until", &terms.until, "EUR", {0, 1e5}, Group::lever, {"Price of the kit", "Prix du kit"},
            {"Withheld in all from each member.", "Retenu en tout à chaque membre."}, "190 USD (party-plans.com)");
}

std::unique_ptr<CompensationComponent> component_of(const KitRepayment& terms, const Earlier& earlier) {
  return std::make_unique<KitRepaymentComponent>(terms, earlier);
}

}  // namespace downline
