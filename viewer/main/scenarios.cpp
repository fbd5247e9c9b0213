#include "viewer/main/scenarios.hpp"

#include <fstream>
#include <map>
#include <memory>
#include <mutex>

#include "models/catalog.hpp"
#include "scenarios/yaml/scenario.hpp"

namespace downline::viewer {
namespace {

constexpr std::size_t most_source = std::size_t{1} << 16;  ///< bytes: what the viewer saves is far shorter

std::vector<Override> overrides_of(const Play& play, const std::vector<Override>& extent) {
  std::vector<Override> all = play.stored ? std::vector<Override>() : extent;
  for (const auto& [path, value] : play.changes) all.push_back({path, value});
  return all;
}

/// Texts that were read: most plays are one text with other changes, and reading it takes four times as long as changing it.
class Texts {
 public:
  explicit Texts(std::vector<Override> extent) : extent_(std::move(extent)) {}
  /// What `parse_scenario` gives of the play. Errors: as there.
  Scenario read(const Play& play) {
    Scenario scenario = base_of(play)->with(overrides_of(play, extent_));
    scenario.name = play.name;
    return scenario;
  }

 private:
  /// A line between two scenarios, the scenarios themselves and drafts.
  static constexpr std::size_t most = 32;
  /// Waits for nobody: in a child of this process whoever had the lock may be missing, and then it reads the text itself.
  std::shared_ptr<const ScenarioBase> base_of(const Play& play) {
    if (const std::unique_lock lock(mutex_, std::try_to_lock); lock)
      if (const auto found = bases_.find(play.text); found != bases_.end()) return found->second;
    auto base = std::make_shared<const ScenarioBase>(ScenarioBase::of_text(play.text, play.name, ""));
    if (const std::unique_lock lock(mutex_, std::try_to_lock); lock) {
      if (bases_.size() >= most) bases_.clear();
      bases_[play.text] = base;
    }
    return base;
  }
  std::vector<Override> extent_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const ScenarioBase>> bases_;
};

}  // namespace

Scenarios scenarios_for(const Options& options) {
  std::vector<Override> extent;
  for (const auto& [name, value] : {std::pair{"people", options.people}, {"weeks", options.weeks}, {"seed", options.seed}})
    if (!value.empty()) extent.push_back({name, value});
  const auto texts = std::make_shared<Texts>(extent);
  Scenarios scenarios;
  scenarios.read = [texts](const Play& play) {
    const auto scenario = std::make_shared<const Scenario>(texts->read(play));
    Cast cast;
    cast.strategy = {play.name, scenario->title, scenario->text, resolved_yaml(*scenario), parameter_values(*scenario), {}};
    cast.plan = run_plan(scenario->now);
    cast.behaviour = [scenario] { return make_behaviour(scenario->before, scenario->now); };
    return cast;
  };
  scenarios.open = [texts](const Play& play) {
    const auto scenario = std::make_shared<Scenario>(texts->read(play));
    return Sheet{scenario, scenario->now.fields(), scenario->title};
  };
  scenarios.saved_text = [texts, extent](const Play& play) {
    // What extends a shipped scenario says only what differs; a file of the user's is written out in full.
    if (play.text.find("\nextends: ") == std::string::npos && play.text.find("\nmix:") == std::string::npos)
      return resolved_yaml(texts->read(play));
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
