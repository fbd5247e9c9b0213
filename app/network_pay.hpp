#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "models/compensation/plan.hpp"
#include "sim/network/network_file.hpp"

namespace downline {

/// A network and what a plan pays on it.
struct PaidNetwork {
  NetworkFile file;
  PlanResult result;
  std::vector<Cents> group;  ///< [n_members] personal volume of herself and all below [hundredths]
};

/// The pay period that a network file describes; its spans point into the file.
[[nodiscard]] PayPeriod period_of(const NetworkFile& file);
[[nodiscard]] PaidNetwork pay_network(const std::vector<ComponentSpec>& components, NetworkFile file);

/// "12.30", exact.
[[nodiscard]] std::string money_text(Cents amount);

/// The table of payments as CSV, a row a member in the order of the file: member, a column a paying component, total (cash), rank,
/// group_volume. Handed to `sink` in pieces.
void write_pay_table(const PaidNetwork& paid, const std::function<void(std::string_view)>& sink);

}  // namespace downline
