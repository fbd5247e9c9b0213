#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "sim/network/placement.hpp"

namespace downline {

/// The first members of a placement tree, and for each of their legs that leads beyond them a region whose people are counted.
class PlacementGates {
 public:
  /// Where a newcomer goes: into an open place of a gate, or else into a region from above.
  struct Way {
    MemberId above = nobody;  ///< the gate, or nobody
    std::size_t leg = 0;
    std::uint32_t region = 0;  ///< of those who are no gate
  };

  /// \param most gates
  PlacementGates(std::size_t width, PlacementRule rule, std::size_t most) : width_(width), most_(most), rule_(rule) {}
  /// The first gate.
  Way open();
  /// The way of the next newcomer, enrolled by a gate. The first ones are gates.
  Way descend(MemberId enroller);
  /// One more in a region. \return her number there
  std::uint32_t join(std::uint32_t region) {
    counted_ = false;
    return people_[region]++;
  }
  /// [n_regions]
  [[nodiscard]] std::span<const std::uint32_t> people() const { return people_; }
  [[nodiscard]] std::uint8_t turn(std::size_t gate) const { return gates_[gate].turn; }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  struct Gate {
    MemberId above = nobody;
    std::uint32_t people = 1;
    std::uint8_t turn = 0;
    std::uint8_t taken = 0;
  };
  /// Behind a leg: a gate, or a region.
  struct Leg {
    MemberId gate = nobody;
    std::uint32_t region = none;
  };
  [[nodiscard]] std::size_t leg_to_go_on(MemberId gate);
  [[nodiscard]] std::uint32_t behind(const Leg& leg) const { return leg.gate != nobody ? gates_[leg.gate].people : people_[leg.region]; }
  void count();

  std::size_t width_, most_;
  PlacementRule rule_;
  std::vector<Gate> gates_;
  std::vector<Leg> legs_;              ///< [n_gates * width]
  std::vector<std::uint32_t> people_;  ///< [n_regions]
  bool counted_ = true;                ///< whether `people` of the gates counts everybody
};

}  // namespace downline
