#include "models/compensation/team_override.hpp"

#include <algorithm>

#include "models/compensation/plan_tree.hpp"
#include "models/compensation/tally.hpp"

namespace downline {
namespace {

/// Pays a leader on her unit: the sales of her downline down to the next leaders, own sales apart. One reverse pass rolls
/// unit sales up; a leader keeps hers, so no sale is paid twice.
class TeamOverrideComponent final : public CompensationComponent {
 public:
  explicit TeamOverrideComponent(TeamOverride terms) : terms_(std::move(terms)), tree_(terms_.tree) {}
  [[nodiscard]] bool on_team() const override { return true; }
  [[nodiscard]] BasisPoints recruit_rate() const override { return terms_.rates.empty() ? 0 : terms_.rates.front(); }
  void pay(PlanPeriod& period, ComponentPay& out) override {
    const std::size_t n = period.size();
    out.open(n);
    if (terms_.rates.empty()) return;
    tree_.look_at(period);
    const std::span<const MemberId> parent = tree_.above(), recruiter = tree_.recruiter();
    const Wide top = *std::max_element(terms_.rates.begin(), terms_.rates.end());
    Tally tally;
    struct Below {};
    struct Recruits {};
    auto& below = period.spare.of<std::vector<Cents>, Below>();
    auto& active_recruits = period.spare.of<std::vector<std::uint32_t>, Recruits>();
    refill(below, n);
    refill(active_recruits, n);
    for (std::size_t m = n; m-- > 0;) {
      const BasisPoints rate = rate_of(period.network.present[m] != 0, below[m], active_recruits[m]);
      tally.owe(period.volume[m] * top);
      if (rate > 0) {
        out.pay[m] = share_of(below[m], rate);
        tally.pay(Wide{below[m]} * rate);
        tally.lose(Breakage::unqualified, below[m] * (top - rate));
        below[m] = 0;
      }
      if (recruiter[m] != nobody) active_recruits[recruiter[m]] += period.volume[m] > 0;
      if (parent[m] == nobody) {
        tally.lose(Breakage::no_upline, (period.volume[m] + below[m]) * top);
        continue;
      }
      below[parent[m]] += period.volume[m] + below[m];
    }
    tally.close(out);
  }
  void columns(StateColumns& columns) override { columns(tree_); }

 private:
  [[nodiscard]] BasisPoints rate_of(bool present, Cents unit, std::int64_t active_recruits) const {
    BasisPoints rate = 0;
    if (!present || active_recruits < terms_.active_recruits) return 0;
    for (std::size_t rank = 0; rank < terms_.from.size() && unit >= terms_.from[rank]; ++rank) rate = terms_.rates[rank];
    return rate;
  }
  TeamOverride terms_;
  PlanTree tree_;
};

}  // namespace

void declare_terms(Declare& add, TeamOverride& terms) {
  add.amounts("from", &terms.from, {0, 1e9}, Group::lever, {"Ranks from", "Rangs à partir de"},
              {"Sales of the unit below, in a pay period, that make each rank, ascending.",
               "Ventes de l'unité, par période, qui donnent chaque rang, croissantes."},
              "assumed");
  add.rates("rates", &terms.rates, Group::lever, {"Override rates", "Taux de la prime d'équipe"},
            {"Override on the unit's sales, one rate a rank.", "Prime sur les ventes de l'unité, un taux par rang."},
            "Mary Kay 4-12 % on the team, 9-13 % on the unit (company brochure)");
  add.count("active_recruits", &terms.active_recruits, "person", {0, 1000}, Group::lever, {"Active recruits", "Filleuls actifs"},
            {"Recruits with sales in the period that a leader needs: those she sponsors, or along another tree those she enrolled.",
             "Filleuls ayant vendu dans la période qu'il faut à un responsable : ceux qu'il parraine, ou dans un autre arbre ceux qu'il a "
             "recrutés."},
            "assumed");
  declare_tree(add, &terms.tree);
}

std::unique_ptr<CompensationComponent> component_of(const TeamOverride& terms, const Earlier&) {
  return std::make_unique<TeamOverrideComponent>(terms);
}

}  // namespace downline
