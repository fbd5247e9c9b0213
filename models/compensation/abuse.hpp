#pragma once
#include <string_view>
#include <vector>

#include "models/compensation/component.hpp"

namespace downline {

/// What somebody can do to a plan instead of selling more.
enum class Manoeuvre : std::size_t {
  chain,           ///< she takes part as a chain of accounts and splits her sales over them
  stack,           ///< she puts two accounts of her own directly below her, with part of her sales, and her line below one of them
  self_purchase,   ///< she buys for herself the least that makes her active or fills her tier
  buy_rank,        ///< she buys much more, for the rank or step
  early_late,      ///< she moves orders between two periods
  buy_and_return,  ///< she buys in one period and returns it in the next
  count_
};
inline constexpr std::size_t manoeuvre_count = static_cast<std::size_t>(Manoeuvre::count_);

struct ManoeuvreInfo {
  std::string_view name;
  Words sentence;
};
[[nodiscard]] const std::array<ManoeuvreInfo, manoeuvre_count>& manoeuvres();

/// What each manoeuvre gains its best player, over two periods and after paying for what she buys, on a standard network: a full
/// tree of three below each and four levels, everybody selling 300 euros a period. Gains are in cents, 0 where it does not pay.
/// \return [manoeuvre_count]
[[nodiscard]] std::vector<Cents> gains(const std::vector<ComponentSpec>& components);

}  // namespace downline
