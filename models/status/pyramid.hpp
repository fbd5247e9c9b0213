#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/status/law.hpp"
#include "sim/core/money.hpp"

namespace downline {

/// Whose law a plan is held against. European law holds in France too.
enum class Jurisdiction { fr, eu, us };

/// What the law asks about a plan and the conditions of entry, in its own terms. Names are those of components.
struct PlanFacts {
  std::vector<std::string> on_entry;         ///< pay on what a newcomer pays for entry, kit or training
  std::vector<std::string> for_recruits;     ///< pay for each newcomer whatever she sells
  std::vector<std::string> on_first_orders;  ///< pay on what newcomers sell and buy in their first periods
  std::vector<std::string> on_others;        ///< pay on what others sell
  std::vector<std::string> on_own;           ///< pay on what a member sells herself
  bool vdi = false;                          ///< whether members are VDI
  Cents paid_at_entry = 0;                   ///< by a newcomer: fee, kit, training [cents]
  Cents kit = 0;                             ///< part of it that is goods [cents]
  BasisPoints buy_back = 0;                  ///< of the price of unsold goods, guaranteed
  std::int64_t buy_back_months = 0;          ///< for so long
  std::int64_t least_customers = 0;          ///< that a member must have served in the period to be paid
  BasisPoints least_sold = 0;                ///< share of what she bought that she must have sold or used to be paid
};

/// What a network's volumes say besides. [cents]
struct NetworkFacts {
  Cents volume = 0;
  Cents to_customers = 0;    ///< part of it
  Cents paid = 0;            ///< by the plan, in all
  Cents paid_for_entry = 0;  ///< part of it by components that pay on entry or for recruits
  bool bought_back = true;   ///< whether the company takes back what members cannot sell, as the law asks
};

enum class Severity { forbidden, doubtful };

/// A rule that a plan breaks or may break. Not legal advice.
struct Finding {
  std::string_view rule;     ///< `entry_fee_pay`
  std::string_view article;  ///< where the law says so
  Severity severity;
  std::string component;  ///< to blame; empty: the plan as a whole
  std::string en, fr;     ///< a sentence each
  [[nodiscard]] const std::string& sentence(bool french) const { return french ? fr : en; }
};

/// What the law of a jurisdiction has against a plan, the forbidden first. France: article L121-15 of the consumer code, L135-2 of the
/// commercial code; European Union: directive 2005/29, annex I point 14, as the Court read it (C-515/12: the amount paid does not
/// matter, that pay comes primarily from introducing others does); United States: the Koscot test and the Amway safeguards (93 FTC
/// 618).
[[nodiscard]] std::vector<Finding> plan_findings(const PlanFacts& plan, Jurisdiction law);

/// Whether goods are taken back for as much and for as long as French and American law ask.
[[nodiscard]] bool buys_back(const PlanFacts& plan);

/// What the volumes of a period add: how much of them outsiders bought, under both readings of what members buy for themselves, and
/// whether members load up with goods that nobody takes back.
[[nodiscard]] std::vector<Finding> network_findings(const NetworkFacts& network, Jurisdiction law);

}  // namespace downline
