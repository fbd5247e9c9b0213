#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// The brand's reputation.
struct Brand {
  double level = 0.5;        ///< what reputation work holds up, 0..1
  double third_party = 0.0;  ///< a known payment provider or marketplace stands behind online orders, 0..1
};

/// Who tells whom after an order.
struct Talk {
  double satisfied_tells = 0.1;
  double dissatisfied_tells = 0.5;
  std::int64_t opinion_weeks = 39;  ///< half-life of an opinion
};

/// What customers get for coming back and for sending others; declared under `customers`.
struct CustomerProgramme {
  Cents referral_reward = 0;
  BasisPoints loyalty_rate = 0;
  double reviews = 0.0;            ///< share of customers asked for a review and a photo
  double group_purchase = 0.0;     ///< share of online buyers who gather a group
  BasisPoints group_discount = 0;  ///< to those who buy in a group
};

/// Readiness for bad news.
struct Crisis {
  double response = 0.0;  ///< 0..1
};

enum class ShockKind : int { quality_incident, rumour };
/// One scheduled piece of bad news; `shocks.NAME` in a scenario.
struct Shock {
  std::string name;
  int kind = static_cast<int>(ShockKind::rumour);
  std::int64_t week = 1;   ///< reported week in which it starts
  std::int64_t weeks = 4;  ///< how long
  double size = 0.1;       ///< share of orders spoilt, or of people who hear it first
};

void declare(Fields& fields, Brand& brand);
void declare(Fields& fields, Talk& talk);
void declare(Fields& fields, CustomerProgramme& programme);
void declare(Fields& fields, Crisis& crisis);
void declare(Fields& fields, Shock& shock);

}  // namespace downline
