#include "bench/floor.hpp"

#include <algorithm>
#include <numeric>

#include "bench/clock.hpp"
#include "sim/core/math.hpp"
#include "sim/population/customers.hpp"
#include "sim/population/members.hpp"
#include "sim/population/people.hpp"
#include "sim/random/batch.hpp"

namespace downline::bench {
namespace {

constexpr std::uint32_t ahead = 32;
constexpr std::size_t line = 64;

/// Rows of some bytes each, of which a word is read or written.
class Rows {
 public:
  Rows(std::size_t count, std::size_t bytes) : words_(bytes / sizeof(std::uint32_t)), count_(count), data_(count * words_) {}
  /// Scattered rows, prefetched. \return something that depends on all of them
  std::uint32_t touch(std::int64_t times, std::uint32_t& at, bool write) {
    std::uint32_t sum = 0;
    if (count_ == 0) return sum;
    for (std::int64_t i = 0; i < times; ++i, ++at) {
      __builtin_prefetch(row(at + ahead), write ? 1 : 0);
      std::uint32_t& word = *row(at);
      sum += word;
      if (write) word = sum;
    }
    return sum;
  }
  /// The first rows in order, every line read and written.
  std::uint32_t pass(std::int64_t rows) {
    const std::size_t end = std::min(count_, static_cast<std::size_t>(rows)) * words_;
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < end; i += line / sizeof(std::uint32_t)) data_[i] = sum += data_[i];
    return sum;
  }

 private:
  std::uint32_t* row(std::uint32_t at) {
    const std::uint64_t scattered = std::uint64_t{at * 2654435761U} * count_ >> 32;
    return &data_[scattered * words_];
  }
  std::size_t words_, count_;
  std::vector<std::uint32_t> data_;
};

double draws(const Luck& luck, std::int64_t blocks, std::uint32_t& at) {
  double sum = 0;
  DrawBatch batch(luck);
  for (std::int64_t i = 0; i < blocks; i += DrawBatch::size) {
    for (std::size_t k = 0; k < DrawBatch::size; ++k) batch.set(k, {Stream::offer, at++});
    batch.draw();
    for (std::size_t k = 0; k < DrawBatch::size; ++k) sum += batch.first(k);
  }
  return sum;
}

constexpr std::int64_t Work::*parts[] = {&Work::member_rows,     &Work::person_reads, &Work::person_writes, &Work::tie_reads,
                                         &Work::customer_writes, &Work::blocks,       &Work::logarithms};

double logarithms(std::int64_t count) {
  double sum = 0;
  for (std::int64_t i = 0; i < count; ++i) sum += math::log(1.5 + static_cast<double>(i));
  return sum;
}

std::int64_t sum_of(const RunRecord& record, int week, std::initializer_list<Series> several) {
  std::int64_t sum = 0;
  for (const Series s : several) sum += record.at(s, week);
  return sum;
}

std::size_t most(const RunRecord& record, Series s) {
  std::int64_t most = 0;
  for (int week = 0; week <= record.weeks(); ++week) most = std::max(most, record.at(s, week));
  return static_cast<std::size_t>(most);
}

std::size_t people_of(const RunRecord& record) {
  return static_cast<std::size_t>(sum_of(record, 0, {Series::prospects, Series::customers, Series::members, Series::lapsed}));
}

}  // namespace

double floor_seconds(const Layout& layout, const std::vector<Work>& weeks) {
  const Luck luck(1, 0);
  Rows people(layout.people, layout.person_bytes), ties(layout.tie_bytes > 0 ? layout.people : 0, std::max(layout.tie_bytes, line));
  Rows members(layout.members, layout.member_bytes), customers(layout.customers, layout.customer_bytes);
  std::uint32_t at = 0;
  volatile double kept = 0;  // so that the compiler leaves nothing out
  const Stopwatch watch(1);
  for (const Work& work : weeks) {
    double sum = draws(luck, work.blocks, at) + logarithms(work.logarithms);
    sum += members.pass(work.member_rows);
    sum += ties.touch(work.tie_reads, at, false);
    sum += people.touch(work.person_reads, at, false);
    sum += people.touch(work.person_writes, at, true);
    sum += customers.touch(work.customer_writes, at, true);
    kept = kept + sum;
  }
  return watch.seconds();
}

