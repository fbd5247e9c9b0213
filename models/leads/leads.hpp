#pragma once
#include "sim/param/field.hpp"

namespace downline {

struct Parameters;

/// Who gets customer leads: all who work them equally, by hours given to them, by sales, or the company's own shop.
enum class Allocation : int { equal, activity, sales, shop };

/// Contacts that the company buys, or draws to its site.
struct Leads {
  Cents ads_budget = 0;
  Cents search_budget = 0;
  double forms = 0.0;  ///< 0: the site has no form; 1: it has one and all are answered
  double recruit_share = 0.0;
  double shop_share = 0.0;
  int allocation = static_cast<int>(Allocation::activity);
  double earned_share = 1.0;  ///< of the members' leads, handed out by the rule; the rest equally
  Cents price_to_member = 0;  ///< a lead
  double click_price = 0.81;
  Cents saturation = 31'200'00;
  double inflation = 0.095;
  double search_most = 800.0;  ///< clicks a week per 100 000 people that search engines bring at most
  Cents search_half = 20'000'00;
  double search_hill = 1.5;
  double search_weeks = 26.0;  ///< half-life of past work
  double form_share = 0.02;    ///< of the clicks that search engines bring
  double forms_base = 4.0;     ///< a week per 100 000 people who would trust the brand fully
  Cents form_cost = 3'00;
  double hours_each = 0.1;
  double crowding_half = 8.0;
};

void declare(Fields& fields, Leads& leads);

/// Whether there are leads at all that members may work.
[[nodiscard]] bool leads_exist(const Parameters& levers);

}  // namespace downline
