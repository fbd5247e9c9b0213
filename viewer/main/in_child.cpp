#include "viewer/main/in_child.hpp"

#include <nlohmann/json.hpp>

#include "results/io/sandbox.hpp"
#include "sim/core/error.hpp"
#include "viewer/words.hpp"
#include "viewer/words/phrase.hpp"

namespace downline::viewer {
namespace {

using Json = nlohmann::ordered_json;

/// A hostile file that hangs or eats memory does so in the child.
constexpr SandboxLimits opening{std::uint64_t{2} << 30, 20};

constexpr std::string_view readable = "+";  ///< what the child says of a file that it could read

/// An error as the child hands it over.
std::string handed_over(const Error& error) {
  Json problems = Json::array();
  for (const Problem& p : error.problems())
    problems.push_back({p.problem, p.why, p.suggestion, p.place.file, p.place.line, p.place.column, p.french});
  return Json{static_cast<int>(error.kind()), std::move(problems)}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Error taken_over(const Json& error) {
  std::vector<Problem> problems;
  for (const Json& p : error.at(1)) problems.push_back({p.at(0), p.at(1), p.at(2), {p.at(3), p.at(4), p.at(5)}, p.at(6)});
  if (problems.empty()) problems.emplace_back();
  return {static_cast<ErrorKind>(error.at(0).get<int>()), std::move(problems)};
}

}  // namespace

void try_in_child(const std::string& file, const std::function<void()>& reading) {
  const auto verdict = in_sandbox(
      [&]() -> std::string {
        try {
          reading();
          return std::string(readable);
        } catch (const Error& error) {
          return handed_over(error);
        } catch (const std::exception& error) {
          return handed_over(Error(ErrorKind::file, error.what()));
        }
      },
      opening);
  if (verdict == readable) return;
  if (verdict && Json::accept(*verdict)) throw taken_over(Json::parse(*verdict));
  const Phrase crashed = phrase(words::reading_crashed, {printable(file)});
  throw Error(ErrorKind::file, crashed.en, {}, "downline check or downline verify says more", crashed.fr);
}

}  // namespace downline::viewer
