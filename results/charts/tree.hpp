#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace downline::charts {

/// A sponsor tree ready to be looked at: team sizes, depths, and the children of everybody, largest team first. Built once, in a time
/// proportional to the members, without recursion: a chain of a million members is as good as a star of a million.
class SponsorTree {
 public:
  /// \param sponsor [n] the member above; -1: the company  \param present [n] whether a member counts; empty: all do.
  /// Errors: ErrorKind::file for a sponsor that does not exist or members who sponsor each other in a circle.
  explicit SponsorTree(std::span<const std::int64_t> sponsor, std::span<const std::uint8_t> present = {});

  [[nodiscard]] std::uint32_t members() const { return static_cast<std::uint32_t>(parent_.size()); }
  /// The root: number `members()`.
  [[nodiscard]] std::uint32_t company() const { return members(); }
  /// The member above, or the company; the company is above itself.
  [[nodiscard]] std::uint32_t above(std::uint32_t node) const { return node < members() ? parent_[node] : company(); }
  /// Members who count in the team of a node, itself included; of the company: all.
  [[nodiscard]] std::uint32_t team(std::uint32_t node) const { return team_[node]; }
  /// Steps below the company.
  [[nodiscard]] std::uint32_t depth(std::uint32_t node) const { return depth_[node]; }
  /// Largest team first, then by number.
  [[nodiscard]] std::span<const std::uint32_t> below(std::uint32_t node) const {
    return std::span(children_).subspan(first_child_[node], first_child_[node + 1] - first_child_[node]);
  }
  [[nodiscard]] bool counts(std::uint32_t node) const { return node < members() && (present_.empty() || present_[node] != 0); }

 private:
  void measure();
  void sort_children();

  std::vector<std::uint32_t> parent_;                      ///< [n]
  std::vector<std::uint8_t> present_;                      ///< [n] or empty
  std::vector<std::uint32_t> team_, depth_, first_child_;  ///< [n + 1], [n + 1], [n + 2]
  std::vector<std::uint32_t> children_;                    ///< [n]
};

}  // namespace downline::charts
