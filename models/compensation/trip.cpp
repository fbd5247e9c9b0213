#include "models/compensation/trip.hpp"

#include <algorithm>

#include "models/compensation/tally.hpp"

namespace downline {
namespace {

/// At the end of each window whoever has sold `from` in it gets accepted * value, the mean of what winners take; then counting
/// starts anew.
class TripComponent final : public CompensationComponent {
 public:
  explicit TripComponent(const Trip& terms) : terms_(terms) {}
  [[nodiscard]] bool on_team() const override { return false; }
  void pay(PlanPeriod& period, ComponentPay& out) override {
    out.cash = false;
    out.open(period.size());
    sold_.resize(period.size(), 0);
    for (std::size_t m = 0; m < sold_.size(); ++m) sold_[m] += period.volume[m];
    if (++periods_ < terms_.window) return;
    periods_ = 0;
    Tally tally;
    for (std::size_t m = 0; m < sold_.size(); ++m) {
      const bool won = sold_[m] > 0 && sold_[m] >= terms_.from;
      sold_[m] = 0;
      if (!won) continue;
      const Wide value = Wide{terms_.value} * whole;
      const Wide taken = Wide{terms_.value} * terms_.accepted;
      tally.owe(value);
      if (period.network.present[m] == 0) {
        tally.lose(Breakage::inactive, value);
        continue;
      }
      out.pay[m] = share_of(terms_.value, terms_.accepted);
      tally.pay(taken);
      tally.lose(Breakage::flushed, value - taken);
    }
    out.cost = share_of(out.paid(), terms_.cost_ratio);
    tally.close(out);
  }
  void columns(StateColumns& columns) override { columns.all(periods_, sold_); }

 private:
  Trip terms_;
  std::int64_t periods_ = 0;
  std::vector<Cents> sold_;
};

}  // namespace

void declare_terms(Declare& add, Trip& terms) {
  add.money("from", &terms.from, "EUR", {0, 1e7}, Group::lever, {"Sales needed", "Ventes exigées"},
            {"Own sales of the window that win the trip.", "Ventes propres de la fenêtre qui gagnent le voyage."}, "assumed");
  add.count("window", &terms.window, "pay period", {1, 60}, Group::lever, {"Window", "Fenêtre"},
            {"Pay periods in which sales count together.", "Périodes de paie dont les ventes s'ajoutent."}, "assumed");
  add.money("value", &terms.value, "EUR", {0, 1e6}, Group::lever, {"Value", "Valeur"},
            {"Face value of the trip.", "Valeur faciale du voyage."}, "assumed");
  add.basis_points("accepted", &terms.accepted, Group::lever, {"Taken", "Acceptés"},
                   {"Mean share of winners who take it.", "Part moyenne des gagnants qui l'acceptent."}, "assumed");
  add.basis_points("cost_ratio", &terms.cost_ratio, Group::lever, {"Cost ratio", "Part du coût"},
                   {"What a euro of face value costs the company.", "Ce qu'un euro de valeur faciale coûte à la société."}, "assumed");
}

std::unique_ptr<CompensationComponent> component_of(const Trip& terms, const Earlier&) { return std::make_unique<TripComponent>(terms); }

}  // namespace downline
