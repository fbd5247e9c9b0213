#include "models/compensation/plan_check.hpp"

#include <algorithm>

#include "models/compensation/qualification.hpp"

namespace downline {
namespace {

constexpr std::size_t most_levels = 100;

template <class List>
BasisPoints largest(const List& list) {
  return list.empty() ? 0 : *std::max_element(list.begin(), list.end());
}
template <class List>
BasisPoints sum_of(const List& list) {
  BasisPoints sum = 0;
  for (const BasisPoints rate : list) sum += rate;
  return sum;
}

/// Goes through the components in order; a function for each kind tells what is wrong and what a euro of sales costs at most.
class Check {
 public:
  explicit Check(std::string plan) : plan_(std::move(plan)) {}
  std::vector<Problem> all(const std::vector<ComponentSpec>& components) {
    for (const ComponentSpec& component : components) names_.push_back(component.name);
    for (at_ = 0; at_ < components.size(); ++at_) {
      most_ += std::visit([&](const auto& terms) { return cost(terms); }, components[at_].terms);
      if (const auto* ranks = std::get_if<Ranks>(&components[at_].terms)) ranks_ = rank_count(*ranks);
    }
    if (most_ > whole && !capped_)
      add("`" + plan_ + "` can pay " + std::to_string(most_ / 100) + " % of a sale", "a plan cannot pay more than the price",
          "lower the rates, or end it with a company_cap");
    return std::move(found_);
  }

 private:
  void add(std::string problem, std::string why, std::string suggestion) {
    found_.push_back({std::move(problem), std::move(why), std::move(suggestion), {}});
  }
  [[nodiscard]] std::string path(const std::string& parameter) const { return "`" + plan_ + "." + names_[at_] + "." + parameter + "`"; }

  void steps(const std::vector<Cents>& from, const std::vector<BasisPoints>& rates) {
    if (from.size() != rates.size())
      add(path("from") + " has " + std::to_string(from.size()) + " steps for " + std::to_string(rates.size()) + " rates", "",
          "give one step for each rate");
    if (std::adjacent_find(from.begin(), from.end(), std::greater_equal<>()) != from.end())
      add(path("from") + " is not ascending", "", "write the steps from the lowest to the highest");
  }

  /// Every name must be a component before this one.
  void references(const std::string& parameter, const std::string& list) {
    for (const std::string& name : names_in(list)) {
      const auto known = std::find(names_.begin(), names_.end(), name);
      if (known == names_.end()) {
        const std::string near = nearest(name, names_);
        add(path(parameter) + " names `" + name + "`, which is no component", "",
            near.empty() ? "name a component of the plan" : "did you mean `" + near + "`?");
      } else if (static_cast<std::size_t>(known - names_.begin()) == at_) {
        add(path(parameter) + " names its own component", "what it pays would depend on itself", "name components before it");
      } else if (static_cast<std::size_t>(known - names_.begin()) > at_) {
        add(path(parameter) + " names `" + name + "`, which comes later",
            "components are paid in order, so this would go round in a circle", "put `" + name + "` before `" + names_[at_] + "`");
      }
    }
  }

  void needs_rank(const std::string& parameter, std::int64_t rank) {
    if (rank > 0 && ranks_ > 0 && static_cast<std::size_t>(rank) > ranks_)
      add(path(parameter) + " is rank " + std::to_string(rank) + ", and there are " + std::to_string(ranks_), "",
          "add the rank to the component of kind ranks");
    if (rank > 0 && ranks_ == 0)
      add(path(parameter) + " names a rank, and there are none", "no component of kind ranks comes before it", "put one before it");
  }

  /// Rates by level, of the costliest rank.
  BasisPoints levels(const std::vector<BasisPoints>& rates, std::int64_t levels) {
    const std::size_t row = levels > 0 ? static_cast<std::size_t>(levels) : rates.size();
    if (row > most_levels) add(path("rates") + " has " + std::to_string(row) + " levels", "at most 100", "give fewer");
    if (row == 0) return 0;
    if (rates.size() % row != 0)
      add(path("rates") + " has " + std::to_string(rates.size()) + " rates for rows of " + std::to_string(levels) + " levels",
          "every rank has a row", "give a rate for every level of every rank");
    if (levels > 0) needs_rank("levels", static_cast<std::int64_t>(rates.size() / row) - 1);
    BasisPoints sum = 0;
    for (std::size_t level = 0; level < row; ++level) {
      BasisPoints most = 0;
      for (std::size_t i = level; i < rates.size(); i += row) most = std::max(most, rates[i]);
      sum += most;
    }
    return sum;
  }

