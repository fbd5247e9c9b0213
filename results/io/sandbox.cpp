#include "results/io/sandbox.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>

#include "results/io/hdf5_handle.hpp"

namespace downline {
namespace {

constexpr std::size_t longest_answer = 65'536;
constexpr char end_of_answer = '\0';  // an answer without it was cut short

void limit(int resource, std::uint64_t most) {
  const rlimit both{most, most};
  setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

/// Ends this process when it has used the processor for so long: RLIMIT_CPU knows whole seconds only.
void end_after(double seconds) {
  signal(SIGPROF, SIG_DFL);
  const double whole = std::floor(seconds);
  const itimerval once{{0, 0}, {static_cast<time_t>(whole), static_cast<suseconds_t>((seconds - whole) * 1e6)}};
  setitimer(ITIMER_PROF, &once, nullptr);
}

[[noreturn]] void be_child(int to_parent, const std::function<std::string()>& work, const SandboxLimits& limits) {
  Hdf5Session::alone() = true;
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, static_cast<std::uint64_t>(std::ceil(limits.seconds)) + 1);
  end_after(limits.seconds);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // whose shadow memory is beyond any limit
  limit(RLIMIT_AS, limits.memory);
#endif
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  dup2(nowhere, STDERR_FILENO);  // the C library's last words about a broken heap
  for (const int fatal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTERM, SIGINT}) signal(fatal, SIG_DFL);
  std::string answer = work().substr(0, longest_answer);
  answer += end_of_answer;
  for (std::size_t done = 0; done < answer.size();) {
    const ssize_t count = write(to_parent, answer.data() + done, answer.size() - done);
    if (count <= 0) _exit(1);
    done += static_cast<std::size_t>(count);
  }
  _exit(0);
}

/// What the child says until it ends or its time is over.
std::string listen(int from_child, double seconds) {
  constexpr double patience = 2, more = 5;  // on a busy machine a child waits for its turn; what spins is ended by the processor's time
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::duration<double>(patience * seconds + more);
  std::string answer;
  std::array<char, 4096> piece{};
  while (answer.size() <= longest_answer) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    pollfd ready{from_child, POLLIN, 0};
    const int count = poll(&ready, 1, static_cast<int>(std::max<std::int64_t>(left, 0)));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    const ssize_t bytes = read(from_child, piece.data(), piece.size());
    if (bytes < 0 && errno == EINTR) continue;
    if (bytes <= 0) break;
    answer.append(piece.data(), static_cast<std::size_t>(bytes));
  }
  return answer;
}

}  // namespace

std::optional<std::string> in_sandbox(const std::function<std::string()>& work, const SandboxLimits& limits) {
  const Hdf5Session session;  // so that no other thread is inside libhdf5 while the process is copied
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  const pid_t child = fork();
  if (child == 0) {
    try {
      be_child(ends[1], work, limits);
    } catch (...) {
      _exit(1);
    }
  }
  close(ends[1]);
  std::string answer = child > 0 ? listen(ends[0], limits.seconds) : std::string();
  close(ends[0]);
  if (child > 0) {
    kill(child, SIGKILL);
    while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  if (answer.empty() || answer.back() != end_of_answer) return std::nullopt;
  answer.pop_back();
  return answer;
}

}  // namespace downline
