#include "models/compensation/matching.hpp"

#include "models/compensation/levels.hpp"
#include "models/compensation/plan_tree.hpp"

namespace downline {
namespace {

/// rates[k] of the earnings k levels (or generations) below. Cascading, level 1 alone: match = rate * (earnings + matches of
/// those below), strictly bottom up.
class MatchingComponent final : public CompensationComponent {
 public:
  MatchingComponent(Matching terms, const Earlier& earlier)
      : terms_(std::move(terms)), tree_(terms_.tree), of_(chosen(terms_.of, earlier)) {}
  [[nodiscard]] bool on_team() const override { return true; }
  void pay(PlanPeriod& period, ComponentPay& out) override {
    const std::size_t n = period.size();
    out.open(n);
    struct Earned {};
    auto& earned = period.spare.cleared<Amounts, Earned>();
    resize_fetched(earned, n, Cents{0});
    for (const std::size_t i : of_)
      if (period.done[i].cash)
        for (std::size_t m = 0; m < period.done[i].pay.size(); ++m) earned[m] += period.done[i].pay[m];
    Tally tally;
    const LevelRates rates(terms_.rates, terms_.levels);
    const std::vector<std::uint8_t>& active = active_members(period, terms_.active_sales);
    tree_.look_at(period);
    std::span<const MemberId> parent = tree_.above();
    if (terms_.generation_rank > 0)
      parent = nearest_above(period.spare, parent,
                             [&](MemberId p) { return period.rank_of(p) >= static_cast<std::size_t>(terms_.generation_rank); });
    if (terms_.cascading)
      cascade(parent, earned, period, active, rates, out.pay, tally);
    else
      pay_levels(parent, earned, period, active, rates, Compression::none, out.pay, tally);
    tally.close(out);
  }
  void columns(StateColumns& columns) override { columns(tree_); }

 private:
  static void cascade(std::span<const MemberId> parent, Amounts& earned, const PlanPeriod& period, const std::vector<std::uint8_t>& active,
                      const LevelRates& rates, std::span<Cents> pay, Tally& tally) {
    if (rates.levels() == 0) return;
    const Wide most = rates.most(0);
    std::vector<Cents> below(earned.size(), 0);
    for (std::size_t m = earned.size(); m-- > 0;) {
      const BasisPoints rate = active[m] != 0 ? rates.of(period.rank_of(static_cast<MemberId>(m)), 0) : 0;
      pay[m] = share_of(below[m], rate);
      tally.pay(Wide{below[m]} * rate);
      tally.lose(active[m] != 0 ? Breakage::unqualified : Breakage::inactive, below[m] * (most - rate));
      const Cents matched_above = earned[m] + pay[m];
      tally.owe(matched_above * most);
      if (parent[m] != nobody)
        below[parent[m]] += matched_above;
      else
        tally.lose(Breakage::no_upline, matched_above * most);
    }
  }
  Matching terms_;
  PlanTree tree_;
  std::vector<std::size_t> of_;
};

}  // namespace

void declare_terms(Declare& add, Matching& terms) {
  add.text("of", &terms.of, Group::lever, {"Matched components", "Volets doublés"},
           {"Earlier components whose payments are matched, with commas between; empty: all of them.",
            "Volets précédents dont les versements sont doublés, séparés par des virgules ; vide : tous."},
           "chosen by the user");
  add.rates("rates", &terms.rates, Group::lever, {"Rates by level", "Taux par niveau"},
            {"Share of the earnings of each level or generation below; with `levels`, one row after the other by rank.",
             "Part des gains de chaque niveau ou génération ; avec `levels`, une ligne après l'autre par rang."},
            "3 % at Kuvera, 20 % at Connect (their plans)");
  add.count("levels", &terms.levels, "1", {0, 100}, Group::lever, {"Levels a rank", "Niveaux par rang"},
            {"Length of one row of `rates`, one row for each rank from 0; 0: the same rates for every rank.",
             "Longueur d'une ligne de `rates`, une ligne par rang à partir de 0 ; 0 : les mêmes taux pour tous."},
            "chosen by the user");
  add.flag("cascading", &terms.cascading, Group::lever, {"Match of match", "En cascade"},
           {"Whether matched money is matched again by the next above; one level only.",
            "Si l'argent doublé est doublé à nouveau au-dessus ; un seul niveau."},
           "assumed");
  add.money("active_sales", &terms.active_sales, "EUR", {0, 1e6}, Group::lever, {"Active from", "Active à partir de"},
            {"Own sales of the period that make a member paid.", "Ventes propres de la période à partir desquelles un membre est payé."},
            "assumed");
  add.count("generation_rank", &terms.generation_rank, "1", {0, 50}, Group::lever, {"Generations by rank", "Générations par rang"},
            {"Levels are generations closed by members of this rank or above; 0: plain levels.",
             "Les niveaux sont des générations closes par les membres de ce rang ou plus ; 0 : simples niveaux."},
            "Kuvera closes one at each Global Executive");
  declare_tree(add, &terms.tree, "enrolment is usual even in a binary (multisoft.net)");
}

std::unique_ptr<CompensationComponent> component_of(const Matching& terms, const Earlier& earlier) {
  return std::make_unique<MatchingComponent>(terms, earlier);
}

}  // namespace downline
