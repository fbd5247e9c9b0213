#include <gtest/gtest.h>

#include <cerrno>
#include <random>

#include "results/io/reader.hpp"
#include "sim/core/error.hpp"
#include "tests/results/damage.hpp"
#include "tests/results/sweep_faults.hpp"

namespace downline::sweep {
namespace {

/// Whether anything notices that a byte of the folder or the merged file is not as it was written.
bool noticed(const Plan& plan, const Ledger& ledger) {
  try {
    static_cast<void>(merge(ledger, plan));
    return false;
  } catch (const Error&) {
    return true;
  }
}

}  // namespace

// The long test fails every call in every way.
TEST(SweepFaults, CallsThatFailAreToldAndResumed) { EXPECT_GT(fail_calls(EIO, 13), 40); }

TEST(SweepFaults, FlippedBitsInShardsAreFound) {
  const Plan plan = fake_plan({.designs = 2, .replications = 2, .batch = 4, .weeks = 2});
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  do_all(plan, ledger);
  const std::filesystem::path shard = ledger.shards() / Ledger::names_in(ledger.shards()).front();
  const std::string whole = bytes_of_file(shard);
  std::mt19937 random(20261126);
  for (int i = 0; i < 100; ++i) {
    std::string bytes = whole;
    bytes[random() % bytes.size()] ^= static_cast<char>(1 << random() % 8);
    put_bytes(shard, bytes);
    EXPECT_TRUE(noticed(plan, ledger)) << i;
    EXPECT_TRUE(test::found_out(shard)) << i;
  }
  put_bytes(shard, whole);
  EXPECT_FALSE(noticed(plan, ledger));
  EXPECT_FALSE(test::found_out(shard));
}

TEST(SweepFaults, AShardUnderAnotherNameIsRefused) {
  const Plan plan = fake_plan({.designs = 2, .replications = 2, .batch = 2, .weeks = 2});
  const TemporaryFolder folder;
  const Ledger ledger(folder / "s");
  do_all(plan, ledger);
  const auto names = Ledger::names_in(ledger.shards());
  ASSERT_EQ(names.size(), 2U);
  std::filesystem::copy_file(ledger.shards() / names[0], ledger.shards() / names[1], std::filesystem::copy_options::overwrite_existing);
  EXPECT_TRUE(noticed(plan, ledger));
}

}  // namespace downline::sweep
