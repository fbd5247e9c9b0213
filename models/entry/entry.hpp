#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// The conditions of entry.
struct Entry {
  double requirement = 0.0;
  Cents fee = 0;
  Cents kit_price = 0;
  Cents kit_cost = 0;
  double paperwork_hours = 1.0;
  double online_signup = 0.0;  ///< share of the way to signing up online
  Cents online_cost = 3'000'00;
  double discount_members = 0.17;
  BasisPoints member_discount = 20'00;
  double promise = 12.0;
};

/// How people answer the offer to join.
struct Joining {
  double offer_at_party = 0.111;
  double offer_at_contact = 0.001;
  double offer_at_order = 0.001;
  double earn = -3.7;
  double earn_drive = 0.9;
  double earn_gain = 0.8;
  double outlay = 0.5;
  double paperwork = 0.05;
  double cold = 2.0;
  double discount = -1.8;
  double discount_interest = 0.5;
  std::int64_t refused_weeks = 52;
  double refused_opinion = 0.3;  ///< weight of the refusal in what the person thinks of the product
  double online_saves = 0.8;     ///< share of the paperwork that signing up online saves
  double bond = 0.5;
  double trust = 1.0;
  double awkward = 0.5;
  double awkward_centre = 1.0;
  std::int64_t stops_week = 0;  ///< reported week, from 1; 0: never
};

void declare(Fields& fields, Entry& entry);
void declare(Fields& fields, Joining& joining);

}  // namespace downline
