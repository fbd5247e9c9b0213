#include "results/charts/trajectories.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "results/charts/numbers.hpp"
#include "sim/core/error.hpp"

namespace downline::charts {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// A weekly figure of a run, and how it is read.
struct Weekly {
  std::string name, unit;
  Words sentence;
  bool stock;
  std::optional<Series> series;
  std::optional<Gauge> gauge;
  [[nodiscard]] double at(const RunRecord& run, int week) const {
    if (gauge) return run.at(*gauge, week);
    const auto value = static_cast<double>(run.at(*series, week));
    return unit == "EUR" ? value / 100 : value;
  }
};

std::vector<Weekly> weekly_figures() {
  std::vector<Weekly> all;
  for (std::size_t s = 0; s < series_count; ++s) {
    const SeriesInfo& info = series()[s];
    all.push_back({std::string(info.name), std::string(info.unit), info.sentence, info.stock, static_cast<Series>(s), {}});
  }
  for (std::size_t g = 0; g < gauge_count; ++g) {
    const GaugeInfo& info = gauges()[g];
    all.push_back({std::string(info.name), std::string(info.unit), info.sentence, true, {}, static_cast<Gauge>(g)});
  }
  return all;
}

Weekly find_weekly(std::string_view name) {
  std::vector<std::string> known;
  for (Weekly& weekly : weekly_figures()) {
    if (weekly.name == name) return std::move(weekly);
    known.push_back(weekly.name);
  }
  const std::string near = nearest(std::string(name), known);
  throw Error(ErrorKind::usage, "no weekly figure `" + printable(std::string(name)) + "`", {},
              near.empty() ? "for example sales, profit, active_members" : "did you mean `" + near + "`?");
}

std::vector<double> path_of(const RunRecord& run, const Weekly& weekly, int first, bool summed) {
  std::vector<double> path;
  double sum = 0;
  for (int week = first; week <= run.weeks(); ++week) {
    const double value = summed && week == 0 ? 0 : weekly.at(run, week);  // nothing is added up before week 1
    sum += value;
    path.push_back(summed ? sum : value);
  }
  return path;
}

std::string subtitle_of(const ResultTable& table, std::size_t replications, const Weekly& weekly, bool summed, Language language) {
  const std::string runs =
      replications == 1 ? in(language, {"1 replication", "1 réplication"})
                        : count(static_cast<std::int64_t>(replications), language) + in(language, {" replications", " réplications"});
  const std::string how = summed         ? in(language, {"Added up since week 1", "Cumul depuis la semaine 1"})
                          : weekly.stock ? in(language, {"At the end of each week", "À la fin de chaque semaine"})
                                         : in(language, {"Each week", "Chaque semaine"});
  return how + in(language, {"; ", " ; "}) + runs + ", " + count(table.people, language) +
         in(language, {" people, seed ", " personnes, graine "}) + std::to_string(table.seed);
}

}  // namespace

Fan fan(std::string name, std::size_t series, const std::vector<std::vector<double>>& runs) {
  Fan made{std::move(name), series, static_cast<int>(runs.size()), {}, {}, {}, {}};
  if (runs.empty()) return made;
  if (!made.banded()) made.paths = runs;
  std::vector<double> values;
  const auto at = [&values](double share) {
    if (values.empty()) return not_a_number;
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
  };
  for (std::size_t week = 0; week < runs.front().size(); ++week) {
    values.clear();
    for (const auto& run : runs)
      if (std::isfinite(run[week])) values.push_back(run[week]);
    std::sort(values.begin(), values.end());
    made.median.push_back(at(0.5));
    for (std::size_t b = 0; b < band_shares.size(); ++b) {
      made.low[b].push_back(at((1 - band_shares[b]) / 2));
      made.high[b].push_back(at((1 + band_shares[b]) / 2));
    }
  }
  return made;
}

Trajectories trajectories(const ResultTable& table, std::string_view name, bool summed, Language language) {
  const Weekly weekly = find_weekly(name);
  if (summed && weekly.stock)
    throw Error(ErrorKind::usage, "`" + weekly.name + "` cannot be added up",
                "it is a level at the end of a week, not what a week brought");
  const std::vector<int> replications = table.common_replications();
  Trajectories data;
  data.title = in(language, weekly.sentence);
  data.subtitle = subtitle_of(table, replications.size(), weekly, summed, language);
  data.unit = weekly.unit;
  data.first_week = weekly.stock || summed ? 0 : 1;
  for (std::size_t s = 0; s < table.strategies.size(); ++s) {
    std::vector<std::vector<double>> runs;
    runs.reserve(replications.size());
    for (const int r : replications) runs.push_back(path_of(table.runs[table.slot(s, r)], weekly, data.first_week, summed));
    data.fans.push_back(fan(table.strategies[s].name, s, runs));
  }
  return data;
}

Range range_of(const Trajectories& data) {
  Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
  const auto hold = [&range](const std::vector<double>& values) {
    for (const double value : values)
      if (std::isfinite(value)) range = {std::min(range.low, value), std::max(range.high, value)};
  };
  for (const Fan& fan : data.fans) {
    hold(fan.median);
    for (const auto& path : fan.paths) hold(path);
    if (fan.banded()) hold(fan.low[0]), hold(fan.high[0]);
  }
  return range.low <= range.high ? range : Range{};
}

Sheet sheet(const Trajectories& data) {
  Sheet sheet{{"scenario", "week", "median"}, {}};
  for (const double share : band_shares)
    for (const char* end : {"low_", "high_"}) sheet.columns.push_back(end + std::to_string(std::lround(share * 100)));
  for (const Fan& fan : data.fans)
    for (std::size_t w = 0; w < fan.median.size(); ++w) {
      sheet.rows.push_back({fan.name, static_cast<double>(data.first_week) + static_cast<double>(w), fan.median[w]});
      for (std::size_t b = 0; b < band_shares.size(); ++b)
        for (const double end : {fan.low[b][w], fan.high[b][w]}) sheet.rows.back().emplace_back(end);
    }
  return sheet;
}

}  // namespace downline::charts
