#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/network_pay.hpp"
#include "app/options.hpp"
#include "app/pay_explain.hpp"
#include "models/status/pyramid.hpp"

namespace downline {

/// What is said of a payment besides the table.
struct PaySummary {
  Cents volume = 0, customer_volume = 0;
  Cents maximum = 0, paid = 0, cash = 0;
  std::array<Cents, breakage_count> lost{};
  std::vector<Finding> findings;
  std::vector<std::string> by_party;  ///< components that a network does not say enough for
  std::vector<Cents> gains;           ///< [manoeuvre_count] what the plan can be milked for on a standard network
};
[[nodiscard]] PaySummary summarise(const PaidNetwork& paid);

/// Volume, theoretical maximum, paid, payout ratio, breakage by cause, what stands in for absent columns, what the plan can be milked for,
/// findings of the law.
[[nodiscard]] std::string summary_text(const PaidNetwork& paid, const PaySummary& summary, Language language);
/// The same as one JSON object, with the explanation if there is one.
[[nodiscard]] std::string summary_json(const PaidNetwork& paid, const PaySummary& summary, const std::optional<PayExplanation>& explanation,
                                       Language language);

}  // namespace downline
