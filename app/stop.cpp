#include "app/stop.hpp"

#include <unistd.h>

#include <csignal>

namespace downline {
namespace {

std::atomic<bool> asked{false};
std::atomic<int> first_signal{0};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

extern "C" void on_stop_signal(int signal) {
  if (first_signal.exchange(signal) != 0) _exit(128 + signal);
  asked = true;
}

}  // namespace

void watch_signals() {
  struct sigaction stop {};
  stop.sa_handler = on_stop_signal;
  sigemptyset(&stop.sa_mask);
  stop.sa_flags = SA_RESTART;
  sigaction(SIGINT, &stop, nullptr);
  sigaction(SIGTERM, &stop, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

const std::atomic<bool>& stop_asked() { return asked; }

ExitCode stop_exit_code() {
  switch (first_signal.load()) {
    case SIGINT: return ExitCode::interrupted;
    case SIGTERM: return ExitCode::terminated;
    default: return ExitCode::ok;
  }
}

}  // namespace downline
