#pragma once
#include <array>
#include <string_view>

#include "sim/core/error.hpp"
#include "sim/param/field.hpp"

namespace downline {

/// What the shell is told.
enum class ExitCode : int {
  ok = 0,
  some_runs_failed = 1,
  usage = 2,
  scenario = 3,
  file = 4,
  resource = 5,
  difference = 6,
  internal = 70,
  hung_up = 129,
  interrupted = 130,
  terminated = 143,
};

/// Whose mistake, as an exit code.
[[nodiscard]] constexpr ExitCode exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage: return ExitCode::usage;
    case ErrorKind::scenario: return ExitCode::scenario;
    case ErrorKind::file: return ExitCode::file;
    case ErrorKind::resource: return ExitCode::resource;
    case ErrorKind::difference: return ExitCode::difference;
  }
  return ExitCode::internal;
}

/// An exit code as `explain` tells it.
struct ExitCodeInfo {
  ExitCode code;
  std::string_view name;
  Words sentence;
};

inline constexpr std::array<ExitCodeInfo, 11> exit_codes{{
    {ExitCode::ok, "ok", {"All went well.", "Tout s'est bien passé."}},
    {ExitCode::some_runs_failed,
     "some-runs-failed",
     {"Some runs failed; the others are kept and reported.", "Des exécutions ont échoué ; les autres sont gardées et rapportées."}},
    {ExitCode::usage,
     "usage",
     {"The command line is wrong, or the output exists and --force was not given.",
      "La ligne de commande est fausse, ou la sortie existe et --force n'est pas donné."}},
    {ExitCode::scenario,
     "scenario",
     {"A scenario is not valid; every problem is listed with its place.",
      "Un scénario n'est pas valide ; chaque problème est indiqué avec sa place."}},
    {ExitCode::file,
     "file",
     {"A file cannot be read or written, or is not a result file of ours.",
      "Un fichier ne peut être lu ou écrit, ou n'est pas un fichier de résultats."}},
    {ExitCode::resource,
     "resource",
     {"Not enough memory or disk; said before the runs start.", "Mémoire ou disque insuffisants ; annoncé avant les exécutions."}},
    {ExitCode::difference,
     "difference",
     {"verify or rerun --check found a difference.", "verify ou rerun --check a trouvé une différence."}},
    {ExitCode::internal, "internal", {"A mistake of the program; please report it.", "Une erreur du programme ; merci de la signaler."}},
    {ExitCode::hung_up,
     "hung-up",
     {"Stopped because the terminal went away; what was finished is kept.",
      "Arrêté car le terminal a disparu ; ce qui est fini est gardé."}},
    {ExitCode::interrupted,
     "interrupted",
     {"Stopped by an interrupt (Ctrl-C); what was finished is kept.", "Arrêté par une interruption (Ctrl-C) ; ce qui est fini est gardé."}},
    {ExitCode::terminated,
     "terminated",
     {"Stopped by a request to terminate; what was finished is kept.", "Arrêté par une demande de fin ; ce qui est fini est gardé."}},
}};

}  // namespace downline
