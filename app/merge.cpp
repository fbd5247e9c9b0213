#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "app/options.hpp"
#include "app/output.hpp"
#include "app/resources.hpp"
#include "results/io/publish.hpp"
#include "results/sweep/table.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

struct MergeOptions {
  std::string folder, output;
  bool force = false, weekly = false, quiet = false;
};

/// "3 failed, 12 missing": every status that is not `ok` and of which there are some.
std::string gaps_text(const sweep::Table& table) {
  std::string text;
  for (const sweep::Status status : {sweep::Status::failed, sweep::Status::crashed, sweep::Status::missing, sweep::Status::not_needed}) {
    std::string word(sweep::status_word(status));
    if (status == sweep::Status::not_needed) word = "not needed";
    if (const std::size_t count = table.count(status); count > 0) text += fmt::format(", {} {}", count, word);
  }
  return text;
}

void write_csv(const std::string& path, const std::string& text, bool force) {
  check_output(path, force, text.size());
  Staged file(path);
  file.write(std::as_bytes(std::span(text)));
  file.publish(force);
}

ExitCode merge_folder(const MergeOptions& options) {
  check_output(options.output, options.force);
  const auto plan = sweep::read_plan(options.folder);
  if (!plan)
    throw Error(ErrorKind::file, "`" + printable(options.folder) + "` is no folder of a sweep", "there is no `plan.h5` in it",
                "`downline sweep DESIGN -o FOLDER` makes one");
  const sweep::Table table = merge(sweep::Ledger(options.folder), *plan);
  const bool csv = options.output.ends_with(".csv");
  if (options.weekly && !csv)
    throw Error(ErrorKind::usage, "--weekly is for CSV", "an HDF5 file holds runs and weeks",
                "give a name that ends in .csv, or leave it out");
  if (csv)
    write_csv(options.output, options.weekly ? csv_of_weeks(table) : csv_of_runs(table), options.force);
  else
    write_table(table, options.output, options.force);
  if (!options.quiet) {
    std::error_code error;
    const auto size = std::filesystem::file_size(options.output, error);
    say(fmt::format("{} of {} runs are in {} ({}){}\n", table.count(sweep::Status::ok), table.status.size(), printable(options.output),
                    bytes_text(error ? 0 : static_cast<double>(size)), gaps_text(table)));
    constexpr std::size_t most = 10;
    for (std::size_t i = 0; i < std::min(most, table.failures.size()); ++i) say("failed: " + printable(table.failures[i]) + "\n");
  }
  return table.complete() ? ExitCode::ok : ExitCode::some_runs_failed;
}

}  // namespace

void add_merge(CLI::App& program, Action& action) {
  const auto options = std::make_shared<MergeOptions>();
  CLI::App* verb = program.add_subcommand("merge", "Make one file of a sweep's folder, finished or not");
  verb->add_option("FOLDER", options->folder, "Folder of a sweep")->required();
  verb->add_option("-o,--output", options->output, "Result file (HDF5), or a table where the name ends in .csv")
      ->type_name("FILE")
      ->required();
  verb->add_flag("--weekly", options->weekly, "In the CSV, a line for each week instead of each run");
  verb->add_flag("--force", options->force, "Overwrite what exists");
  verb->add_flag("-q,--quiet", options->quiet, "Say nothing but errors");
  verb->footer("Examples:\n  downline merge coffee -o coffee.h5\n  downline merge coffee -o coffee.csv");
  verb->callback([options, &action] { action = [options] { return merge_folder(*options); }; });
}

}  // namespace downline
