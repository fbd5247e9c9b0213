#include "models/compensation/ranks.hpp"

#include <algorithm>

#include "models/compensation/plan_tree.hpp"
#include "models/compensation/qualification.hpp"

namespace downline {
namespace {

/// What is remembered of a member's ranks.
struct Standing {
  std::uint8_t title = 0;    ///< the highest held; falls by demotion only
  std::uint8_t paid_as = 0;  ///< last period
  std::uint16_t missed = 0;  ///< periods of grace used up
  std::uint16_t below = 0;   ///< periods paid below the title
  std::uint8_t best = 0;     ///< highest paid as in them
};

/// paid_as = the rank achieved, or for `grace` periods that of before; title = the highest ever, which after `demotion` periods
/// below it falls to the highest paid as in them.
class RanksComponent final : public CompensationComponent {
 public:
  explicit RanksComponent(Ranks terms) : terms_(std::move(terms)), tree_(terms_.tree) {}
  [[nodiscard]] bool on_team() const override { return true; }
  void pay(PlanPeriod& period, ComponentPay&) override {
    const std::size_t known = standing_.size();
    standing_.resize(period.size());
    for (std::size_t m = known; m < standing_.size() && !period.network.rank.empty(); ++m)
      standing_[m].title = standing_[m].paid_as = period.network.rank[m];
    tree_.look_at(period);
    rank_ = achieved_ranks(terms_, period, tree_);
    for (std::size_t m = 0; m < rank_.size(); ++m) {
      if (period.network.present[m] == 0)
        standing_[m] = {};
      else
        update(standing_[m], rank_[m]);
      rank_[m] = terms_.by_title ? standing_[m].title : standing_[m].paid_as;
    }
    period.rank = rank_;
  }
  void columns(StateColumns& columns) override { columns.all(standing_, tree_); }

 private:
  void update(Standing& s, std::uint8_t achieved) const {
    if (achieved >= s.paid_as || s.missed >= terms_.grace) {
      s.missed = 0;
      s.paid_as = achieved;
    } else {
      ++s.missed;
    }
    if (s.paid_as >= s.title) {
      s.title = s.paid_as;
      s.below = 0;
      s.best = 0;
    } else if (terms_.demotion > 0) {
      s.best = std::max(s.best, s.paid_as);
      if (++s.below >= terms_.demotion) {
        s.title = s.best;
        s.below = 0;
        s.best = 0;
      }
    }
  }
  Ranks terms_;
  PlanTree tree_;
  std::vector<Standing> standing_;
  std::vector<std::uint8_t> rank_;
};

void declare_legs(Declare& add, Ranks& terms) {
  add.amounts("legs", &terms.legs, {0, 1e6}, Group::lever, {"Legs", "Jambes"},
              {"Legs in which somebody holds the rank that `leg_rank` asks for, by rank.",
               "Jambes où quelqu'un tient le rang demandé par `leg_rank`, par rang."},
              "assumed")
      .unit = "leg";
  add.amounts("leg_rank", &terms.leg_rank, {1, 50}, Group::lever, {"Rank in the legs", "Rang dans les jambes"},
              {"Rank that the legs counted must contain, not above the rank itself, by rank.",
               "Rang que doivent contenir les jambes comptées, au plus le rang lui-même, par rang."},
              "assumed")
      .unit = "rank";
  add.amounts("lines", &terms.lines, {0, 100}, Group::lever, {"Lines", "Lignes"},
              {"Qualified lines that each rank needs.", "Lignes qualifiées qu'il faut à chaque rang."}, "assumed")
      .unit = "line";
  add.rates("line_shares", &terms.line_shares, Group::lever, {"Share by line", "Part par ligne"},
            {"Share of the sales below that the second, third, ... line needs, legs put together.",
             "Part des ventes en dessous qu'il faut à la deuxième, troisième... ligne, jambes réunies."},
            "assumed");
  add.basis_points("leg_cap", &terms.leg_cap, Group::lever, {"Leg cap", "Plafond par jambe"},
                   {"Most of the group points that one leg can count for.", "Part des points de groupe qu'une jambe peut fournir au plus."},
                   "assumed");
  add.flag("leg_cap_of_actual", &terms.leg_cap_of_actual, Group::lever, {"Cap on the actual", "Plafond sur le réel"},
           {"Whether that share is of the actual group instead of the points required.",
            "Si cette part est celle du groupe réel au lieu des points exigés."},
           "chosen by the user");
}

}  // namespace

void declare_terms(Declare& add, Ranks& terms) {
  add.amounts("personal", &terms.personal, {0, 1e6}, Group::lever, {"Own points", "Points propres"},
              {"Own points of the period that each rank needs.", "Points propres de la période qu'il faut à chaque rang."},
              "50-100 points are common (Young Living, Beachbody)");
  add.amounts(
      "group", &terms.group, {0, 1e9}, Group::lever, {"Group points", "Points de groupe"},
      {"Points of the member and all below that each rank needs.", "Points du membre et de toute sa lignée qu'il faut à chaque rang."},
      "assumed");
  add.amounts("front", &terms.front, {0, 1e6}, Group::lever, {"Active recruits", "Filleuls actifs"},
              {"Active recruits that each rank needs: those she sponsors, or along another tree those she enrolled.",
               "Filleuls actifs qu'il faut à chaque rang : ceux qu'on parraine, ou dans un autre arbre ceux qu'on a recrutés."},
              "assumed")
      .unit = "person";
  add.amounts("customers", &terms.customers, {0, 1e6}, Group::lever, {"Customers", "Clients"},
              {"Customers with an order in the period that each rank needs.", "Clients ayant commandé dans la période, par rang."},
              "ten at Amway in 1979 (93 F.T.C. 618)")
      .unit = "person";
  add.money("active_sales", &terms.active_sales, "EUR", {0, 1e6}, Group::lever, {"Active from", "Active à partir de"},
            {"Own points of the period that make a recruit active.", "Points propres de la période qui rendent un filleul actif."},
            "assumed");
  declare_legs(add, terms);
  add.count("trained_from", &terms.trained_from, "1", {0, 50}, Group::lever, {"Training from", "Formation dès le rang"},
            {"Rank from which training must be done; 0: none.", "Rang à partir duquel la formation doit être faite ; 0 : aucun."},
            "chosen by the user");
  add.count("grace", &terms.grace, "pay period", {0, 1000}, Group::lever, {"Grace", "Délai de grâce"},
            {"Periods for which a member is paid as before when she no longer qualifies.",
             "Périodes où un membre reste payé comme avant quand il ne remplit plus les conditions."},
            "assumed");
  add.count("demotion", &terms.demotion, "pay period", {0, 1000}, Group::lever, {"Demotion", "Rétrogradation"},
            {"Periods paid below her title after which it falls to the best of them; 0: never.",
             "Périodes payées sous son titre après lesquelles il tombe au meilleur d'entre elles ; 0 : jamais."},
            "never at Forever; a window at The Body Shop at Home");
  add.flag("by_title", &terms.by_title, Group::lever, {"By title", "Selon le titre"},
           {"Whether later components see the title instead of the rank paid as.",
            "Si les volets suivants voient le titre au lieu du rang payé."},
           "chosen by the user");
  declare_tree(add, &terms.tree);
}

std::unique_ptr<CompensationComponent> component_of(const Ranks& terms, const Earlier&) { return std::make_unique<RanksComponent>(terms); }

}  // namespace downline
