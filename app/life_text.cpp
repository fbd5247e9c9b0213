#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>

#include "app/columns.hpp"
#include "app/life.hpp"
#include "app/life_words.hpp"
#include "app/options.hpp"

namespace downline {
namespace {

/// Repeats are told together for half a year at most.
constexpr Week longest_span = 26;

/// What is told in one line: an event and its repeats.
struct Entry {
  LifeEvent first;
  Week last;
  int times;
  Cents amount;
};

/// Not across the week in which the strategy takes over.
bool told_together(Week first, Week next) { return next - first < longest_span && (first >= 1) == (next >= 1); }

/// Repeats with nothing but routine between them become one entry.
std::vector<Entry> condensed(const std::vector<LifeEvent>& events) {
  std::vector<Entry> entries;
  std::map<LifeEvent::Kind, std::size_t> open;
  for (const LifeEvent& event : events) {
    const auto found = open.find(event.kind);
    if (found != open.end() && told_together(entries[found->second].first.week, event.week)) {
      Entry& entry = entries[found->second];
      entry.last = event.week;
      ++entry.times;
      entry.amount += event.amount;
      continue;
    }
    if (!words_of(event.kind).routine) open.clear();
    open[event.kind] = entries.size();
    entries.push_back({event, event.week, 1, event.amount});
  }
  return entries;
}

std::string entry_text(const Entry& entry, Language language) {
  if (entry.times == 1) return event_text(entry.first, language);
  std::string text = fmt::format("{}{} {} {}", in(language, words_of(entry.first.kind).often), in(language, {":", " :"}), entry.times,
                                 in(language, {"times", "fois"}));
  if (entry.last > entry.first.week) text += fmt::format(" {} {}", in(language, {"until week", "jusqu'à la semaine"}), entry.last);
  if (entry.amount != 0) text += fmt::format(", {} {}", amount_text(entry.amount, language), in(language, {"in all", "en tout"}));
  return text;
}

std::string month_text(Week week, Language language) {
  return week < 1 ? in(language, {"before", "avant"}) : fmt::format("{}", (week - 1) * 12 / 52 + 1);
}

/// Week by week, a column a strategy.
std::string table_text(const std::vector<Life>& lives, Language language) {
  std::map<Week, std::vector<std::vector<std::string>>> weeks;  // [life][entry]
  for (std::size_t l = 0; l < lives.size(); ++l)
    for (const Entry& entry : condensed(lives[l].events)) {
      auto& cells = weeks[entry.first.week];
      cells.resize(lives.size());
      cells[l].push_back(entry_text(entry, language));
    }
  Columns table;
  std::vector<std::string> head{in(language, {"month", "mois"}), in(language, {"week", "semaine"})};
  for (const Life& life : lives) {
    table.left.push_back(head.size());
    head.push_back(life.strategy);
  }
  table.add(std::move(head));
  for (const auto& [week, cells] : weeks) {
    std::size_t rows = 0;
    for (const auto& of_life : cells) rows = std::max(rows, of_life.size());
    for (std::size_t r = 0; r < rows; ++r) {
      std::vector<std::string> row{r == 0 ? month_text(week, language) : "", r == 0 ? fmt::format("{}", week) : ""};
      for (const auto& of_life : cells) row.push_back(r < of_life.size() ? of_life[r] : "");
      table.add(std::move(row));
    }
  }
  return table.text();
}

/// A standard normal trait in words.
std::string level(double z, Language language) {
  if (z < -1.0) return in(language, {"very little", "très peu"});
  if (z < -0.3) return in(language, {"less than most", "moins que la plupart"});
  if (z <= 0.3) return in(language, {"like most", "comme la plupart"});
  return z <= 1.0 ? in(language, {"more than most", "plus que la plupart"}) : in(language, {"very much", "beaucoup"});
}

std::string number(double value, std::string_view unit, Language language) {
  return NumberFormat(value, std::numeric_limits<double>::quiet_NaN(), unit, language).with_unit(value);
}

std::string traits_text(const TraitsOfPerson& t, Language language) {
  const bool keen = t.interest > t.interest_mean, digital = t.digital > 0.5;
  const std::string interest =
      keen ? in(language, {"She cares for the category more than the mean", "Elle s'intéresse à la catégorie plus que la moyenne"})
           : in(language, {"She cares for the category less than the mean", "Elle s'intéresse à la catégorie moins que la moyenne"});
  const std::string way = digital ? in(language, {"prefers the digital way", "préfère la voie numérique"})
                                  : in(language, {"prefers people to screens", "préfère les personnes aux écrans"});
  return fmt::format("{} ({}{} {}), {} ({}). {} {}; {} {}. {} {}.\n", interest, number(t.interest, "1", language),
                     in(language, {", mean", ", moyenne"}), number(t.interest_mean, "1", language), way, number(t.digital, "1", language),
                     in(language, {"She wants to earn:", "Elle veut gagner :"}), level(t.drive, language),
                     in(language, {"she has a gift for selling:", "elle est douée pour vendre :"}), level(t.aptitude, language),
                     in(language, {"An hour elsewhere would bring her", "Une heure ailleurs lui rapporterait"}),
                     number(t.outside_wage, "EUR", language));
}

std::string closing_text(const Life& life, Language language) {
  const auto money = [&](Cents amount) { return amount_text(amount, language); };
  if (language == Language::fr)
    return fmt::format(
        "{} : elle a acheté pour {} ({} commandes), vendu pour {}, gagné {} net de ses frais et recruté {} membres ; "
        "reste à la société : {}.\n",
        life.strategy, money(life.bought), life.orders, money(life.sold), money(life.earned), life.recruited, money(life.left_to_company));
  return fmt::format(
      "{}: she bought for {} ({} orders), sold for {}, earned {} net of her costs and recruited {} members; left to the "
      "company: {}.\n",
      life.strategy, money(life.bought), life.orders, money(life.sold), money(life.earned), life.recruited, money(life.left_to_company));
}

}  // namespace

std::string lives_text(const std::vector<Life>& lives, PersonId person, int replication, Language language) {
  std::string text = fmt::format("{} {}, {} {}\n", in(language, {"Person", "Personne"}), person,
                                 in(language, {"replication", "réplication"}), replication);
  text += traits_text(lives.front().traits, language) + "\n";
  const bool anything = std::any_of(lives.begin(), lives.end(), [](const Life& life) { return !life.events.empty(); });
  text += anything ? table_text(lives, language) : in(language, {"Nothing ever happens to her.\n", "Il ne lui arrive jamais rien.\n"});
  text += "\n";
  for (const Life& life : lives) text += closing_text(life, language);
  return text + in(language, {"Purchases count from the start of the run, sales and earnings the reported weeks; left to the company is "
                              "what of both remains after goods and her earnings.\n",
                              "Les achats comptent depuis le début, ventes et gains sur les semaines rapportées ; reste à la société ce "
                              "qui demeure des deux après la marchandise et ses gains.\n"});
}

std::string lives_json(const std::vector<Life>& lives, PersonId person, int replication) {
  using Json = nlohmann::ordered_json;
  const auto euros = [](Cents amount) { return static_cast<double>(amount) / 100.0; };
  const TraitsOfPerson& t = lives.front().traits;
  Json told = Json::array();
  for (const Life& life : lives) {
    Json events = Json::array();
    for (const LifeEvent& e : life.events)
      events.push_back(
          {{"week", e.week},
           {"kind", words_of(e.kind).name},
           {"other", e.other == nobody ? Json() : Json(e.other)},
           {"amount", euros(e.amount)},
           {"channel", e.kind == LifeEvent::Kind::ordered ? Json(channels()[static_cast<std::size_t>(e.channel)].name) : Json()}});
    told.push_back({{"strategy", life.strategy},
                    {"events", std::move(events)},
                    {"orders", life.orders},
                    {"bought", euros(life.bought)},
                    {"sold", euros(life.sold)},
                    {"earned", euros(life.earned)},
                    {"recruited", life.recruited},
                    {"left_to_company", euros(life.left_to_company)}});
  }
  const Json all{
      {"person", person},
      {"replication", replication},
      {"unit", "EUR"},
      {"traits",
       {{"interest", t.interest}, {"digital", t.digital}, {"drive", t.drive}, {"aptitude", t.aptitude}, {"outside_wage", t.outside_wage}}},
      {"lives", std::move(told)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace downline