std::vector<Work> whole(const PhaseWork& phases) {
  std::vector<Work> weeks;
  for (const auto& [phase, of] : phases) {
    weeks.resize(std::max(weeks.size(), of.size()));
    for (std::size_t week = 0; week < of.size(); ++week)
      for (const auto part : parts) weeks[week].*part += of[week].*part;
  }
  return weeks;
}

PhaseWork reference_work(const RunRecord& record) {
  PhaseWork phases;
  for (int week = 1; week <= record.weeks(); ++week) {
    const std::int64_t contacts = record.at(Series::contacts, week), orders = record.at(Series::orders, week);
    const std::int64_t gained = sum_of(record, week, {Series::new_customers, Series::joins}), quits = record.at(Series::quits, week);
    phases[Phase::reach].push_back({.person_reads = contacts / 5, .tie_reads = contacts / 5, .blocks = contacts});
    phases[Phase::decide].push_back({.person_writes = gained, .blocks = gained});
    phases[Phase::order].push_back({.person_writes = orders, .blocks = orders, .logarithms = orders});
    phases[Phase::pay].push_back({.member_rows = record.at(Series::members, week)});
    phases[Phase::quit].push_back({.person_writes = quits, .blocks = quits});
  }
  return phases;
}

Layout reference_layout(const RunRecord& record) {
  return {people_of(record), sizeof(Person), 10 * sizeof(PersonId), most(record, Series::members), 4 * sizeof(Cents), 0, line};
}

/// Orders of the week that began with an offer to a person, who was asked and answered.
std::int64_t offers_taken(const RunRecord& record, int week) {
  const auto& orders = record.orders_by_channel[static_cast<std::size_t>(week)];
  return std::accumulate(orders.begin(), orders.end(), std::int64_t{0}) - orders[static_cast<std::size_t>(Channel::reorder)] -
         orders[static_cast<std::size_t>(Channel::own_use)];
}

PhaseWork full_work(const RunRecord& record) {
  constexpr int period = 4;  // weeks
  PhaseWork phases;
  for (int week = 1; week <= record.weeks(); ++week) {
    const std::int64_t members = record.at(Series::members, week), orders = record.at(Series::orders, week);
    const std::int64_t shown = sum_of(record, week, {Series::contacts, Series::guests, Series::views, Series::visits});
    phases[Phase::plan].push_back({.member_rows = members, .blocks = members, .logarithms = 2 * members});
    phases[Phase::reach].push_back({.person_reads = shown / 8, .blocks = shown, .logarithms = shown / 8});
    phases[Phase::decide].push_back({.person_writes = offers_taken(record, week)});
    phases[Phase::order].push_back({.person_writes = orders, .customer_writes = orders, .blocks = 6 * orders, .logarithms = 2 * orders});
    phases[Phase::talk].push_back({.person_reads = sum_of(record, week, {Series::told_good, Series::told_bad}), .blocks = orders});
    const std::int64_t joins = record.at(Series::joins, week),
                       asked = joins + sum_of(record, week, {Series::refused_asks, Series::refusals});
    phases[Phase::recruit].push_back({.person_reads = asked, .person_writes = joins, .blocks = asked});
    phases[Phase::pay].push_back({.member_rows = week % period == 0 ? members : 0});
    phases[Phase::quit].push_back({.blocks = members, .logarithms = members});
  }
  return phases;
}

Layout full_layout(const RunRecord& record) {
  return {people_of(record),
          sizeof(Person),
          0,
          most(record, Series::members),
          sizeof(MemberState) + sizeof(MemberPeriod),
          most(record, Series::customers),
          sizeof(Customer)};
}

Work mean_of(const std::vector<Work>& weeks) {
  Work mean;
  for (const auto part : parts) {
    for (const Work& work : weeks) mean.*part += work.*part;
    mean.*part /= std::max<std::int64_t>(1, static_cast<std::int64_t>(weeks.size()));
  }
  return mean;
}

std::int64_t scattered(const Work& work) { return work.person_reads + work.tie_reads + work.person_writes + work.customer_writes; }

double bytes_of(const Layout& layout, const Work& work) {
  const auto lines = scattered(work) + work.person_writes + work.customer_writes;  // what is written goes back
  return 2.0 * static_cast<double>(work.member_rows) * static_cast<double>(layout.member_bytes) +
         static_cast<double>(lines) * static_cast<double>(line);
}

}  // namespace downline::bench
