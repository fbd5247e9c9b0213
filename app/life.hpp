#pragma once
#include <optional>
#include <string>
#include <vector>

#include "models/state.hpp"
#include "results/analysis/format.hpp"
#include "scenarios/yaml/scenario.hpp"

namespace downline {

/// What a person is like, whatever the company does.
struct TraitsOfPerson {
  double interest, interest_mean, digital, drive, aptitude, outside_wage;
};

/// One person's life under one strategy.
struct Life {
  std::string strategy;
  TraitsOfPerson traits;
  std::vector<LifeEvent> events;  ///< in order; weeks count from 1, the first reported one; 0 and below are before
  std::uint32_t orders = 0;
  Cents bought = 0;             ///< since the run began
  Cents sold = 0, earned = 0;   ///< in the reported weeks; earned: after fees, kits, training and charges
  std::uint32_t recruited = 0;  ///< members whom she enrolled
  Cents left_to_company = 0;    ///< bought + sold, less goods at product.cost, less earned
};

/// Lives one replication of a scenario and tells what happened to the person. Errors: Stopped.
[[nodiscard]] Life live(const Scenario& scenario, int replication, PersonId person);

/// The member who sold most in the reported weeks of that replication; none if nobody sold. Errors: Stopped.
[[nodiscard]] std::optional<PersonId> best_seller(const Scenario& scenario, int replication);

/// The lives side by side, as text. [1 or more]
[[nodiscard]] std::string lives_text(const std::vector<Life>& lives, PersonId person, int replication, Language language);
/// The same as one JSON object. Ends in a line break.
[[nodiscard]] std::string lives_json(const std::vector<Life>& lives, PersonId person, int replication);

}  // namespace downline
