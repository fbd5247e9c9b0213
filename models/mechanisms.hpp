#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// Strengths of the assumed mechanisms: zero means that the mechanism makes no difference between members.
struct Mechanisms {
  double kappa = 1.0;
  double crowding_out = 0.25;
  double selection = 0.5;
  double training = 0.25;
  double follow_up = 1.0;
  double practice = 0.2;
  double wage_feedback = 1.06;
  double expectations = 0.67;
  double pressure = 1.0;
  double saturation = 1.0;
  double content = 1.0;
  double supports = 1.0;
  double ads = 1.0;
  double search = 1.0;
  double recruit_leads = 1.0;
  double shops = 1.0;
  double platform = 1.0;
  double adoption = 1.0;
  double tail = 1.0;
  double product = 1.0;
  double trust = 1.0;
  double third_party = 1.0;
  double reviews = 1.0;
  double positive_talk = 1.0;
  double negative_talk = 1.0;
  double referral = 1.0;
  double loyalty = 1.0;
  double group_purchase = 1.0;
  double rumour = 1.0;
  double crisis = 1.0;
  double belonging = 1.0;
  double awkwardness = 1.0;
  double sunk_cost = 1.0;
  double sponsor_leaving = 1.0;
  double drift = 1.0;
};

void declare(Fields& fields, Mechanisms& mechanisms);

}  // namespace downline
