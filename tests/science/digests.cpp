// Prints one line a scenario: its name and the digest of everything a run records. Arguments: threads, grain, people, weeks,
// scenarios; before them --vectors and a kind, or nothing for the widest that the processor has. It ends with 3 if it has none such.
// Built twice: on the kernels and on their obvious twins.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "sim/engine/threads.hpp"
#include "tests/support/runs.hpp"
#include "tests/support/vectors.hpp"

int main(int argc, char** argv) {
  if (argc > 2 && std::string_view(argv[1]) == "--vectors") {
    const auto& all = downline::test::all_vectors;
    const auto* const wanted =
        std::find_if(all.begin(), all.end(), [&](const auto& some) { return some.name == std::string_view(argv[2]); });
    if (wanted == all.end()) return 2;
    if (wanted->kind > downline::widest_vectors()) return 3;
    downline::use_vectors(wanted->kind);
    argc -= 2;
    argv += 2;
  }
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
