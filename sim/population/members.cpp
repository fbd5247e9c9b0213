#include "sim/population/members.hpp"

#include "sim/core/check.hpp"

namespace downline {

MemberId Members::add(PersonId who, MemberId enroller_row, Week week) {
  const auto m = static_cast<MemberId>(size());
  check(enroller_row == nobody || enroller_row < m, "an enroller joined before");
  person.push_back(who);
  enroller.push_back(enroller_row);
  sponsor.push_back(enroller_row);
  placement.add(enroller_row);
  joined.push_back(week);
  left.push_back(never);
  member_class.push_back(0);
  present.push_back(1);
  seller.push_back(1);
  state.emplace_back();
  period.emplace_back();
  quarter_pay.push_back(0);
  period_sales.push_back(0);
  sales.push_back(0);
  income.push_back(0);
  enrolled.push_back(0);
  here.push_back(m);
  if (enroller_row != nobody) ++enrolled[enroller_row];
  return m;
}

}  // namespace downline
