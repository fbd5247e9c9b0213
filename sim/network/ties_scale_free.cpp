#include <algorithm>
#include <string>

#include "sim/core/check.hpp"
#include "sim/core/error.hpp"
#include "sim/network/ties.hpp"
#include "sim/network/ties_stored.hpp"

namespace downline {
namespace {

constexpr std::uint64_t most_ties = std::uint64_t{1} << 31;

/// Grows the network person by person. A random end of a random tie is a person drawn in proportion to ties (Batagelj &
/// Brandes, Phys. Rev. E 71, 2005), so that the ties themselves are the urn. The first m + 1 people all know each other.
class Growth {
 public:
  Growth(const Luck& luck, PersonId people, std::uint32_t m) : luck_(luck), m_(m), first_(std::size_t{people} + 1, 0) {
    for (PersonId person = 0; person < people; ++person) first_[person + 1] = first_[person] + std::min(person, m);
    targets_.resize(first_[people]);
    for (PersonId person = 0; person < people; ++person) attach(person);
  }
  [[nodiscard]] const std::vector<std::uint32_t>& first() const { return first_; }
  [[nodiscard]] const std::vector<PersonId>& targets() const { return targets_; }

 private:
  void attach(PersonId person) {
    PersonId* const mine = targets_.data() + first_[person];
    if (person <= m_) {
      for (PersonId earlier = 0; earlier < person; ++earlier) mine[earlier] = earlier;
      return;
    }
    const std::uint32_t ends = 2 * first_[person];
    Draw draw(luck_, Stream::graph, person);
    for (std::uint32_t k = 0; k < m_;) {
      const PersonId candidate = end_of_tie(below(draw, ends));
      mine[k] = candidate;
      if (std::find(mine, mine + k, candidate) == mine + k) ++k;  // somebody already chosen is drawn again
    }
  }

  /// The person at one end of an earlier tie: at the even ends those who came, at the odd ends those who were chosen.
  [[nodiscard]] PersonId end_of_tie(std::uint32_t end) const {
    const std::uint32_t tie = end / 2;
    if (end % 2 == 1) return targets_[tie];
    if (tie >= first_[m_]) return m_ + (tie - first_[m_]) / m_;
    return static_cast<PersonId>(std::upper_bound(first_.begin(), first_.begin() + m_, tie) - first_.begin() - 1);
  }

  const Luck& luck_;
  std::uint32_t m_;
  std::vector<std::uint32_t> first_;  ///< [people + 1] as in StoredTies
  std::vector<PersonId> targets_;     ///< [ties]
};

}  // namespace

std::unique_ptr<Ties> scale_free(const Luck& luck, PersonId people, std::uint32_t ties_per_newcomer) {
  check(ties_per_newcomer > 0, "a newcomer needs a tie");
  if (std::uint64_t{people} * ties_per_newcomer >= most_ties)
    throw Error(ErrorKind::resource, std::to_string(people) + " people with " + std::to_string(ties_per_newcomer) + " ties a newcomer",
                "a stored network has fewer than 2 147 483 648 ties", "use the `small_world` network, which stores nothing");
  const Growth growth(luck, people, ties_per_newcomer);
  return std::make_unique<StoredTies>(growth.first(), growth.targets());
}

}  // namespace downline
