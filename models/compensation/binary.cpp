#include "models/compensation/binary.hpp"

#include <algorithm>
#include <limits>

#include "models/compensation/cycles.hpp"
#include "models/compensation/levels.hpp"
#include "models/compensation/placing.hpp"
#include "sim/population/zeroed.hpp"

namespace downline {
namespace {

/// One reverse pass sums the legs; then, member by member: add what was carried, match, pay, cap, and carry the rest. At most the
/// plan pays what it would if both legs were always equal: each cent of leg volume is worth rate / 2, or cycle_pay / (strong +
/// weak). Volume expires oldest first, so at most what arrived in the last `expiry` periods is carried.
class BinaryComponent final : public CompensationComponent {
 public:
  explicit BinaryComponent(const Binary& terms) : terms_(terms), placing_(terms.placement) {
    terms_.strong = std::max(terms.strong, terms.weak);
    terms_.weak = std::min(terms.strong, terms.weak);
    const bool cycles = static_cast<BinaryUnit>(terms.unit) == BinaryUnit::cycles;
    parts_a_cent_ = cycles ? terms.strong + terms.weak : 2 * whole;
    worth_ = cycles ? terms.cycle_pay : terms.rate;
  }
  [[nodiscard]] bool on_team() const override { return true; }
  [[nodiscard]] BasisPoints recruit_rate() const override { return static_cast<BasisPoints>(worth_ * whole / parts_a_cent_); }
  void pay(PlanPeriod& period, ComponentPay& out) override {
    const std::size_t n = period.size();
    out.open(n);
    placing_.look_at(period);
    resize_fetched(carried_, n, {});
    if (terms_.first_pair_double) paired_.resize(n, 0);
    Zeroed<Legs> legs = sum_legs(period);
    const std::vector<std::uint8_t>& active = active_members(period, terms_.active_sales);
    std::vector<std::uint8_t> sides;
    if (terms_.each_side) sides = recruits_on_both_sides(placing_, period.network.enrollers(), active);
    Tally tally(parts_a_cent_);
    const bool expires = terms_.expiry > 0;
    if (expires) arrivals_.emplace_back(n);
    if (expires && arrivals_.size() > static_cast<std::size_t>(terms_.expiry)) arrivals_.erase(arrivals_.begin());
    for (std::size_t m = 0; m < n; ++m) {
      const Legs before = carried_[m];
      if (legs[m].sum() == 0 && before.sum() == 0) continue;
      Legs& held = carried_[m];
      accumulate(legs[m], held, active[m] != 0, tally);
      if (expires) arrivals_.back()[m] = {std::max<Cents>(0, held.left - before.left), std::max<Cents>(0, held.right - before.right)};
      if (active[m] != 0 && (sides.empty() || sides[m] != 0)) out.pay[m] = match(m, held, tally);
      limit(m, held, tally);
      tally.lose(Breakage::carried, Wide{held.sum() - before.sum()} * worth_);
    }
    tally.close(out);
  }
  void columns(StateColumns& columns) override { columns.all(placing_, carried_, paired_, arrivals_); }

 private:
  [[nodiscard]] Zeroed<Legs> sum_legs(const PlanPeriod& period) const {
    Zeroed<Legs> legs(period.size());
    legs.fetch(legs.size());
    constexpr std::size_t ahead = 24;  // rows ahead whose parent is fetched into the cache
    for (std::size_t m = legs.size(); m-- > 0;) {
      if (m >= ahead)
        if (const MemberId soon = placing_.parent()[m - ahead]; soon != nobody) __builtin_prefetch(&legs[soon], 1);
      const MemberId above = placing_.parent()[m];
      if (above == nobody) continue;
      (placing_.leg()[m] == 0 ? legs[above].left : legs[above].right) += legs[m].sum() + period.volume[m];
    }
    return legs;
  }

  /// Adds the volume of the period to what was carried, as far as somebody inactive may.
  void accumulate(const Legs& fresh, Legs& held, bool active, Tally& tally) const {
    tally.owe(Wide{fresh.sum()} * worth_);
    const auto inactive = static_cast<InactiveLegs>(terms_.inactive);
    if (active || inactive == InactiveLegs::keep) {
      held = {held.left + fresh.left, held.right + fresh.right};
      return;
    }
    tally.lose(Breakage::inactive, Wide{fresh.sum()} * worth_);
    if (inactive == InactiveLegs::stop) return;
    tally.lose(Breakage::flushed, Wide{held.sum()} * worth_);
    held = {};
  }

