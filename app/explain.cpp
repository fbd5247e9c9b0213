#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/columns.hpp"
#include "app/glossary.hpp"
#include "app/output.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

struct ExplainOptions {
  std::string name;
  bool json = false;
  Language language = Language::en;
};

/// Whether people may mean this entry by that word: instances of collections go by any name, exit codes by number or name.
bool answers(const GlossaryEntry& entry, const std::string& word) {
  if (entry.name == word) return true;
  if (entry.group == "exit-codes") return entry.label == word || "exit-" + entry.name == word;
  // `classes.NAME.share` stands for `classes.vdi.share`
  const std::size_t place = entry.name.find("NAME");
  if (place == std::string::npos) return false;
  const std::size_t entry_rest = entry.name.find('.', place);
  const std::size_t word_rest = word.find('.', std::min(place, word.size()));
  if (entry_rest == std::string::npos || word_rest == std::string::npos) return false;
  return word.compare(0, place, entry.name, 0, place) == 0 && word.substr(word_rest) == entry.name.substr(entry_rest);
}

std::string entry_text(const GlossaryEntry& entry) {
  std::string text = fmt::format("{} ({}): {}\n", entry.name, entry.kind, entry.label);
  if (!entry.sentence.empty()) text += "  " + entry.sentence + "\n";
  Columns facts;
  facts.left = {0, 1};
  for (const auto& [name, value] : entry.facts) facts.add({name, value});
  return text + facts.text();
}

std::string group_text(const std::vector<GlossaryEntry>& entries, const std::string& group) {
  Columns columns;
  columns.left = {0, 1};
  for (const GlossaryEntry& entry : entries)
    if (entry.group == group) columns.add({entry.name, entry.label});
  return columns.text();
}

/// Every group with the names in it.
std::string overview(const std::vector<GlossaryEntry>& entries) {
  std::vector<std::string> groups;
  for (const GlossaryEntry& entry : entries)
    if (std::find(groups.begin(), groups.end(), entry.group) == groups.end()) groups.push_back(entry.group);
  Columns columns;
  columns.left = {0, 2};
  for (const std::string& group : groups) {
    const auto count = std::count_if(entries.begin(), entries.end(), [&](const GlossaryEntry& entry) { return entry.group == group; });
    const auto first = std::find_if(entries.begin(), entries.end(), [&](const GlossaryEntry& entry) { return entry.group == group; });
    columns.add({group, fmt::format("{}", count), first->kind});
  }
  return columns.text();
}

std::string suggestion(const std::vector<GlossaryEntry>& entries, const std::string& word) {
  std::vector<std::string> known;
  for (const GlossaryEntry& entry : entries) {
    known.push_back(entry.name);
    known.push_back(entry.group);
    if (entry.group == "exit-codes") known.push_back(entry.label);
  }
  if (const std::string near = nearest(word, known); !near.empty()) return "did you mean `" + near + "`?";
  // Somebody may remember the end of a dotted name only.
  std::string inside;
  int found = 0;
  for (const GlossaryEntry& entry : entries)
    if (word.size() >= 3 && entry.name.find(word) != std::string::npos && ++found <= 5)
      inside += (found > 1 ? ", " : "") + ("`" + entry.name + "`");
  return found > 0 ? "did you mean one of " + inside + "?" : "downline explain, without a name, lists the groups";
}

/// The entries that the word names, alone or as a group; all without a word.
std::string entries_json(const std::vector<GlossaryEntry>& entries, const std::string& word) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const GlossaryEntry& entry : entries) {
    if (!word.empty() && entry.group != word && !answers(entry, word)) continue;
    nlohmann::ordered_json facts = nlohmann::ordered_json::object();
    for (const auto& [name, value] : entry.facts) facts[name] = value;
    list.push_back({{"name", entry.name},
                    {"kind", entry.kind},
                    {"group", entry.group},
                    {"label", entry.label},
                    {"sentence", entry.sentence},
                    {"facts", std::move(facts)}});
  }
  return list.empty() ? "" : nlohmann::ordered_json{{"entries", std::move(list)}}.dump(2) + "\n";
}

ExitCode explain(const ExplainOptions& options) {
  const std::vector<GlossaryEntry> entries = glossary(options.language);
  if (options.json) {
    if (const std::string text = entries_json(entries, options.name); !text.empty()) {
      print(text);
      return ExitCode::ok;
    }
  } else if (options.name.empty()) {
    print(overview(entries));
    return ExitCode::ok;
  }
  std::string text;
  for (const GlossaryEntry& entry : entries)
    if (answers(entry, options.name)) text += (text.empty() ? "" : "\n") + entry_text(entry);
  if (const std::string group = group_text(entries, options.name); !group.empty())
    text += (text.empty() ? "" : "\n") + options.name + "\n" + group;
  if (text.empty())
    throw Error(ErrorKind::usage, "nothing is called `" + printable(options.name) + "`", {}, suggestion(entries, options.name));
  print(text);
  return ExitCode::ok;
}

}  // namespace

void add_explain(CLI::App& program, Action& action) {
  const auto options = std::make_shared<ExplainOptions>();
  CLI::App* verb = program.add_subcommand("explain", "Explain a parameter, metric, series, account, channel or exit code");
  verb->add_option("NAME", options->name, "What to explain; without it, the groups of names are listed");
  add_telling(*verb, options->json, options->language);
  verb->footer("Examples:\n  downline explain entry\n  downline explain entry.kit_price\n  downline explain 3");
  verb->callback([options, &action] { action = [options] { return explain(*options); }; });
}

}  // namespace downline
