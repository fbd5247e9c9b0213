#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <span>

#include "app/log.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "app/stop.hpp"
#include "app/version.hpp"
#include "sim/core/check.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

constexpr const char* examples =
    "Examples:\n"
    "  downline compare strategy-1 strategy-2 -n 20 -o result.h5\n"
    "  downline init --from strategy-2 > mine.yaml\n"
    "  downline show result.h5";

void declare(CLI::App& program, Action& action) {
  program.require_subcommand(1);
  program.set_version_flag("--version", version_text);
  program.footer(examples);
  for (const auto add : {add_init, add_check, add_run, add_compare, add_sweep, add_merge, add_sensitivity, add_show, add_plot, add_story,
                         add_explain, add_rerun, add_verify, add_pay})
    add(program, action);
}

/// Names of the options of a verb, or the verbs themselves for the program.
std::vector<std::string> known_words(const CLI::App& app) {
  std::vector<std::string> words;
  for (const CLI::App* verb : app.get_subcommands([](const CLI::App*) { return true; })) words.push_back(verb->get_name());
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) words.push_back("--" + name);
  return words;
}

/// The problem with a word the parser knows nothing about.
Problem unknown_word(const CLI::App& app, const std::string& word) {
  const bool option = word.starts_with("-");
  const std::string bare = word.substr(0, word.find('='));
  const std::string near = nearest(bare, known_words(app));
  const std::string help = app.get_parent() == nullptr ? "downline --help" : "downline " + app.get_name() + " --help";
  return {(option                        ? "unknown option `"
           : app.get_parent() == nullptr ? "unknown verb `"
                                         : "unexpected argument `") +
              printable(bare) + "`",
          {},
          near.empty() ? help + " lists what there is" : "did you mean `" + near + "`?",
          {}};
}

/// A mistake on the command line in the house's grammar, with the nearest word that exists.
Error usage_error(const CLI::App& program, const CLI::ParseError& error, std::span<char*> arguments) {
  const CLI::App* app = &program;
  for (const CLI::App* verb : program.get_subcommands()) app = verb;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string word = arguments[i];
    if (word == "--") break;
    if (app == &program && i == 1 && !word.starts_with("-")) return {ErrorKind::usage, {unknown_word(program, word)}};
    const bool option = word.size() > 1 && word.starts_with("-") && std::isdigit(static_cast<unsigned char>(word[1])) == 0;
    const std::string name = word.starts_with("--") ? word.substr(0, word.find('=')) : word.substr(0, 2);
    if (option && app->get_option_no_throw(name) == nullptr) return {ErrorKind::usage, {unknown_word(*app, word)}};
  }
  if (arguments.size() < 2) return {ErrorKind::usage, "a verb is missing", {}, "downline --help lists them"};
  const std::string help = app == &program ? "downline --help" : "downline " + app->get_name() + " --help";
  return {ErrorKind::usage, error.what(), {}, "see " + help};
}

/// The error on standard error, its first word in red on a terminal that wants colours.
void tell(const Error& error) {
  const bool colours = isatty(STDERR_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
  for (const Problem& problem : error.problems()) {
    const std::string text = to_text(problem);
    constexpr std::string_view head = "error:";
    say((colours && text.starts_with(head) ? "\033[1;31merror:\033[0m" + text.substr(head.size()) : text) + "\n");
  }
}

ExitCode internal_error(const std::string& what) {
  say("error: " + printable(what) +
      "\n  This is a mistake of the program, not yours. Please report it with the command line and the output of downline --version.\n");
  return ExitCode::internal;
}

/// Parses, then does what was asked.
ExitCode act(int argc, char** argv) {
  Action action;
  CLI::App program("How a company sells through a network of people: simulates, compares, explains.", "downline");
  declare(program, action);
  try {
    program.parse(argc, argv);
  } catch (const CLI::CallForVersion& version) {
    print(std::string(version.what()) + "\n");
    return ExitCode::ok;
  } catch (const CLI::Success&) {
    print(program.help());
    return ExitCode::ok;
  } catch (const CLI::ParseError& error) {
    throw usage_error(program, error, {argv, static_cast<std::size_t>(argc)});
  }
  return action();
}

ExitCode guarded(int argc, char** argv) {
  try {
    const ExitCode code = act(argc, argv);
    check_printed();
    return code;
  } catch (const Error& error) {
    tell(error);
    return exit_code(error.kind());
  } catch (const std::bad_alloc&) {
    tell(Error(ErrorKind::resource, "out of memory", {}, "fewer threads (-j), people (--people) or replications (-n) take less"));
    return ExitCode::resource;
  } catch (const std::exception& error) {
    return internal_error(error.what());
  }
}

}  // namespace
}  // namespace downline

int main(int argc, char** argv) {
  downline::guard_standard_streams();
  downline::watch_signals();
  downline::remember_command_line(argc, argv);
  return static_cast<int>(downline::guarded(argc, argv));
}