  Cents match(std::size_t m, Legs& held, Tally& tally) {
    const Legs before = held;
    const bool by_cycle = static_cast<BinaryUnit>(terms_.unit) == BinaryUnit::cycles;
    const Cents full = by_cycle ? take(m, held, tally) * terms_.cycle_pay : match_share(held);
    const Wide exact = Wide{before.sum() - held.sum()} * worth_ - first_extra_;
    first_extra_ = 0;
    const bool capped = terms_.most > 0 && full > terms_.most;
    if (!capped) {
      tally.pay(exact);
      return full;
    }
    tally.pay(Wide{terms_.most} * parts_a_cent_);
    tally.lose(Breakage::capped, exact - Wide{terms_.most} * parts_a_cent_);
    return terms_.most;
  }

  [[nodiscard]] Cents match_share(Legs& held) const {
    Cents matched = std::min(held.left, held.right);
    if (terms_.over_carried && terms_.most > 0 && terms_.rate > 0)
      matched = static_cast<Cents>(std::min<Wide>(matched, Wide{terms_.most} * whole / terms_.rate));
    held = {held.left - matched, held.right - matched};
    return share_of(matched, terms_.rate);
  }

  /// Cycles; one's first pair may take more, which earns nothing.
  Cents take(std::size_t m, Legs& held, Tally& tally) {
    Cents most = std::numeric_limits<Cents>::max();
    if (terms_.over_carried && terms_.most > 0 && terms_.cycle_pay > 0) most = terms_.most / terms_.cycle_pay;
    Cents first = 0;
    if (terms_.first_pair_double && paired_[m] == 0) {
      Cents& large = held.left >= held.right ? held.left : held.right;
      Cents& small = held.left >= held.right ? held.right : held.left;
      if (most == 0 || large < 2 * terms_.strong || small < terms_.weak) return 0;
      large -= 2 * terms_.strong;
      small -= terms_.weak;
      first_extra_ = Wide{terms_.strong} * worth_;
      tally.lose(Breakage::flushed, first_extra_);
      paired_[m] = 1;
      first = 1;
    }
    return first + take_cycles(held, terms_.strong, terms_.weak, most - first);
  }

  /// Flushes what may not be carried on.
  void limit(std::size_t m, Legs& held, Tally& tally) const {
    const Cents before = held.sum();
    if (terms_.carry_most > 0) held = {std::min(held.left, terms_.carry_most), std::min(held.right, terms_.carry_most)};
    if (terms_.expiry > 0) {
      Legs recent;
      for (const std::vector<Legs>& arrived : arrivals_)
        if (m < arrived.size()) recent = {recent.left + arrived[m].left, recent.right + arrived[m].right};
      held = {std::min(held.left, recent.left), std::min(held.right, recent.right)};
    }
    tally.lose(Breakage::flushed, Wide{before - held.sum()} * worth_);
  }

