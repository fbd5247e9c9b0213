#include "app/glossary.hpp"

#include <fmt/format.h>

#include "models/parameters.hpp"
#include "sim/ledger/accounts.hpp"
#include "sim/observe/record.hpp"

namespace downline {
namespace {

/// What stands for a name that the scenario chooses.
constexpr const char* any_name = "NAME";

Words group_words(Group group) {
  switch (group) {
    case Group::lever: return {"lever: executives move it", "levier : la direction le choisit"};
    case Group::world: return {"world: the same in every scenario of a comparison", "monde : le même dans tous les scénarios comparés"};
    case Group::mechanism:
      return {"mechanism: strength of an assumption, 0 switches it off", "mécanisme : force d'une hypothèse, 0 la coupe"};
    case Group::cost: return {"cost", "coût"};
    case Group::run: return {"extent of the run", "étendue de l'exécution"};
  }
  return {};
}

Words mix_words(Mix mix) {
  switch (mix) {
    case Mix::linear: return {"in proportion", "proportionnel"};
    case Mix::logarithmic: return {"in proportion of logarithms", "proportionnel en logarithme"};
    case Mix::rounded: return {"in proportion, rounded", "proportionnel, arrondi"};
    case Mix::choose: return {"chosen from one end", "choisi à l'un des bouts"};
  }
  return {};
}

std::string bounds_text(const Field& field, Language language) {
  if (field.kind == Kind::flag) return "true, false";
  if (field.kind != Kind::choice) return fmt::format("{} {} {}", field.low, in(language, {"to", "à"}), field.high);
  std::string text;
  for (const Choice& choice : field.choices)
    text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", choice.name, in(language, choice.words));
  return text;
}

GlossaryEntry parameter_entry(const Field& field, Language language) {
  const auto word = [&](std::string_view en, std::string_view fr) { return in(language, {en, fr}); };
  GlossaryEntry entry{word("parameter", "paramètre"),
                      field.path.substr(0, field.path.find('.')),
                      field.path,
                      in(language, field.label),
                      in(language, field.sentence),
                      {}};
  entry.facts.emplace_back(word("unit", "unité"), field.unit);
  if (field.kind != Kind::text) entry.facts.emplace_back(word("range", "bornes"), bounds_text(field, language));
  entry.facts.emplace_back(word("default", "défaut"), value_text(field));
  if (field.per_market)
    entry.facts.emplace_back(word("scale", "échelle"),
                             word("a year, per 100 000 people of market", "par an, pour 100 000 personnes du marché"));
  entry.facts.emplace_back(word("group", "groupe"), in(language, group_words(field.group)));
  if (field.group == Group::lever || field.group == Group::cost)
    entry.facts.emplace_back(word("mixes", "mélange"), in(language, mix_words(field.mix)));
  entry.facts.emplace_back(word("source", "source"), field.source);
  return entry;
}

/// Parameters without instances of collections, so that `add` stands for all.
Parameters without_instances() {
  Parameters parameters;
  for (const Collection& collection : parameters.collections())
    for (const std::string& name : collection.names) collection.remove(name);
  return parameters;
}

/// The parameters that an instance of the collection has, under the name that stands for any.
void add_instance(std::vector<GlossaryEntry>& entries, Language language, std::size_t collection, std::string_view kind) {
  Parameters parameters = without_instances();
  const Collection instances = parameters.collections()[collection];
  instances.add(any_name, std::string(kind));
  for (const Field& field : parameters.fields()) {
    if (!field.path.starts_with(instances.path + "." + any_name + ".")) continue;
    entries.push_back(parameter_entry(field, language));
    if (kind.empty()) continue;
    entries.back().label += fmt::format(" ({})", kind);
    entries.back().facts.insert(entries.back().facts.begin(), {"kind", std::string(kind)});
  }
}

void add_parameters(std::vector<GlossaryEntry>& entries, Language language) {
  Parameters parameters = without_instances();
  for (const Field& field : parameters.fields()) {
    entries.push_back(parameter_entry(field, language));
    if (field.path.find('.') == std::string::npos) entries.back().group = in(language, {"run", "exécution"});
  }
  const std::vector<Collection> collections = parameters.collections();
  for (std::size_t c = 0; c < collections.size(); ++c) {
    if (collections[c].kinds.empty()) add_instance(entries, language, c, {});
    for (const std::string_view kind : collections[c].kinds) add_instance(entries, language, c, kind);
  }
}

void add_metrics(std::vector<GlossaryEntry>& entries, Language language) {
  for (const MetricInfo& metric : metrics())
    entries.push_back({in(language, {"metric", "indicateur"}),
                       "metrics",
                       std::string(metric.name),
                       in(language, metric.label),
                       {},
                       {{in(language, {"unit", "unité"}), std::string(metric.unit)},
                        {in(language, {"formula", "formule"}), std::string(metric.formula)}}});
}

void add_series(std::vector<GlossaryEntry>& entries, Language language) {
  for (const SeriesInfo& info : series())
    entries.push_back({in(language, {"weekly series", "série hebdomadaire"}),
                       "series",
                       std::string(info.name),
                       in(language, info.sentence),
                       {},
                       {{in(language, {"unit", "unité"}), std::string(info.unit)},
                        {in(language, {"taken", "relevé"}), info.stock ? in(language, {"at the end of the week", "en fin de semaine"})
                                                                       : in(language, {"over the week", "sur la semaine"})}}});
}

void add_gauges(std::vector<GlossaryEntry>& entries, Language language) {
  for (const GaugeInfo& info : gauges())
    entries.push_back({in(language, {"weekly level", "niveau hebdomadaire"}),
                       "gauges",
                       std::string(info.name),
                       in(language, info.sentence),
                       {},
                       {{in(language, {"unit", "unité"}), std::string(info.unit)}}});
}

template <class Infos>
void add_plain(std::vector<GlossaryEntry>& entries, Language language, const Words& kind, const char* group, const Infos& infos) {
  for (const auto& info : infos)
    entries.push_back({in(language, kind), group, std::string(info.name), in(language, info.sentence), {}, {}});
}

void add_exit_codes(std::vector<GlossaryEntry>& entries, Language language) {
  for (const ExitCodeInfo& info : exit_codes)
    entries.push_back({in(language, {"exit code", "code de sortie"}),
                       "exit-codes",
                       fmt::format("{}", static_cast<int>(info.code)),
                       std::string(info.name),
                       in(language, info.sentence),
                       {}});
}

}  // namespace

std::vector<GlossaryEntry> glossary(Language language) {
  std::vector<GlossaryEntry> entries;
  add_parameters(entries, language);
  add_metrics(entries, language);
  add_series(entries, language);
  add_gauges(entries, language);
  add_plain(entries, language, {"account", "compte"}, "accounts", accounts());
  add_plain(entries, language, {"channel", "canal"}, "order-channels", channels());
  add_plain(entries, language, {"content of posts", "contenu des publications"}, "contents", contents());
  add_plain(entries, language, {"source of leads", "source des contacts"}, "lead-sources", lead_sources());
  add_exit_codes(entries, language);
  return entries;
}

}  // namespace downline
