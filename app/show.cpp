#include <memory>

#include "app/income.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "app/telling.hpp"
#include "results/io/reader.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

struct ShowOptions {
  std::string file;
  bool income = false;
  bool json = false;
  Language language = Language::en;
};

/// What is shown is what the file says; a word when that may not be what was written.
void warn_if_changed(const std::string& file) {
  const VerifyReport report = verify_results(file);
  if (!report.whole) say("warning: `" + printable(file) + "` is not as it was written\n  " + report.message + "\n");
}

ExitCode show(const ShowOptions& options) {
  const ResultTable table = read_results(options.file);
  warn_if_changed(options.file);
  if (options.income)
    print(options.json ? income_json(table) : income_text(table, options.language));
  else
    print_summary(table, options.json, options.language);
  return ExitCode::ok;
}

}  // namespace

void add_show(CLI::App& program, Action& action) {
  const auto options = std::make_shared<ShowOptions>();
  CLI::App* verb = program.add_subcommand("show", "Summary of a result file");
  verb->add_option("RESULT", options->file, "Result file")->required();
  verb->add_flag("--income", options->income, "What members earn, nobody left out; more where the table of members was kept");
  add_telling(*verb, options->json, options->language);
  verb->callback([options, &action] { action = [options] { return show(*options); }; });
}

}  // namespace downline