  BasisPoints cost(const PersonalCommission& t) {
    steps(t.from, t.rates);
    return largest(t.rates);
  }
  BasisPoints cost(const Unilevel& t) { return levels(t.rates, t.levels); }
  BasisPoints cost(const TeamOverride& t) {
    steps(t.from, t.rates);
    return largest(t.rates);
  }
  BasisPoints cost(const HostReward& t) {
    steps(t.from, t.rates);
    return std::max(t.rate, largest(t.rates));
  }
  BasisPoints cost(const Affiliate& t) { return t.rate; }
  BasisPoints cost(const Referral& t) {
    if (t.rates.size() > most_levels) add(path("rates") + " has more than 100 tiers", "", "give fewer");
    if (t.rates.empty() || !t.on_commission) return sum_of(t.rates);
    return t.rates[0] + t.rates[0] * (sum_of(t.rates) - t.rates[0]) / whole;
  }
  BasisPoints cost(const Differential& t) {
    if (t.by_rank)
      needs_rank("by_rank", static_cast<std::int64_t>(t.rates.size()) - 1);
    else
      steps(t.from, t.rates);
    if (!t.by_rank && !std::is_sorted(t.rates.begin(), t.rates.end()))
      add(path("rates") + " is not ascending", "a lower step would be paid more than a higher one", "sort the rates");
    return largest(t.rates) + (t.breakaway ? t.leadership : 0);
  }
  BasisPoints cost(const Generations& t) {
    needs_rank("leader_rank", t.leader_rank);
    return levels(t.rates, 0);
  }
  BasisPoints cost(const Binary& t) {
    if (static_cast<BinaryUnit>(t.unit) == BinaryUnit::share) return t.rate / 2;
    if (t.strong < t.weak) add(path("strong") + " is less than the smaller leg's", "", "exchange them");
    return static_cast<BasisPoints>(Wide{t.cycle_pay} * whole / (t.strong + t.weak));
  }
  BasisPoints cost(const Matrix& t) { return levels(t.rates, 0); }
  BasisPoints cost(const FastStart& t) { return sum_of(t.rates); }
  /// At most that share of all that is matched.
  BasisPoints cost(const Matching& t) {
    references("of", t.of);
    needs_rank("generation_rank", t.generation_rank);
    const BasisPoints rates = levels(t.rates, t.levels);
    if (t.cascading && (t.levels > 1 || (t.levels == 0 && t.rates.size() != 1)))
      add(path("cascading") + " needs one level", "a match of a match already goes all the way up", "give one rate a rank");
    return most_ * rates / whole;
  }
  BasisPoints cost(const Pool& t) {
    needs_rank("from_rank", t.from_rank);
    return t.rate;
  }
  BasisPoints cost(const Ranks& t) {
    if (ranks_ > 0) add("`" + plan_ + "." + names_[at_] + "` computes ranks a second time", "", "keep one component of kind ranks");
    for (std::size_t i = 0; i < t.leg_rank.size(); ++i)
      if (t.leg_rank[i] / 100 > static_cast<Cents>(i + 1))
        add(path("leg_rank") + " asks for rank " + std::to_string(t.leg_rank[i] / 100) + " below rank " + std::to_string(i + 1),
            "a rank cannot wait for higher ones", "ask for the rank itself or a lower one");
    if (rank_count(t) == 0) add("`" + plan_ + "." + names_[at_] + "` has no ranks", "", "give `personal` or `front` an entry a rank");
    return 0;
  }
  BasisPoints cost(const Returns&) { return 0; }
  BasisPoints cost(const PersonalCap& t) {
    references("of", t.of);
    needs_rank("most", static_cast<std::int64_t>(t.most.size()) - 1);
    return 0;
  }
  BasisPoints cost(const CompanyCap& t) {
    references("bearers", t.bearers);
    capped_ = capped_ || (t.bearers.empty() && t.most <= whole && at_ + 1 == names_.size());
    return 0;
  }
  BasisPoints cost(const KitRepayment& t) {
    references("of", t.of);
    return 0;
  }
  BasisPoints cost(const PointsReward& t) { return t.rate * t.cost_ratio / whole; }
  BasisPoints cost(const Trip&) { return 0; }
  BasisPoints cost(const RecruitBonus&) { return 0; }

  std::string plan_;  ///< path of the plan
  std::vector<Problem> found_;
  std::vector<std::string> names_;
  std::size_t at_ = 0;
  std::size_t ranks_ = 0;  ///< of the ranks before, 0: none
  BasisPoints most_ = 0;
  bool capped_ = false;
};

}  // namespace

std::vector<Problem> plan_problems(const std::vector<ComponentSpec>& components, const std::string& plan) {
  return Check(plan).all(components);
}

}  // namespace downline
