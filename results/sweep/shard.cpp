#include "results/sweep/shard.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <limits>

#include "results/io/digest.hpp"
#include "results/io/filler.hpp"
#include "results/io/hdf5_in.hpp"
#include "results/io/layout_out.hpp"
#include "results/io/seal.hpp"
#include "results/io/source.hpp"
#include "results/io/writer.hpp"
#include "sim/core/check.hpp"
#include "sim/core/error.hpp"

namespace downline::sweep {
namespace {

using schema::DatasetInfo;
using schema::Type;

const DatasetInfo run_number{"/run", Type::int32, {"run"}, "1", "run of this shard"};
const DatasetInfo metric_name{"/metric", Type::string, {"metric"}, "1", "name of the metric"};
const DatasetInfo week_number{"/week", Type::int32, {"week"}, "week", "week; 0 is the state before the first, with flows 0"};
const DatasetInfo run_design{"/design_key", Type::string, {"run"}, "1", "what was run"};
const DatasetInfo run_replication{"/replication", Type::int32, {"run"}, "1", "replication"};
const DatasetInfo run_status{"/status", Type::int32, {"run"}, "1", "0: ok, 1: failed, 2: crashed"};
const DatasetInfo run_reason{"/reason", Type::string, {"run"}, "1", "why it failed; empty if ok"};
const DatasetInfo run_value{"/value", Type::float64, {"run", "metric"}, "1", "value of the metric"};

DatasetInfo weekly_info(const std::string& name) { return {"/" + name, Type::int64, {"run", "week"}, "1", "weekly series"}; }

// After the HDF5 part: the units' keys, their number in ten digits, a line end.
constexpr std::size_t count_digits = 10;
constexpr std::size_t tail_end = count_digits + 1;
constexpr std::size_t most_units = 1'000'000;

std::string tail_of(const std::vector<Key>& units) {
  std::string tail = "\n";
  for (const Key& unit : units) tail += unit.hex();
  return tail + fmt::format("{:0{}}\n", units.size(), count_digits);
}

std::vector<std::string> names_of_metrics() {
  std::vector<std::string> names;
  for (const MetricInfo& metric : metrics()) names.emplace_back(metric.name);
  return names;
}

Tree tree_of_shard(const Shard& shard, const Plan& plan) {
  Tree tree;
  layout::add_root(tree, {schema::shard_filetype, schema::sweep_version, plan.title, plan.options, true});
  layout::Filler fill(tree);
  std::vector<std::int32_t> number, week, replication, status;
  std::vector<std::string> design, reason;
  std::vector<double> value;
  for (const Run& run : shard.runs) {
    number.push_back(static_cast<std::int32_t>(number.size()));
    design.push_back(run.design.hex());
    replication.push_back(run.replication);
    status.push_back(static_cast<std::int32_t>(run.status));
    reason.push_back(run.reason);
    value.insert(value.end(), run.metrics.begin(), run.metrics.end());
  }
  for (int w = 0; w <= plan.weeks; ++w) week.push_back(w);
  fill.add(run_number, std::move(number));
  fill.add(metric_name, names_of_metrics());
  fill.add(week_number, std::move(week));
  fill.add(run_design, std::move(design));
  fill.add(run_replication, std::move(replication));
  fill.add(run_status, std::move(status));
  fill.add(run_reason, std::move(reason));
  fill.add(run_value, std::move(value));
  for (std::size_t s = 0; s < plan.series.size(); ++s) {
    std::vector<std::int64_t> values;
    for (const Run& run : shard.runs) values.insert(values.end(), run.weekly[s].begin(), run.weekly[s].end());
    fill.add(weekly_info(plan.series[s]), std::move(values));
  }
  return tree;
}

/// Puts one run's part of each array where it belongs.
void read_values(const layout::Source& source, const std::vector<std::string>& series, Shard& shard) {
  const std::size_t runs = shard.runs.size();
  const auto& value = source.values<double>(run_value);
  const std::size_t metric_count = value.size() / runs;
  for (std::size_t i = 0; i < runs; ++i) {
    const auto from = value.begin() + static_cast<std::ptrdiff_t>(i * metric_count);
    shard.runs[i].metrics.assign(from, from + static_cast<std::ptrdiff_t>(metric_count));
  }
  for (const std::string& name : series) {
    const auto& weekly = source.values<std::int64_t>(weekly_info(name));
    const std::size_t weeks = weekly.size() / runs;
    for (std::size_t i = 0; i < runs; ++i) {
      const auto from = weekly.begin() + static_cast<std::ptrdiff_t>(i * weeks);
      shard.runs[i].weekly.emplace_back(from, from + static_cast<std::ptrdiff_t>(weeks));
    }
  }
}

void read_runs(const layout::Source& source, Shard& shard) {
  const auto& design = source.values<std::string>(run_design);
  const auto& replication = source.values<std::int32_t>(run_replication);
  const auto& status = source.values<std::int32_t>(run_status);
  const auto& reason = source.values<std::string>(run_reason);
  for (std::size_t i = 0; i < design.size(); ++i) {
    const std::optional<Key> key = parse_key(design[i]);
    if (!key) source.fail("a key of a run is none");
    shard.runs.push_back({*key, replication[i], static_cast<Status>(status[i]), printable(reason[i]), {}, {}});
  }
}

}  // namespace

Run kept_of(const RunRecord& record, const Plan& plan, const Key& design, int replication) {
  Run run{design, replication, Status::ok, {}, record.metrics, {}};
  for (const std::string& name : plan.series) {
    const auto found = std::find_if(series().begin(), series().end(), [&](const SeriesInfo& info) { return info.name == name; });
    check(found != series().end(), "a plan keeps a series that there is not");
    std::vector<std::int64_t>& weekly = run.weekly.emplace_back();
    for (int w = 0; w <= plan.weeks; ++w) weekly.push_back(record.at(static_cast<Series>(found - series().begin()), w));
  }
  return run;
}

Run failed_run(const Plan& plan, const Key& design, int replication, Status status, const std::string& reason) {
  const std::vector<std::int64_t> nothing(static_cast<std::size_t>(plan.weeks) + 1, 0);
  return {design,
          replication,
          status,
          reason,
          std::vector<double>(metrics().size(), std::numeric_limits<double>::quiet_NaN()),
          std::vector<std::vector<std::int64_t>>(plan.series.size(), nothing)};
}

std::string shard_name(const std::vector<Key>& units) {
  if (units.size() == 1) return units.front().hex() + ".h5";
  std::string text;
  text.reserve(units.size() * key_digits);
  for (const Key& unit : units) text += unit.hex();
  return key_of(text).hex() + ".h5";
}

bool write_shard(const Shard& shard, const Plan& plan, const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / shard_name(shard.units);
  Tree tree = tree_of_shard(shard, plan);
  try {
    write_tree(tree, path, {}, tail_of(shard.units));
    return true;
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::usage) return false;  // another worker was quicker, with the same runs
    throw;
  }
}

