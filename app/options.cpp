#include "app/options.hpp"

#include <utility>

#include "sim/core/error.hpp"

namespace downline {
namespace {

/// The check without its description, which would swell the help.
CLI::Validator quietly(CLI::Validator check) { return check.description(""); }

/// A word and what it stands for.
template <class Value>
using Choices = std::vector<std::pair<std::string, Value>>;

template <class Value>
std::string joined(const Choices<Value>& choices, const std::string& between) {
  std::string words;
  for (const auto& choice : choices) words += (words.empty() ? "" : between) + choice.first;
  return words;
}

/// What the word stands for; nullptr if it is none of them.
template <class Value>
const Value* find(const Choices<Value>& choices, const std::string& word) {
  for (const auto& choice : choices)
    if (choice.first == word) return &choice.second;
  return nullptr;
}

/// An option whose value is one of a few words; CLI11's own transformer would also take the numbers behind them.
template <class Value>
void add_choice(CLI::App& verb, const std::string& name, Value& value, const Choices<Value>& choices, const std::string& help) {
  const auto refusal = [choices](const std::string& word) {
    return find(choices, word) != nullptr ? std::string() : "`" + printable(word) + "` is not one of: " + joined(choices, ", ");
  };
  verb.add_option_function<std::string>(
          name, [&value, choices](const std::string& word) { value = *find(choices, word); }, help)
      ->check(CLI::Validator(refusal, ""))
      ->type_name(joined(choices, "|"));
}

/// Why a result cannot go there; empty if it may.
std::string no_result_file(const std::string& path) {
  if (path.empty()) return "the name of the result file is empty";
  if (path == "-") return "results are files, they cannot go to standard output (--json prints the summary there; ./- is a file)";
  return "";
}

}  // namespace

std::vector<Override> ScenarioOptions::overrides() const {
  std::vector<Override> all;
  for (const std::string& set : sets) {
    const std::size_t equals = set.find('=');
    if (equals == 0 || equals == std::string::npos)
      throw Error(ErrorKind::usage, "--set needs path=value, not `" + printable(set) + "`", {}, "for example --set entry.kit_price=49");
    all.push_back({set.substr(0, equals), set.substr(equals + 1)});
  }
  if (!seed.empty()) all.push_back({"seed", seed});
  if (!weeks.empty()) all.push_back({"weeks", weeks});
  if (!people.empty()) all.push_back({"people", people});
  return all;
}

void add_settings(CLI::App& verb, ScenarioOptions& options) {
  verb.add_option("--set", options.sets, "Set a parameter in every scenario, as path=value (repeatable)")
      ->type_name("PATH=VALUE")
      ->expected(1)
      ->take_all();
  verb.add_option("--seed", options.seed, "Seed of the worlds")->type_name("N");
  verb.add_option("--weeks", options.weeks, "Weeks reported")->type_name("N");
  verb.add_option("--people", options.people, "People in the market")->type_name("N");
}

void add_options(CLI::App& verb, ScenarioOptions& options) {
  add_settings(verb, options);
  std::string starts;
  for (const std::string& name : shipped_starts()) starts += (starts.empty() ? "" : "|") + name;
  verb.add_option("--start", options.start, "Company that stands at the start of every scenario, in place of its own")->type_name(starts);
}

void add_language(CLI::App& verb, Language& language) {
  add_choice(verb, "--lang", language, Choices<Language>{{"en", Language::en}, {"fr", Language::fr}}, "Language of labels and sentences");
}

void add_telling(CLI::App& verb, bool& json, Language& language) {
  verb.add_flag("--json", json, "One JSON object on standard output");
  add_language(verb, language);
}

CLI::Option* add_progress(CLI::App& verb, ProgressStyle& style, bool& quiet) {
  const Choices<ProgressStyle> styles{{"auto", ProgressStyle::automatic},
                                      {"bar", ProgressStyle::bar},
                                      {"lines", ProgressStyle::lines},
                                      {"json", ProgressStyle::json},
                                      {"none", ProgressStyle::none}};
  add_choice(verb, "--progress", style, styles, "Progress on standard error");
  return verb.add_flag("-q,--quiet", quiet, "Say nothing but errors");
}

void add_options(CLI::App& verb, JobOptions& options) {
  verb.add_option("-o,--output", options.output, "Write a result file (HDF5)")
      ->type_name("FILE")
      ->check(CLI::Validator(no_result_file, ""));
  verb.add_flag("--force", options.force, "Overwrite what exists");
  verb.add_option("-j,--threads", options.threads, "Threads (0: one for each core); results do not depend on them")
      ->type_name("N")
      ->check(quietly(CLI::Range(0, most_threads)));
  CLI::Option* quiet = add_progress(verb, options.progress, options.quiet);
  verb.add_flag("-v,--verbose", options.verbose, "Say more: every input that differs, time, threads, memory")->excludes(quiet);
  const auto no_log = [](const std::string& path) { return std::string(path.empty() ? "the name of the log is empty" : ""); };
  verb.add_option("--log", options.log, "Write time, threads, memory and host as JSON")
      ->type_name("FILE")
      ->check(CLI::Validator(no_log, ""));
  add_telling(verb, options.json, options.language);
}

void add_members(CLI::App& verb, MembersKept& members) {
  verb.add_option_function<std::string>(
          "--members",
          [&members](const std::string& which) { members = which == "all" ? MembersKept::all : MembersKept::first_replication; },
          "Keep the table of members of replication 0, or of all (--members=all); needs -o")
      ->expected(0, 1)
      ->default_str("first")
      ->check(quietly(CLI::IsMember({"first", "all"})))
      ->type_name("[first|all]");
}

void add_checkpoint(CLI::App& verb, JobOptions& options) {
  constexpr double most_minutes = 60.0 * 24 * 365;
  CLI::Option* file =
      verb.add_option("--checkpoint", options.checkpoint,
                      "Keep the state of a long run in FILE, every few minutes and at a stop; the same command then goes on from it. For "
                      "one replication; the file is removed at the end")
          ->type_name("FILE")
          ->check(CLI::Validator(
              [](const std::string& path) { return std::string(path.empty() ? "the name of the checkpoint is empty" : ""); }, ""));
  verb.add_option("--checkpoint-every", options.checkpoint_minutes, "Minutes between two states that are kept (10); 0: every week")
      ->type_name("MINUTES")
      ->check(quietly(CLI::Range(0.0, most_minutes)))
      ->needs(file);
}

CLI::Option* add_replications(CLI::App& verb, int& replications) {
  return verb.add_option("-n,--replications", replications, "Replications (" + std::to_string(replications) + ")")
      ->type_name("N")
      ->check(quietly(CLI::Range(1, most_replications)));
}

void add_names(CLI::App& verb, std::vector<std::string>& names) {
  verb.add_option("--as", names, "Name of a scenario in the results (repeatable, in order)")->type_name("NAME")->expected(1)->take_all();
}

}  // namespace downline
