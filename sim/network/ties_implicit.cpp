#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "sim/core/check.hpp"
#include "sim/core/math.hpp"
#include "sim/network/ties.hpp"
#include "sim/random/quantile.hpp"

namespace downline {
namespace {

/// A mean or drawn number of ties as a whole one: at least one, at most everybody else.
std::uint32_t whole_degree(double ties, PersonId people) {
  const double most = people == 0 ? 0.0 : people - 1.0;
  return static_cast<std::uint32_t>(std::min(most, std::max(1.0, std::floor(ties + 0.5))));
}

/// 0..n-1 from a uniform number of 53 bits; n < 2^32.
std::uint32_t pick(double u, std::uint32_t n) { return static_cast<std::uint32_t>(u * n); }

/// Number `position` of everybody but `person`.
PersonId other_than(PersonId person, std::uint32_t position) { return position < person ? position : position + 1; }

class WellMixed final : public Ties {
 public:
  WellMixed(const Luck& luck, PersonId people, double mean_degree)
      : luck_(luck), people_(people), degree_(whole_degree(mean_degree, people)) {}
  [[nodiscard]] std::uint32_t degree(PersonId /*person*/) const override { return degree_; }
  [[nodiscard]] Tie tie(PersonId person, std::uint32_t k, Week week) const override {
    return {other_than(person, pick(uniform(luck_, Stream::tie, person, week, k), people_ - 1)), 1.0F};
  }
  [[nodiscard]] std::uint64_t bytes() const override { return sizeof(*this); }

 private:
  Luck luck_;
  PersonId people_;
  std::uint32_t degree_;
};

/// Steps that visit every one of 0..n-1 before coming back: those with no common factor with n.
std::vector<std::uint32_t> strides_through(std::uint32_t n) {
  std::vector<std::uint32_t> strides;
  for (std::uint32_t step = 1; step <= n; ++step)
    if (std::gcd(step, n) == 1) strides.push_back(step);
  return strides;
}

/// A community: a block of ids.
struct Block {
  PersonId first;
  std::uint32_t size;
};

class SmallWorldTies final : public Ties {
 public:
  SmallWorldTies(const Luck& luck, PersonId people, const SmallWorld& shape)
      : luck_(luck),
        people_(people),
        shape_(shape),
        communities_(community_count(people, shape.community_size)),
        normal_(standard_normal()) {
    const std::uint32_t smallest = communities_ == 0 ? 0 : static_cast<std::uint32_t>(people / communities_);
    for (std::uint32_t i = 0; i < 2; ++i)
      if (smallest + i > 1) strides_[i] = strides_through(smallest + i - 1);
    smallest_ = smallest;
  }

  [[nodiscard]] std::uint32_t degree(PersonId person) const override {
    const double z = normal_(uniform(luck_, Stream::sociability, person));
    const double sigma = shape_.sociability_sigma;
    return whole_degree(shape_.mean_degree * math::exp(sigma * z - 0.5 * sigma * sigma), people_);
  }

  [[nodiscard]] Tie tie(PersonId person, std::uint32_t k, Week /*week*/) const override {
    Draw draw(luck_, Stream::tie, person, tie_draws, k);
    const double where = uniform(draw);
    const double strength = 0.5 * uniform(draw);
    const Block block = community(person);
    if (where < shape_.local_share && k + 1 < block.size) return {neighbour(person, k, block), static_cast<float>(0.5 + strength)};
    // What is left of the draw that chose is uniform too. Beyond the community's size it has not been used at all.
    const double far = where < shape_.local_share ? where / shape_.local_share : (where - shape_.local_share) / (1.0 - shape_.local_share);
    return {other_than(person, std::min(pick(far, people_ - 1), people_ - 2)), static_cast<float>(strength)};
  }

  [[nodiscard]] std::uint64_t bytes() const override {
    return sizeof(*this) + sizeof(std::uint32_t) * (strides_[0].capacity() + strides_[1].capacity());
  }

 private:
  // The two uses of Stream::tie are kept apart by its week, which these ties do not have.
  static constexpr Week tie_draws = 0;
  static constexpr Week walk_draws = 1;

  static std::uint64_t community_count(PersonId people, std::uint32_t size) {
    return people == 0 ? 0 : std::max<std::uint64_t>(1, (std::uint64_t{people} + size / 2) / size);
  }

  /// Community c holds the ids from floor(c * people / communities) on.
  [[nodiscard]] Block community(PersonId person) const {
    const std::uint64_t c = ((std::uint64_t{person} + 1) * communities_ - 1) / people_;
    const std::uint64_t first = c * people_ / communities_;
    const std::uint64_t next = (c + 1) * people_ / communities_;
    return {static_cast<PersonId>(first), static_cast<std::uint32_t>(next - first)};
  }

  /// The k-th stop of the person's own walk through the community, which meets everybody else once.
  [[nodiscard]] PersonId neighbour(PersonId person, std::uint32_t k, Block block) const {
    Draw draw(luck_, Stream::tie, person, walk_draws);
    const std::uint32_t others = block.size - 1;
    const std::vector<std::uint32_t>& strides = strides_[block.size - smallest_];
    const std::uint64_t start = pick(uniform(draw), others);
    const std::uint64_t stride = strides[pick(uniform(draw), static_cast<std::uint32_t>(strides.size()))];
    const auto position = static_cast<std::uint32_t>((start + stride * k) % others);
    return block.first + other_than(person - block.first, position);
  }

  Luck luck_;
  PersonId people_;
  SmallWorld shape_;
  std::uint64_t communities_;
  std::uint32_t smallest_ = 0;                         ///< blocks have this many people or one more
  std::array<std::vector<std::uint32_t>, 2> strides_;  ///< for the two sizes
  const QuantileTable& normal_;
};

}  // namespace

std::unique_ptr<Ties> well_mixed(const Luck& luck, PersonId people, double mean_degree) {
  check(mean_degree > 0, "a market needs a positive number of ties");
  return std::make_unique<WellMixed>(luck, people, mean_degree);
}

std::unique_ptr<Ties> small_world(const Luck& luck, PersonId people, const SmallWorld& shape) {
  check(shape.mean_degree > 0 && shape.community_size > 0, "a small world needs ties and communities");
  check(shape.local_share >= 0 && shape.local_share <= 1 && shape.sociability_sigma >= 0, "the shape of a small world");
  return std::make_unique<SmallWorldTies>(luck, people, shape);
}

}  // namespace downline
