#include <gtest/gtest.h>

#include <cmath>
#include <span>
#include <vector>

#include "sim/core/money.hpp"
#include "sim/kernel/each_active.hpp"
#include "sim/kernel/each_contact.hpp"
#include "sim/kernel/each_due.hpp"
#include "sim/kernel/roll_up.hpp"
#include "sim/random/draw.hpp"

// The kernels against the plainest loops, on made-up rules; tests/science compares the whole model in the same way.

namespace downline {
namespace {

const Luck luck(20261122, 0);

struct Source {
  std::uint32_t id, contacts;
};
struct Target {
  PersonId person;
};
struct Event {
  std::uint32_t source, contact;
  PersonId person;
  double u;
  bool yes;
  bool operator==(const Event&) const = default;
};

/// Says yes with a chance that depends on the person; refusals in the last tenth of u count.
struct MadeUpRule {
  mutable std::vector<std::uint32_t>* looked_at = nullptr;
  [[nodiscard]] std::uint32_t contacts(const Source& s) const { return s.contacts; }
  [[nodiscard]] double luck(const Source& s, std::uint32_t i) const { return uniform(downline::luck, Stream::offer, s.id, 0, i); }
  [[nodiscard]] Target target(const Source& s, std::uint32_t i) const {
    Draw draw(downline::luck, Stream::contact, s.id, 0, i);
    return {below(draw, 1000)};
  }
  void prefetch(const Target&) const {}
  [[nodiscard]] double bound(const Source&) const { return 0.2; }
  [[nodiscard]] double tail(const Source&) const { return 0.9; }
  [[nodiscard]] double chance(const Source&, const Target& t) const {
    if (looked_at != nullptr) looked_at->push_back(t.person);
    return 0.2 * (t.person % 10) / 10.0;
  }
  void effect(const Source& s, std::uint32_t i, const Target& t, double u, double p, std::vector<Event>& out) const {
    if (u < p || u >= 0.9) out.push_back({s.id, i, t.person, u, u < p});
  }
};

/// Takes many members at once.
struct TakesMany {
  void operator()(std::span<const MemberId> members, std::vector<MemberId>& out) const {
    ASSERT_LE(members.size(), DrawBatch::size);
    for (const MemberId m : members)
      if (m % 3 == 0) out.push_back(m);
  }
};

std::vector<Source> sources() {
  std::vector<Source> list;
  for (std::uint32_t s = 0; s < 500; ++s) list.push_back({s, s % 37});
  return list;
}

TEST(EachActive, HandsMembersOutInBatchesAndInOrder) {
  std::vector<MemberId> active, expected;
  for (MemberId m = 0; m < 1000; ++m) {
    active.push_back(2 * m);
    if (2 * m % 3 == 0) expected.push_back(2 * m);
  }
  for (const std::size_t grain : {1UL, 63UL, 65UL, 5000UL}) {
    Proposals<MemberId> proposals;
    each_active(std::span<const MemberId>(active), TakesMany{}, proposals, grain);
    std::vector<MemberId> got;
    proposals.each([&](MemberId m) { got.push_back(m); });
    EXPECT_EQ(got, expected) << "grain " << grain;
  }
}

}  // namespace

TEST(EachContact, GivesWhatAskingEveryoneGivesWhateverTheGrain) {
  const std::vector<Source> all = sources();
  const MadeUpRule rule;
  std::vector<Event> plain;
  for (const Source& s : all)
    for (std::uint32_t i = 0; i < s.contacts; ++i)
      rule.effect(s, i, rule.target(s, i), rule.luck(s, i), rule.chance(s, rule.target(s, i)), plain);
  ASSERT_GT(plain.size(), 1000U);
  for (const std::size_t grain : {1UL, 7UL, 64UL, 1000UL}) {
    Proposals<Event> proposals;
    each_contact(std::span<const Source>(all), rule, proposals, grain);
    std::vector<Event> got;
    proposals.each([&](const Event& e) { got.push_back(e); });
    EXPECT_EQ(got, plain) << "grain " << grain;
  }
}

TEST(EachContact, LooksOnlyAtThoseWhoCouldMatter) {
  const std::vector<Source> all = sources();
  std::vector<std::uint32_t> looked_at;
  std::size_t contacts = 0;
  for (const Source& s : all) contacts += s.contacts;
  Proposals<Event> proposals;
  each_contact(std::span<const Source>(all), MadeUpRule{&looked_at}, proposals, 1000);
  // Three in ten: under the bound or in the tail; five standard deviations of a count.
  const auto expected = 0.3 * static_cast<double>(contacts);
  EXPECT_NEAR(static_cast<double>(looked_at.size()), expected, 5.0 * std::sqrt(expected));
}

TEST(EachActive, ProposesInIdOrderWhateverTheGrain) {
  std::vector<MemberId> active;
  for (MemberId m = 0; m < 1000; m += 3) active.push_back(m);
  const auto rule = [](MemberId m, std::vector<MemberId>& out) {
    if (uniform(luck, Stream::quit, m) < 0.3) out.push_back(m);
  };
  std::vector<MemberId> plain;
  for (const MemberId m : active) rule(m, plain);
  for (const std::size_t grain : {1UL, 10UL, 5000UL}) {
    Proposals<MemberId> proposals;
    each_active(active, rule, proposals, grain);
    std::vector<MemberId> got;
    proposals.each([&](MemberId m) { got.push_back(m); });
    EXPECT_EQ(got, plain);
  }
}

TEST(EachDue, VisitsEveryItemOnceInOrder) {
  struct Rule {
    void prefetch(int) const {}
    void operator()(int item, std::vector<int>& out) const { out.push_back(item * 2); }
  };
  std::vector<int> due(777);
  for (std::size_t i = 0; i < due.size(); ++i) due[i] = static_cast<int>(i);
  Proposals<int> proposals;
  each_due(std::span<const int>(due), Rule{}, proposals, 50);
  int next = 0;
  proposals.each([&](int item) { EXPECT_EQ(item, 2 * next++); });
  EXPECT_EQ(next, 777);
}

TEST(RollUp, SumsEveryDownline) {
  // 0 <- 1 <- {2, 3}; 4 is a root of its own.
  const std::vector<MemberId> parent{nobody, 0, 1, 1, nobody};
  std::vector<Cents> sum{1, 2, 4, 8, 16};
  roll_up(parent, [&](MemberId child, MemberId up) { sum[up] += sum[child]; });
  EXPECT_EQ(sum, (std::vector<Cents>{15, 14, 4, 8, 16}));
}

}  // namespace downline
