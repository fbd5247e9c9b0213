#pragma once
#include <array>
#include <cstdint>
#include <span>

#include "sim/core/ids.hpp"
#include "sim/core/math.hpp"
#include "sim/kernel/chunks.hpp"
#include "sim/random/batch.hpp"

namespace downline {

/// A rule that says where its luck stands, so that many draws are made at once, instead of drawing itself.
template <class Rule, class Source>
concept DrawsInBatches = requires(const Rule& rule, const Source& source) {
  rule.coordinates(source, 0U);
};

/// A rule whose chance rests on the logistic of a number, so that many are computed at once.
template <class Rule, class Source, class Target>
concept DecidesByLogit = requires(const Rule& rule, const Source& source, const Target& target) {
  rule.logit(source, target);
};

/// One chunk's contacts on their way: drawn, then looked at if they must be, many at a time so that memory is asked early.
template <class Source, class Rule, class Proposal>
class Contacts {
 public:
  Contacts(const Rule& rule, std::vector<Proposal>& out) : rule_(rule), out_(out) {}

  void ask(const Source& source) {
    const double bound = rule_.bound(source), tail = rule_.tail(source);
    const std::uint32_t n = rule_.contacts(source);
    for (std::uint32_t i = 0; i < n; ++i) {
      if constexpr (DrawsInBatches<Rule, Source>) {
        draws_.set(waiting_, rule_.coordinates(source, i));
        asked_[waiting_] = {&source, i, bound, tail};
        if (++waiting_ == DrawBatch::size) draw();
      } else if (const double u = rule_.luck(source, i); u < bound || u >= tail) {
        hold({&source, i, u, 0.0});
      }
    }
  }
  void finish() {
    if constexpr (DrawsInBatches<Rule, Source>) draw();
    look();
  }

 private:
  struct Nothing {
    explicit Nothing(const Rule& /*rule*/) {}
  };
  struct Asked {
    const Source* source;
    std::uint32_t i;
    double bound, tail;
  };
  static auto target_type(const Rule& rule, const Source& source) {
    if constexpr (DrawsInBatches<Rule, Source>)
      return rule.target(source, 0U, 0.0);
    else
      return rule.target(source, 0U);
  }
  struct Candidate {
    const Source* source;
    std::uint32_t i;
    double u, v;
  };
  using Target = decltype(target_type(std::declval<const Rule&>(), std::declval<const Source&>()));
  static auto batch(const Rule& rule) {
    if constexpr (DrawsInBatches<Rule, Source>)
      return DrawBatch(rule.luck());
    else
      return Nothing(rule);
  }

  void draw() {
    draws_.draw(waiting_);
    for (std::size_t k = 0; k < waiting_; ++k) {
      const Asked& a = asked_[k];
      if (const double u = draws_.first(k); u < a.bound || u >= a.tail) hold({a.source, a.i, u, draws_.second(k)});
    }
    waiting_ = 0;
  }
  void hold(const Candidate& candidate) {
    held_[count_] = candidate;
    if constexpr (requires { rule_.approach(*candidate.source, candidate.v); }) rule_.approach(*candidate.source, candidate.v);
    if (++count_ == held_.size()) look();
  }
  void look() {
    for (std::size_t k = 0; k < count_; ++k) {
      const Candidate& c = held_[k];
      if constexpr (DrawsInBatches<Rule, Source>)
        targets_[k] = rule_.target(*c.source, c.i, c.v);
      else
        targets_[k] = rule_.target(*c.source, c.i);
    }
    const std::span<Target> targets = std::span<Target>(targets_).first(count_);
    if constexpr (requires { rule_.find(targets); }) rule_.find(targets);
    for (const Target& target : targets) rule_.prefetch(target);
    decide(targets);
    for (std::size_t k = 0; k < count_; ++k) {
      const Candidate& c = held_[k];
      rule_.effect(*c.source, c.i, targets_[k], c.u, chances_[k], out_);
    }
    count_ = 0;
  }
  void decide(std::span<Target> targets) {
    if constexpr (requires { rule_.know(targets); }) rule_.know(targets);
    if constexpr (DecidesByLogit<Rule, Source, Target>) {
      for (std::size_t k = 0; k < count_; ++k) chances_[k] = rule_.logit(*held_[k].source, targets[k]);
      math::logistic(std::span<double>(chances_).first(count_));
      for (std::size_t k = 0; k < count_; ++k) chances_[k] = rule_.chance(*held_[k].source, targets[k], chances_[k]);
    } else {
      for (std::size_t k = 0; k < count_; ++k) chances_[k] = rule_.chance(*held_[k].source, targets[k]);
    }
  }

  const Rule& rule_;
  std::vector<Proposal>& out_;
  std::array<Candidate, 64> held_;
  std::array<Target, 64> targets_;
  std::array<double, 64> chances_;
  std::size_t count_ = 0;
  std::array<Asked, DrawBatch::size> asked_;
  std::size_t waiting_ = 0;
  decltype(batch(std::declval<const Rule&>())) draws_ = batch(rule_);
};

/// Kernel 2: every contact of every source (a party, a member's one-to-one hours, a lead), thinned. A contact is one uniform
/// number u; the person says yes if u < chance. Draws come first: where u is neither under the largest chance the source
/// could have nor in the tail that matters for refusals, the person is never looked at. Exact, not approximate: the plain
/// loop that asks everyone gives the same bytes. Those who must be looked at are batched and prefetched.
///
/// A rule has, all const:
///   contacts(source) -> count          target(source, i) -> anything with `.person`
///   luck(source, i) -> u               chance(source, target) -> p <= bound(source)
///   bound(source) -> p_max             prefetch(target)
///   tail(source) -> lowest u at which a refusal still matters (1: none does)
///   effect(source, i, target, u, p, std::vector<Proposal>&)
/// or, to have its draws made many at a time, in the place of `luck` and `target`:
///   luck() -> Luck                     coordinates(source, i) -> where u stands
///   target(source, i, v), v the second number of that draw
///   approach(source, v), if it is there, prefetches what `target` reads
/// and, if they are there,
///   find(span of targets)              completes who many are at once, before anything else is asked of them
///   know(span of targets)              completes what is to be known of many people at once
///   logit(source, target) -> x         then the chance is chance(source, target, logistic(x))
template <class Source, class Rule, class Proposal>
void each_contact(std::span<const Source> sources, const Rule& rule, Proposals<Proposal>& proposals, std::size_t grain) {
  proposals.reset(chunk_count(sources.size(), grain));
  for_chunks(sources.size(), grain, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
    Contacts<Source, Rule, Proposal> contacts(rule, proposals.list(chunk));
    for (std::size_t s = begin; s < end; ++s) contacts.ask(sources[s]);
    contacts.finish();
  });
}

}  // namespace downline
