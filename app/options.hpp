#pragma once
#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/exit_code.hpp"
#include "app/progress.hpp"
#include "results/analysis/format.hpp"
#include "scenarios/yaml/scenario.hpp"

namespace downline {

/// What the parsed command line asks for: set by the verb's declaration, called once parsing is over.
using Action = std::function<ExitCode()>;

/// The sentence of `words` in a language.
[[nodiscard]] inline std::string in(Language language, const Words& words) {
  return std::string(language == Language::fr ? words.fr : words.en);
}

/// Who gets a row in the table of members.
enum class MembersKept { none, first_replication, all };

/// Options of the verbs that change the scenarios they read.
struct ScenarioOptions {
  std::vector<std::string> sets;
  std::string seed, weeks, people;
  std::string start;  ///< a shipped start; empty: the scenarios' own
  /// In the order they apply: `--set`, then the named ones. Errors: ErrorKind::usage for a `--set` without `=`.
  [[nodiscard]] std::vector<Override> overrides() const;
};
void add_options(CLI::App& verb, ScenarioOptions& options);
/// The same without `--start`.
void add_settings(CLI::App& verb, ScenarioOptions& options);

/// Options of the verbs that run something.
struct JobOptions {
  std::string output;
  bool force = false;
  int threads = 0;
  ProgressStyle progress = ProgressStyle::automatic;
  bool quiet = false, verbose = false;
  std::string log;
  bool json = false;
  Language language = Language::en;
  MembersKept members = MembersKept::none;
  std::string checkpoint;  ///< file that keeps the state of the job's one run; empty: none
  double checkpoint_minutes = 10;
};
void add_options(CLI::App& verb, JobOptions& options);
/// `--checkpoint`, `--checkpoint-every`.
void add_checkpoint(CLI::App& verb, JobOptions& options);
/// `--progress` and `-q`; returns the latter.
CLI::Option* add_progress(CLI::App& verb, ProgressStyle& style, bool& quiet);
void add_members(CLI::App& verb, MembersKept& members);

/// `--json`, `--lang`: how results are told.
void add_telling(CLI::App& verb, bool& json, Language& language);
void add_language(CLI::App& verb, Language& language);

/// `-n`, with the default that `replications` holds.
CLI::Option* add_replications(CLI::App& verb, int& replications);
/// `--as`.
void add_names(CLI::App& verb, std::vector<std::string>& names);

inline constexpr int most_threads = 1024;
inline constexpr int most_replications = 1'000'000;

/// One declaration a verb, in the file of its name.
void add_init(CLI::App& program, Action& action);
void add_check(CLI::App& program, Action& action);
void add_run(CLI::App& program, Action& action);
void add_compare(CLI::App& program, Action& action);
void add_show(CLI::App& program, Action& action);
void add_story(CLI::App& program, Action& action);
void add_explain(CLI::App& program, Action& action);
void add_rerun(CLI::App& program, Action& action);
void add_verify(CLI::App& program, Action& action);
void add_pay(CLI::App& program, Action& action);
void add_sweep(CLI::App& program, Action& action);
void add_merge(CLI::App& program, Action& action);
void add_sensitivity(CLI::App& program, Action& action);
void add_view(CLI::App& program, Action& action);
void add_plot(CLI::App& program, Action& action);
void add_mix(CLI::App& program, Action& action);

}  // namespace downline
