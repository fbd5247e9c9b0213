#include <memory>

#include "app/options.hpp"
#include "app/telling.hpp"
#include "results/io/reader.hpp"

namespace downline {
namespace {

struct ShowOptions {
  std::string file;
  bool json = false;
  Language language = Language::en;
};

ExitCode show(const ShowOptions& options) {
  print_summary(read_results(options.file), options.json, options.language);
  return ExitCode::ok;
}

}  // namespace

void add_show(CLI::App& program, Action& action) {
  const auto options = std::make_shared<ShowOptions>();
  CLI::App* verb = program.add_subcommand("show", "Summary of a result file");
  verb->add_option("RESULT", options->file, "Result file")->required();
  add_telling(*verb, options->json, options->language);
  verb->callback([options, &action] { action = [options] { return show(*options); }; });
}

}  // namespace downline
