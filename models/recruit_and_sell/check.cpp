#include "models/recruit_and_sell/check.hpp"

#include <functional>
#include <string>

#include "models/parameters.hpp"

namespace downline {
namespace {

constexpr std::string_view own_group = "recruit_and_sell.";

Problem unread(const std::string& path, std::string why, std::string suggestion) {
  return {"`" + path + "` is given but not read",
          std::move(why),
          std::move(suggestion),
          {},
          "`" + path + "` est donné mais n'est pas lu par ces règles (`rules`)"};
}

/// Paths of fields that `unread` holds for and that differ from their defaults.
std::vector<std::string> set_fields(const Parameters& parameters, const std::function<bool(const Field&)>& is_unread) {
  Parameters given = parameters, untouched;
  const Fields defaults = untouched.fields();
  std::vector<std::string> paths;
  for (const Field& field : given.fields()) {
    const Field* standard = find(defaults, field.path);
    if (standard != nullptr && is_unread(field) && !same_value(field, *standard)) paths.push_back(field.path);
  }
  return paths;
}

bool read_by_recruit_and_sell(const Field& field) {
  return field.group == Group::run || field.path.starts_with(own_group) || field.path == "start.members_per_100k" ||
         field.path == "start.weeks_before";
}

}  // namespace

std::vector<Problem> recruit_and_sell_problems(const Parameters& parameters) {
  const std::string why = "`rules` is recruit_and_sell";
  std::vector<Problem> problems;
  for (const std::string& path : set_fields(parameters, [](const Field& f) { return !read_by_recruit_and_sell(f); }))
    problems.push_back(unread(path, why, "take it out, or set rules: direct_selling"));
  Parameters given = parameters;
  for (const Collection& collection : given.collections())
    if (!collection.names.empty()) problems.push_back(unread(collection.path, why, "take it out, or set rules: direct_selling"));
  if (parameters.start.weeks_before != 0)
    problems.push_back(
        {"`start.weeks_before` is " + std::to_string(parameters.start.weeks_before), why + ", which begins at week 0", "set it to 0", {}});
  if (parameters.recruit_and_sell.rates.empty() || parameters.recruit_and_sell.rates.size() > paid_levels)
    problems.push_back({"`recruit_and_sell.rates` has " + std::to_string(parameters.recruit_and_sell.rates.size()) + " entries",
                        "",
                        "give the seller's own rate and at most three above",
                        {}});
  return problems;
}

std::vector<Problem> unread_recruit_and_sell(const Parameters& parameters) {
  std::vector<Problem> problems;
  for (const std::string& path : set_fields(parameters, [](const Field& f) { return f.path.starts_with(own_group); }))
    problems.push_back(unread(path, "`rules` is direct_selling", "set rules: recruit_and_sell"));
  return problems;
}

}  // namespace downline
