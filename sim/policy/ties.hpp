#pragma once
#include <cstdint>
#include <span>

#include "sim/core/ids.hpp"

namespace downline {

/// Whom a person knows. Drawn once per (seed, replication), the same under every strategy; safe to read from any thread.
class Ties {
 public:
  struct Tie {
    PersonId other = nobody;
    float strength = 1.0F;  ///< 0 (barely knows) .. 1 (close)
  };
  virtual ~Ties() = default;
  /// How many people `person` knows.
  [[nodiscard]] virtual std::uint32_t degree(PersonId person) const = 0;
  /// The `k`-th of them, k < degree(person). `week` matters only where there is no graph (everyone meets everyone anew).
  [[nodiscard]] virtual Tie tie(PersonId person, std::uint32_t k, Week week) const = 0;
  /// Which tie: the `k`-th of a person's.
  struct Asked {
    PersonId person;
    std::uint32_t k;
  };
  /// Both of many at once: the same as one at a time.
  virtual void degrees(std::span<const PersonId> people, std::span<std::uint32_t> out) const {
    for (std::size_t i = 0; i < people.size(); ++i) out[i] = degree(people[i]);
  }
  virtual void many(std::span<const Asked> asked, Week week, std::span<Tie> out) const {
    for (std::size_t i = 0; i < asked.size(); ++i) out[i] = tie(asked[i].person, asked[i].k, week);
  }
  /// Bytes held.
  [[nodiscard]] virtual std::uint64_t bytes() const = 0;
};

}  // namespace downline
