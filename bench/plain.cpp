#include <bit>
#include <cmath>

#include "bench/clock.hpp"
#include "bench/workload.hpp"

namespace downline::bench {
namespace {

/// xoshiro256++ of Blackman and Vigna, seeded by splitmix64.
class Xoshiro {
 public:
  explicit Xoshiro(std::uint64_t seed) {
    for (std::uint64_t& word : state_) {
      std::uint64_t z = (seed += 0x9E3779B97F4A7C15ULL);
      z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
      z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
      word = z ^ (z >> 31);
    }
  }
  std::uint64_t operator()() {
    const std::uint64_t result = std::rotl(state_[0] + state_[3], 23) + state_[0];
    const std::uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
  }
  double uniform() { return static_cast<double>((*this)() >> 11) * 0x1p-53; }
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(((*this)() >> 32) * n >> 32); }

 private:
  std::uint64_t state_[4];
};

enum : std::uint8_t { prospect, customer, seller };
constexpr std::uint32_t none = 0xFFFF'FFFFU;
constexpr std::uint32_t degree = 10;
constexpr double rates[4] = {0.25, 0.05, 0.03, 0.01};

/// Columns [people].
struct World {
  std::uint32_t n;
  Xoshiro luck;
  std::vector<std::uint32_t> ties, up, proposal;
  std::vector<std::uint8_t> state, quits;
  std::vector<double> spent, earned;
  Outcome out;

  World(std::uint32_t people, std::uint64_t seed)
      : n(people),
        luck(seed),
        ties(std::size_t{people} * degree),
        up(people, none),
        proposal(people, none),
        state(people, prospect),
        quits(people, 0),
        spent(people, 0),
        earned(people, 0) {
    for (std::uint32_t i = 0; i < n; ++i)
      for (std::uint32_t k = 0; k < degree; ++k) {
        const std::uint64_t other = std::uint64_t{i} + 1 + luck.below(n - 1);
        ties[std::size_t{i} * degree + k] = static_cast<std::uint32_t>(other % n);
      }
    for (std::uint32_t i = 0; i < n / 100; ++i) state[i] = seller;
  }

  void contact() {
    for (std::uint32_t i = 0; i < n; ++i) {
      if (state[i] != seller) continue;
      for (int c = 0; c < 2; ++c) {
        const std::uint32_t j = ties[std::size_t{i} * degree + luck.below(degree)];
        const double u = luck.uniform();
        const bool yes = (state[j] == prospect && u < 0.20) || (state[j] == customer && u < 0.10);
        if (yes && i < proposal[j]) proposal[j] = i;
      }
    }
  }
  void apply() {
    for (std::uint32_t j = 0; j < n; ++j) {
      if (proposal[j] == none) continue;
      state[j] = state[j] == prospect ? customer : seller;
      up[j] = proposal[j];
      proposal[j] = none;
    }
  }
  void buy() {
    for (std::uint32_t j = 0; j < n; ++j) {
      if (state[j] != customer || luck.uniform() >= 0.20) continue;
      const double amount = -30.0 * std::log(1.0 - luck.uniform());
      spent[j] += amount;
      out.sales += amount;
      ++out.orders;
      std::uint32_t s = up[j];
      for (const double rate : rates) {
        if (s == none) break;
        earned[s] += rate * amount;
        s = up[s];
      }
    }
  }
  void leave() {
    for (std::uint32_t i = 0; i < n; ++i) {
      if (state[i] == customer && luck.uniform() < 0.02) {
        state[i] = prospect;
        up[i] = none;
      } else if (state[i] == seller && luck.uniform() < 0.03) {
        quits[i] = 1;
      }
    }
    for (std::uint32_t i = 0; i < n; ++i) {
      if (quits[i] != 0 || up[i] == none) continue;
      while (up[i] != none && quits[up[i]] != 0) up[i] = up[up[i]];
    }
    for (std::uint32_t i = 0; i < n; ++i)
      if (quits[i] != 0) {
        state[i] = prospect;
        up[i] = none;
        quits[i] = 0;
      }
  }
  void report() {
    out.customers = out.sellers = 0;
    for (std::uint32_t i = 0; i < n; ++i) {
      out.customers += state[i] == customer;
      out.sellers += state[i] == seller;
    }
  }
};

}  // namespace

Outcome plain(std::uint32_t people, std::uint64_t seed) {
  World world(people, seed);
  const Stopwatch watch(1);
  for (int step = 0; step < workload_steps; ++step) {
    world.contact();
    world.apply();
    world.buy();
    world.leave();
    world.report();
  }
  world.out.seconds = watch.seconds();
  return world.out;
}

}  // namespace downline::bench
