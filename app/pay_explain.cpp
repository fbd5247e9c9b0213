#include "app/pay_explain.hpp"

#include <algorithm>

#include "sim/core/error.hpp"

namespace downline {
namespace {

constexpr std::size_t most_work = 20'000'000;  // members paid in all for one explanation
constexpr std::size_t fewest_steps = 8, most_steps = 200;
constexpr std::size_t most_uplines = 50;

/// The network whose volumes are taken away, and what it pays.
class Removal {
 public:
  Removal(const std::vector<ComponentSpec>& plan, const PaidNetwork& paid) : plan_(plan), file_(paid.file), now_(paid.result) {}

  /// Takes the volumes of these members away. \return what was paid before
  PlanResult take(const std::vector<MemberId>& members) {
    for (const MemberId m : members) file_.pv[m] = file_.bv[m] = file_.customer_volume[m] = 0;
    Plan fresh = make_plan(plan_);
    return std::exchange(now_, pay_period(fresh, period_of(file_)));
  }
  [[nodiscard]] const PlanResult& now() const { return now_; }

 private:
  const std::vector<ComponentSpec>& plan_;
  NetworkFile file_;
  PlanResult now_;
};

std::vector<Cents> pay_of(const PlanResult& result, MemberId m) {
  std::vector<Cents> pay;
  for (const ComponentPay& component : result.components)
    if (!component.pay.empty()) pay.push_back(component.pay[m]);
  return pay;
}

std::vector<Cents> minus(std::vector<Cents> a, const std::vector<Cents>& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] -= b[i];
  return a;
}

Cents sum_of(const std::vector<Cents>& amounts) {
  Cents sum = 0;
  for (const Cents amount : amounts) sum += amount;
  return sum;
}

/// What lies between two payments of the network, as seen by one member.
PaySource difference(const PlanResult& with, const PlanResult& without, MemberId her) {
  PaySource source;
  source.to_her = minus(pay_of(with, her), pay_of(without, her));
  source.to_others = with.paid() - without.paid() - sum_of(source.to_her);
  for (std::size_t cause = 0; cause < breakage_count; ++cause)
    source.lost[cause] = with.lost(static_cast<Breakage>(cause)) - without.lost(static_cast<Breakage>(cause));
  return source;
}

/// Levels below a member in the first of the trees that has any; -1 elsewhere.
std::vector<int> levels_below(const NetworkFile& file, MemberId top) {
  std::vector<int> level(file.size(), -1);
  level[top] = 0;
  for (std::size_t m = top + std::size_t{1}; m < file.size(); ++m) {
    const auto below = [&](MemberId above) { return above == nobody || level[above] < 0 ? -1 : level[above] + 1; };
    for (const auto* tree : {&file.sponsor, &file.enroller, &file.placement})
      if (level[m] < 0 && !tree->empty()) level[m] = below((*tree)[m]);
  }
  return level;
}

/// Members with volume in the steps in which they are taken away: one each, the farthest first, or whole levels when they are many.
std::vector<std::vector<MemberId>> steps_of(const NetworkFile& file, const std::vector<int>& level) {
  std::vector<MemberId> sources;
  for (MemberId m = 0; m < file.size(); ++m)
    if (level[m] >= 0 && (file.pv[m] != 0 || file.bv[m] != 0)) sources.push_back(m);
  std::stable_sort(sources.begin(), sources.end(), [&](MemberId a, MemberId b) { return level[a] > level[b]; });
  const std::size_t most = std::clamp(most_work / file.size(), fewest_steps, most_steps);
  std::vector<std::vector<MemberId>> steps;
  for (const MemberId m : sources) {
    const bool together =
        sources.size() > most && !steps.empty() && (level[steps.back().back()] == level[m] || level[m] + 1 >= static_cast<int>(most));
    if (!together) steps.emplace_back();
    steps.back().push_back(m);
  }
  return steps;
}

std::string name_of(const NetworkFile& file, const std::vector<MemberId>& step) {
  return step.size() == 1 ? file.names[step.front()] : std::to_string(step.size()) + " x " + file.names[step.front()] + " ...";
}

MemberId find_member(const NetworkFile& file, const std::string& name) {
  const auto found = std::find(file.names.begin(), file.names.end(), name);
  if (found == file.names.end())
    throw Error(ErrorKind::usage, "the network has no member `" + printable(name.substr(0, 60)) + "`", {}, "write the id as in the file");
  return static_cast<MemberId>(found - file.names.begin());
}

void say_why(const std::vector<ComponentSpec>& plan, const PaidNetwork& paid, MemberId her, PayExplanation& out) {
  WhyNot why(plan, paid, her, most_work / paid.file.size());
  MemberId above = paid.file.sponsor[her];
  for (PayExplanation::Upline& upline : out.uplines) {
    if (upline.levels_up == 0) break;
    if (std::all_of(upline.paid.begin(), upline.paid.end(), [](Cents amount) { return amount == 0; })) upline.why = why.of(above);
    above = paid.file.sponsor[above];
  }
}

void add_uplines(const PaidNetwork& paid, const PlanResult& without, MemberId her, PayExplanation& out) {
  std::vector<int> up(paid.file.size(), 0);
  int levels = 0;
  for (MemberId above = paid.file.sponsor[her]; above != nobody; above = paid.file.sponsor[above]) {
    up[above] = ++levels;
    if (out.uplines.size() < most_uplines)
      out.uplines.push_back({paid.file.names[above], levels, paid.file.active[above] != 0,
                             minus(pay_of(paid.result, above), pay_of(without, above)), Unpaid::paid});
  }
  for (MemberId m = 0; m < paid.file.size() && out.uplines.size() < most_uplines; ++m) {
    if (m == her || up[m] > 0) continue;
    const bool changed = std::any_of(paid.result.components.begin(), paid.result.components.end(), [&](const ComponentPay& component) {
      const auto at = static_cast<std::size_t>(&component - paid.result.components.data());
      return !component.pay.empty() && component.pay[m] != without.components[at].pay[m];
    });
    if (changed)
      out.uplines.push_back(
          {paid.file.names[m], 0, paid.file.active[m] != 0, minus(pay_of(paid.result, m), pay_of(without, m)), Unpaid::paid});
  }
}

}  // namespace

