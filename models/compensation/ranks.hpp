#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/compensation/chosen.hpp"
#include "sim/param/declare.hpp"
#include "sim/policy/compensation.hpp"

namespace downline {

/// Ranks 1, 2, ...: what each needs, one entry a rank in every list; where a list is shorter the condition is not asked.
struct Ranks {
  std::vector<Cents> personal{100'00, 100'00};  ///< own points
  std::vector<Cents> group{};                   ///< points of herself and all below
  std::vector<Cents> front{2'00, 4'00};         ///< active recruits [hundredths]
  std::vector<Cents> legs{};                    ///< legs in which somebody holds `leg_rank` [hundredths]
  std::vector<Cents> leg_rank{};                ///< not above the rank itself [hundredths]
  std::vector<Cents> customers{};               ///< who ordered in the period [hundredths]
  std::vector<Cents> lines{};                   ///< qualified lines [hundredths]
  std::vector<BasisPoints> line_shares{};       ///< of the sales below that the second, third, ... line needs
  Cents active_sales = 100'00;                  ///< own points that make a member active
  BasisPoints leg_cap = 100'00;                 ///< most of the group points that one leg can count for
  bool leg_cap_of_actual = false;               ///< that share is of the actual group instead of the required one
  std::int64_t trained_from = 0;                ///< rank from which training must be done; 0: none
  std::int64_t grace = 0;                       ///< periods for which she is paid as before when she no longer qualifies
  std::int64_t demotion = 0;                    ///< periods below her title after which it falls; 0: never
  bool by_title = false;                        ///< later components see the title instead of the rank paid as
  int tree = 0;                                 ///< a TreeName
};

void declare_terms(Declare& add, Ranks& terms);
[[nodiscard]] std::unique_ptr<CompensationComponent> component_of(const Ranks& terms, const Earlier& earlier = {});

}  // namespace downline
