#include "tests/results/charts/tables.hpp"

#include <cmath>
#include <limits>

#include "tests/results/fake_table.hpp"

namespace downline::charts {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// A number in [0, 1) that looks drawn.
double luck(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
  std::uint64_t x = a * 0x9E3779B97F4A7C15U + b * 0xBF58476D1CE4E5B9U + c * 0x94D049BB133111EBU + 1;
  for (int i = 0; i < 3; ++i) x ^= x >> 31U, x *= 0xD6E8FEB86659FD93U;
  return static_cast<double>(x >> 11U) / 9007199254740992.0;
}

MemberTable members_of(std::uint64_t strategy, int weeks) {
  MemberTable table;
  table.members = 120;
  table.periods = (weeks + 3) / 4;
  const auto column = [&](const char* name, bool money, auto value) {
    MemberColumn made{name, money ? "EUR" : "1", name, money, {}};
    for (std::int64_t m = 0; m < table.members; ++m) made.values.push_back(value(static_cast<std::uint64_t>(m)));
    table.columns.push_back(std::move(made));
  };
  const auto above = [&](std::uint64_t m) {
    return m == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(luck(strategy, m, 1) * static_cast<double>(m));
  };
  column("enroller", false, above);
  column("sponsor", false, above);
  column("joined", false,
         [&](std::uint64_t m) { return m < 40 ? std::int64_t{-5} : static_cast<std::int64_t>(luck(strategy, m, 2) * weeks); });
  column("left", false, [&](std::uint64_t m) { return luck(strategy, m, 3) < 0.7 ? std::int64_t{-1'000'000} : std::int64_t{weeks}; });
  column("role", false, [&](std::uint64_t m) { return std::int64_t{luck(strategy, m, 4) < 0.6}; });
  column("sales", true, [&](std::uint64_t m) { return static_cast<std::int64_t>(1e6 * std::max(0.0, luck(strategy, m, 5) - 0.6)); });
  column("net_income", true,
         [&](std::uint64_t m) { return static_cast<std::int64_t>(3e5 * std::max(-0.05, luck(strategy, m, 6) - 0.65)); });
  for (const char* name : {"income", "sales"}) {
    MemberColumn made{name, "EUR", name, true, {}};
    for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(table.members * table.periods); ++i)
      made.values.push_back(static_cast<std::int64_t>(2e4 * std::max(0.0, luck(strategy, i, 7) - 0.8)));
    table.period_columns.push_back(std::move(made));
  }
  return table;
}

void fill(RunRecord& run, std::uint64_t strategy, std::uint64_t r, const CompanyOptions& options) {
  for (int w = 0; w <= options.weeks; ++w) {
    for (std::size_t s = 0; s < series_count; ++s) {
      const double level =
          100 + 40 * static_cast<double>(strategy) + 0.8 * w + 60 * luck(strategy * 1000 + r, s, static_cast<std::uint64_t>(w));
      const bool profit = static_cast<Series>(s) == Series::profit;
      run.at(static_cast<Series>(s), w) = static_cast<std::int64_t>(profit                                 ? (level - 150) * 4000
                                                                    : series()[s].kind == ValueKind::money ? level * 5000
                                                                                                           : level);
    }
    for (std::size_t g = 0; g < gauge_count; ++g)
      run.at(static_cast<Gauge>(g), w) = options.holes && w % 7 == 3 ? none : luck(strategy, r, g);
  }
  for (std::size_t m = 0; m < metrics().size(); ++m) {
    const double size = metrics()[m].unit == "EUR" ? 1e6 : metrics()[m].unit == "1" ? 1 : 500;
    const double sign = metrics()[m].unit == "EUR" ? -0.4 : 0;
    run.metrics[m] = size * (sign + 0.6 * luck(m, 7, 7) + 0.1 * static_cast<double>(strategy) * (luck(m, strategy, 8) - 0.3) +
                             0.15 * luck(m, r, 9) + 0.08 * luck(m, r, 10 + strategy));
    if (options.holes && (m + r) % 3 == 0) run.metrics[m] = none;
  }
}

}  // namespace

ResultTable company_table(const CompanyOptions& options) {
  ResultTable table = fake_table({.strategies = options.strategies, .replications = options.replications, .weeks = options.weeks});
  for (std::size_t s = 0; s < table.strategies.size(); ++s) {
    if (options.long_names) table.strategies[s].name = "une-entreprise-de-vente-directe-au-nom-qui-n'en-finit-pas-" + std::to_string(s);
    for (int r = 0; r < options.replications; ++r) {
      RunRecord& run = table.runs[table.slot(s, r)];
      fill(run, s, static_cast<std::uint64_t>(r), options);
      if (r == 0) run.members = members_of(s, options.weeks);
    }
  }
  return table;
}

}  // namespace downline::charts
