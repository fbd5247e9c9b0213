#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "sim/core/check.hpp"
#include "sim/core/math.hpp"
#include "sim/network/ties.hpp"
#include "sim/random/batch.hpp"
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
    return whole_degree(shape_.mean_degree * math::exp(log_sociability(uniform(luck_, Stream::sociability, person))), people_);
  }
  void degrees(std::span<const PersonId> people, std::span<std::uint32_t> out) const override {
    DrawBatch draws(luck_);
    std::array<double, DrawBatch::size> x;
    for (std::size_t from = 0; from < people.size(); from += x.size()) {
      const std::size_t some = std::min(people.size() - from, x.size());
      for (std::size_t i = 0; i < some; ++i) draws.set(i, {Stream::sociability, people[from + i]});
      draws.draw(some);
      for (std::size_t i = 0; i < some; ++i) x[i] = log_sociability(draws.first(i));
      math::exp(std::span<double>(x).first(some));
      for (std::size_t i = 0; i < some; ++i) out[from + i] = whole_degree(shape_.mean_degree * x[i], people_);
    }
  }

  [[nodiscard]] Tie tie(PersonId person, std::uint32_t k, Week /*week*/) const override {
    Draw draw(luck_, Stream::tie, person, tie_draws, k);
    const double where = uniform(draw);
    const double strength = 0.5 * uniform(draw);
    const Block block = community(person);
    if (!near(where, k, block)) return {stranger(person, where), static_cast<float>(strength)};
    Draw walk(luck_, Stream::tie, person, walk_draws);
    const double start = uniform(walk);
    return {neighbour(person, k, block, start, uniform(walk)), static_cast<float>(0.5 + strength)};
  }
  void many(std::span<const Asked> asked, Week /*week*/, std::span<Tie> out) const override {
    for (std::size_t from = 0; from < asked.size(); from += DrawBatch::size) {
      const std::size_t some = std::min(asked.size() - from, DrawBatch::size);
      batch(asked.subspan(from, some), out.subspan(from, some));
    }
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

  /// Logarithm of a person's number of ties over the mean one.
  [[nodiscard]] double log_sociability(double u) const {
    const double sigma = shape_.sociability_sigma;
    return sigma * normal_(u) - 0.5 * sigma * sigma;
  }

  /// Whether a tie is to somebody of the person's community.
  [[nodiscard]] bool near(double where, std::uint32_t k, const Block& block) const {
    return where < shape_.local_share && k + 1 < block.size;
  }

  /// Anybody else, by what is left of the draw that chose, which is uniform too. Beyond the community's size it has not been used at all.
  [[nodiscard]] PersonId stranger(PersonId person, double where) const {
    const double far = where < shape_.local_share ? where / shape_.local_share : (where - shape_.local_share) / (1.0 - shape_.local_share);
    return other_than(person, std::min(pick(far, people_ - 1), people_ - 2));
  }

  /// The k-th stop of the person's own walk through the community, which meets everybody else once. \param u, v luck of the walk
  [[nodiscard]] PersonId neighbour(PersonId person, std::uint32_t k, const Block& block, double u, double v) const {
    const std::uint32_t others = block.size - 1;
    const std::vector<std::uint32_t>& strides = strides_[block.size - smallest_];
    const std::uint64_t start = pick(u, others);
    const std::uint64_t stride = strides[pick(v, static_cast<std::uint32_t>(strides.size()))];
    const auto position = static_cast<std::uint32_t>((start + stride * k) % others);
    return block.first + other_than(person - block.first, position);
  }

  /// At most a batch of ties: all choose at once, then all who stay near walk at once.
  void batch(std::span<const Asked> asked, std::span<Tie> out) const {
    DrawBatch draws(luck_);
    for (std::size_t i = 0; i < asked.size(); ++i) draws.set(i, {Stream::tie, asked[i].person, tie_draws, asked[i].k});
    draws.draw(asked.size());
    std::array<std::size_t, DrawBatch::size> walking;
    std::array<Block, DrawBatch::size> blocks;
    std::size_t walkers = 0;
    for (std::size_t i = 0; i < asked.size(); ++i) {
      const double where = draws.first(i), strength = 0.5 * draws.second(i);
      const Block block = community(asked[i].person);
      if (near(where, asked[i].k, block)) {
        out[i].strength = static_cast<float>(0.5 + strength);
        blocks[walkers] = block;
        walking[walkers++] = i;
      } else {
        out[i] = {stranger(asked[i].person, where), static_cast<float>(strength)};
      }
    }
    for (std::size_t w = 0; w < walkers; ++w) draws.set(w, {Stream::tie, asked[walking[w]].person, walk_draws});
    draws.draw(walkers);
    for (std::size_t w = 0; w < walkers; ++w) {
      const Asked& of = asked[walking[w]];
      out[walking[w]].other = neighbour(of.person, of.k, blocks[w], draws.first(w), draws.second(w));
    }
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
