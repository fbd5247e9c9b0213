#include "results/sweep/crew.hpp"

#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <map>

#include "results/io/hdf5_handle.hpp"
#include "sim/core/error.hpp"

namespace downline::sweep {
namespace {

constexpr int gave_up = 3;  // exit code of a worker that left a message
constexpr useconds_t pause_us = 10'000;

void leave_error(Board& board, const Error& error) {
  const Problem& problem = error.problems().front();
  board.leave_message(problem.problem.c_str(), problem.why.c_str(), problem.suggestion.c_str(), static_cast<int>(error.kind()));
}

/// Only the crew's own process listens to the terminal and to the scheduler; its workers look at the board.
void listen_to_the_crew_only(pid_t crew) {
  for (const int ignored : {SIGINT, SIGTERM, SIGHUP}) signal(ignored, SIG_IGN);
  for (const int fatal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL}) signal(fatal, SIG_DFL);
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // nobody works on when the crew is gone: a resumed sweep must not meet the old one
  if (getppid() != crew) _exit(gave_up);
}

[[noreturn]] void be_worker(const Job& job, Board& board, const CrewOptions& options, int worker, pid_t crew) {
  listen_to_the_crew_only(crew);
  int code = 0;
  try {
    if (options.prepare) options.prepare(worker);
    work(job, board, board.slots()[static_cast<std::size_t>(worker)]);
  } catch (const Error& error) {
    leave_error(board, error);
    code = gave_up;
  } catch (const std::exception& error) {
    board.leave_message(error.what(), "", "", static_cast<int>(ErrorKind::resource));
    code = gave_up;
  }
  _exit(code);
}

class Crew {
 public:
  Crew(const Job& job, Board& board, const CrewOptions& options) : job_(job), board_(board), options_(options) {}

  int run() {
    for (int w = 0; w < options_.workers; ++w) start(w);
    while (!workers_.empty()) {
      usleep(pause_us);
      if (options_.stop_asked && options_.stop_asked()) board_.stop() = true;
      collect();
      if (options_.watch) options_.watch(board_, retried_);
    }
    if (board_.message().kind >= 0) throw told();
    return retried_;
  }

 private:
  void start(int worker) {
    const pid_t self = getpid();
    const pid_t child = fork();
    if (child == 0) be_worker(job_, board_, options_, worker, self);
    if (child > 0) {
      workers_[child] = worker;
      return;
    }
    if (!workers_.empty()) return;  // those that are there do the work
    throw Error(ErrorKind::resource, "cannot start a worker", std::strerror(errno), "fewer workers take less: -j 1");
  }

  void collect() {
    int status = 0;
    for (pid_t child = waitpid(-1, &status, WNOHANG); child > 0; child = waitpid(-1, &status, WNOHANG)) {
      const auto found = workers_.find(child);
      if (found == workers_.end()) continue;
      const int worker = found->second;
      workers_.erase(found);
      if (WIFEXITED(status) && WEXITSTATUS(status) == 0) continue;
      if (WIFEXITED(status) && WEXITSTATUS(status) == gave_up && board_.message().kind >= 0) {
        board_.stop() = true;
        continue;
      }
      bury(worker, status);
      if (!board_.stop()) start(worker);
    }
  }

  /// A worker died: its batch is open again, and the run it was at is remembered.
  void bury(int worker, int status) {
    Board::Slot& slot = board_.slots()[static_cast<std::size_t>(worker)];
    const std::int64_t batch = slot.batch.exchange(-1), unit = slot.unit.exchange(-1);
    if (batch < 0) {
      // Nothing was at work: a process that cannot even begin. Some of that can be bad luck, all of it cannot.
      if (++idle_deaths_ > 100) throw Error(ErrorKind::resource, "workers die before they begin", cause(status));
      return;
    }
    ++retried_;
    Board::Batch& open = board_.batches()[static_cast<std::size_t>(batch)];
    if (open.deaths < 100) ++open.deaths;
    if (unit >= 0) blame(job_.batches[static_cast<std::size_t>(batch)][static_cast<std::size_t>(unit)], status);
    open.state = Board::BatchState::open;
  }

  void blame(const Unit& unit, int status) {
    const bool from_outside = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    Deaths& deaths = deaths_[unit.key];
    ++(from_outside ? deaths.killed : deaths.own);
    if (deaths.own < options_.attempts && deaths.killed < options_.killed_attempts) return;
    publish_failure(job_, unit, Status::crashed, cause(status));
    ++board_.failed();
    ++board_.units_done();
  }

  static std::string cause(int status) {
    if (!WIFSIGNALED(status)) return fmt::format("its process ended with code {}", WEXITSTATUS(status));
    const int number = WTERMSIG(status);
    return fmt::format("its process died of signal {} ({})", number,
                       number == SIGKILL ? "killed, as by a system without memory" : strsignal(number));
  }

  [[nodiscard]] Error told() const {
    const Board::Message& message = board_.message();
    return {static_cast<ErrorKind>(message.kind.load()), message.problem.data(), message.why.data(), message.suggestion.data()};
  }

  struct Deaths {
    int own = 0, killed = 0;
  };
  const Job& job_;
  Board& board_;
  const CrewOptions& options_;
  std::map<pid_t, int> workers_;
  std::map<Key, Deaths> deaths_;
  int retried_ = 0;
  int idle_deaths_ = 0;
};

}  // namespace

int run_crew(const Job& job, Board& board, const CrewOptions& options) { return Crew(job, board, options).run(); }

}  // namespace downline::sweep
