#pragma once
#include <vector>

#include "sim/core/ids.hpp"
#include "sim/core/money.hpp"

namespace downline {

/// A person's standing as a buyer: one row for life, BG/NBD. One cache line.
struct Customer {
  PersonId person = nobody;
  MemberId seller = nobody;  ///< seller of record; may have left: see `owner`; nobody: the company's own
  double rate = 0;           ///< orders a week before service
  double dropout = 0;        ///< chance of leaving after an order
  double due = 0;            ///< time of the next occasion [weeks]; infinite once dropped out
  Cents bought = 0;
  std::uint32_t occasions = 0;  ///< occasions drawn so far
  std::uint32_t orders = 0;
  Week last_order = -1;
  bool ordered_as_customer = false;
  bool waiting = false;  ///< `due` is in the calendar
};
static_assert(sizeof(Customer) <= 64);

using Customers = std::vector<Customer>;

}  // namespace downline
