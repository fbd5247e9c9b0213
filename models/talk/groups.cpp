#include <algorithm>

#include "models/purchase/attributes.hpp"
#include "models/purchase/decision.hpp"
#include "models/talk/rules.hpp"

namespace downline {
namespace {

/// Luck coordinates of a group: whether it is gathered and who is asked first, then each asked.
constexpr std::uint32_t group_index(const Made& made, std::uint32_t k) { return made.order * 64U + k; }

/// Whether she came by a group herself: such a group is complete, and she gathers no other.
bool was_asked(const State& state, PersonId person) {
  const auto at = std::lower_bound(state.answered.begin(), state.answered.end(), person,
                                   [](const Offer& offer, PersonId p) { return offer.person < p; });
  return at != state.answered.end() && at->person == person && at->channel == Channel::group;
}

/// Those of a run of her ties who agree: members do not.
std::vector<PersonId> who_agree(const State& state, const Made& made, Draw& draw, Week week) {
  const std::uint32_t degree = state.ties->degree(made.person);
  std::vector<PersonId> agree;
  if (degree == 0) return agree;
  const std::uint32_t asked = std::min(degree, static_cast<std::uint32_t>(state.now.programme.group_asked));
  const std::uint32_t first = below(draw, degree);
  const double discount = std::min(0.99, static_cast<double>(state.now.programme.group_discount) / whole);
  const double cheaper = -price_weight(state.now) * math::log(1.0 - discount);
  for (std::uint32_t k = 0; k < asked; ++k) {
    const Ties::Tie tie = state.ties->tie(made.person, (first + k) % degree, week);
    if (tie.other == made.person || state.state_of(tie.other) == PersonState::member) continue;
    const Reached who = reached(state, tie);
    const double u = uniform(state.luck, Stream::group, made.person, 0, group_index(made, k + 1));
    if (u < math::logistic(decision_logit(state, who, Channel::group, cheaper, week))) agree.push_back(tie.other);
  }
  std::sort(agree.begin(), agree.end());
  agree.erase(std::unique(agree.begin(), agree.end()), agree.end());
  return agree;
}

}  // namespace

/// A buyer online gathers a group with chance group_purchase * mechanisms.group_purchase. She asks `group_asked` of her ties; each
/// agrees with chance logistic(decision). If with her they are `group_minimum` or more, all of them will order next week, with her
/// seller; else none does.
void gather_groups(State& state, Week week) {
  const CustomerProgramme& programme = state.now.programme;
  const double chance = programme.group_purchase * state.now.mechanisms.group_purchase;
  if (chance <= 0) return;
  for (const Made& made : state.made) {
    if (!online_channel(made.closed) || was_asked(state, made.person)) continue;
    Draw draw(state.luck, Stream::group, made.person, 0, group_index(made, 0));
    if (uniform(draw) >= chance) continue;
    const std::vector<PersonId> agree = who_agree(state, made, draw, week);
    if (agree.size() + 1 < static_cast<std::size_t>(programme.group_minimum)) continue;
    for (const PersonId person : agree) state.offers_talk.push_back({person, made.member, made.person, Channel::group});
  }
}

}  // namespace downline
