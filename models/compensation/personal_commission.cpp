#include "models/compensation/personal_commission.hpp"

namespace downline {
namespace {

/// Own sales times the rate of the tier they reach; or each slice of sales at its own rate.
class PersonalCommissionComponent final : public CompensationComponent {
 public:
  explicit PersonalCommissionComponent(PersonalCommission terms) : terms_(std::move(terms)) {}
  [[nodiscard]] bool on_team() const override { return false; }
  [[nodiscard]] BasisPoints recruit_rate() const override { return 0; }
  void pay(const PayPeriod& period, std::span<Cents> pay) const override {
    for (std::size_t m = 0; m < pay.size(); ++m)
      if (period.present[m] != 0 && period.sales[m] > 0) pay[m] += commission(period.sales[m]);
  }

 private:
  [[nodiscard]] Cents commission(Cents sales) const {
    Cents sum = 0;
    for (std::size_t tier = 0; tier < terms_.from.size() && sales >= terms_.from[tier]; ++tier) {
      const bool last = tier + 1 == terms_.from.size() || sales < terms_.from[tier + 1];
      if (terms_.sliced)
        sum += share_of((last ? sales : terms_.from[tier + 1]) - terms_.from[tier], terms_.rates[tier]);
      else if (last)
        sum = share_of(sales, terms_.rates[tier]);
    }
    return sum;
  }
  PersonalCommission terms_;
};

}  // namespace

std::unique_ptr<CompensationComponent> make_personal_commission(const PersonalCommission& terms) {
  return std::make_unique<PersonalCommissionComponent>(terms);
}

}  // namespace downline
