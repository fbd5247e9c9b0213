#pragma once
#include <string>

#include "models/state.hpp"
#include "results/analysis/format.hpp"
#include "sim/param/field.hpp"

namespace downline {

/// How a kind of event is told: `{other}`, `{amount}` and `{channel}` are filled in.
struct EventWords {
  std::string_view name;  ///< in JSON
  Words once, often;      ///< `often` is followed by a count
  bool routine = false;   ///< may go on beside others, as orders beside pay
};
[[nodiscard]] const EventWords& words_of(LifeEvent::Kind kind);

/// "12.3 k€".
[[nodiscard]] std::string amount_text(Cents amount, Language language);

/// One event.
[[nodiscard]] std::string event_text(const LifeEvent& event, Language language);

}  // namespace downline