std::vector<Key> units_of(const std::filesystem::path& path) {
  const Descriptor file(open_file(path, O_RDONLY | O_NOFOLLOW));
  if (file.fd() < 0) file_failed("read", path, errno);
  std::error_code error;
  const std::uint64_t size = std::filesystem::file_size(path, error);
  std::string text(tail_end, '\0');
  const auto read = [&](std::uint64_t bytes_from_end) {
    if (error || size < bytes_from_end) refuse(path.string(), "it is no shard");
    const ssize_t got = read_at(file.fd(), std::as_writable_bytes(std::span(text)), size - bytes_from_end);
    if (got < 0) file_failed("read", path, errno);
    if (got != static_cast<ssize_t>(text.size())) refuse(path.string(), "it is no shard");
  };
  read(tail_end);
  std::size_t count = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + count_digits, count);
  if (problem != std::errc() || end != text.data() + count_digits || count == 0 || count > most_units)
    refuse(path.string(), "it is no shard");
  text.resize(count * key_digits);
  read(tail_end + text.size());
  std::vector<Key> units;
  for (std::size_t i = 0; i < count; ++i) {
    const std::optional<Key> key = parse_key(std::string_view(text).substr(i * key_digits, key_digits));
    if (!key) refuse(path.string(), "it is no shard");
    units.push_back(*key);
  }
  return units;
}

Shard read_shard(const std::filesystem::path& path, const std::vector<std::string>& series) {
  const Tree tree = load_sealed(path);
  const std::string file = path.string();
  const layout::Source source(tree, file);
  if (source.attribute_value<std::string>("/", "filetype") != schema::shard_filetype) source.fail("it is no shard");
  if (source.values<std::string>(metric_name) != names_of_metrics()) source.fail("its metrics are not those of this program");
  Shard shard;
  shard.units = units_of(path);
  if (shard_name(shard.units) != path.filename()) source.fail("its name is not that of its runs");
  read_runs(source, shard);
  if (shard.runs.empty()) source.fail("it holds no run");
  read_values(source, series, shard);
  return shard;
}

Tree load_sealed(const std::filesystem::path& path) {
  const Descriptor file(open_file(path, O_RDONLY | O_NONBLOCK));
  if (file.fd() < 0) file_failed("read", path, errno);
  if (check_seal(file.fd(), path) != Seal::right)
    refuse(path.string(), "it is damaged: it is not as it was written", "remove it and resume the sweep: its runs are run again");
  return load_tree(path);
}

}  // namespace downline::sweep
