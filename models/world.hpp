#pragma once
#include <cstdint>
#include <string>

#include "sim/param/field.hpp"

namespace downline {

/// Which rules a run follows.
enum class Rules : int { direct_selling, recruit_and_sell };

/// The extent of a run.
struct Run {
  int rules = static_cast<int>(Rules::direct_selling);
  std::int64_t seed = 2026;
  std::int64_t people = 1'000'000;
  std::int64_t weeks = 156;
};

/// Who the people of the market are.
struct Market {
  double interest_mean = 0.40;
  double interest_concentration = 5.0;
  double digital_mean = 0.5;
  double digital_concentration = 4.0;
  double drive_aptitude_correlation = 0.4;
  double outside_wage = 9.4;
  double outside_wage_sigma = 0.25;
  double followers_median = 150.0;
  double followers_sigma = 1.2;
  double followers_most = 35'000.0;  ///< nobody has more
};

enum class TiesKind : int { well_mixed, small_world, scale_free, file };

/// Whom people know.
struct TiesParameters {
  int kind = static_cast<int>(TiesKind::small_world);
  double mean_degree = 60.0;
  std::int64_t community_size = 150;
  double local_share = 0.8;
  double sociability_sigma = 0.4;
  std::string file;
};

void declare(Fields& fields, Run& run);
/// Apart from the rest of `Run`: it stands before the parameters of the rules it may choose.
void declare_rules(Fields& fields, Run& run);
void declare(Fields& fields, Market& market);
void declare(Fields& fields, TiesParameters& ties);

}  // namespace downline
