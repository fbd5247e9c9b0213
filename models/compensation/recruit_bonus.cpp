#include "models/compensation/recruit_bonus.hpp"

#include "models/compensation/tally.hpp"

namespace downline {
namespace {

/// `amount` to the recruiter of each member whose first period this is.
class RecruitBonusComponent final : public CompensationComponent {
 public:
  explicit RecruitBonusComponent(const RecruitBonus& terms) : amount_(terms.amount) {}
  [[nodiscard]] bool on_team() const override { return true; }
  void pay(PlanPeriod& period, ComponentPay& out) override {
    out.open(period.size());
    const auto& age = period.network.age;
    const Wide parts = Wide{amount_} * whole;
    Tally tally;
    for (std::size_t m = 0; m < age.size(); ++m) {
      if (age[m] > 0) continue;
      tally.owe(parts);
      const MemberId up = period.network.enrollers()[m];
      if (up == nobody || period.network.present[up] == 0) {
        tally.lose(up == nobody ? Breakage::no_upline : Breakage::inactive, parts);
        continue;
      }
      out.pay[up] += amount_;
      tally.pay(parts);
    }
    tally.close(out);
  }

 private:
  Cents amount_;
};

}  // namespace

void declare_terms(Declare& add, RecruitBonus& terms) {
  add.money(
      "amount", &terms.amount, "EUR", {0, 1e5}, Group::lever, {"Bonus for a recruit", "Prime par recrue"},
      {"Sum for the recruiter of each newcomer, whatever she sells. Forbidden in most countries where entry is paid for.",
       "Somme versée à la marraine de chaque recrue, quelles que soient ses ventes. Interdite presque partout si l'entrée est payante."},
      "assumed");
  add.choice("base", &terms.base,
             {{"recruit", {"the recruit herself", "la recrue elle-même"}},
              {"fee", {"her entry fee", "son droit d'entrée"}},
              {"kit", {"her starter kit", "son kit de départ"}},
              {"training", {"her training", "sa formation"}}},
             Group::lever, {"Counted on", "Calculée sur"},
             {"What the sum is counted on: the recruit herself, or what she pays for entry, kit or training.",
              "Ce sur quoi la somme est calculée : la recrue elle-même, ou ce qu'elle paie pour l'entrée, le kit ou la formation."},
             "chosen by the user");
}

std::unique_ptr<CompensationComponent> component_of(const RecruitBonus& terms, const Earlier&) {
  return std::make_unique<RecruitBonusComponent>(terms);
}

}  // namespace downline
