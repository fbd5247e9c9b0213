#include "models/compensation/differential.hpp"

#include <algorithm>

#include "models/compensation/levels.hpp"
#include "models/compensation/plan_tree.hpp"

namespace downline {
namespace {

constexpr std::size_t ahead = 24;  ///< rows fetched ahead

/// Steps by volume: pay = p(group) * sales of the group - what those below were paid of it, in one reverse pass; nobody below
/// can be on a higher step. Steps by rank: each slice between two rates goes to the first at or above the seller whose rate
/// covers it, one reverse pass a rate; what a downline of higher rank took is not paid again.
class DifferentialComponent final : public CompensationComponent {
 public:
  explicit DifferentialComponent(Differential terms) : terms_(std::move(terms)), tree_(terms_.tree) {}
  [[nodiscard]] bool on_team() const override { return true; }
  [[nodiscard]] BasisPoints recruit_rate() const override { return terms_.rates.size() < 2 ? 0 : terms_.rates[1] - terms_.rates[0]; }
  void pay(PlanPeriod& period, ComponentPay& out) override {
    out.open(period.size());
    if (terms_.rates.empty()) return;
    tree_.look_at(period);
    Tally tally;
    if (terms_.by_rank)
      pay_slices(period, out.pay, tally);
    else
      pay_steps(period, out.pay, tally);
    tally.close(out);
  }
  void columns(StateColumns& columns) override { columns(tree_); }

 private:
  /// What has come up to a member: of her group, and what was already paid of it, in cents times 10 000.
  struct Group {
    Cents points = 0, sales = 0;
    std::int64_t paid = 0, leadership = 0;
  };

  void pay_steps(const PlanPeriod& period, std::span<Cents> pay, Tally& tally) const {
    const std::vector<std::uint8_t>& active = active_members(period, terms_.active_sales);
    std::vector<Group> groups(pay.size());
    const std::span<const MemberId> parent = tree_.above();
    const BasisPoints top = terms_.rates.back();
    Cents all = 0;
    for (std::size_t m = pay.size(); m-- > 0;) {
      // Scattered writes are what the pass waits for.
      if (m >= ahead && parent[m - ahead] != nobody) __builtin_prefetch(&groups[parent[m - ahead]], 1);
      Group& g = groups[m];
      all += period.volume[m];
      g.points += period.points[m];
      g.sales += period.volume[m];
      std::int64_t due = 0;
      const BasisPoints rate = active[m] != 0 ? step(g.points) : 0;
      if (active[m] != 0) due = std::max<std::int64_t>(0, g.sales * rate - g.paid);
      g.paid += due;
      const bool broke = terms_.breakaway && active[m] != 0 && terms_.rates.size() > 1 && rate == top;
      const std::int64_t passed = lead(g, broke, active[m] != 0, due, tally);
      pay[m] = rounded(due);
      tally.pay(due);
      if (parent[m] == nobody || broke) tally.lose(Breakage::unqualified, Wide{g.sales} * top - g.paid);
      if (parent[m] == nobody) {
        tally.lose(Breakage::no_upline, passed);
        continue;
      }
      Group& above = groups[parent[m]];
      above.leadership += passed;
      if (broke) continue;
      above.points += g.points;
      above.sales += g.sales;
      above.paid += g.paid;
    }
    tally.owe(Wide{all} * top);
  }

  /// Leadership: a group that broke away owes the one above `leadership` of its sales, which the company pays, and at least that
  /// of the guaranteed sales, the rest from what its leader received. Who has no group of her own passes on what she received.
  /// \param due what the leader keeps is added  \return what goes up
  std::int64_t lead(const Group& g, bool broke, bool active, std::int64_t& due, Tally& tally) const {
    if (!broke) {
      const bool keeps = active && g.points >= terms_.leader_from;
      due += keeps ? g.leadership : 0;
      return keeps ? 0 : g.leadership;
    }
    const std::int64_t fresh = g.sales * terms_.leadership;
    const std::int64_t shortfall = std::max<std::int64_t>(0, terms_.guarantee * terms_.leadership - fresh);
    const std::int64_t taken = std::min(shortfall, g.leadership);
    tally.owe(fresh);
    due += g.leadership - taken;
    return fresh + taken;
  }

