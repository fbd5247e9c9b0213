#include "models/compensation/fast_start.hpp"

#include <algorithm>

#include "models/compensation/tally.hpp"

namespace downline {
namespace {

/// min(rate k * sales of a newcomer, most k) to her k-th recruiter above, without roll-up or compression; later components see
/// her sales reduced.
class FastStartComponent final : public CompensationComponent {
 public:
  explicit FastStartComponent(FastStart terms) : terms_(std::move(terms)) {}
  [[nodiscard]] bool on_team() const override { return true; }
  void pay(PlanPeriod& period, ComponentPay& out) override {
    out.open(period.size());
    const auto& age = period.network.age;
    if (age.empty()) return;
    Tally tally;
    left_.assign(period.volume.begin(), period.volume.end());
    for (std::size_t m = 0; m < left_.size(); ++m) {
      if (age[m] >= terms_.periods || left_[m] == 0) continue;
      reward(period, static_cast<MemberId>(m), out.pay, tally);
      left_[m] -= share_of(left_[m], terms_.reduction);
    }
    period.volume = left_;
    tally.close(out);
  }

 private:
  void reward(const PlanPeriod& period, MemberId newcomer, std::span<Cents> pay, Tally& tally) const {
    MemberId up = newcomer;
    for (std::size_t level = 0; level < terms_.rates.size(); ++level) {
      if (up != nobody) up = period.network.enrollers()[up];
      const Wide exact = Wide{period.volume[newcomer]} * terms_.rates[level];
      tally.owe(exact);
      if (up == nobody || period.network.present[up] == 0) {
        tally.lose(up == nobody ? Breakage::no_upline : Breakage::inactive, exact);
        continue;
      }
      const Cents full = share_of(period.volume[newcomer], terms_.rates[level]);
      const bool capped = level < terms_.most.size() && terms_.most[level] > 0 && full > terms_.most[level];
      const Cents paid = capped ? terms_.most[level] : full;
      pay[up] += paid;
      tally.pay(capped ? Wide{paid} * whole : exact);
      if (capped) tally.lose(Breakage::capped, exact - Wide{paid} * whole);
    }
  }
  FastStart terms_;
  std::vector<Cents> left_;  ///< what later components of the period see
};

}  // namespace

void declare_terms(Declare& add, FastStart& terms) {
  add.rates("rates", &terms.rates, Group::lever, {"Rates by level", "Taux par niveau"},
            {"Share of a newcomer's sales for her recruiter, the recruiter's recruiter and so on.",
             "Part des ventes d'un nouveau pour sa marraine, la marraine de celle-ci, etc."},
            "25 and 10 % at Young Living (oilinspiredliving.com); 20, 10 and 5 % at doTERRA");
  add.amounts("most", &terms.most, {0, 1e6}, Group::lever, {"Cap by level", "Plafond par niveau"},
              {"Most that one newcomer and period pay, by level; none or 0: no cap.",
               "Ce que rapporte au plus un nouveau par période, par niveau ; rien ou 0 : sans plafond."},
              "200 and 80 USD at Young Living (oilinspiredliving.com)");
  add.count("periods", &terms.periods, "pay period", {0, 1000}, Group::lever, {"New for", "Nouveau pendant"},
            {"Pay periods for which a member is new.", "Périodes de paie pendant lesquelles un membre est nouveau."},
            "3 months at Young Living, 60 days at doTERRA");
  add.basis_points("reduction", &terms.reduction, Group::lever, {"Reduction", "Réduction"},
                   {"Share of newcomers' sales that later components do not see.",
                    "Part des ventes des nouveaux que les volets suivants ne voient pas."},
                   "70 % at Young Living, all at doTERRA");
}

std::unique_ptr<CompensationComponent> component_of(const FastStart& terms, const Earlier&) {
  return std::make_unique<FastStartComponent>(terms);
}

}  // namespace downline
