#include "results/io/reader.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <optional>
#include <sstream>

#include "results/io/digest.hpp"
#include "results/io/file_calls.hpp"
#include "results/io/hdf5_in.hpp"
#include "results/io/hdf5_out.hpp"
#include "results/io/layout.hpp"
#include "results/io/sandbox.hpp"
#include "results/io/seal.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

struct RawFile {
  Seal seal;
  std::uint64_t bytes;
};

/// Looks at the bytes alone. Errors: ErrorKind::file for what is no ordinary, readable file.
RawFile look(const std::filesystem::path& path) {
  // Not blocking: opening a pipe would wait for somebody to write.
  const Descriptor file(open_file(path, O_RDONLY | O_NONBLOCK));
  if (file.fd() < 0) file_failed("read", path, errno);
  struct stat info {};
  if (fstat(file.fd(), &info) != 0) file_failed("read", path, errno);
  if (S_ISDIR(info.st_mode)) refuse(path.string(), "it is a folder", {}, "c'est un dossier");
  if (!S_ISREG(info.st_mode)) refuse(path.string(), "it is no ordinary file", {}, "ce n'est pas un fichier ordinaire");
  if (info.st_size == 0) refuse(path.string(), "it is empty", {}, "il est vide");
  return {check_seal(file.fd(), path), static_cast<std::uint64_t>(info.st_size)};
}

std::string stored_digest(const Tree& tree) {
  const auto& attributes = tree.objects.front().attributes;
  const auto found = attributes.find("content_sha256");
  if (found == attributes.end()) return {};
  const auto* texts = std::get_if<std::vector<std::string>>(&found->second.values);
  return texts != nullptr && !texts->empty() ? texts->front() : std::string();
}

/// A file of this process alone, for as long as it lives. Errors: ErrorKind::file when there is no room for temporary files.
class Copy {
 public:
  Copy() : path_((std::filesystem::temp_directory_path() / "downline-XXXXXX").string()) {
    const Descriptor made(mkostemp(path_.data(), O_CLOEXEC));
    if (made.fd() < 0) file_failed("write", path_, errno);
  }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;
  ~Copy() { ::unlink(path_.c_str()); }
  [[nodiscard]] std::filesystem::path path() const { return path_; }

 private:
  std::string path_;
};

/// What the content says of itself, found without risk.
struct SandboxContent {
  std::string stored, computed;
  std::string problem;  ///< why it could not be read; empty if it could
  std::string french;   ///< the same in French, in a whole sentence
  [[nodiscard]] bool whole() const { return problem.empty() && stored == computed; }
};

/// \param copy where what was read is written anew, if it is whole; empty: nowhere
SandboxContent content_of(const std::filesystem::path& path, const std::filesystem::path& copy = {}) {
  SandboxContent content;
  try {
    const Tree tree = load_tree(path);
    content.stored = printable(stored_digest(tree)).substr(0, 64);
    content.computed = content_sha256(tree);
    if (!copy.empty() && content.whole()) write_hdf5_file(tree, copy, Packing::in_turn);
  } catch (const Error& error) {
    content.problem = error.problems().front().problem;
    if (!error.problems().front().why.empty()) content.problem = error.problems().front().why;
    content.french = error.problems().front().french;
  }
  return content;
}

SandboxContent content_in_sandbox(const std::filesystem::path& path, std::uint64_t bytes, const std::filesystem::path& copy = {}) {
  SandboxLimits limits;
  limits.memory += 16 * bytes;
  limits.seconds = 0.8 + static_cast<double>(bytes) / 20e6;
  const std::optional<std::string> answer = in_sandbox(
      [&] {
        const SandboxContent content = content_of(path, copy);
        return content.stored + "\n" + content.computed + "\n" + content.french + "\n" + content.problem;
      },
      limits);
  SandboxContent content;
  if (!answer) {
    content.problem = "it could not be read safely";
    content.french = fmt::format("`{}` ne peut pas être lu sans risque", path.string());
    return content;
  }
  std::istringstream lines(*answer);
  std::getline(lines, content.stored);
  std::getline(lines, content.computed);
  std::getline(lines, content.french);
  std::getline(lines, content.problem, '\0');
  return content;
}

[[noreturn]] void refuse(const std::filesystem::path& path, const SandboxContent& content) {
  throw Error(ErrorKind::file, fmt::format("cannot read `{}`", path.string()), content.problem, {}, content.french);
}

}  // namespace

ResultTable read_results(const std::filesystem::path& path) {
  const RawFile raw = look(path);
  if (raw.seal == Seal::right) return table_of(load_tree(path), path.string());
  // What damages libhdf5 may do it here and not there: this process never opens such a file, only a copy written anew.
  const Copy copy;
  const SandboxContent content = content_in_sandbox(path, raw.bytes, copy.path());
  if (!content.problem.empty()) refuse(path, content);
  const std::string damaged = "it is damaged: its content does not match its digest", advice = "use another copy, or run it again",
                    french = "il est abîmé : son contenu ne correspond pas à son empreinte ; prenez une autre copie ou simulez de nouveau";
  if (!content.whole()) refuse(path.string(), damaged, advice, french);
  const Tree tree = load_tree(copy.path());
  if (content_sha256(tree) != content.stored) refuse(path.string(), damaged, advice, french);
  return table_of(tree, path.string());
}

VerifyReport verify_results(const std::filesystem::path& path) {
  const RawFile raw = look(path);
  const SandboxContent content = raw.seal == Seal::right ? content_of(path) : content_in_sandbox(path, raw.bytes);
  // Without the seal's marker nothing says that the file was ever ours.
  if (!content.problem.empty() && raw.seal != Seal::wrong) refuse(path, content);
  VerifyReport report;
  report.content_whole = content.whole();
  report.whole = raw.seal == Seal::right && report.content_whole;
  report.content_sha256 = content.computed;
  if (report.whole)
    report.message = "whole: every byte is as written";
  else if (report.content_whole)
    report.message = "changed: the content is as written, the file around it is not";
  else if (!content.problem.empty())
    report.message = "damaged: " + content.problem;
  else
    report.message = fmt::format("damaged: the content has digest {} and should have {}", content.computed, content.stored);
  return report;
}

}  // namespace downline