  Binary terms_;
  Placing placing_;
  Wide parts_a_cent_ = 1;  ///< of what is owed
  Wide worth_ = 0;         ///< of a cent of leg volume, in those parts
  Wide first_extra_ = 0;
  LargeVector<Legs> carried_;
  std::vector<std::uint8_t> paired_;         ///< 1 once one's first pair was made
  std::vector<std::vector<Legs>> arrivals_;  ///< [last periods][n_members]
};

void declare_limits(Declare& add, Binary& terms) {
  add.money("most", &terms.most, "EUR", {0, 1e7}, Group::lever, {"Cap", "Plafond"},
            {"Most that one member is paid in a period; 0: no cap.", "Ce qu'un membre touche au plus par période ; 0 : sans plafond."},
            "96 cycles a day at Beachbody (ruthiegage.com)");
  add.flag("over_carried", &terms.over_carried, Group::lever, {"Carry what is over", "Reporter l'excédent"},
           {"Whether volume over the cap stays in the legs instead of being flushed.",
            "Si le volume au-delà du plafond reste dans les jambes au lieu d'être perdu."},
           "both exist (itmncgroup.com)");
  add.money("carry_most", &terms.carry_most, "EUR", {0, 1e9}, Group::lever, {"Most carried", "Report maximal"},
            {"Volume that a leg can carry over; 0: no cap.", "Volume qu'une jambe peut reporter ; 0 : sans plafond."}, "assumed");
  add.count("expiry", &terms.expiry, "pay period", {0, 60}, Group::lever, {"Expiry", "Expiration"},
            {"Periods after which carried volume expires, oldest first; 0: never.",
             "Périodes après lesquelles le volume reporté expire, le plus ancien d'abord ; 0 : jamais."},
            "assumed");
  add.choice(
      "inactive", &terms.inactive,
      {{"keep", {"legs go on", "les jambes grandissent"}},
       {"stop", {"legs stop", "les jambes s'arrêtent"}},
       {"flush", {"legs are flushed", "les jambes sont vidées"}}},
      Group::lever, {"While inactive", "Pendant l'inactivité"},
      {"Legs of the inactive go on growing, stop, or are flushed.", "Les jambes des inactifs grandissent, s'arrêtent ou sont vidées."},
      "ways to slow a binary down (sylvina.com)");
}

}  // namespace

void declare_terms(Declare& add, Binary& terms) {
  std::vector<Choice> placements = placement_choices();
  placements.insert(placements.begin(), {"given", {"the network's own", "celui du réseau"}});
  add.choice("placement", &terms.placement, std::move(placements), Group::lever, {"Placement", "Placement"},
             {"The network's own tree, or members placed in order of enrolment: weak leg, outer edge, level by level, in turn.",
              "L'arbre du réseau, ou placement par ordre d'adhésion : jambe faible, bord extérieur, niveau par niveau, à tour de rôle."},
             "chosen by the user");
  add.choice("unit", &terms.unit, {{"share", {"a rate", "un taux"}}, {"cycles", {"a sum a cycle", "une somme par cycle"}}}, Group::lever,
             {"Paid by", "Payé par"},
             {"A rate of the weaker leg, or a fixed sum a cycle.", "Un taux de la jambe faible, ou une somme fixe par cycle."},
             "chosen by the user");
  add.basis_points("rate", &terms.rate, Group::lever, {"Rate", "Taux"},
                   {"Share of the volume of the weaker leg.", "Part du volume de la jambe la plus faible."}, "10 % (mlmsistemmalaysia.my)");
  add.money("strong", &terms.strong, "EUR", {0.01, 1e7}, Group::lever, {"Larger leg", "Grande jambe"},
            {"Volume of the larger leg that makes a cycle.", "Volume de la grande jambe qui fait un cycle."}, "200 at Beachbody");
  add.money("weak", &terms.weak, "EUR", {0.01, 1e7}, Group::lever, {"Smaller leg", "Petite jambe"},
            {"Volume of the smaller leg that makes a cycle.", "Volume de la petite jambe qui fait un cycle."}, "100 at Beachbody");
  add.money("cycle_pay", &terms.cycle_pay, "EUR", {0, 1e6}, Group::lever, {"Pay a cycle", "Somme par cycle"},
            {"Paid for each cycle.", "Versée pour chaque cycle."}, "14 USD at Beachbody");
  add.flag("first_pair_double", &terms.first_pair_double, Group::lever, {"First pair 2:1", "Première paire 2:1"},
           {"Whether one's first cycle takes twice the volume of the larger leg.",
            "Si le premier cycle prend deux fois le volume de la grande jambe."},
           "usual in India");
  add.money("active_sales", &terms.active_sales, "EUR", {0, 1e6}, Group::lever, {"Active from", "Active à partir de"},
            {"Own sales of the period that make a member paid.", "Ventes propres de la période à partir desquelles un membre est payé."},
            "assumed");
  add.flag("each_side", &terms.each_side, Group::lever, {"A recruit each side", "Un filleul de chaque côté"},
           {"Whether a member needs an active recruit of her own in each leg.", "S'il faut un filleul direct actif dans chaque jambe."},
           "usual");
  declare_limits(add, terms);
}

std::unique_ptr<CompensationComponent> component_of(const Binary& terms, const Earlier&) {
  return std::make_unique<BinaryComponent>(terms);
}

}  // namespace downline
