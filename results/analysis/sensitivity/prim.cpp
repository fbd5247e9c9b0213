#include "results/analysis/sensitivity/prim.hpp"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <cmath>

#include "sim/core/check.hpp"

namespace downline {
namespace {

using Points = std::vector<std::size_t>;

/// A slice that may go: what stays, and the parameter it is cut on.
struct Peel {
  std::size_t parameter = 0;
  bool from_below = false;
  double value = 0;  ///< ordered: of the last point taken off; not ordered: the value that goes
  Points rest;
  double density = -1;
};

class Prim {
 public:
  Prim(std::span<const std::vector<double>> values, const std::vector<bool>& interest, std::span<const PrimParameter> parameters,
       PrimOptions options)
      : values_(values), interest_(interest), parameters_(parameters), options_(options) {
    check(values.size() == interest.size(), "each point is of interest or not");
    all_ = static_cast<std::size_t>(std::count(interest.begin(), interest.end(), true));
  }

  std::vector<PrimBox> boxes() {
    Points inside(values_.size());
    for (std::size_t i = 0; i < inside.size(); ++i) inside[i] = i;
    std::vector<PrimBox> boxes{first_box(inside)};
    while (boxes.back().wins < boxes.back().inside && boxes.back().wins > 0) {
      Peel best = best_peel(inside);
      if (best.rest.empty()) break;
      boxes.push_back(peeled(boxes.back(), inside, best));
      inside = std::move(best.rest);
    }
    for (PrimBox& box : boxes) add_p_values(box);
    return boxes;
  }

 private:
  [[nodiscard]] std::size_t wins_in(const Points& points) const {
    return static_cast<std::size_t>(std::count_if(points.begin(), points.end(), [&](std::size_t i) { return interest_[i]; }));
  }

  [[nodiscard]] PrimBox first_box(const Points& inside) const {
    PrimBox box;
    box.limits.resize(parameters_.size());
    count(box, inside);
    return box;
  }

  void count(PrimBox& box, const Points& inside) const {
    box.inside = inside.size();
    box.wins = wins_in(inside);
    box.coverage = all_ == 0 ? 0 : static_cast<double>(box.wins) / static_cast<double>(all_);
    box.density = inside.empty() ? 0 : static_cast<double>(box.wins) / static_cast<double>(inside.size());
  }

  [[nodiscard]] Peel best_peel(const Points& inside) const {
    Peel best;
    for (std::size_t k = 0; k < parameters_.size(); ++k) {
      if (parameters_[k].ordered) {
        consider(best, slice(inside, k, true));
        consider(best, slice(inside, k, false));
      } else {
        for (const double value : values_of(inside, k)) consider(best, without(inside, k, value));
      }
    }
    return best;
  }

  /// The greatest density wins; among equals the peel that takes least.
  void consider(Peel& best, Peel peel) const {
    if (peel.rest.size() < options_.least_inside) return;
    peel.density = static_cast<double>(wins_in(peel.rest)) / static_cast<double>(peel.rest.size());
    if (peel.density > best.density || (peel.density == best.density && peel.rest.size() > best.rest.size())) best = std::move(peel);
  }

  /// Takes the peel's share off one end of a parameter, with all points that are equal to the last of them.
  [[nodiscard]] Peel slice(const Points& inside, std::size_t k, bool from_below) const {
    std::vector<double> sorted;
    for (const std::size_t i : inside) sorted.push_back(from_below ? values_[i][k] : -values_[i][k]);
    const auto n = std::max<std::size_t>(1, static_cast<std::size_t>(options_.peel * static_cast<double>(sorted.size())));
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(n - 1), sorted.end());
    const double edge = sorted[n - 1];
    Peel peel{k, from_below, from_below ? edge : -edge, {}};
    for (const std::size_t i : inside)
      if ((from_below ? values_[i][k] : -values_[i][k]) > edge) peel.rest.push_back(i);
    return peel;
  }

  [[nodiscard]] Peel without(const Points& inside, std::size_t k, double value) const {
    Peel peel{k, false, value, {}};
    for (const std::size_t i : inside)
      if (values_[i][k] != value) peel.rest.push_back(i);
    return peel;
  }

  [[nodiscard]] std::vector<double> values_of(const Points& inside, std::size_t k) const {
    std::vector<double> list;
    for (const std::size_t i : inside) list.push_back(values_[i][k]);
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
  }

  [[nodiscard]] PrimBox peeled(PrimBox box, const Points& inside, const Peel& peel) const {
    PrimLimit& limit = box.limits[peel.parameter];
    limit.restricted = true;
    if (!parameters_[peel.parameter].ordered) {
      limit.kept = values_of(inside, peel.parameter);
      std::erase(limit.kept, peel.value);
    } else {
      const std::vector<double> rest = values_of(peel.rest, peel.parameter);
      (peel.from_below ? limit.has_low : limit.has_high) = true;
      (peel.from_below ? limit.low : limit.high) = (peel.value + (peel.from_below ? rest.front() : rest.back())) / 2;
    }
    count(box, peel.rest);
    return box;
  }

  [[nodiscard]] bool holds(const PrimLimit& limit, std::size_t k, std::size_t i) const {
    const double value = values_[i][k];
    if (!limit.restricted) return true;
    if (!parameters_[k].ordered) return std::binary_search(limit.kept.begin(), limit.kept.end(), value);
    return (!limit.has_low || value >= limit.low) && (!limit.has_high || value <= limit.high);
  }

  void add_p_values(PrimBox& box) const {
    for (std::size_t k = 0; k < box.limits.size(); ++k) {
      if (!box.limits[k].restricted) continue;
      std::size_t n = 0, wins = 0;
      for (std::size_t i = 0; i < values_.size(); ++i) {
        bool in = true;
        for (std::size_t j = 0; j < box.limits.size() && in; ++j) in = j == k || holds(box.limits[j], j, i);
        n += in;
        wins += in && interest_[i];
      }
      const double chance = static_cast<double>(wins) / static_cast<double>(n);
      if (box.wins == 0 || chance >= 1) continue;
      const boost::math::binomial_distribution<double> luck(static_cast<double>(box.inside), chance);
      box.limits[k].p_value = boost::math::cdf(boost::math::complement(luck, static_cast<double>(box.wins) - 1));
    }
  }

  std::span<const std::vector<double>> values_;
  const std::vector<bool>& interest_;
  std::span<const PrimParameter> parameters_;
  PrimOptions options_;
  std::size_t all_ = 0;
};

double harmonic(const PrimBox& box) {
  const double sum = box.coverage + box.density;
  return sum > 0 ? 2 * box.coverage * box.density / sum : 0;
}

}  // namespace

std::size_t PrimBox::restricted() const {
  return static_cast<std::size_t>(std::count_if(limits.begin(), limits.end(), [](const PrimLimit& limit) { return limit.restricted; }));
}

std::vector<PrimBox> prim(std::span<const std::vector<double>> values, const std::vector<bool>& interest,
                          std::span<const PrimParameter> parameters, PrimOptions options) {
  return Prim(values, interest, parameters, options).boxes();
}

std::size_t balanced_box(std::span<const PrimBox> boxes) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < boxes.size(); ++i)
    if (harmonic(boxes[i]) > harmonic(boxes[best])) best = i;
  return best;
}

}  // namespace downline
