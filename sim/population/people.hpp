#pragma once
#include <cstdint>

#include "sim/core/check.hpp"
#include "sim/core/ids.hpp"
#include "sim/population/zeroed.hpp"

namespace downline {

/// What a person is to the company.
enum class PersonState : std::uint8_t { prospect, customer, member, lapsed };
inline constexpr int person_states = 4;

/// All that is kept of a person whom nothing happened to is zero. 16 bytes, four to a cache line; traits are not here:
/// they are functions of coordinates.
struct Person {
  std::uint32_t customer_plus_one = 0;  ///< row in `customers`
  std::uint32_t member_plus_one = 0;    ///< latest row in `members`, present or not
  std::uint16_t annoyance_units = 0;    ///< annoyance as of `mood_week`, in 1/256
  std::int16_t opinion_units = 0;       ///< what she heard of the product as of `mood_week`, in 1/256; bad is negative
  std::uint16_t state_and_week = 0;     ///< two bits of state, fourteen of `mood_week`
  std::uint16_t refused_plus_one = 0;   ///< week of the last refusal

  [[nodiscard]] PersonState state() const { return static_cast<PersonState>(state_and_week >> 14); }
  void set_state(PersonState s) { state_and_week = static_cast<std::uint16_t>((state_and_week & 0x3FFF) | static_cast<unsigned>(s) << 14); }
  [[nodiscard]] Week mood_week() const { return state_and_week & 0x3FFF; }
  void set_mood_week(Week week) { state_and_week = static_cast<std::uint16_t>((state_and_week & 0xC000) | static_cast<unsigned>(week)); }
  [[nodiscard]] CustomerId customer() const { return customer_plus_one - 1; }
  [[nodiscard]] MemberId member() const { return member_plus_one - 1; }
};
static_assert(sizeof(Person) == 16);
/// The most weeks a run may have, before-weeks included: they must fit `mood_week`.
inline constexpr Week most_weeks = 0x3FFF;

using People = Zeroed<Person>;

}  // namespace downline
