#pragma once
#include <stdexcept>
#include <string>
#include <vector>

namespace downline {

/// Whose mistake it is; `app/exit_code.hpp` turns it into the exit code of the contract.
enum class ErrorKind {
  usage,       ///< the command line; also: the output exists
  scenario,    ///< a scenario, plan or network file
  file,        ///< input/output, or a result file's format
  resource,    ///< not enough memory or disk, said before the run
  difference,  ///< `verify` or `rerun --check` found one
};

/// Where in a text an error lies. Lines and columns count from 1; 0 means unknown.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
};

/// One thing wrong, in the house's grammar: problem, why, suggestion.
struct Problem {
  std::string problem;      ///< "unknown parameter `leads.buget`"
  std::string why;          ///< may be empty
  std::string suggestion;   ///< may be empty: "did you mean `leads.budget`?"
  Place place;              ///< may be unknown
  std::string french = {};  ///< all of it in one French sentence; empty where nobody has put it into French
};

/// "error: problem (why)\n  --> file:line:column\n  help: suggestion", control characters made visible.
[[nodiscard]] std::string to_text(const Problem& problem);

/// Every problem found in one go.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, std::vector<Problem> problems);
  Error(ErrorKind kind, std::string problem, std::string why = {}, std::string suggestion = {}, std::string french = {});
  [[nodiscard]] ErrorKind kind() const { return kind_; }
  [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }

 private:
  ErrorKind kind_;
  std::vector<Problem> problems_;
};

/// The nearest of `known` to `word`, or an empty string when none is near (at most a third of its letters off).
[[nodiscard]] std::string nearest(const std::string& word, const std::vector<std::string>& known);

/// Text made safe for a terminal: control characters and broken UTF-8 are written as \xNN.
[[nodiscard]] std::string printable(const std::string& text);

}  // namespace downline
