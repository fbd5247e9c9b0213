#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "results/charts/icicle.hpp"
#include "sim/observe/table.hpp"

namespace downline::charts {

/// The sponsor tree of a run that kept its members: who was a member in the reported weeks, shaded by net income.
class ResultTree {
 public:
  /// Errors: ErrorKind::usage if no run of the strategy kept its table of members; ErrorKind::file for one that is no tree.
  ResultTree(const ResultTable& table, std::size_t strategy, Language language);
  [[nodiscard]] const SponsorTree& tree() const { return tree_; }
  /// The whole company; refers to this.
  [[nodiscard]] IcicleView view(Language language) const;
  /// Errors: ErrorKind::usage if there is no such member.
  [[nodiscard]] std::uint32_t checked(std::int64_t member) const;

 private:
  ResultTree(const MemberTable& kept, std::string title, std::string subtitle);
  std::string title_, subtitle_;
  SponsorTree tree_;
  std::vector<float> shade_;
};

/// Rank of each value among those above zero, in (0, 1]; 0 for zero and below: so that a few large ones do not hide the rest.
[[nodiscard]] std::vector<float> shades_of(const std::vector<std::int64_t>& values);

}  // namespace downline::charts
