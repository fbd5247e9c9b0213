#pragma once
#include <cstdint>

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
  /// Bytes held.
  [[nodiscard]] virtual std::uint64_t bytes() const = 0;
};

}  // namespace downline
