#include "scenarios/yaml/scenario.hpp"

#include <algorithm>
#include <filesystem>

#include "models/catalog.hpp"
#include "scenarios/yaml/layers.hpp"
#include "scenarios/yaml/read_text.hpp"
#include "scenarios/yaml/shipped.hpp"
#include "scenarios/yaml/value.hpp"

namespace downline {

/// A text, what it is called, and where it stands.
struct ScenarioSource {
  std::string text, name, label, folder;
};

/// What a text is read as.
struct ScenarioReading {
  std::string start = {};  ///< that replaces the scenario's own; empty: none
  bool plan = false;       ///< only its plan is wanted
};

namespace {

namespace fs = std::filesystem;

constexpr std::string_view before_prefix = "before.";
constexpr std::string_view start_prefix = "start/";

/// The value of `--set path=value`: YAML as in a file, but for texts, which stand as they are.
YamlNode override_value(const Override& given, const std::string& path, bool is_text, Problems& problems) {
  const Place place{"--set " + shown(given.path) + "=" + shown(given.value), 0, 0};
  YamlNode value;
  if (is_text) {
    value.type = YamlNode::Type::scalar;
    value.text = given.value;
  } else if (check_text(given.value, place.file, problems)) {
    if (auto tree = parse_tree(given.value, place.file, problems)) value = std::move(*tree);
  }
  value.place = value.key_place = place;
  value.key = path;
  return value;
}

/// Whether `--set` names a group and gives it nothing, as in `classes={}`, which would be without effect.
bool gives_nothing(const std::string& path, const YamlNode& value, const Fields& fields) {
  if (value.type == YamlNode::Type::scalar || value.type == YamlNode::Type::list || !value.children.empty()) return false;
  return std::any_of(fields.begin(), fields.end(), [&](const Field& f) { return f.path != path && is_below(f.path, path); }) &&
         path.find('.') == std::string::npos;
}

/// The values of `--set`, sorted by what they apply to.
struct Overrides {
  std::vector<Assignment> now, before;
  std::string title;
};

Overrides read_overrides(const std::vector<Override>& list, Parameters& parameters, Problems& problems) {
  Overrides overrides;
  const Fields fields = parameters.fields();
  for (const Override& given : list) {
    const bool before = given.path.starts_with(before_prefix);
    const std::string path = before ? given.path.substr(before_prefix.size()) : given.path;
    const Field* field = find(fields, path);
    const YamlNode value = override_value(given, path, path == "title" || (field != nullptr && field->kind == Kind::text), problems);
    if (path == "title" && !before) {
      set_words(overrides.title, path, value, problems);
    } else if (path == "title" || path == "extends" || path == "mix" || path == "before") {
      problems.add("`" + given.path + "` cannot be set", "only parameters and the title can", "write it in the scenario", value.place);
    } else if (gives_nothing(path, value, fields)) {
      problems.add("`" + shown(given.path) + "` is given nothing", "an empty map takes nothing away and sets nothing",
                   "name what to set below it, as in " + shown(given.path) + ".NAME=value", value.place);
    } else {
      for (Assignment& a : leaves_at(path, value.place, value, problems)) {
        for (Assignment::Step& step : a.steps) step.place = value.place;
        a.value.place = value.place;
        (before ? overrides.before : overrides.now).push_back(std::move(a));
      }
    }
  }
  return overrides;
}

/// The first dotted path between backquotes.
std::string blamed(const std::string& text) {
  const std::size_t start = text.find('`');
  const std::size_t end = start == std::string::npos ? start : text.find('`', start + 1);
  return end == std::string::npos ? "" : text.substr(start + 1, end - start - 1);
}

/// Where the parameter was set, or something of its group; else the scenario as a whole.
Place place_of(const std::string& path, const Places& places, const std::string& label) {
  if (const auto exact = places.find(path); exact != places.end()) return exact->second;
  const Place* first = nullptr;
  for (const auto& [set, place] : places)
    if (is_below(set, path) && place.file == label && (first == nullptr || place.line < first->line)) first = &place;
  return first == nullptr ? Place{label, 0, 0} : *first;
}

void check_consistency(const Scenario& scenario, const Layer& layer, const std::string& label, const ScenarioReading& reading,
                       Problems& problems) {
  const bool under_law = !reading.plan;
  const std::vector<Problem> now = inconsistencies(scenario.now, under_law);
  for (Problem problem : now) {
    problem.place = place_of(blamed(problem.problem), layer.places, label);
    problems.add(std::move(problem));
  }
  for (Problem problem : inconsistencies(scenario.before, under_law)) {
    if (std::any_of(now.begin(), now.end(), [&](const Problem& p) { return p.problem == problem.problem; })) continue;
    problem.place = place_of(blamed(problem.problem), layer.before_places, label);
    problem.problem = "in the weeks before, " + problem.problem;
    problems.add(std::move(problem));
  }
}

/// A plan alone says nothing of members: one class of any.
void add_class(Parameters& parameters) {
  if (parameters.classes.empty()) parameters.classes.push_back(MemberClass{.name = "member"});
}

/// Another company stands at the start: its levers govern the weeks before, its members, customers and cash are those of week 0. The
/// rest of the world stays the scenario's.
void replace_start(const std::string& start, Layer& layer, Problems& problems) {
  const std::string name = std::string(start_prefix) + start;
  std::optional<Layer> from = Layers(problems).read(shipped_text(name), name, {});
  if (!from) return;
  layer.now.start = from->now.start;
  layer.has_before = true;
  layer.before_base = std::move(from->now);
  layer.before_values.clear();
  layer.before_places.clear();
}

/// Reads the layers of a scenario. Errors: throws when it is no map.
Layer read_layer(const ScenarioSource& source, const ScenarioReading& reading, Problems& problems) {
  std::optional<Layer> layer = Layers(problems).read(source.text, source.label, source.folder);
  if (!layer) problems.raise();
  if (!reading.start.empty()) replace_start(reading.start, *layer, problems);
  return std::move(*layer);
}

/// The scenario that a layer is with these overrides.
Scenario finish(Layer layer, const ScenarioSource& source, const std::vector<Override>& list, const ScenarioReading& reading,
                Problems& problems) {
  Overrides overrides = read_overrides(list, layer.now, problems);
  fill(overrides.now, layer.now, layer.places, {}, problems);
  layer.before_values.insert(layer.before_values.end(), overrides.before.begin(), overrides.before.end());
  Scenario scenario{source.name, layer.title, source.text, before_of(layer, problems), layer.now};
  if (reading.plan) {
    add_class(scenario.before);
    add_class(scenario.now);
  }
  if (!overrides.title.empty()) scenario.title = overrides.title;
  if (scenario.title.empty()) scenario.title = source.name;
  if (problems.empty()) check_consistency(scenario, layer, source.label, reading, problems);
  problems.raise();
  return scenario;
}

Scenario read_scenario(const ScenarioSource& source, const std::vector<Override>& list, const ScenarioReading& reading = {}) {
  Problems problems;
  return finish(read_layer(source, reading, problems), source, list, reading, problems);
}

/// A name fit for messages and result files whatever the file is called.
std::string clean_name(const std::string& stem) {
  std::string name = shown(stem);
  std::replace(name.begin(), name.end(), '\n', ' ');
  return name.empty() ? "scenario" : name;
}

void check_start(const std::string& start) {
  if (start.empty() || !shipped_text(std::string(start_prefix) + start).empty()) return;
  std::string known;
  for (const std::string& name : shipped_starts()) known += (known.empty() ? "" : ", ") + name;
  throw Error(ErrorKind::usage, "no start `" + shown(start) + "`", "the starts are: " + known);
}

std::string last_part(const std::string& name) { return name.substr(name.find_last_of('/') + 1); }

/// The shipped scenario that is meant: its whole name, or its last part where only one ends so; empty: none.
std::string shipped_name(const std::string& reference) {
  std::string found;
  for (const std::string& name : shipped_scenarios()) {
    if (name == reference) return name;
    if (last_part(name) != reference) continue;
    if (!found.empty()) return {};
    found = name;
  }
  return found;
}

ScenarioSource find_source(const std::string& reference) {
  std::error_code none;
  const bool is_file = fs::exists(reference, none) && shipped_text(reference).empty();
  if (const std::string name = is_file ? "" : shipped_name(reference); !name.empty())
    return {std::string(shipped_text(name)), last_part(name), name, {}};
  if (reference == "-") return {read_text("-"), "stdin", "standard input", "."};
  const fs::path path(reference);
  if (std::error_code failed; fs::status(path, failed).type() == fs::file_type::not_found) {
    const std::string near = nearest(reference, shipped_scenarios());
    throw Error(ErrorKind::file, "no scenario `" + shown(reference) + "`", "there is no such file and no shipped scenario of this name",
                near.empty() ? "" : "did you mean `" + near + "`?",
                "pas de scénario `" + shown(reference) + "` : ni fichier ni scénario livré de ce nom");
  }
  const std::string folder = path.parent_path().empty() ? "." : path.parent_path().string();
  return {read_text(reference), clean_name(path.stem().string()), reference, folder};
}

}  // namespace

struct ScenarioBase::Read {
  ScenarioSource source;
  ScenarioReading reading;
  Layer layer;
};

ScenarioBase::ScenarioBase(ScenarioSource source, const ScenarioReading& reading) {
  check_start(reading.start);
  Problems problems;
  Layer layer = read_layer(source, reading, problems);
  problems.raise();
  read_ = std::make_unique<Read>(Read{std::move(source), reading, std::move(layer)});
}
ScenarioBase::ScenarioBase(const std::string& reference, const std::string& start) : ScenarioBase(find_source(reference), {start, false}) {}
ScenarioBase ScenarioBase::of_text(std::string_view text, const std::string& name, const std::string& folder) {
  return {ScenarioSource{std::string(text), name, name, folder}, ScenarioReading{}};
}
ScenarioBase::~ScenarioBase() = default;
ScenarioBase::ScenarioBase(ScenarioBase&&) noexcept = default;

Scenario ScenarioBase::with(const std::vector<Override>& overrides) const {
  Problems problems;
  return finish(read_->layer, read_->source, overrides, read_->reading, problems);
}

Scenario load_scenario(const std::string& reference, const std::vector<Override>& overrides, const std::string& start) {
  check_start(start);
  return read_scenario(find_source(reference), overrides, {start, false});
}

Scenario load_plan(const std::string& reference) { return read_scenario(find_source(reference), {}, {{}, true}); }

Scenario parse_scenario(std::string_view text, const std::string& name, const std::string& folder, const std::vector<Override>& overrides) {
  return read_scenario({std::string(text), name, name, folder}, overrides);
}

std::vector<std::string> shipped_scenarios() {
  std::vector<std::string> names;
  for (const Shipped& shipped : shipped_table())
    if (!is_sweep(shipped)) names.emplace_back(shipped.name);
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> shipped_starts() {
  std::vector<std::string> names;
  for (const std::string& name : shipped_scenarios())
    if (name.starts_with(start_prefix)) names.push_back(name.substr(start_prefix.size()));
  return names;
}

std::string_view shipped_text(std::string_view name) {
  for (const Shipped& shipped : shipped_table())
    if (shipped.name == name && !is_sweep(shipped)) return shipped.text;
  return {};
}

}  // namespace downline
