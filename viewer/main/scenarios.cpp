#include "viewer/main/scenarios.hpp"

#include <fstream>

#include "models/catalog.hpp"
#include "scenarios/yaml/scenario.hpp"

namespace downline::viewer {
namespace {

constexpr std::size_t most_source = std::size_t{1} << 16;  ///< bytes: what the viewer saves is far shorter

std::vector<Override> overrides_of(const Play& play, const std::vector<Override>& extent) {
  std::vector<Override> all = extent;
  for (const auto& [path, value] : play.changes) all.push_back({path, value});
  return all;
}

Scenario read(const Play& play, const std::vector<Override>& extent) {
  return parse_scenario(play.text, play.name, "", overrides_of(play, extent));
}

}  // namespace

Scenarios scenarios_for(const Options& options) {
  std::vector<Override> extent;
  for (const auto& [name, value] : {std::pair{"people", options.people}, {"weeks", options.weeks}, {"seed", options.seed}})
    if (!value.empty()) extent.push_back({name, value});
  Scenarios scenarios;
  scenarios.read = [extent](const Play& play) {
    const auto scenario = std::make_shared<const Scenario>(read(play, extent));
    Cast cast;
    cast.strategy = {play.name, scenario->title, scenario->text, resolved_yaml(*scenario), parameter_values(*scenario), {}};
    cast.plan = run_plan(scenario->now);
    cast.behaviour = [scenario] { return make_behaviour(scenario->before, scenario->now); };
    return cast;
  };
  scenarios.open = [extent](const Play& play) {
    const auto scenario = std::make_shared<Scenario>(read(play, extent));
    return Sheet{scenario, scenario->now.fields(), scenario->title};
  };
  scenarios.saved_text = [extent](const Play& play) {
    // What extends a shipped scenario says only what differs; a file of the user's is written out in full.
    if (play.text.find("\nextends: ") == std::string::npos && play.text.find("\nmix:") == std::string::npos)
      return resolved_yaml(read(play, extent));
    std::string text = play.text;
    for (const Override& one : overrides_of(play, extent)) text += one.path + ": " + one.value + "\n";
    return text;
  };
  scenarios.file = [](const std::string& path) { return resolved_yaml(load_scenario(path)); };
  scenarios.source = [](const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::string text(most_source, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
  };
  return scenarios;
}

}  // namespace downline::viewer
