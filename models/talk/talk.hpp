#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// The brand's reputation.
struct Brand {
  double level = 0.5;                  ///< what reputation work holds up, 0..1
  Cents cost = 20'000'00;              ///< a year and 100 000 people, of raising it from usual_brand to 1
  double third_party = 0.0;            ///< a known payment provider or marketplace stands behind online orders, 0..1
  BasisPoints third_party_fee = 3'00;  ///< of online sales, where it stands behind all
};
/// Level of reputation that the head office holds up anyway: the base's.
inline constexpr double usual_brand = 0.5;

/// Who tells whom after an order, what hearing does, and how trust moves.
struct Talk {
  double satisfied_tells = 0.3;
  double dissatisfied_tells = 0.9;
  double good = 0.12;
  double bad = 0.46;
  std::int64_t opinion_weeks = 39;  ///< half-life of an opinion
  double recommends = 0.12;
  double reward_pull = 1.0;
  std::int64_t trust_weeks = 39;  ///< half-life of the way of trust to where it goes
  double trust_gain = 1.0;
  double satisfied_centre = 0.92;
  double shock_trust = 0.5;
  double rumour_weight = 1.2;
  double rumour_tells = 1.5;
};

/// What customers get for coming back and for sending others; declared under `customers`.
struct CustomerProgramme {
  Cents referral_reward = 0;
  double referred_stay = 0.25;
  double referred_lift = 0.2;
  BasisPoints loyalty_rate = 0;
  std::int64_t points_weeks = 52;
  double loyalty_stay = 0.1;
  double loyalty_lift = 0.05;
  double points_elsewhere = 0.0;
  BasisPoints elsewhere_cost = 10'00;
  double reviews = 0.0;  ///< share of orders after which a review and a photo are asked for
  Cents review_cost = 50;
  double group_purchase = 0.0;  ///< share of online buyers who gather a group
  std::int64_t group_asked = 8;
  std::int64_t group_minimum = 3;  ///< people in a group, who gathers it included
  BasisPoints group_discount = 10'00;
};

/// Readiness for bad news.
struct Crisis {
  double response = 0.0;    ///< 0..1
  Cents cost = 10'000'00;   ///< a year and 100 000 people, of full readiness
  double effect = 0.6;      ///< share of a shock that full readiness takes off
  double shortening = 0.5;  ///< share of its weeks
};

enum class ShockKind : int { quality_incident, rumour };
/// One scheduled piece of bad news; `shocks.NAME` in a scenario.
struct Shock {
  std::string name;
  int kind = static_cast<int>(ShockKind::rumour);
  std::int64_t week = 1;   ///< reported week in which it starts, from 1
  std::int64_t weeks = 4;  ///< how long
  double size = 0.1;       ///< share of orders spoilt, or of people who hear it first
};

void declare(Fields& fields, Brand& brand);
void declare(Fields& fields, Talk& talk);
void declare(Fields& fields, CustomerProgramme& programme);
void declare(Fields& fields, Crisis& crisis);
void declare(Fields& fields, Shock& shock);

}  // namespace downline
