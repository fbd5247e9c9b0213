#include "sim/engine/pasts.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <random>
#include <thread>

#include "sim/engine/run.hpp"

namespace downline {
namespace {

PastKey key_of(const std::string& rules, std::uint32_t replication = 0) { return {1, replication, 100, 2, 3, false, rules}; }

/// A state of one column of so many bytes, none of them zero.
Keeper::Walk column(std::vector<std::uint8_t>& bytes) {
  return [&bytes](StateColumns& columns) { columns(bytes); };
}

void keep(Pasts& pasts, const PastKey& key, std::size_t bytes, int heirs = 1000) {
  std::vector<std::uint8_t> state(bytes, 7);
  pasts.keep(key, column(state), heirs);
}

bool there(Pasts& pasts, const PastKey& key) {
  std::vector<std::uint8_t> state;
  return pasts.resume(key, column(state));
}

/// A company that counts what happened to it, by rules that say how.
class Counting final : public Behaviour {
 public:
  Counting(std::int64_t before, std::int64_t now, std::string rules) : before_(before), now_(now), rules_(std::move(rules)) {}
  void begin(const Luck& luck, bool /*keep_members*/) override {
    rate_ = before_;
    luck_ = static_cast<std::int64_t>(uniform(luck, Stream{}, 1, 0, 0) * 1e6);
  }
  void seed() override { sum = 1; }
  [[nodiscard]] std::string rules_before() const override { return rules_; }
  void take_over() override { rate_ = now_; }
  void step(Phase phase, Week week) override {
    if (phase != Phase::plan) return;
    ++weeks;
    sum = (sum * 31 + rate_ * (week + 1) + luck_) % 1'000'003;
  }
  void observe(RunRecord& record, int row) override { record.at(Series::orders, row) = sum; }
  void columns(StateColumns& columns, Week /*next*/) override { columns(sum); }
  void conclude(RunRecord& record) override { record.metrics = {static_cast<double>(sum)}; }

  std::int64_t sum = 0, weeks = 0;

