#pragma once
#include <array>

namespace downline {

/// The phases of a week, in order. Each is complete before the next; a phase reads what the earlier ones left.
enum class Phase {
  plan,     ///< members choose their hours, follow up newcomers, and split the rest
  reach,    ///< contacts by channel: parties, one to one, leads
  decide,   ///< people answer offers; each answers one a week
  order,    ///< first orders and due repeat orders
  talk,     ///< customers tell others: word of mouth, recommendations, rumours
  recruit,  ///< offers to join, selection, enrolment
  train,    ///< training of newcomers
  pay,      ///< the plan runs at the end of a pay period
  quit,     ///< members leave; their recruits roll up
  book,     ///< fixed costs; the week's ledger is closed
  observe,  ///< the week's row of the record
};
inline constexpr std::array phases{Phase::plan,  Phase::reach, Phase::decide, Phase::order, Phase::talk,   Phase::recruit,
                                   Phase::train, Phase::pay,   Phase::quit,   Phase::book,  Phase::observe};

}  // namespace downline
