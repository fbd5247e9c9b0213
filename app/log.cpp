#include "app/log.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <ctime>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/output.hpp"
#include "app/resources.hpp"
#include "results/io/build_info.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

std::vector<std::string> command_line;

std::string host_name() {
  std::array<char, 256> name{};
  return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

std::string time_now() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

}  // namespace

void remember_command_line(int argc, char** argv) { command_line.assign(argv, argv + argc); }

std::string command_line_text() {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=.,/:%@";
  std::string text;
  for (const std::string& word : command_line) {
    std::string quoted = word;
    if (word.empty() || word.find_first_not_of(plain) != std::string::npos) {
      quoted = "'";
      for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
      quoted += "'";
    }
    text += (text.empty() ? "" : " ") + quoted;
  }
  return text;
}

void check_log(const std::string& path, bool force) {
  if (!force && std::filesystem::exists(std::filesystem::symlink_status(path)))
    throw Error(ErrorKind::usage, "log exists: " + path, "nothing is overwritten", "add --force, or another name");
}

void tell_log(const JobFacts& facts, const JobOptions& options) {
  const std::string memory = bytes_text(static_cast<double>(peak_memory()));
  if (options.verbose)
    say(fmt::format("{} runs in {:.2f} s on {} {}, at most {} of memory\n", facts.runs, facts.seconds, facts.threads,
                    facts.threads == 1 ? "thread" : "threads", memory));
  if (options.log.empty()) return;
  const nlohmann::ordered_json log{{"version", build_info().version},
                                   {"git_sha1", build_info().git_sha1},
                                   {"command_line", command_line},
                                   {"host", host_name()},
                                   {"finished", time_now()},
                                   {"wall_s", facts.seconds},
                                   {"threads", facts.threads},
                                   {"runs", facts.runs},
                                   {"replications_kept", facts.kept_replications},
                                   {"peak_memory_bytes", peak_memory()}};
  using Json = nlohmann::ordered_json;
  write_text_file(options.log, log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n", options.force);
}

}  // namespace downline