PayExplanation explain_pay(const std::vector<ComponentSpec>& plan, const PaidNetwork& paid, const std::string& member) {
  const NetworkFile& file = paid.file;
  const MemberId her = find_member(file, member);
  PayExplanation out;
  out.member = member;
  out.active = file.active[her] != 0;
  for (const ComponentPay& component : paid.result.components)
    if (!component.pay.empty()) {
      out.components.push_back(component.name);
      out.cash.push_back(component.cash ? 1 : 0);
    }
  out.paid = pay_of(paid.result, her);
  const std::vector<int> level = levels_below(file, her);
  Removal removal(plan, paid);
  for (const std::vector<MemberId>& step : steps_of(file, level)) {
    const PlanResult with = removal.take(step);
    PaySource source = difference(with, removal.now(), her);
    source.name = name_of(file, step);
    source.level = level[step.front()];
    for (const MemberId m : step) source.volume += file.bv[m];
    out.sources.push_back(std::move(source));
  }
  std::reverse(out.sources.begin(), out.sources.end());
  PaySource rest;
  rest.to_her = pay_of(removal.now(), her);
  out.sources.push_back(std::move(rest));
  Removal alone(plan, paid);
  const PlanResult with = alone.take({her});
  out.own = difference(with, alone.now(), her);
  out.own.volume = file.bv[her];
  add_uplines(paid, alone.now(), her, out);
  say_why(plan, paid, her, out);
  return out;
}

}  // namespace downline
