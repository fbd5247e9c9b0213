#include "models/compensation/unilevel.hpp"

#include "models/compensation/levels.hpp"
#include "models/compensation/plan_tree.hpp"

namespace downline {
namespace {

/// Rate k on the sales k levels below, of the row of the member's rank, to active members.
class UnilevelComponent final : public CompensationComponent {
 public:
  explicit UnilevelComponent(Unilevel terms) : terms_(std::move(terms)), tree_(terms_.tree) {}
  [[nodiscard]] bool on_team() const override { return true; }
  [[nodiscard]] BasisPoints recruit_rate() const override { return terms_.rates.empty() ? 0 : terms_.rates.front(); }
  void pay(PlanPeriod& period, ComponentPay& out) override {
    out.open(period.size());
    tree_.look_at(period);
    Tally tally;
    pay_levels(tree_.above(), copy_of_volume(period), period, active_members(period, terms_.active_sales), {terms_.rates, terms_.levels},
               static_cast<Compression>(terms_.compression), out.pay, tally);
    tally.close(out);
  }
  void columns(StateColumns& columns) override { columns(tree_); }

 private:
  Unilevel terms_;
  PlanTree tree_;
};

}  // namespace

void declare_terms(Declare& add, Unilevel& terms) {
  add.rates("rates", &terms.rates, Group::lever, {"Rates by level", "Taux par niveau"},
            {"Override on the sales of each level below, nearest first; with `levels`, one row after the other by rank.",
             "Prime sur les ventes de chaque niveau inférieur, le plus proche d'abord ; avec `levels`, une ligne après l'autre par rang."},
            "5-10 % on recruits' sales in France (planet.fr)");
  add.money(
      "active_sales", &terms.active_sales, "EUR", {0, 1e6}, Group::lever, {"Active from", "Active à partir de"},
      {"Own sales of the period that make a member active and paid.", "Ventes propres de la période qui rendent un membre actif et payé."},
      "assumed");
  add.choice("compression", &terms.compression,
             {{"none", {"none: unpaid", "aucune : non payé"}},
              {"standard", {"the inactive skipped", "inactifs sautés"}},
              {"dynamic", {"all unqualified skipped", "non-qualifiés sautés"}},
              {"pass_up", {"passed up", "remonté"}}},
             Group::lever, {"Compression", "Compression"},
             {"What becomes of a level that falls on an unqualified member: unpaid; the inactive skipped; all unqualified skipped; passed "
              "up to the next of the same or a higher rate.",
              "Ce que devient un niveau échu à un membre non qualifié : non payé ; inactifs sautés ; tout non-qualifié sauté ; remonté au "
              "suivant de taux égal ou supérieur."},
             "chosen by the user");
  add.count("levels", &terms.levels, "1", {0, 100}, Group::lever, {"Levels a rank", "Niveaux par rang"},
            {"Length of one row of `rates`, one row for each rank from 0; 0: the same rates for every rank.",
             "Longueur d'une ligne de `rates`, une ligne par rang à partir de 0 ; 0 : les mêmes taux pour tous."},
            "chosen by the user");
  declare_tree(add, &terms.tree);
}

std::unique_ptr<CompensationComponent> component_of(const Unilevel& terms, const Earlier&) {
  return std::make_unique<UnilevelComponent>(terms);
}

}  // namespace downline
