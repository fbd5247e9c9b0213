#include <memory>

#include "app/options.hpp"
#include "app/output.hpp"
#include "results/io/reader.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

ExitCode verify(const std::vector<std::string>& files) {
  std::vector<Problem> unreadable, different;
  for (const std::string& file : files) {
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
  CLI::App* verb = program.add_subcommand("verify", "Check that result files are whole: recompute their digests");
  verb->add_option("RESULT", *files, "Result files")->required();
  verb->callback([files, &action] { action = [files] { return verify(*files); }; });
}

}  // namespace downline
