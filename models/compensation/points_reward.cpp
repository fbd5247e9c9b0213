#include "models/compensation/points_reward.hpp"

#include <algorithm>

#include "models/compensation/tally.hpp"

namespace downline {
namespace {

/// balance += rate * sales, at most what was earned in the last `expiry` periods; redeemed whole from `redeem_from` on.
class PointsRewardComponent final : public CompensationComponent {
 public:
  explicit PointsRewardComponent(const PointsReward& terms) : terms_(terms) {}
  [[nodiscard]] bool on_team() const override { return false; }
  void pay(PlanPeriod& period, ComponentPay& out) override {
    const std::size_t n = period.size();
    out.cash = false;
    out.open(n);
    balance_.resize(n, 0);
    if (terms_.expiry > 0) earned_.emplace_back(n, 0);
    if (earned_.size() > static_cast<std::size_t>(terms_.expiry)) earned_.erase(earned_.begin());
    Tally tally;
    for (std::size_t m = 0; m < n; ++m) {
      const Cents before = balance_[m];
      const Wide exact = Wide{period.volume[m]} * terms_.rate;
      tally.owe(exact);
      if (period.network.present[m] == 0) {
        tally.lose(Breakage::inactive, exact);
        balance_[m] = 0;
        tally.lose(Breakage::flushed, Wide{before} * whole);
      } else {
        const Cents fresh = share_of(period.volume[m], terms_.rate);
        tally.lose(Breakage::rounding, exact - Wide{fresh} * whole);
        if (!earned_.empty()) earned_.back()[m] = fresh;
        redeem(m, fresh, out.pay[m], tally);
      }
      tally.lose(Breakage::carried, Wide{balance_[m] - before} * whole);
    }
    out.cost = share_of(out.paid(), terms_.cost_ratio);
    tally.close(out);
  }
  void columns(StateColumns& columns) override { columns.all(balance_, earned_); }

 private:
  void redeem(std::size_t m, Cents fresh, Cents& pay, Tally& tally) {
    Cents& balance = balance_[m];
    balance += fresh;
    if (balance > 0 && balance >= terms_.redeem_from) std::swap(pay, balance);
    tally.pay(Wide{pay} * whole);
    if (terms_.expiry == 0) return;
    Cents recent = 0;
    for (const std::vector<Cents>& earned : earned_)
      if (m < earned.size()) recent += earned[m];
    const Cents kept = std::min(balance, recent);
    tally.lose(Breakage::flushed, Wide{balance - kept} * whole);
    balance = kept;
  }
  PointsReward terms_;
  std::vector<Cents> balance_;
  std::vector<std::vector<Cents>> earned_;  ///< [last periods][n_members]
};

}  // namespace

void declare_terms(Declare& add, PointsReward& terms) {
  add.basis_points("rate", &terms.rate, Group::lever, {"Points", "Points"},
                   {"Face value of the points earned on own sales.", "Valeur faciale des points gagnés sur les ventes propres."},
                   "assumed");
  add.money("redeem_from", &terms.redeem_from, "EUR", {0, 1e5}, Group::lever, {"Redeemed from", "Échangés à partir de"},
            {"Balance from which points are redeemed, all at once.", "Solde à partir duquel les points sont échangés, en une fois."},
            "assumed");
  add.count("expiry", &terms.expiry, "pay period", {0, 60}, Group::lever, {"Expiry", "Expiration"},
            {"Periods after which points expire, oldest first; 0: never.",
             "Périodes après lesquelles les points expirent, les plus anciens d'abord ; 0 : jamais."},
            "assumed");
  add.basis_points("cost_ratio", &terms.cost_ratio, Group::lever, {"Cost ratio", "Part du coût"},
                   {"What a euro of face value costs the company.", "Ce qu'un euro de valeur faciale coûte à la société."},
                   "a 20 USD product costs 5 (sylvina.com)");
}

std::unique_ptr<CompensationComponent> component_of(const PointsReward& terms, const Earlier&) {
  return std::make_unique<PointsRewardComponent>(terms);
}

}  // namespace downline
