#include "app/pay_why.hpp"

#include <algorithm>
#include <array>

namespace downline {
namespace {

constexpr std::size_t pays_a_member = 8;  // four trials
constexpr Cents plenty = 10'000'000'00;   // of volume
constexpr std::uint8_t highest_rank = 50;

template <class... Kinds>
std::vector<ComponentSpec> without(const std::vector<ComponentSpec>& plan) {
  std::vector<ComponentSpec> rest;
  for (const ComponentSpec& component : plan)
    if (!(std::holds_alternative<Kinds>(component.terms) || ...)) rest.push_back(component);
  return rest;
}

struct UnpaidInfo {
  std::string_view name;
  Words sentence;
};
constexpr std::array<UnpaidInfo, 6> unpaid_infos{{
    {"paid", {"", ""}},
    {"inactive", {"not active", "inactive"}},
    {"cut", {"a cap or the kit takes it all", "un plafond ou le kit prend tout"}},
    {"volume", {"her own volume is too small", "son propre volume est trop faible"}},
    {"rank", {"her rank is too low", "son rang est trop bas"}},
    {"out_of_reach", {"the plan does not reach up to her", "le plan ne remonte pas jusqu'à elle"}},
}};

}  // namespace

std::string_view name_of(Unpaid why) { return unpaid_infos.at(static_cast<std::size_t>(why)).name; }
Words sentence_of(Unpaid why) { return unpaid_infos.at(static_cast<std::size_t>(why)).sentence; }

bool WhyNot::would_pay(const std::vector<ComponentSpec>& plan, NetworkFile file, MemberId m) const {
  const auto pay = [&] {
    Plan fresh = make_plan(plan);
    Cents sum = 0;
    for (const ComponentPay& component : pay_period(fresh, period_of(file)).components)
      if (!component.pay.empty()) sum += component.pay[m];
    return sum;
  };
  const Cents with = pay();
  file.pv[seller_] = file.bv[seller_] = file.customer_volume[seller_] = 0;
  return with > pay();
}

Unpaid WhyNot::of(MemberId m) {
  const bool active = paid_.file.active[m] != 0;
  if (pays_ < pays_a_member) return active ? Unpaid::out_of_reach : Unpaid::inactive;
  pays_ -= pays_a_member;
  if (would_pay(without<PersonalCap, CompanyCap, KitRepayment>(plan_), paid_.file, m)) return Unpaid::cut;
  NetworkFile better = paid_.file;
  better.active[m] = 1;
  if (!active && would_pay(plan_, better, m)) return Unpaid::inactive;
  better.pv[m] += plenty;
  if (would_pay(plan_, better, m)) return active ? Unpaid::volume : Unpaid::inactive;
  better.rank = paid_.result.rank;
  better.rank.resize(better.size(), 0);
  better.rank[m] = highest_rank;
  return would_pay(without<Ranks>(plan_), std::move(better), m) ? Unpaid::rank : Unpaid::out_of_reach;
}

}  // namespace downline
