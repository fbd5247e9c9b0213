#pragma once
#include <cstdint>

#include "sim/param/field.hpp"

namespace downline {

// What the base's product has: the attributes count from there, and their cost is in the base's product cost.
inline constexpr double legal_warranty = 2.0;     // legal guarantee of conformity: article L217-3 of the French consumer code [years]
inline constexpr double usual_renewal = 2.0;      // assumed: two collections a year
inline constexpr double usual_exclusivity = 0.5;  // assumed

/// What is sold. Amounts exclude value-added tax.
struct Product {
  double price = 1.0;
  Cents basket_party = 58'00;
  Cents basket_other = 50'00;
  Cents basket_repeat = 45'00;
  double basket_sigma = 0.5;
  BasisPoints cost = 35'00;
  double quality = 0.92;
  double demonstration = 0.5;
  double warranty = legal_warranty;        ///< [years]
  BasisPoints warranty_cost = 50;          ///< of sales, for each year above the legal ones
  double renewal = usual_renewal;          ///< collections a year
  Cents renewal_cost = 5'000'00;           ///< a year and 100 000 people, for each collection above the usual ones
  double exclusivity = usual_exclusivity;  ///< share of the range that nobody else sells
  Cents exclusivity_cost = 10'000'00;      ///< a year and 100 000 people, of raising it from the usual to 1
};

/// How customers order again: BG/NBD (Fader, Hardie & Lee 2005).
struct CustomerLaw {
  double rate_shape = 0.243;
  double rate_scale = 4.414;
  double rate_multiplier = 0.03;
  double dropout_a = 0.793;
  double dropout_b = 2.426;
  double service_lift = 1.25;
  double dissatisfied_dropout = 0.3;
  double returned = 0.15;
  double return_loss = 0.5;
};

/// Whether a person says yes to an offer: one logit.
struct Decision {
  double party = 0.35;
  double one_to_one = -1.99;
  double lead = -3.76;
  double form = -1.3;
  double sharing = -2.40;
  double mini_site = -3.5;
  double affiliate = -3.5;
  double platform = 0.0;
  double referral = -1.4;
  double group = -1.0;
  double opinion = 0.3;  ///< weight of what a person has heard
  double warranty = 0.2;
  double renewal = 0.1;
  double exclusivity = 0.3;
  double exclusive_price = 0.5;
  double trust = 1.0;
  double trust_centre = 0.5;
  double third_party = 0.3;
  double reviews = 1.5;
  double review_centre = 0.7;
  double review_half = 200;  ///< reviews of half a year per 100 000 people
  double interest = 0.48;
  double tie_strength = 0.5;
  double aptitude = 0.2;
  double price = 1.0;
  double practice_centre = 1.48;
};

void declare(Fields& fields, Product& product);
void declare(Fields& fields, CustomerLaw& law);
void declare(Fields& fields, Decision& decision);

}  // namespace downline
