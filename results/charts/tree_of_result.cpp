#include "results/charts/tree_of_result.hpp"

#include <algorithm>

#include "results/charts/telling.hpp"
#include "sim/core/error.hpp"
#include "sim/observe/member_columns.hpp"

namespace downline::charts {
namespace {

const MemberTable& kept_members(const ResultTable& table, std::size_t strategy) {
  for (const int r : table.common_replications())
    if (const auto& kept = table.runs[table.slot(strategy, r)].members) return *kept;
  throw Error(ErrorKind::usage, "no run of `" + table.strategies.at(strategy).name + "` kept its table of members",
              "the tree is read from it", "run again with --members");
}

const std::vector<std::int64_t>& tree_column(const MemberTable& table, std::string_view name) {
  if (const auto* values = find_column(table.columns, name)) return *values;
  throw Error(ErrorKind::file, "the table of members has no column `" + std::string(name) + "`");
}

/// Still there at the end: the tree is that of the last week.
std::vector<std::uint8_t> there_at_end(const MemberTable& table) {
  std::vector<std::uint8_t> there;
  for (const std::int64_t left : tree_column(table, "left")) there.push_back(left == still_there);
  return there;
}

}  // namespace

std::vector<float> shades_of(const std::vector<std::int64_t>& values) {
  std::vector<std::int64_t> positive;
  for (const std::int64_t v : values)
    if (v > 0) positive.push_back(v);
  std::sort(positive.begin(), positive.end());
  std::vector<float> shades;
  for (const std::int64_t v : values) {
    const auto rank = std::upper_bound(positive.begin(), positive.end(), v) - positive.begin();
    shades.push_back(v <= 0 ? 0 : static_cast<float>(rank) / static_cast<float>(positive.size()));
  }
  return shades;
}

ResultTree::ResultTree(const ResultTable& table, std::size_t strategy, Language language)
    : ResultTree(kept_members(table, strategy),
                 in(language, {"Who sponsors whom: ", "Qui parraine qui : "}) + table.strategies.at(strategy).name,
                 in(language, {"Members at the end of one run; a row a level, largest team first",
                               "Membres à la fin d'une exécution ; une ligne par niveau, la plus grande équipe d'abord"})) {}

ResultTree::ResultTree(const MemberTable& kept, std::string title, std::string subtitle)
    : title_(std::move(title)),
      subtitle_(std::move(subtitle)),
      tree_(tree_column(kept, "sponsor"), there_at_end(kept)),
      shade_(shades_of(tree_column(kept, "net_income"))) {}

IcicleView ResultTree::view(Language language) const {
  IcicleView view;
  view.title = title_;
  view.subtitle = subtitle_;
  view.top = tree_.company();
  view.shade = shade_;
  view.shade_low = in(language, {"earns nothing", "ne gagne rien"});
  view.shade_high = in(language, {"earns most", "gagne le plus"});
  return view;
}

std::uint32_t ResultTree::checked(std::int64_t member) const {
  if (member < 0 || member >= static_cast<std::int64_t>(tree_.members()))
    throw Error(ErrorKind::usage, "there is no member " + std::to_string(member),
                "members are numbered from 0 to " + std::to_string(static_cast<std::int64_t>(tree_.members()) - 1));
  return static_cast<std::uint32_t>(member);
}

}  // namespace downline::charts
