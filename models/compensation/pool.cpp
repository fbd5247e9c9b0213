#include "models/compensation/pool.hpp"

#include <algorithm>

#include "models/compensation/levels.hpp"

namespace downline {
namespace {

/// rate * all sales (and what rolled over), divided among the active of the rank in proportion to their shares, to the cent:
/// each gets the difference of running sums rounded down.
class PoolComponent final : public CompensationComponent {
 public:
  explicit PoolComponent(Pool terms) : terms_(std::move(terms)) {}
  [[nodiscard]] bool on_team() const override { return true; }
  void pay(PlanPeriod& period, ComponentPay& out) override {
    out.open(period.size());
    Tally tally;
    Cents sales = 0;
    for (const Cents own : period.volume) sales += own;
    const Cents fresh = share_of(sales, terms_.rate);
    tally.owe(Wide{sales} * terms_.rate);
    tally.lose(Breakage::rounding, Wide{sales} * terms_.rate - Wide{fresh} * whole);
    const Cents fund = fresh + rolled_;
    const Cents capped = divide(period, fund, out.pay);
    const Cents paid = out.paid();
    const Cents left = fund - paid;
    const Cents roll = terms_.roll_over ? left : 0;
    tally.pay(Wide{paid} * whole);
    tally.lose(Breakage::carried, Wide{roll - rolled_} * whole);
    if (!terms_.roll_over) {
      tally.lose(Breakage::capped, Wide{capped} * whole);
      tally.lose(Breakage::unqualified, Wide{left - capped} * whole);
    }
    rolled_ = roll;
    tally.close(out);
  }
  void columns(StateColumns& columns) override { columns.all(rolled_); }

 private:
  /// \return what the cap of one member's share keeps back
  Cents divide(const PlanPeriod& period, Cents fund, std::span<Cents> pay) const {
    Wide all = 0, upto = 0;
    const auto n = static_cast<MemberId>(pay.size());
    for (MemberId m = 0; m < n; ++m) all += shares_of(period, m);
    if (all == 0) return 0;
    const Cents most = share_of(fund, terms_.most);
    Cents capped = 0, given = 0;
    for (MemberId m = 0; m < n; ++m) {
      const Cents shares = shares_of(period, m);
      if (shares == 0) continue;
      upto += shares;
      const auto sum = static_cast<Cents>(fund * upto / all);
      pay[m] = std::min(sum - given, most);
      capped += sum - given - pay[m];
      given = sum;
    }
    return capped;
  }
  [[nodiscard]] Cents shares_of(const PlanPeriod& period, MemberId m) const {
    const std::size_t rank = period.rank_of(m), first = static_cast<std::size_t>(terms_.from_rank);
    if (period.network.present[m] == 0 || rank < first) return 0;
    switch (static_cast<PoolShares>(terms_.shares)) {
      case PoolShares::equal: return 1;
      case PoolShares::sales: return period.volume[m];
      case PoolShares::points: break;
    }
    return terms_.points.empty() ? 0 : terms_.points[std::min(rank - first, terms_.points.size() - 1)];
  }
  Pool terms_;
  Cents rolled_ = 0;
};

}  // namespace

void declare_terms(Declare& add, Pool& terms) {
  add.basis_points("rate", &terms.rate, Group::lever, {"Pool", "Cagnotte"},
                   {"Share of all sales of the period that is divided.", "Part de toutes les ventes de la période qui est partagée."},
                   "1 % at NetReady; 6.25 % at Young Living (kingdomlfa.com)");
  add.count("from_rank", &terms.from_rank, "1", {0, 50}, Group::lever, {"From rank", "Dès le rang"},
            {"Rank from which a member shares.", "Rang à partir duquel un membre participe."}, "chosen by the user");
  add.choice("shares", &terms.shares,
             {{"equal", {"all alike", "toutes égales"}},
              {"points", {"by points of the rank", "selon les points du rang"}},
              {"sales", {"by own sales", "selon les ventes propres"}}},
             Group::lever, {"Shares", "Parts"},
             {"Divided equally, by points of the rank, or in proportion to own sales.",
              "À parts égales, selon les points du rang, ou en proportion des ventes propres."},
             "chosen by the user");
  Field& points = add.amounts("points", &terms.points, {0, 1e6}, Group::lever, {"Points by rank", "Points par rang"},
                              {"Shares of each rank from the first that shares; the last serves all higher ranks.",
                               "Parts de chaque rang à partir du premier qui participe ; la dernière vaut pour les suivants."},
                              "1 to 6 at Young Living (kingdomlfa.com)");
  points.unit = "share";
  add.basis_points("most", &terms.most, Group::lever, {"Cap", "Plafond"},
                   {"Most of the pool that one member gets.", "Part de la cagnotte qu'un membre reçoit au plus."}, "assumed");
  add.flag("roll_over", &terms.roll_over, Group::lever, {"Roll over", "Report"},
           {"Whether what is not given out is added to the next pool.", "Si ce qui n'est pas distribué s'ajoute à la cagnotte suivante."},
           "chosen by the user");
}

std::unique_ptr<CompensationComponent> component_of(const Pool& terms, const Earlier&) { return std::make_unique<PoolComponent>(terms); }

}  // namespace downline
