#include <fmt/format.h>

#include "app/columns.hpp"
#include "app/pay_explain.hpp"

namespace downline {
namespace {

/// "own_sales 12.00, levels 3.50"; empty when all are 0.
std::string amounts_text(const std::vector<std::string>& components, const std::vector<Cents>& amounts) {
  std::string text;
  for (std::size_t c = 0; c < amounts.size(); ++c)
    if (amounts[c] != 0) text += (text.empty() ? "" : ", ") + components[c] + " " + money_text(amounts[c]);
  return text;
}

std::string losses_text(const PaySource& source) {
  std::string text;
  for (std::size_t cause = 0; cause < breakage_count; ++cause)
    if (source.lost[cause] != 0)
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", breakages()[cause].name, money_text(source.lost[cause]));
  return text;
}

std::string sources_text(const PayExplanation& e, Language language) {
  Columns columns;
  columns.left = {0, 3, 4};
  columns.add({in(language, {"from", "de"}), in(language, {"level", "niveau"}), in(language, {"volume", "volume"}),
               in(language, {"paid to her", "payé à elle"}), in(language, {"else", "sinon"})});
  const std::string nothing = in(language, {"nothing", "rien"});
  for (const PaySource& source : e.sources) {
    const std::string to_her = amounts_text(e.components, source.to_her);
    if (source.level < 0) {
      if (!to_her.empty()) columns.add({in(language, {"the rest of the network", "le reste du réseau"}), "", "", to_her});
      continue;
    }
    std::string rest;
    if (source.to_others != 0) rest = in(language, {"to others ", "à d'autres "}) + money_text(source.to_others);
    if (const std::string lost = losses_text(source); !lost.empty())
      rest += (rest.empty() ? "" : "; ") + in(language, {"not paid: ", "non payé : "}) + lost;
    columns.add({source.name, source.level == 0 ? in(language, {"own", "elle"}) : std::to_string(source.level), money_text(source.volume),
                 to_her.empty() ? nothing : to_her, rest});
  }
  return columns.text();
}

std::string uplines_text(const PayExplanation& e, Language language) {
  Columns columns;
  columns.left = {0, 1, 2};
  for (const PayExplanation::Upline& upline : e.uplines) {
    const std::string paid = amounts_text(e.components, upline.paid);
    const std::string where = upline.levels_up > 0 ? fmt::format("{} {}", upline.levels_up, in(language, {"above", "au-dessus"}))
                                                   : in(language, {"elsewhere", "ailleurs"});
    columns.add({upline.name, where, paid.empty() ? in(language, {"nothing: ", "rien : "}) + in(language, sentence_of(upline.why)) : paid});
  }
  return columns.text();
}

}  // namespace

std::string explanation_text(const PayExplanation& e, Language language) {
  Cents total = 0, goods = 0;
  for (std::size_t c = 0; c < e.paid.size(); ++c) (e.cash[c] != 0 ? total : goods) += e.paid[c];
  const std::string by = amounts_text(e.components, e.paid);
  std::string text =
      fmt::format("{} {} {}{}{}{}\n", e.member, in(language, {"is paid", "reçoit"}), money_text(total),
                  goods == 0 ? "" : in(language, {" and goods worth ", " et des biens d'une valeur de "}) + money_text(goods),
                  by.empty() ? "" : ": " + by, e.active ? "" : in(language, {" (not active)", " (inactive)"}));
  text += sources_text(e, language);
  text += fmt::format("\n{} {} {} {}{}\n", in(language, {"On her own volume of", "Sur son propre volume de"}), money_text(e.own.volume),
                      in(language, {"others get", "d'autres reçoivent"}), money_text(e.own.to_others),
                      losses_text(e.own).empty() ? "" : in(language, {"; not paid: ", "; non payé : "}) + losses_text(e.own));
  return text + uplines_text(e, language);
}

}  // namespace downline
