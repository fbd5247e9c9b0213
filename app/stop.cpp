#include "app/stop.hpp"

#include <unistd.h>

#include <csignal>

namespace downline {
namespace {

std::atomic<bool> asked{false};
std::atomic<int> first_signal{0};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

extern "C" void on_stop_signal(int signal) {
  int none = 0;
  if (first_signal.compare_exchange_strong(none, signal))
    asked = true;
  else if (signal != SIGHUP)  // a terminal that closes sends two: its shell one, the kernel another
    _exit(128 + signal);
}

}  // namespace

void watch_signals() {
  struct sigaction stop {};
  stop.sa_handler = on_stop_signal;
  sigemptyset(&stop.sa_mask);
  stop.sa_flags = SA_RESTART;
  sigaction(SIGINT, &stop, nullptr);
  sigaction(SIGTERM, &stop, nullptr);
  struct sigaction hang_up {};
  sigaction(SIGHUP, nullptr, &hang_up);
  if (hang_up.sa_handler != SIG_IGN) sigaction(SIGHUP, &stop, nullptr);  // nohup ignores it: that stays
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

const std::atomic<bool>& stop_asked() { return asked; }

ExitCode stop_exit_code() {
  switch (first_signal.load()) {
    case SIGHUP: return ExitCode::hung_up;
    case SIGINT: return ExitCode::interrupted;
    case SIGTERM: return ExitCode::terminated;
    default: return ExitCode::ok;
  }
}

}  // namespace downline
