#include "models/compensation/matrix.hpp"

#include "models/compensation/levels.hpp"
#include "models/compensation/placing.hpp"
#include "sim/network/placement.hpp"

namespace downline {
namespace {

/// Rate k on the sales k levels below in the matrix. Places are kept between periods.
class MatrixComponent final : public CompensationComponent {
 public:
  explicit MatrixComponent(Matrix terms)
      : terms_(std::move(terms)), tree_(static_cast<std::size_t>(terms_.width), static_cast<PlacementRule>(terms_.spill)) {}
  [[nodiscard]] bool on_team() const override { return true; }
  [[nodiscard]] BasisPoints recruit_rate() const override { return terms_.rates.empty() ? 0 : terms_.rates.front(); }
  void pay(PlanPeriod& period, ComponentPay& out) override {
    out.open(period.size());
    tree_.add_up_to(period.network.enrollers());
    Tally tally;
    pay_levels(tree_.parent(), copy_of_volume(period), period, active_members(period, terms_.active_sales), {terms_.rates, 0},
               terms_.compress ? Compression::standard : Compression::none, out.pay, tally);
    tally.close(out);
  }
  void columns(StateColumns& columns) override { columns.all(tree_); }

 private:
  Matrix terms_;
  PlacementTree tree_;
};

}  // namespace

void declare_terms(Declare& add, Matrix& terms) {
  add.count("width", &terms.width, "person", {1, 20}, Group::lever, {"Width", "Largeur"},
            {"Places below each member.", "Places sous chaque membre."}, "3 is common (ethanvanderbuilt.com)");
  add.rates("rates", &terms.rates, Group::lever, {"Rates by level", "Taux par niveau"},
            {"Override on the sales of each level of the matrix, nearest first; their number is its depth.",
             "Prime sur les ventes de chaque niveau de la matrice, le plus proche d'abord ; leur nombre en est la profondeur."},
            "assumed");
  add.choice("spill", &terms.spill, placement_choices(), Group::lever, {"Spill-over", "Débordement"},
             {"Where recruits go when one's own places are taken: the leg of fewest, an outer edge, level by level, or in turn.",
              "Où vont les recrues quand les places directes sont prises : jambe la moins peuplée, bord extérieur, niveau par niveau, ou à "
              "tour de rôle."},
             "level by level from left to right is usual (mlmasian.com)");
  add.money("active_sales", &terms.active_sales, "EUR", {0, 1e6}, Group::lever, {"Active from", "Active à partir de"},
            {"Own sales of the period that make a member paid.", "Ventes propres de la période à partir desquelles un membre est payé."},
            "assumed");
  add.flag("compress", &terms.compress, Group::lever, {"Compression", "Compression"},
           {"Whether inactive members are skipped without using up a level.", "Si les inactifs sont sautés sans consommer de niveau."},
           "chosen by the user");
}

std::unique_ptr<CompensationComponent> component_of(const Matrix& terms, const Earlier&) {
  return std::make_unique<MatrixComponent>(terms);
}

}  // namespace downline
