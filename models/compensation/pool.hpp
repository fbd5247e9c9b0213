#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// How a pool is shared.
enum class PoolShares : int { equal, points, sales };

/// A share of all sales, divided among those of a rank.
struct Pool {
  BasisPoints rate = 1'00;      ///< of all sales of the period
  std::int64_t from_rank = 1;   ///< who shares
  int shares = 0;               ///< a PoolShares
  std::vector<Cents> points{};  ///< shares by rank from `from_rank` on [hundredths]; the last serves all higher ranks
  BasisPoints most = 100'00;    ///< of the pool for one member
  bool roll_over = false;       ///< what is not given out is added to the next pool instead of kept by the company
};

void declare_terms(Declare& add, Pool& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const Pool& terms, const Earlier& earlier = {});

}  // namespace downline
