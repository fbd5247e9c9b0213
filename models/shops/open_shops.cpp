#include <algorithm>

#include "models/sharing/online.hpp"
#include "sim/kernel/each_contact.hpp"

namespace downline {
namespace {

/// Visits by a window are numbered apart from those to the shop.
constexpr std::uint32_t window_offset = 0x8000'0000U;
/// A week that no run has: the coordinate of what a person decides once.
constexpr Week for_life = most_weeks;

/// Whether a member runs a shop; whether a window shows it. Luck is hers for life.
bool has_shop(const State& state, MemberId m) {
  return state.members.seller[m] != 0 && uniform(state.luck, Stream::visit, state.person_of(m), for_life, 0) < state.now.shops.mini_site;
}
bool has_window(const State& state, MemberId m) {
  return uniform(state.luck, Stream::visit, state.person_of(m), for_life, 1) < state.now.shops.widget;
}

/// Who comes by a member's shop this week:
///   shop:   [care * visits * (0.5 + content quality)] of everybody
///   window: [care * audience * readers * click] of her ties and followers
/// with care = mechanisms.shops * hours / (hours + 1): a shop that nobody tends fades. Each is at most everybody, or her audience.
void add_visitors(const State& state, MemberId m, Week week, std::vector<Lookers>& out) {
  const Shops& s = state.now.shops;
  const PersonId person = state.person_of(m);
  const double hours = state.members.state[m].hours;
  const double care = state.now.mechanisms.shops * hours / (hours + 1.0);
  const double most = static_cast<double>(state.now.run.people);
  const double at_shop = std::min(most, care * s.visits * (0.5 + content_quality(state, m)));
  if (const std::uint32_t n = whole_number(at_shop, uniform(state.luck, Stream::count, person, week, 5)); n > 0)
    out.push_back({m, Channel::mini_site, n, 0, 0, state.skill(m)});
  const std::uint32_t audience = audience_of(state, m);
  if (audience == 0 || !has_window(state, m)) return;
  const double by_window = std::min(1.0, care * s.readers * s.click) * audience;
  if (const std::uint32_t n = whole_number(by_window, uniform(state.luck, Stream::count, person, week, 6)); n > 0)
    out.push_back({m, Channel::affiliate, n, window_offset, audience, state.skill(m)});
}

}  // namespace

/// Members' own online shops: who comes by orders as online, without anybody's hours.
void open_shops(State& state, Week week) {
  state.offers_shop.reset(1);
  const Shops& levers = state.now.shops;
  if (levers.mini_site <= 0) return;
  auto& visitors = state.spare.cleared<std::vector<Lookers>, Shops>();
  std::int64_t shops = 0;
  for (const MemberId m : state.members.here) {
    if (!has_shop(state, m)) continue;
    ++shops;
    add_visitors(state, m, week, visitors);
  }
  double visits = 0;
  for (const Lookers& v : visitors) visits += v.count;
  // No more visits than people.
  if (const double most = static_cast<double>(state.now.run.people); visits > most)
    for (Lookers& v : visitors) v.count = static_cast<std::uint32_t>(v.count * most / visits);
  for (const Lookers& v : visitors) state.totals[Series::visits] += v.count;
  const Cents running = to_cents(static_cast<double>(levers.cost_each) / 100.0 / 52.0 * static_cast<double>(shops));
  state.ledger.post(Account::shops, Account::suppliers, running + state.a_week(levers.fixed_cost));
  each_contact(std::span<const Lookers>(visitors), SellOnline{state, week, Stream::visit, Stream::browse}, state.offers_shop,
               state.grain.sources);
}

}  // namespace downline
