#include <filesystem>
#include <memory>

#include "app/options.hpp"
#include "app/output.hpp"
#include "results/io/reader.hpp"
#include "results/sweep/ledger.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

/// Every file of a sweep's folder.
std::vector<std::string> files_of(const std::string& folder) {
  const sweep::Ledger ledger(folder);
  std::vector<std::string> files{(ledger.folder() / "plan.h5").string()};
  for (const auto& part : {ledger.shards(), ledger.failures()})
    for (const std::string& name : sweep::Ledger::names_in(part)) files.push_back((part / name).string());
  return files;
}

/// A shard also says by its name which runs it holds. Errors: ErrorKind::file.
void check_name(const std::string& file) { static_cast<void>(sweep::read_shard(file, {})); }

/// Each file by itself, and how many of a folder were whole. Errors go to the two lists.
void verify_folder(const std::string& folder, std::vector<Problem>& unreadable, std::vector<Problem>& different) {
  std::size_t whole = 0;
  const std::vector<std::string> files = files_of(folder);
  for (const std::string& file : files) {
    try {
      const VerifyReport report = verify_results(file);
      if (report.whole && file != files.front()) check_name(file);
      if (report.whole)
        ++whole;
      else
        different.push_back(
            {"`" + file + "` is not as it was written", report.message, "remove it and resume the sweep: its runs are run again", {}});
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::file) throw;
      unreadable.insert(unreadable.end(), error.problems().begin(), error.problems().end());
    }
  }
  if (whole == files.size()) print(printable(folder) + ": whole (" + std::to_string(whole) + " files)\n");
}

ExitCode verify(const std::vector<std::string>& files) {
  std::vector<Problem> unreadable, different;
  for (const std::string& file : files) {
    if (std::error_code none; std::filesystem::is_directory(file, none)) {
      verify_folder(file, unreadable, different);
      continue;
    }
    try {
      const VerifyReport report = verify_results(file);
      if (report.whole)
        print(printable(file) + ": whole (" + report.content_sha256 + ")\n");
      else
        different.push_back({"`" + file + "` is not as it was written", report.message, "restore it from a copy, or make it again", {}});
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::file) throw;
      unreadable.insert(unreadable.end(), error.problems().begin(), error.problems().end());
    }
  }
  if (unreadable.empty() && different.empty()) return ExitCode::ok;
  const ErrorKind kind = different.empty() ? ErrorKind::file : ErrorKind::difference;
  different.insert(different.end(), unreadable.begin(), unreadable.end());
  throw Error(kind, std::move(different));
}

}  // namespace

void add_verify(CLI::App& program, Action& action) {
  const auto files = std::make_shared<std::vector<std::string>>();
  CLI::App* verb = program.add_subcommand("verify", "Check that result files and folders of sweeps are whole: recompute their digests");
  verb->add_option("RESULT", *files, "Result files, or folders of sweeps")->required();
  verb->callback([files, &action] { action = [files] { return verify(*files); }; });
}

}  // namespace downline
