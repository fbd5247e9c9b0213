#include "results/sweep/ledger.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <chrono>

#include "results/io/file_calls.hpp"
#include "sim/core/error.hpp"

namespace downline::sweep {
namespace {

namespace fs = std::filesystem;

void make_folder(const fs::path& path) {
  if (file_calls().mkdir(path.c_str(), 0777) != 0 && errno != EEXIST) file_failed("make the folder", path, errno);
}

}  // namespace

void Ledger::make() const {
  for (const fs::path& path : {folder_, shards(), failures()}) make_folder(path);
}

std::vector<std::string> Ledger::names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (std::string& name : list_folder(folder))
    if (name.ends_with(".h5") && !name.starts_with(".")) names.push_back(std::move(name));
  std::sort(names.begin(), names.end());
  return names;
}

Ledger::Finished Ledger::finished(const Plan& plan) const {
  Finished finished;
  std::unordered_set<std::string> unknown;
  for (std::string& name : names_in(shards())) unknown.insert(std::move(name));
  for (const std::vector<Unit>& batch : batches_of(plan)) {
    const std::vector<Key> keys = keys_of(batch);
    if (unknown.erase(shard_name(keys)) > 0) finished.done.insert(keys.begin(), keys.end());
  }
  for (const std::string& name : unknown)
    for (const Key& unit : units_of(shards() / name)) finished.done.insert(unit);
  for (const std::string& name : names_in(failures()))
    if (const auto key = parse_key(name.substr(0, key_digits))) finished.failed.insert(*key);
  return finished;
}

bool Ledger::published(const std::vector<Key>& units) const {
  std::error_code error;
  return fs::exists(shards() / shard_name(units), error);
}

void Ledger::sweep_out() const {
  constexpr auto longest_write = std::chrono::minutes(1);
  const auto now = fs::file_time_type::clock::now();
  for (const fs::path& folder : {folder_, shards(), failures()})
    for (const std::string& name : list_folder(folder)) {
      if (!name.starts_with(".") || !name.ends_with(".part")) continue;
      std::error_code error;
      const auto written = fs::last_write_time(folder / name, error);
      if (!error && now - written > longest_write) file_calls().unlink((folder / name).c_str());
    }
}

std::size_t Ledger::forget_failures() const {
  const std::vector<std::string> names = names_in(failures());
  for (const std::string& name : names)
    if (file_calls().unlink((failures() / name).c_str()) != 0 && errno != ENOENT) file_failed("remove", failures() / name, errno);
  return names.size();
}

std::vector<std::vector<Unit>> batches_of(const Plan& plan) {
  std::vector<std::vector<Unit>> batches;
  for (const Unit& unit : plan.units()) {
    if (batches.empty() || batches.back().size() >= static_cast<std::size_t>(plan.batch)) batches.emplace_back();
    batches.back().push_back(unit);
  }
  return batches;
}

std::vector<Key> keys_of(const std::vector<Unit>& units) {
  std::vector<Key> keys;
  keys.reserve(units.size());
  for (const Unit& unit : units) keys.push_back(unit.key);
  return keys;
}

}  // namespace downline::sweep
