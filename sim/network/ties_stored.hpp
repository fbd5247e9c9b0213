#pragma once
#include <span>
#include <vector>

#include "sim/network/edge_list.hpp"
#include "sim/policy/ties.hpp"

namespace downline {

/// Mutual ties held as rows of neighbours, both ways: 4 bytes a tie and direction, 4 more with strengths.
class StoredTies final : public Ties {
 public:
  /// \param edges [ties] between people below `people`, fewer than 2^31; neighbours come in the order of the edges
  /// \param largest_weight strength 1; 0 where all ties are of strength 1
  StoredTies(std::span<const Edge> edges, PersonId people, float largest_weight);
  /// \param targets [ties] person p's own ties are targets[first[p]] .. targets[first[p + 1] - 1], all below p
  StoredTies(const std::vector<std::uint32_t>& first, const std::vector<PersonId>& targets);

  [[nodiscard]] std::uint32_t degree(PersonId person) const override { return first_[person + 1] - first_[person]; }
  [[nodiscard]] Tie tie(PersonId person, std::uint32_t k, Week /*week*/) const override {
    const std::size_t at = std::size_t{first_[person]} + k;
    return {others_[at], strengths_.empty() ? 1.0F : strengths_[at]};
  }
  [[nodiscard]] std::uint64_t bytes() const override;

 private:
  /// Calls visit(a, b, weight) for every tie; twice, once to count and once to place.
  template <class ForEachTie>
  void fill(PersonId people, bool weighted, const ForEachTie& for_each_tie);

  std::vector<std::uint32_t> first_;  ///< [people + 1] where the row of a person starts
  std::vector<PersonId> others_;      ///< [2 * ties]
  std::vector<float> strengths_;      ///< [2 * ties] or empty
};

}  // namespace downline
