#pragma once
#include "sim/observe/table.hpp"

namespace downline::charts {

struct CompanyOptions {
  int strategies = 4;
  int replications = 8;
  int weeks = 60;
  bool long_names = false;
  bool holes = false;  ///< figures that are not defined, here and there
};

/// A table that looks like that of a company: levels that wander, money of both signs, a tree of members, incomes most of which are 0.
/// Made by arithmetic from fixed numbers.
[[nodiscard]] ResultTable company_table(const CompanyOptions& options);

}  // namespace downline::charts
