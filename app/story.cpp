#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "app/again.hpp"
#include "app/life.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "app/resources.hpp"
#include "app/stop.hpp"
#include "models/catalog.hpp"
#include "results/io/reader.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

struct StoryOptions {
  std::string file;
  std::optional<std::int64_t> person;
  int replication = 0;
  std::vector<std::string> strategies;
  bool json = false;
  Language language = Language::en;
};

/// The strategies named, or the first two.
std::vector<Scenario> chosen(const ResultTable& table, const std::vector<std::string>& names) {
  std::vector<Scenario> scenarios;
  if (names.empty())
    for (std::size_t s = 0; s < std::min<std::size_t>(2, table.strategies.size()); ++s)
      scenarios.push_back(scenario_again(table.strategies[s]));
  for (const std::string& name : names) {
    const auto found = std::find_if(table.strategies.begin(), table.strategies.end(), [&](const Strategy& s) { return s.name == name; });
    if (found == table.strategies.end()) {
      std::vector<std::string> known;
      std::string all;
      for (const Strategy& s : table.strategies) {
        known.push_back(s.name);
        all += (all.empty() ? "" : ", ") + s.name;
      }
      const std::string near = nearest(name, known);
      throw Error(ErrorKind::usage, "no strategy `" + printable(name) + "` in the file", {},
                  near.empty() ? "it holds " + all : "did you mean `" + near + "`?");
    }
    scenarios.push_back(scenario_again(*found));
  }
  return scenarios;
}

void require_replication(const ResultTable& table, int replication) {
  const std::vector<int> held = table.common_replications();
  if (std::find(held.begin(), held.end(), replication) != held.end()) return;
  throw Error(ErrorKind::usage, fmt::format("no replication {} in the file", replication), {},
              fmt::format("it holds {} of them, {} to {}", held.size(), held.front(), held.back()));
}

PersonId require_person(const ResultTable& table, std::int64_t person) {
  if (person < 0 || person >= table.people)
    throw Error(ErrorKind::usage, fmt::format("there is no person {}", person), fmt::format("the market has {} people", table.people),
                fmt::format("choose one of 0 to {}", table.people - 1));
  return static_cast<PersonId>(person);
}

void require_lives(const std::vector<Scenario>& scenarios) {
  for (const Scenario& scenario : scenarios)
    if (scenario.now.run.rules != static_cast<int>(Rules::direct_selling))
      throw Error(ErrorKind::usage, "there are no lives to tell under " + printable(scenario.name),
                  "its rules know nothing of a person but what she buys and sells", "choose a strategy with rules: direct_selling");
}

void require_memory(const std::vector<Scenario>& scenarios) {
  std::uint64_t most = 0;
  for (const Scenario& scenario : scenarios) most = std::max(most, memory_estimate(scenario.now));
  require_memory({most, 1, 0}, available_memory());
}

ExitCode tell_story(const StoryOptions& options) {
  static_cast<void>(digest_of_whole(options.file));
  const ResultTable table = read_results(options.file);
  const std::vector<Scenario> scenarios = chosen(table, options.strategies);
  require_lives(scenarios);
  require_replication(table, options.replication);
  std::optional<PersonId> person;
  if (options.person) person = require_person(table, *options.person);
  require_memory(scenarios);
  if (!person) person = best_seller(scenarios.front(), options.replication);
  if (!person)
    throw Error(ErrorKind::usage, "nobody sold anything under " + printable(scenarios.front().name),
                "so there is no best seller to tell of", "name a person with --person");
  std::vector<Life> lives;
  lives.reserve(scenarios.size());
  for (const Scenario& scenario : scenarios) lives.push_back(live(scenario, options.replication, *person));
  print(options.json ? lives_json(lives, *person, options.replication) : lives_text(lives, *person, options.replication, options.language));
  return ExitCode::ok;
}

ExitCode story(const StoryOptions& options) {
  try {
    return tell_story(options);
  } catch (const Stopped&) {
    say("Stopped.\n");
    return stop_exit_code();
  }
}

}  // namespace

void add_story(CLI::App& program, Action& action) {
  const auto options = std::make_shared<StoryOptions>();
  CLI::App* verb = program.add_subcommand("story", "Tell one person's life under two strategies, from a result file alone");
  verb->add_option("RESULT", options->file, "Result file")->required();
  verb->add_option("--person", options->person, "Number of the person (default: the best seller of the first strategy)")->type_name("ID");
  verb->add_option("--replication", options->replication, "Replication (0)")->type_name("R");
  verb->add_option("--strategy", options->strategies, "Strategy of the file (repeatable; default: the first two)")
      ->type_name("NAME")
      ->expected(1)
      ->take_all();
  add_telling(*verb, options->json, options->language);
  verb->footer("Example:\n  downline story result.h5 --person 4711");
  verb->callback([options, &action] { action = [options] { return story(*options); }; });
}

}  // namespace downline
