#include "models/compensation/company_cap.hpp"

#include <algorithm>

#include "models/compensation/cut.hpp"

namespace downline {
namespace {

/// Keeps `keep` of what the parts pay in all, each payment by the same share, to the cent: running sums are rounded down.
void scale(const std::vector<ComponentPay*>& parts, Cents all, Cents keep) {
  Wide upto = 0;
  Cents given = 0;
  for (ComponentPay* part : parts)
    for (std::size_t m = 0; m < part->pay.size(); ++m) {
      if (part->pay[m] <= 0) continue;
      upto += part->pay[m];
      const auto sum = static_cast<Cents>(upto * keep / all);
      cut(*part, m, part->pay[m] - (sum - given), Breakage::capped);
      given = sum;
    }
}

/// Cuts down to share_of(sales, most), as far as those that bear it are paid anything.
class CompanyCapComponent final : public CompensationComponent {
 public:
  CompanyCapComponent(CompanyCap terms, const Earlier& earlier)
      : terms_(std::move(terms)), before_(earlier.size()), bearers_(chosen(terms_.bearers, earlier)) {}
  [[nodiscard]] bool on_team() const override { return true; }
  void pay(PlanPeriod& period, ComponentPay&) override {
    Cents sales = 0;
    for (const Cents own : period.network.sales) sales += own;
    Cents over = -share_of(sales, terms_.most);
    for (std::size_t i = 0; i < before_; ++i)
      if (period.done[i].cash) over += period.done[i].paid();
    std::vector<ComponentPay*> parts;
    for (const std::size_t i : bearers_)
      if (period.done[i].cash) parts.push_back(&period.done[i]);
    if (static_cast<CutPolicy>(terms_.policy) == CutPolicy::in_proportion) return take(parts, over);
    std::reverse(parts.begin(), parts.end());
    for (ComponentPay* part : parts) {
      const Cents before = part->paid();
      take({part}, over);
      over -= before - part->paid();
    }
  }

 private:
  static void take(const std::vector<ComponentPay*>& parts, Cents over) {
    Cents all = 0;
    for (const ComponentPay* part : parts) all += part->paid();
    if (over > 0 && all > 0) scale(parts, all, std::max<Cents>(0, all - over));
  }
  CompanyCap terms_;
  std::size_t before_;
  std::vector<std::size_t> bearers_;
};

}  // namespace

void declare_terms(Declare& add, CompanyCap& terms) {
  add.basis_points("most", &terms.most, Group::lever, {"Company cap", "Plafond de la société"},
                   {"Most that all earlier components pay in a period, as a share of its sales.",
                    "Ce que tous les volets précédents versent au plus par période, en part de ses ventes."},
                   "plan maximum 45 %, paid 35 % (mlmatty.com)");
  add.choice(
      "policy", &terms.policy,
      {{"in_proportion", {"all by the same share", "tous de la même part"}}, {"last_first", {"the last first", "le dernier d'abord"}}},
      Group::lever, {"Who is cut", "Qui est réduit"},
      {"Every payment by the same share, or the last component first.", "Chaque versement de la même part, ou le dernier volet d'abord."},
      "chosen by the user");
  add.text("bearers", &terms.bearers, Group::lever, {"Cut components", "Volets réduits"},
           {"Earlier components that are cut, with commas between: a pool named alone loses value by point; empty: all of them.",
            "Volets précédents réduits, séparés par des virgules : une cagnotte seule perd en valeur du point ; vide : tous."},
           "chosen by the user");
}

std::unique_ptr<CompensationComponent> component_of(const CompanyCap& terms, const Earlier& earlier) {
  return std::make_unique<CompanyCapComponent>(terms, earlier);
}

}  // namespace downline
