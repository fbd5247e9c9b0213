#pragma once
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "scenarios/yaml/scenario.hpp"
#include "sim/core/error.hpp"

namespace downline {

/// The least that a scenario must say: a class for those who enter.
inline const std::string seller = "classes: {seller: {share: 1}}\n";
/// A scenario with everything a file may hold: collections, lists, texts, percents.
inline const std::string rich =
    "title: \"A rich one\"\n"
    "seed: 7\npeople: 20000\nweeks: 52\n"
    "start:\n  weeks_before: 26\n"
    "entry:\n  fee: 19.90\n  kit_price: 79\n  requirement: 25%\n"
    "leads.allocation: sales\n"
    "classes:\n  seller: {share: 2}\n  online: {share: 1, status: micro_entrepreneur, closes_online: true, charges: 12.3%}\n"
    "compensation:\n"
    "  own: {kind: personal, from: [0, 500.50], rates: [20%, 0.25]}\n"
    "  team: {kind: unilevel, rates: [5%, 2%], active_sales: 99.99}\n"
    "before:\n  entry: {fee: 0}\n  compensation: {team: null}\n";

inline Scenario read(const std::string& text, const std::vector<Override>& overrides = {}) {
  return parse_scenario(text, "test", "", overrides);
}

/// The problems of a text that must be refused as a scenario.
inline std::vector<Problem> problems_of(const std::string& text, const std::vector<Override>& overrides = {},
                                        const std::string& folder = {}) {
  try {
    (void)parse_scenario(text, "test", folder, overrides);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::scenario);
    return error.problems();
  }
  ADD_FAILURE() << "accepted: " << text.substr(0, 200);
  return {};
}

/// All that is said of them.
inline std::string message_of(const std::string& text, const std::vector<Override>& overrides = {}, const std::string& folder = {}) {
  std::string all;
  for (const Problem& problem : problems_of(text, overrides, folder)) all += to_text(problem) + "\n";
  return all;
}

/// Canonical text of one parameter, or "none".
inline std::string value(Parameters parameters, const std::string& path) {
  const Fields fields = parameters.fields();
  const Field* field = find(fields, path);
  return field == nullptr ? "none" : value_text(*field);
}

/// Every parameter as text, with the names and kinds of instances in order.
inline std::string everything(Parameters parameters) {
  std::string all;
  for (const Collection& collection : parameters.collections())
    for (std::size_t i = 0; i < collection.names.size(); ++i)
      all += collection.path + "." + collection.names[i] + " " + collection.instance_kinds[i] + "\n";
  for (const Field& field : parameters.fields()) all += field.path + " " + value_text(field) + "\n";
  return all;
}

/// Names of the instances of a collection, joined by spaces.
inline std::string instances(Parameters parameters, const std::string& path) {
  std::string names;
  for (const Collection& collection : parameters.collections())
    if (collection.path == path)
      for (const std::string& name : collection.names) names += (names.empty() ? "" : " ") + name;
  return names;
}

/// A folder of the test's own, gone afterwards.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "downline-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  /// Writes a file, with the folders it is in; returns its path.
  std::string write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
    return (path_ / name).string();
  }
  [[nodiscard]] std::filesystem::path path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace downline
