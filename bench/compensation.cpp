// How long each component and a hybrid of five take to pay a period, from 10 000 to 10 million members of a random recursive
// tree, the least and the median of five rounds, and how much memory a member needs. Usage: bench_compensation [PLAN] [members...]
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "models/compensation/plan.hpp"
#include "sim/random/draw.hpp"

namespace downline {
namespace {

struct World {
  std::vector<MemberId> sponsor, placement;
  std::vector<std::uint8_t> present, leg;
  std::vector<Cents> sales;
  std::vector<std::uint16_t> age;
  [[nodiscard]] PayPeriod period() const {
    PayPeriod network{sponsor, present, sales};
    network.age = age;
    network.placement = placement;
    network.leg = leg;
    return network;
  }
};

/// Everybody joins under somebody drawn from those before; a quarter sell nothing. In the other tree they take places drawn from
/// the open ones.
World world(std::uint32_t n) {
  World w;
  std::vector<std::uint32_t> open{0};
  for (std::uint32_t m = 0; m < n; ++m) {
    Draw draw(Luck(1, 0), Stream::start, m);
    w.sponsor.push_back(m == 0 ? nobody : below(draw, m));
    w.present.push_back(uniform(draw) < 0.95);
    w.sales.push_back(uniform(draw) < 0.25 ? 0 : below(draw, 60'000));
    w.age.push_back(static_cast<std::uint16_t>(below(draw, 30)));
    const std::uint32_t at = below(draw, static_cast<std::uint32_t>(open.size()));
    w.placement.push_back(m == 0 ? nobody : open[at] / 2);
    w.leg.push_back(static_cast<std::uint8_t>(open[at] % 2));
    open[at] = 2 * m;
    open.push_back(2 * m + 1);
  }
  return w;
}

constexpr std::size_t rounds = 5;

/// [rounds] seconds of a period, in order.
using Seconds = std::array<double, rounds>;

/// Of the first period of a new plan, in which those without a place are placed, and of the one after it.
struct Took {
  Seconds first, later;
};

Took took(const std::vector<ComponentSpec>& components, const World& w) {
  Took all{};
  for (std::size_t round = 0; round < rounds; ++round) {
    Plan plan = make_plan(components);
    for (Seconds* const period : {&all.first, &all.later}) {
      const auto begin = std::chrono::steady_clock::now();
      const PlanResult result = pay_period(plan, w.period());
      (*period)[round] = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
      if (result.paid() < 0) std::abort();
    }
  }
  std::sort(all.first.begin(), all.first.end());
  std::sort(all.later.begin(), all.later.end());
  return all;
}

std::vector<std::pair<const char*, std::vector<ComponentSpec>>> plans() {
  const ComponentSpec own{"own", PersonalCommission{}};
  const ComponentSpec levels{"levels", Unilevel{{5'00, 4'00, 3'00, 2'00, 1'00, 1'00, 1'00}, 100'00, 1}};
  const ComponentSpec ranks{"ranks", Ranks{}};
  // Five ranks that ask for group points with a leg cap and for legs that hold the rank below.
  Ranks legs{{100'00, 100'00, 100'00, 100'00, 100'00}, {0, 1'000'00, 3'000'00, 9'000'00, 20'000'00}, {1'00, 2'00, 2'00, 3'00, 3'00}};
  legs.legs = {0, 1'00, 2'00, 2'00, 3'00};
  legs.leg_rank = {1'00, 1'00, 2'00, 3'00, 4'00};
  legs.leg_cap = 60'00;
  Differential breakaway;
  breakaway.breakaway = true;
  std::vector<std::pair<const char*, std::vector<ComponentSpec>>> list{{"personal", {own}},
                                                                       {"unilevel of 7", {levels}},
                                                                       {"referral", {{"it", Referral{}}}},
                                                                       {"affiliate", {{"it", Affiliate{}}}},
                                                                       {"differential", {{"it", Differential{}}}},
                                                                       {"breakaway", {{"it", breakaway}}},
                                                                       {"binary", {{"it", Binary{}}}},
                                                                       {"ranks", {ranks}},
                                                                       {"ranks by legs", {{"it", legs}}},
                                                                       {"generations", {{"it", Generations{{5'00, 3'00, 1'00}, 0}}}},
                                                                       {"matrix", {{"it", Matrix{}}}},
                                                                       {"binary, placed", {{"it", Binary{1}}}},
                                                                       {"fast start", {{"it", FastStart{}}}},
                                                                       {"pool", {{"it", Pool{1'00, 0}}}},
                                                                       {"team override", {{"it", TeamOverride{}}}},
                                                                       {"points", {{"it", PointsReward{}}}}};
  list.push_back({"hybrid of five", {ranks, own, {"binary", Binary{}}, {"matched", Matching{"binary"}}, {"cap", CompanyCap{}}}});
  return list;
}

void measure(std::uint32_t n, std::string_view only) {
  const World w = world(n);
  std::printf("%u members\n", n);
  for (const auto& [name, components] : plans()) {
    if (!only.empty() && only != name) continue;
    const auto [first, later] = took(components, w);
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    std::printf("  %-16s first period %6.3f (least) %6.3f s (median), next %6.3f %6.3f s, %5.1f ns a member, peak so far %5.0f MB\n", name,
                first[0], first[rounds / 2], later[0], later[rounds / 2], later[rounds / 2] * 1e9 / n,
                static_cast<double>(use.ru_maxrss) / 1024.0);
  }
}

}  // namespace
}  // namespace downline

int main(int argc, char** argv) {
  const std::vector<std::string_view> words(argv + 1, argv + argc);
  std::string_view only;
  std::vector<std::uint32_t> members;
  for (const std::string_view word : words) {
    const auto number = static_cast<std::uint32_t>(std::strtoul(word.data(), nullptr, 10));
    if (number > 0)
      members.push_back(number);
    else
      only = word;
  }
  if (members.empty()) members = {10'000, 100'000, 1'000'000, 10'000'000};
  for (const std::uint32_t n : members) downline::measure(n, only);
}
