#include "models/compensation/generations.hpp"

#include <algorithm>

#include "models/compensation/levels.hpp"
#include "models/compensation/plan_tree.hpp"

namespace downline {
namespace {

/// A leader's group is herself and those below her down to the next leaders; rates[k] of the groups k leaders below. With
/// `own_rank` this is done for each rank on its own, and pays those of exactly that rank.
class GenerationsComponent final : public CompensationComponent {
 public:
  explicit GenerationsComponent(Generations terms) : terms_(std::move(terms)), tree_(terms_.tree) {}
  [[nodiscard]] bool on_team() const override { return true; }
  void pay(PlanPeriod& period, ComponentPay& out) override {
    out.open(period.size());
    tree_.look_at(period);
    const auto first = static_cast<std::size_t>(terms_.leader_rank);
    std::size_t last = first;
    if (terms_.own_rank)
      for (const std::uint8_t rank : period.rank) last = std::max<std::size_t>(last, rank);
    Tally tally;
    for (std::size_t rank = first; rank <= last; ++rank) pay_rank(period, rank, out.pay, tally);
    tally.close(out);
  }
  void columns(StateColumns& columns) override { columns(tree_); }

 private:
  void pay_rank(const PlanPeriod& period, std::size_t rank, std::span<Cents> pay, Tally& tally) const {
    std::vector<std::uint8_t>& paid = active_members(period, terms_.active_sales, rank);
    const std::span<const MemberId> leader = nearest_above(period.spare, tree_.above(), [&](MemberId p) { return paid[p] != 0; });
    Amounts& group = copy_of_volume(period);
    for (std::size_t m = group.size(); m-- > 0;)
      if (paid[m] == 0 && leader[m] != nobody) {
        group[leader[m]] += group[m];
        group[m] = 0;
      }
    if (terms_.own_rank)
      for (std::size_t m = 0; m < paid.size(); ++m) paid[m] = paid[m] != 0 && period.rank_of(static_cast<MemberId>(m)) == rank;
    pay_levels(leader, group, period, paid, {terms_.rates, 0}, Compression::none, pay, tally);
  }
  Generations terms_;
  PlanTree tree_;
};

}  // namespace

void declare_terms(Declare& add, Generations& terms) {
  add.rates("rates", &terms.rates, Group::lever, {"Rates by generation", "Taux par génération"},
            {"Share of the sales of the groups of leaders below, nearest first.",
             "Part des ventes des groupes des responsables en dessous, les plus proches d'abord."},
            "Herbalife 1-5 % on 3 levels of supervisors (company brochure)");
  add.count(
      "leader_rank", &terms.leader_rank, "1", {0, 50}, Group::lever, {"Leader from rank", "Responsable dès le rang"},
      {"Rank from which a member closes a generation and is paid.", "Rang à partir duquel un membre clôt une génération et est payé."},
      "chosen by the user");
  add.flag("own_rank", &terms.own_rank, Group::lever, {"Closed by own rank", "Closes par son propre rang"},
           {"Whether a leader's generations are closed only by members of her own rank or above.",
            "Si les générations d'un responsable ne sont closes que par des membres de son rang ou plus."},
           "configurable in plan software (themodeler.com)");
  add.money("active_sales", &terms.active_sales, "EUR", {0, 1e6}, Group::lever, {"Active from", "Active à partir de"},
            {"Own sales of the period that a leader needs; other leaders are passed over.",
             "Ventes propres qu'il faut à un responsable ; les autres sont sautés."},
            "assumed");
  declare_tree(add, &terms.tree);
}

std::unique_ptr<CompensationComponent> component_of(const Generations& terms, const Earlier&) {
  return std::make_unique<GenerationsComponent>(terms);
}

}  // namespace downline
