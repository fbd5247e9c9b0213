#pragma once
#include <cstdint>
#include <memory>

#include "sim/network/edge_list.hpp"
#include "sim/policy/ties.hpp"
#include "sim/random/draw.hpp"

namespace downline {

/// No graph: tie k of a person is somebody else, uniformly, anew every week; the exact limit of a well-mixed market.
/// Everybody has round(mean_degree) ties (at least 1), all of strength 1.
[[nodiscard]] std::unique_ptr<Ties> well_mixed(const Luck& luck, PersonId people, double mean_degree);

/// The shape of a small world.
struct SmallWorld {
  double mean_degree = 30;             ///< ties a person, on average; > 0
  std::uint32_t community_size = 150;  ///< people a community, about: the market is cut into equal blocks of ids
  double local_share = 0.8;            ///< 0..1 of a person's ties lie in the community
  double sociability_sigma = 0.4;      ///< log-normal spread of the number of ties, >= 0
};

/// Communities with many strong ties inside (strength 0.5..1) and few weak ones to anybody (0..0.5), computed from
/// coordinates whenever asked: nothing is stored per person.
/// A person has max(1, round(mean_degree * sociability)) ties, sociability log-normal with mean 1. Ties are fixed for the run;
/// those inside the community are distinct, and ties beyond its size lead anywhere.
[[nodiscard]] std::unique_ptr<Ties> small_world(const Luck& luck, PersonId people, const SmallWorld& shape);

/// Preferential attachment (Barabasi & Albert, Science 286, 1999): every newcomer ties to `ties_per_newcomer` earlier people,
/// chosen in proportion to their ties; mutual, strength 1, stored with 4 bytes a tie and direction.
/// Errors: resource, if there would be 2^31 ties or more.
[[nodiscard]] std::unique_ptr<Ties> scale_free(const Luck& luck, PersonId people, std::uint32_t ties_per_newcomer);

/// The ties of a file; people beyond those it names know nobody. Strength is weight / largest weight, or 1 without weights.
/// Errors: scenario, if the file names more than `people` people.
[[nodiscard]] std::unique_ptr<Ties> from_file(const EdgeList& list, PersonId people);

}  // namespace downline
