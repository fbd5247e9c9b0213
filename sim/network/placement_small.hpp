#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace downline {

/// A placement tree of at most `most` members by the rule `weak`, for speed in columns that fit the nearest cache: what is known of a
/// leg lies side by side, and whoever goes down is counted on the way. Where legs are not compared, as in a chain, nobody is counted.
class SmallPlacement {
 public:
  static constexpr std::size_t most = 4096;

  /// \param people including the first one, who is there from the start
  SmallPlacement(std::size_t width, std::size_t people) : width_(width), legs_(people * width), above_(people, 0), leg_(people, 0) {}
  /// Places the next member; `enroller` is smaller.
  void add(std::uint16_t enroller);
  /// [people] the member above; for the first one 0
  [[nodiscard]] std::span<const std::uint16_t> above() const { return above_; }
  /// [people] which leg of the member above, from 0 on the left
  [[nodiscard]] std::span<const std::uint8_t> leg() const { return leg_; }

 private:
  struct Leg {
    std::uint16_t below = 0;   ///< 0: open
    std::uint16_t people = 0;  ///< of the first `counted_`
  };
  [[nodiscard]] Leg* legs(std::uint16_t m) { return &legs_[m * width_]; }
  [[nodiscard]] std::size_t weakest(const Leg* legs) const;
  void take(std::uint16_t above, std::size_t leg);
  void count(std::uint16_t m);

  std::size_t width_;
  std::vector<Leg> legs_;  ///< [people * width]
  std::vector<std::uint16_t> above_;
  std::vector<std::uint8_t> leg_;
  std::uint16_t placed_ = 1, counted_ = 1;
};

}  // namespace downline
