#pragma once
#include <vector>

#include "sim/core/ids.hpp"
#include "sim/core/large_pages.hpp"
#include "sim/core/money.hpp"

namespace downline {

/// A person's standing as a buyer: one row for life, BG/NBD. One cache line.
struct Customer {
  PersonId person = nobody;
  MemberId seller = nobody;  ///< seller of record; may have left: see `owner`; nobody: the company's own
  float rate = 0;            ///< orders a week by the published law, before product, service and reward
  float dropout = 0;         ///< chance of leaving after an order
  double due = 0;            ///< time of the next occasion [weeks]; infinite once dropped out
  Cents bought = 0;
  std::uint32_t occasions = 0;  ///< occasions drawn so far
  std::uint32_t orders = 0;
  Week last_order = -1;
  Week first_order = -1;           ///< the first as a customer
  PersonId referrer = nobody;      ///< the customer who sent her
  std::uint32_t points = 0;        ///< loyalty points, worth so many cents
  std::uint32_t first_year = 0;    ///< bought in repeat orders in the 52 weeks from the first order on [cents, at most 2^32 - 1]
  std::uint8_t first_channel = 0;  ///< Channel that won her
  std::uint8_t first_content = 0;  ///< one more than the Content of the post that did; 0: no post
  bool ordered_as_customer = false;
  bool waiting = false;  ///< `due` is in the calendar
};
static_assert(sizeof(Customer) <= 64);

using Customers = LargeVector<Customer>;

}  // namespace downline