  void pay_slices(const PlanPeriod& period, std::span<Cents> pay, Tally& tally) const {
    const std::vector<std::uint8_t>& active = active_members(period, terms_.active_sales);
    std::vector<BasisPoints> steps(terms_.rates);
    std::sort(steps.begin(), steps.end());
    const auto rate = [&](std::size_t m) {
      return active[m] != 0 ? terms_.rates[std::min(period.rank_of(static_cast<MemberId>(m)), terms_.rates.size() - 1)] : 0;
    };
    std::vector<std::int64_t> due(pay.size(), 0);
    std::vector<Cents> open(pay.size());
    const std::span<const MemberId> parent = tree_.above();
    BasisPoints below = 0;
    for (const BasisPoints upto : steps) {
      const BasisPoints slice = upto - below;
      below = upto;
      if (slice == 0) continue;
      std::copy(period.volume.begin(), period.volume.end(), open.begin());
      for (std::size_t m = open.size(); m-- > 0;) {
        if (open[m] == 0) continue;
        tally.owe(Wide{period.volume[m]} * slice);
        if (rate(m) >= upto)
          due[m] += open[m] * slice;
        else if (parent[m] != nobody)
          open[parent[m]] += open[m];
        else
          tally.lose(Breakage::unqualified, Wide{open[m]} * slice);
      }
    }
    for (std::size_t m = 0; m < due.size(); ++m) {
      pay[m] = rounded(due[m]);
      tally.pay(due[m]);
    }
  }

  [[nodiscard]] BasisPoints step(Cents points) const {
    BasisPoints rate = 0;
    for (std::size_t s = 0; s < terms_.from.size() && points >= terms_.from[s]; ++s) rate = terms_.rates[s];
    return rate;
  }
  static Cents rounded(std::int64_t parts) { return (parts + whole / 2) / whole; }
  Differential terms_;
  PlanTree tree_;
};

}  // namespace

void declare_terms(Declare& add, Differential& terms) {
  add.amounts("from", &terms.from, {0, 1e9}, Group::lever, {"Steps from", "Paliers à partir de"},
              {"Points of the group, oneself included, that make each step, ascending.",
               "Points du groupe, soi-même compris, qui donnent chaque palier, croissants."},
              "200 to 10 000 points for 3 to 21 % (amway.de)");
  add.rates("rates", &terms.rates, Group::lever, {"Rates by step", "Taux par palier"},
            {"Share of the group's sales at each step, less what those below are paid; ascending.",
             "Part des ventes du groupe à chaque palier, moins ce que touchent ceux du dessous ; croissants."},
            "200 to 10 000 points for 3 to 21 % (amway.de)");
  add.flag("by_rank", &terms.by_rank, Group::lever, {"By rank", "Par rang"},
           {"Whether the step is the rank, from 0, instead of the group's points.",
            "Si le palier est le rang, à partir de 0, au lieu des points du groupe."},
           "chosen by the user");
  add.money("active_sales", &terms.active_sales, "EUR", {0, 1e6}, Group::lever, {"Active from", "Active à partir de"},
            {"Own sales of the period that make a member paid.", "Ventes propres de la période à partir desquelles un membre est payé."},
            "assumed");
  add.flag(
      "breakaway", &terms.breakaway, Group::lever, {"Breakaway", "Détachement"},
      {"Whether groups at the highest step no longer count above.", "Si les groupes au palier le plus haut ne comptent plus au-dessus."},
      "chosen by the user");
  add.basis_points(
      "leadership", &terms.leadership, Group::lever, {"Leadership", "Prime de direction"},
      {"Share of the sales of a group that broke away, for the one above.", "Part des ventes d'un groupe détaché, pour celui du dessus."},
      "4 % (amwaywiki.com)");
  add.money("leader_from", &terms.leader_from, "EUR", {0, 1e9}, Group::lever, {"Own group needed", "Groupe restant exigé"},
            {"Points of the remaining group needed to keep leadership; else it goes up.",
             "Points du groupe restant exigés pour garder la prime ; sinon elle remonte."},
            "the 15 % step (amwaywiki.com)");
  add.money("guarantee", &terms.guarantee, "EUR", {0, 1e9}, Group::lever, {"Guarantee", "Garantie"},
            {"Sales on which a leader owes leadership at least, out of what she receives.",
             "Ventes sur lesquelles un responsable doit au moins la prime, sur ce qu'il reçoit."},
            "the highest step (amwaywiki.com)");
  declare_tree(add, &terms.tree);
}

std::unique_ptr<CompensationComponent> component_of(const Differential& terms, const Earlier&) {
  return std::make_unique<DifferentialComponent>(terms);
}

}  // namespace downline
