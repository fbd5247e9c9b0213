#pragma once
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "app/network_pay.hpp"
#include "app/options.hpp"
#include "app/pay_why.hpp"

namespace downline {

/// What the volume of some members, taken together, changes.
struct PaySource {
  std::string name;  ///< of the member; or which ones
  int level = -1;    ///< below the one explained, 0: herself; -1: outside her downline
  Cents volume = 0;
  std::vector<Cents> to_her;  ///< [components]
  Cents to_others = 0;
  std::array<Cents, breakage_count> lost{};
};

/// Where a member's pay comes from and what her own volume pays, to the cent.
struct PayExplanation {
  std::string member;
  bool active = false;
  std::vector<std::string> components;  ///< that can pay her
  std::vector<Cents> paid;              ///< [components] to her
  std::vector<std::uint8_t> cash;       ///< [components] 0: goods, trips or points at face value
  /// Her pay, split over those below her: volumes are taken away one after the other, the farthest first, and each accounts for what
  /// its own removal changes, so that the parts add up to the cent. The last one is the rest of the network (pools, caps).
  std::vector<PaySource> sources;
  PaySource own;  ///< what the whole network loses with her own volume alone
  struct Upline {
    std::string name;
    int levels_up = 0;  ///< 0: not above her
    bool active = false;
    std::vector<Cents> paid;  ///< [components] on her volume
    Unpaid why = Unpaid::paid;
  };
  std::vector<Upline> uplines;  ///< nearest first, also those who got nothing; then others who gained or lost
};

/// Errors: ErrorKind::usage when there is no such member.
[[nodiscard]] PayExplanation explain_pay(const std::vector<ComponentSpec>& plan, const PaidNetwork& paid, const std::string& member);
[[nodiscard]] std::string explanation_text(const PayExplanation& explanation, Language language);

}  // namespace downline
