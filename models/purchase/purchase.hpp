#pragma once
#include <cstdint>

#include "sim/param/field.hpp"

namespace downline {

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
};

/// Whether a person says yes to an offer: one logit.
struct Decision {
  double party = 0.35;
  double one_to_one = -1.99;
  double lead = -3.76;
  double sharing = -2.40;
  double mini_site = -3.5;
  double affiliate = -3.5;
  double platform = 0.0;
  double referral = -1.4;
  double group = -1.0;
  double opinion = 0.3;  ///< weight of what a person has heard
  double interest = 0.48;
  double tie_strength = 0.5;
  double aptitude = 0.2;
  double price = 1.0;
  double practice_centre = 1.48;
  double trust_centre = 0.5;
};

void declare(Fields& fields, Product& product);
void declare(Fields& fields, CustomerLaw& law);
void declare(Fields& fields, Decision& decision);

}  // namespace downline
