#include "results/io/checkpoint.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "results/io/build_info.hpp"
#include "results/io/digest.hpp"
#include "results/io/file_calls.hpp"
#include "results/io/publish.hpp"
#include "sim/core/check.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view format_line = "downline-checkpoint 1\n";
constexpr std::size_t digest_digits = 64;
constexpr std::size_t piece = std::size_t{1} << 20;  ///< [bytes] read or written at once

std::string sha256_of(std::string_view text) {
  Sha256 hash;
  hash.add(text.data(), text.size());
  return hash.hex();
}

/// One line a fact, so that what differs can be told.
std::string program_line() {
  const BuildInfo& build = build_info();
  return fmt::format("program {} {} {}\n", build.version, build.git_sha1, build.build);
}
std::string scenario_line(const RunIdentity& run) { return fmt::format("scenario {}\n", sha256_of(run.scenario)); }
std::string run_line(const RunIdentity& run) {
  return fmt::format("replication {} members {}\n", run.replication, run.keep_members ? "kept" : "not kept");
}

[[noreturn]] void refuse(const fs::path& path, const std::string& why, const std::string& suggestion) {
  throw Error(ErrorKind::file, fmt::format("cannot go on from `{}`", printable(path.string())), why, suggestion);
}

/// Writes columns through a buffer, and their digest behind them.
class ColumnsOut final : public StateColumns {
 public:
  explicit ColumnsOut(Staged& file) : file_(file) { buffer_.reserve(piece); }
  [[nodiscard]] bool filling() const override { return false; }
  void bytes(void* data, std::size_t count) override {
    const auto* from = static_cast<const std::byte*>(data);
    hash_.add(from, count);
    if (buffer_.size() + count > piece) flush();
    if (count > piece) return file_.write({from, count});
    buffer_.insert(buffer_.end(), from, from + count);
  }
  void text(std::string_view line) {
    std::string copy(line);
    bytes(copy.data(), copy.size());
  }
  void close() {
    const std::string digest = hash_.hex();
    flush();
    file_.write(std::as_bytes(std::span(digest)));
  }

 private:
  void flush() {
    file_.write(buffer_);
    buffer_.clear();
  }
  Staged& file_;
  Sha256 hash_;
  std::vector<std::byte> buffer_;
};

/// Reads a file from its beginning.
class FileIn {
 public:
  explicit FileIn(const fs::path& path) : path_(path), file_(open_file(path, O_RDONLY)) {
    if (file_.fd() < 0) file_failed("read", path, errno);
  }
  /// The next bytes, fewer at the end.
  std::size_t read(std::span<std::byte> into) {
    const ssize_t count = read_at(file_.fd(), into, at_);
    if (count < 0) file_failed("read", path_, errno);
    at_ += static_cast<std::uint64_t>(count);
    return static_cast<std::size_t>(count);
  }

 private:
  fs::path path_;
  Descriptor file_;
  std::uint64_t at_ = 0;
};

/// Fills columns from a file that has been found whole.
class ColumnsIn final : public StateColumns {
 public:
  ColumnsIn(const fs::path& path, std::size_t heading) : file_(path) {
    std::vector<std::byte> skipped(heading);
    bytes(skipped.data(), heading);
  }
  [[nodiscard]] bool filling() const override { return true; }
  void bytes(void* data, std::size_t count) override {
    auto* to = static_cast<std::byte*>(data);
    while (count > 0) {
      if (at_ == size_) {
        size_ = file_.read(buffer_);
        at_ = 0;
        check(size_ > 0, "a state that was saved whole has all its columns");
      }
      const std::size_t some = std::min(count, size_ - at_);
      std::memcpy(to, buffer_.data() + at_, some);
      to += some;
      at_ += some;
      count -= some;
    }
  }

 private:
  FileIn file_;
  std::vector<std::byte> buffer_ = std::vector<std::byte>(piece);
  std::size_t at_ = 0, size_ = 0;
};

/// Whether the file ends in the digest of all that comes before.
bool whole_file(const fs::path& path) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error || size < digest_digits) return false;
  FileIn file(path);
  Sha256 hash;
  std::vector<std::byte> buffer(piece);
  for (std::uintmax_t left = size - digest_digits; left > 0;) {
    const std::size_t some = file.read(std::span(buffer).first(static_cast<std::size_t>(std::min<std::uintmax_t>(left, piece))));
    if (some == 0) return false;
    hash.add(buffer.data(), some);
    left -= some;
  }
  std::array<char, digest_digits> digest{};
  return file.read(std::as_writable_bytes(std::span(digest))) == digest_digits && std::string(digest.data(), digest.size()) == hash.hex();
}

}  // namespace

Checkpoint::Checkpoint(fs::path path, const RunIdentity& run, std::chrono::duration<double> every,
                       std::function<void(const std::string&)> trouble)
    : path_(std::move(path)),
      heading_(std::string(format_line) + program_line() + scenario_line(run) + run_line(run)),
      every_(every),
      saved_(std::chrono::steady_clock::now()),
      trouble_(std::move(trouble)),
      kept_(fs::exists(fs::symlink_status(path_))) {
  if (kept_) check_file();
}

void Checkpoint::check_file() const {
  const std::string anew = "give another name to begin anew, or remove the file";
  std::string found(heading_.size(), '\0');
  found.resize(FileIn(path_).read(std::as_writable_bytes(std::span(found))));
  if (!found.starts_with("downline-checkpoint ")) refuse(path_, "it is no saved state of a run", "give another name; nothing was changed");
  if (!found.starts_with(format_line)) refuse(path_, "another version of the program saved it", anew);
  if (!whole_file(path_)) refuse(path_, "the file is damaged: its digest does not fit", anew);
  // Lines differ at the first fact that is another.
  const auto [ours, theirs] = std::mismatch(heading_.begin(), heading_.end(), found.begin(), found.end());
  if (ours == heading_.end()) return;
  const auto line = std::count(heading_.begin(), ours, '\n');
  if (line == 1) refuse(path_, "another build of the program saved it", "finish that run with the program that began it, or " + anew);
  if (line == 2) refuse(path_, "it is the state of another scenario, seed or setting", "give the options of that run, or another name");
  refuse(path_, "that run keeps the table of members otherwise", "give the same --members as before, or another name");
}

bool Checkpoint::resume(const Walk& walk) {
  if (!kept_) return false;
  ColumnsIn in(path_, heading_.size());
  walk(in);
  return true;
}

bool Checkpoint::due() { return std::chrono::steady_clock::now() - saved_ >= every_; }

void Checkpoint::save(const Walk& walk) {
  try {
    Staged file(path_);
    ColumnsOut out(file);
    out.text(heading_);
    walk(out);
    out.close();
    file.publish(true);
    kept_ = true;
  } catch (const Error& error) {
    trouble_(error.what());
  }
  saved_ = std::chrono::steady_clock::now();
}

void Checkpoint::remove() {
  std::error_code gone;
  fs::remove(path_, gone);
  kept_ = false;
}

}  // namespace downline