 private:
  std::int64_t before_, now_, rate_ = 0, luck_ = 0;
  std::string rules_;
};

struct Ran {
  std::vector<double> metrics;
  std::int64_t weeks = 0;  ///< that were simulated
  std::int64_t at_start = 0;
};

const RunPlan plan{5, 100, 4, 6};

Ran run_counting(const RunControl& control, std::int64_t now = 2, std::int64_t before = 1, const RunPlan& extent = plan,
                 std::uint32_t replication = 0) {
  Counting company(before, now, "rate " + std::to_string(before));
  const RunRecord record = run(company, extent, replication, control);
  return {record.metrics, company.weeks, record.at(Series::orders, 0)};
}

RunControl with(Pasts& pasts) {
  RunControl control;
  control.pasts = &pasts;
  return control;
}

}  // namespace

// Power: lengths on both sides of a stretch, of a piece and of their multiples, with lines that are zero at random; what is filled holds
// other bytes before, so that a zero that is left out would show.
TEST(PastState, FillsWhatWasWrittenDownToTheLastByte) {
  std::mt19937 luck(7);
  for (const std::size_t size : {0U, 1U, 63U, 64U, 4095U, 4096U, 4097U, 70'000U, 1'048'575U, 1'048'576U, 3'000'001U})
    for (const unsigned share : {0U, 1U, 8U}) {
      std::vector<std::uint8_t> bytes(size), more{1, 2, 3};
      for (std::size_t i = 0; i < size; ++i)
        if (share > 0 && (i / 64 * 2654435761U >> 8) % share == 0) bytes[i] = static_cast<std::uint8_t>(luck());
      const auto written = write_state([&](StateColumns& columns) { columns.all(bytes, more); }, std::size_t{8} << 20);
      ASSERT_TRUE(written.has_value());
      std::vector<std::uint8_t> filled(size, 0xAB), end;
      fill_state(*written, [&](StateColumns& columns) { columns.all(filled, end); });
      EXPECT_TRUE(filled == bytes) << size << " bytes, one line of " << share;
      EXPECT_EQ(end, more);
      if (share == 0) {
        EXPECT_LT(size_of(*written), size / 64 + 5000);
      }
    }
}

TEST(PastState, IsNotThereWhereItTakesMoreThanThereIsRoomFor) {
  std::vector<std::uint8_t> bytes(5'000'000, 1), rest(10, 1);
  const Keeper::Walk walk = [&](StateColumns& columns) { columns.all(bytes, rest); };
  EXPECT_FALSE(write_state(walk, 3'000'000).has_value());
  EXPECT_TRUE(write_state(walk, 6'000'000).has_value());
}

TEST(Pasts, NeverTakeMoreThanTheirRoom) {
  Pasts pasts(400'000);
  for (std::uint32_t r = 0; r < 50; ++r) {
    keep(pasts, key_of("a", r), 50'000);
    EXPECT_LE(pasts.bytes(), 400'000U);
  }
  EXPECT_GE(pasts.size(), 5U);
  // Those that came first are still there: a setting's replications are asked for in turn, and each would push out the next one asked for.
  EXPECT_TRUE(there(pasts, key_of("a", 0)));
  EXPECT_FALSE(there(pasts, key_of("a", 49)));
}

TEST(Pasts, LetOtherRulesGoThatWereNotAskedForTheLongest) {
  Pasts pasts(400'000);
  keep(pasts, key_of("a"), 150'000);
  keep(pasts, key_of("b"), 150'000);
  ASSERT_TRUE(there(pasts, key_of("a")));
  keep(pasts, key_of("c"), 150'000);
  EXPECT_TRUE(there(pasts, key_of("a")));
  EXPECT_FALSE(there(pasts, key_of("b")));
  EXPECT_TRUE(there(pasts, key_of("c")));
  keep(pasts, key_of("d"), 450'000);  // never fits: nothing goes for it
  EXPECT_EQ(pasts.size(), 2U);
}

TEST(Pasts, GoWithTheLastOfTheirHeirs) {
  Pasts pasts(1'000'000);
  keep(pasts, key_of("a"), 5000, 2);
  EXPECT_TRUE(there(pasts, key_of("a")));
  EXPECT_EQ(pasts.size(), 1U);
  keep(pasts, key_of("a"), 5000, 2);  // an heir that simulated them itself, beside the first
  EXPECT_EQ(pasts.size(), 0U);
  EXPECT_EQ(pasts.bytes(), 0U);
}

TEST(Pasts, LetARunBeginAtItsTakeOver) {
  Pasts pasts(1'000'000);
  const Ran alone = run_counting({}), first = run_counting(with(pasts)), second = run_counting(with(pasts));
  EXPECT_EQ(alone.weeks, 10);
  EXPECT_EQ(first.weeks, 10);
  EXPECT_EQ(second.weeks, 6);
  for (const Ran& ran : {first, second}) {
    EXPECT_EQ(ran.metrics, alone.metrics);
    EXPECT_EQ(ran.at_start, alone.at_start);
  }
  // Another lever of the reported weeks begins there too, and differs from then on.
  const Ran other = run_counting(with(pasts), 3);
  EXPECT_EQ(other.weeks, 6);
  EXPECT_EQ(other.at_start, alone.at_start);
  EXPECT_EQ(other.metrics, run_counting({}, 3).metrics);
  EXPECT_NE(other.metrics, alone.metrics);
}

// Power: each of these changes the state at the take-over or what is asked of it, so that a run that began from the first one's would
// differ.
TEST(Pasts, BelongToOneKeyAlone) {
  struct Case {
    const char* what;
    std::function<Ran(const RunControl&)> run;
  };
  const std::vector<Case> cases{
      {"a lever of the weeks before", [](const RunControl& c) { return run_counting(c, 2, 9); }},
      {"the seed",
       [](const RunControl& c) {
         return run_counting(c, 2, 1, {6, 100, 4, 6});
       }},
      {"the people",
       [](const RunControl& c) {
         return run_counting(c, 2, 1, {5, 101, 4, 6});
       }},
      {"the weeks before",
       [](const RunControl& c) {
         return run_counting(c, 2, 1, {5, 100, 3, 6});
       }},
      {"the weeks",
       [](const RunControl& c) {
         return run_counting(c, 2, 1, {5, 100, 4, 7});
       }},
      {"the replication", [](const RunControl& c) { return run_counting(c, 2, 1, plan, 1); }},
      {"members kept",
       [](RunControl c) {
         c.keep_members = true;
         return run_counting(c);
       }},
  };
  Pasts pasts(1'000'000);
  const Ran first = run_counting(with(pasts));
  for (const Case& one : cases) {
    const Ran alone = one.run({}), shared = one.run(with(pasts)), again = one.run(with(pasts));
    EXPECT_EQ(shared.weeks, alone.weeks) << one.what << ": a new past";
    EXPECT_LT(again.weeks, alone.weeks) << one.what << ": kept";
    EXPECT_EQ(shared.metrics, alone.metrics) << one.what;
    EXPECT_EQ(again.metrics, alone.metrics) << one.what;
    if (one.what != std::string("members kept") && one.what != std::string("the people")) {
      EXPECT_NE(alone.metrics, first.metrics) << one.what;
    }
  }
  EXPECT_EQ(pasts.size(), 1 + cases.size());
}

TEST(Pasts, AreOfWholeWeeksWhereARunIsStopped) {
  for (int stop_after = 1; stop_after <= 5; ++stop_after) {
    Pasts pasts(1'000'000);
    std::atomic<bool> stop{false};
    RunControl control = with(pasts);
    control.stop = &stop;
    control.on_week = [&](int week, int) { stop = week == stop_after; };
    EXPECT_THROW(static_cast<void>(run_counting(control)), Stopped);
    EXPECT_EQ(pasts.size(), stop_after > 4 ? 1U : 0U) << stop_after;
    EXPECT_EQ(run_counting(with(pasts)).metrics, run_counting({}).metrics) << stop_after;
  }
}

TEST(Pasts, AreNotSharedUnasked) {
  Pasts pasts(1'000'000);
  RunControl control = with(pasts);
  control.heirs = 0;
  EXPECT_EQ(run_counting(control).weeks, 10);
  Counting nameless(1, 2, "");
  static_cast<void>(run(nameless, plan, 0, with(pasts)));
  static_cast<void>(run_counting(with(pasts), 2, 1, {5, 100, 0, 6}));  // no weeks before
  EXPECT_EQ(pasts.size(), 0U);
}

// Power: under the thread sanitizer every unguarded access would be reported; without it a state that is dropped while it is being copied,
// or filled from two, would not count to the same sum.
TEST(Pasts, ServeManyThreadsAtOnce) {
  Pasts pasts(40);  // room for five: they come and go
  std::vector<std::vector<double>> alone;
  for (std::int64_t before = 0; before < 8; ++before) alone.push_back(run_counting({}, 2, before).metrics);
  std::atomic<int> wrong{0}, began_late{0};
  std::vector<std::jthread> threads;
  for (unsigned t = 0; t < 4; ++t)
    threads.emplace_back([&, t] {
      std::mt19937 luck(t);
      for (int i = 0; i < 2000; ++i) {
        const std::int64_t before = luck() % 8;
        const Ran ran = run_counting(with(pasts), 2, before);
        wrong += ran.metrics != alone[static_cast<std::size_t>(before)];
        began_late += ran.weeks < 10;
      }
    });
  threads.clear();
  EXPECT_EQ(wrong, 0);
  EXPECT_GT(began_late, 100);
}

}  // namespace downline
