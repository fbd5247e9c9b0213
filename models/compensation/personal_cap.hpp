#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// Most that a member gets from earlier components in a period; the last of them is cut first.
struct PersonalCap {
  std::string of{};                   ///< which: names with commas between; empty: all before
  std::vector<Cents> most{5'000'00};  ///< by rank from 0; the last serves all higher ranks
};

void declare_terms(Declare& add, PersonalCap& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const PersonalCap& terms, const Earlier& earlier = {});

}  // namespace downline
