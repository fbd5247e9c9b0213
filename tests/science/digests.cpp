// Prints one line a scenario: its name and the digest of everything a run records. Arguments: threads, grain, people, weeks,
// scenarios. Built twice: on the kernels and on their obvious twins.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "sim/engine/threads.hpp"
#include "tests/support/runs.hpp"

int main(int argc, char** argv) {
  if (argc < 6) return 2;
  const auto number = [&](int i) { return static_cast<std::size_t>(std::strtoul(argv[i], nullptr, 10)); };
  const std::size_t grain = number(2);
  downline::with_threads(static_cast<int>(number(1)), [&] {
    for (int i = 5; i < argc; ++i) {
      const auto levers = downline::test::levers(argv[i], {{"people", argv[3]}, {"weeks", argv[4]}});
      const auto record = downline::test::run_once(levers, 0, {grain, grain, grain});
      std::printf("%s %016llx\n", argv[i], static_cast<unsigned long long>(downline::test::digest(record)));
    }
  });
  return 0;
}
