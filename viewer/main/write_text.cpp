#include "viewer/main/write_text.hpp"

#include <span>

#include "results/io/publish.hpp"
#include "sim/core/error.hpp"

namespace downline::viewer {

void write_text(const std::filesystem::path& path, std::string_view text) {
  try {
    Staged file(path);
    file.write(std::as_bytes(std::span(text)));
    file.publish(true);
  } catch (const Error& error) {
    std::vector<Problem> problems = error.problems();
    for (Problem& problem : problems)
      problem.french = "`" + printable(path.string()) + "` ne peut pas être écrit : le disque est plein, ou le dossier est protégé";
    throw Error(error.kind(), std::move(problems));
  }
}

}  // namespace downline::viewer
