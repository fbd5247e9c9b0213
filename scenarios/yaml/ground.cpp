#include "scenarios/yaml/ground.hpp"

#include <algorithm>
#include <filesystem>

#include "scenarios/yaml/fill.hpp"

namespace downline {
namespace {

constexpr std::string_view weeks_before = "before.";
constexpr std::size_t most_scenarios = 100;

/// The assignment without its first step, for parameters of the weeks before.
Assignment inner_of(const Assignment& a) {
  Assignment inner = a;
  inner.steps.erase(inner.steps.begin());
  inner.path = a.path.substr(weeks_before.size());
  return inner;
}

std::string unique_name(const std::vector<SweepScenario>& taken, const std::string& name) {
  const auto free = [&](const std::string& candidate) {
    return std::none_of(taken.begin(), taken.end(), [&](const SweepScenario& s) { return s.name == candidate; });
  };
  std::string candidate = name;
  for (int n = 2; !free(candidate); ++n) candidate = name + "#" + std::to_string(n);
  return candidate;
}

}  // namespace

std::vector<const YamlNode*> one_or_more(const YamlNode& node) {
  if (node.type != YamlNode::Type::list) return {&node};
  std::vector<const YamlNode*> entries;
  for (const YamlNode& entry : node.children) entries.push_back(&entry);
  return entries;
}

Ground::Side::Side(Scenario read)
    : scenario(std::move(read)), now(scenario.now.fields()), before(scenario.before.fields()), names(now, scenario.now.collections()) {}

void Ground::read_scenarios(const YamlNode& node, const std::string& folder) {
  const std::vector<const YamlNode*> entries = one_or_more(node);
  if (entries.empty() || entries.size() > most_scenarios)
    problems_.add("`scenario` names " + std::to_string(entries.size()) + " scenarios", "every point is played by each of them",
                  "name 1 to " + std::to_string(most_scenarios), node.place);
  else
    for (const YamlNode* entry : entries) load_side(*entry, folder);
}

std::optional<std::string> Ground::resolve(const YamlNode& node, const std::string& folder) {
  const auto refuse = [&](std::string why, std::string suggestion) {
    problems_.add("no scenario `" + shown(node.text) + "`", std::move(why), std::move(suggestion), node.place);
    return std::nullopt;
  };
  if (node.type != YamlNode::Type::scalar || node.text.empty()) return refuse("it is a name", "name a shipped scenario or a file");
  if (!texts_.empty()) return node.text;
  if (!shipped_text(node.text).empty()) return node.text;
  const std::filesystem::path path(node.text);
  if (folder.empty() || !(node.text.ends_with(".yaml") || node.text.ends_with(".yml"))) {
    const std::string near = nearest(node.text, shipped_scenarios());
    return refuse("there is no shipped scenario of this name", near.empty() ? "files end in `.yaml`" : "did you mean `" + near + "`?");
  }
  if (path.is_absolute() || std::find(path.begin(), path.end(), "..") != path.end())
    return refuse("a design names files of its own folder and below", "put the scenario beside the design");
  return (std::filesystem::path(folder) / path).string();
}

void Ground::load_side(const YamlNode& node, const std::string& folder) {
  const std::optional<std::string> reference = resolve(node, folder);
  if (!reference) return;
  const auto same = [&](const SweepScenario& s) { return s.reference == *reference; };
  if (std::any_of(scenarios_.begin(), scenarios_.end(), same)) {
    problems_.add("`" + shown(node.text) + "` is named twice", "it would be the same runs twice", "keep one", node.place);
    return;
  }
  try {
    const std::size_t next = sides_.size();
    sides_.push_back(std::make_unique<Side>(next < texts_.size() ? parse_scenario(texts_[next], *reference, {}, overrides_)
                                                                 : load_scenario(*reference, overrides_)));
    scenarios_.push_back({unique_name(scenarios_, sides_.back()->scenario.name), *reference});
  } catch (const Error& error) {
    for (Problem problem : error.problems()) {
      if (problem.place.file.empty()) problem.place = node.place;
      problems_.add(std::move(problem));
    }
  }
}

void Ground::read_starts(const YamlNode& node) {
  const std::vector<std::string> known = shipped_starts();
  for (const YamlNode* entry : one_or_more(node)) {
    const bool there = entry->type == YamlNode::Type::scalar && std::find(known.begin(), known.end(), entry->text) != known.end();
    if (!there) {
      const std::string near = nearest(entry->text, known);
      problems_.add("no start `" + shown(entry->text) + "`", {},
                    near.empty() ? "shipped starts: `classic`, ..." : "did you mean `" + near + "`?", entry->place);
    } else if (std::find(starts_.begin(), starts_.end(), entry->text) != starts_.end()) {
      problems_.add("start `" + entry->text + "` is named twice", "it would be the same runs twice", "keep one", entry->place);
    } else {
      starts_.push_back(entry->text);
    }
  }
  if (one_or_more(node).empty()) problems_.add("`start` has an empty list", "then there is no point at all", "remove it", node.place);
}

const Field* Ground::find_in(Side& side, const Assignment& a) {
  const bool before = a.path.starts_with(weeks_before);
  const Assignment inner = before ? inner_of(a) : a;
  const Field* field = find(before ? side.before : side.now, inner.path);
  if (field == nullptr) {
    Problem problem = side.names.unknown(inner);
    if (sides_.size() > 1) problem.why += std::string(problem.why.empty() ? "" : "; ") + "in `" + side.scenario.name + "`";
    problems_.add(std::move(problem));
  } else if (before && is_of_the_world(*field)) {
    problems_.add("`" + a.path + "` cannot be set", "it is the same in the weeks before and after: it belongs to the world",
                  "set `" + inner.path + "`", a.steps.back().place);
    return nullptr;
  } else if (field->path == "seed") {
    problems_.add("`seed` is no parameter of a design", "replications are its worlds, the same at every point",
                  "use `replications`, or --seed", a.steps.back().place);
    return nullptr;
  }
  return field;
}

const Field* Ground::find_field(const Assignment& assignment) {
  const Field* first = nullptr;
  for (const std::unique_ptr<Side>& side : sides_) {
    const Field* field = find_in(*side, assignment);
    if (field == nullptr) return nullptr;
    if (first == nullptr) first = field;
  }
  return first;
}

bool Ground::is_group(const std::string& path) const {
  if (path == "before") return true;
  const std::string inner = path.starts_with(weeks_before) ? path.substr(weeks_before.size()) : path;
  return !sides_.empty() && sides_.front()->names.is_group(inner) && find(sides_.front()->now, inner) == nullptr;
}

void Ground::try_rows(const SweepDesign& design, const std::vector<std::size_t>& rows, const Place& place) {
  for (const std::size_t index : rows) {
    const SweepRow row = design.row(index);
    try {
      (void)load_scenario(design.scenarios[row.scenario].reference, row.overrides, row.start);
    } catch (const Error& error) {
      Problem problem = error.problems().front();
      problem.why += (problem.why.empty() ? "" : "; ") + std::string("at point ") + std::to_string(row.point + 1) + ", " + shown(row.key);
      problem.place = place;
      problems_.add(std::move(problem));
      return;
    }
  }
}

}  // namespace downline
