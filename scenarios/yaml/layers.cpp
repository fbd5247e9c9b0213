#include "scenarios/yaml/layers.hpp"

#include <algorithm>
#include <filesystem>

#include "scenarios/yaml/instances.hpp"
#include "scenarios/yaml/mixing.hpp"
#include "scenarios/yaml/read_text.hpp"
#include "scenarios/yaml/scenario.hpp"
#include "scenarios/yaml/value.hpp"

namespace downline {
namespace {

namespace fs = std::filesystem;

/// A scenario stands on at most this many others, one upon the other.
constexpr std::size_t longest_chain = 4;

/// The map without the keys that are read apart.
YamlNode without(const YamlNode& map, std::initializer_list<std::string_view> keys) {
  YamlNode rest = map;
  std::erase_if(rest.children, [&](const YamlNode& node) { return std::find(keys.begin(), keys.end(), node.key) != keys.end(); });
  return rest;
}

bool is_file_name(const std::string& name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

/// Why a reference may not be followed, from its spelling alone; empty: it may.
std::string bad_spelling(const std::string& name) {
  const fs::path path(name);
  if (path.is_absolute()) return "a path from the root is not followed";
  if (std::find(path.begin(), path.end(), "..") != path.end())
    return "`..` is not followed: a scenario extends files of its own folder and below";
  return {};
}

/// Without the base nobody knows which instances are new: messages about them would mislead.
void drop_instances(std::vector<Assignment>& values, Parameters& parameters) {
  const std::vector<Collection> collections = parameters.collections();
  std::erase_if(values, [&](const Assignment& a) { return find_collection(collections, a.steps.front().name) != nullptr; });
}

/// Whether `file`, with all links followed, is below `folder`.
bool stays_below(const fs::path& file, const fs::path& folder) {
  std::error_code failed;
  const fs::path real = fs::weakly_canonical(file, failed), root = fs::weakly_canonical(folder, failed);
  if (failed) return false;
  return std::mismatch(root.begin(), root.end(), real.begin(), real.end()).first == root.end();
}

}  // namespace

Parameters before_of(Layer& layer, Problems& problems) {
  Parameters before = layer.before_base ? *layer.before_base : layer.now;
  fill_before(layer.before_values, layer.now, before, layer.before_places, problems);
  return before;
}

void Layers::problem(std::string what, std::string why, std::string suggestion, const Place& place) {
  problems_.add(std::move(what), std::move(why), std::move(suggestion), place);
}

std::optional<Layer> Layers::read(std::string_view text, const std::string& label, const std::string& folder) {
  if (!check_text(text, label, problems_)) return std::nullopt;
  const std::optional<YamlNode> root = parse_tree(text, label, problems_);
  if (!root) return std::nullopt;
  if (root->type == YamlNode::Type::null || (root->type == YamlNode::Type::map && root->children.empty())) {
    problem("the scenario is empty", "it says nothing to run", "write at least `extends: NAME`", {label, 1, 1});
    return std::nullopt;
  }
  if (root->type != YamlNode::Type::map) {
    problem("the scenario is not a map", "it is made of lines `name: value`", {}, root->place);
    return std::nullopt;
  }
  const bool stands_alone = child(*root, "extends") == nullptr && child(*root, "mix") == nullptr;
  std::optional<Layer> base = base_of(*root, folder);
  Layer layer = base ? std::move(*base) : Layer{};
  if (const YamlNode* title = child(*root, "title")) set_words(layer.title, "title", *title, problems_);
  std::vector<Assignment> values = leaves(without(*root, {"title", "extends", "mix", "before"}), problems_);
  if (!base && !stands_alone) drop_instances(values, layer.now);
  fill(values, layer.now, layer.places, {}, problems_);
  if (const YamlNode* before = child(*root, "before")) read_before(*before, folder, layer);
  return layer;
}

std::optional<Layer> Layers::base_of(const YamlNode& root, const std::string& folder) {
  const YamlNode* extends = child(root, "extends");
  const YamlNode* mixes = child(root, "mix");
  if (extends != nullptr && mixes != nullptr)
    problem("both `extends` and `mix`", "a scenario starts from one thing", "keep one of the two", mixes->key_place);
  if (extends != nullptr) return refer(*extends, folder);
  if (mixes != nullptr) return mix(*mixes, folder);
  return std::nullopt;
}

std::optional<Layer> Layers::refer(const YamlNode& reference, const std::string& folder) {
  const std::string key = reference.key == "extends" ? "extends" : "mix." + reference.key;
  if (reference.type != YamlNode::Type::scalar || reference.text.empty()) {
    problem("`" + key + "` names no scenario", "it is the name of a shipped scenario or of a file", {}, reference.place);
    return std::nullopt;
  }
  if (const std::string_view text = shipped_text(reference.text); !text.empty()) return enter(reference, reference.text, text, {});
  return refer_to_file(reference, folder);
}

std::optional<Layer> Layers::refer_to_file(const YamlNode& reference, const std::string& folder) {
  const std::string& name = reference.text;
  const auto refuse = [&](std::string why, std::string suggestion = {}) {
    problem("cannot extend `" + shown(name) + "`", std::move(why), std::move(suggestion), reference.place);
    return std::nullopt;
  };
  if (const std::string why = bad_spelling(name); !why.empty()) return refuse(why);
  if (!is_file_name(name) || folder.empty()) {
    const std::string near = nearest(name, shipped_scenarios());
    return refuse("there is no shipped scenario of this name", near.empty() ? "files end in `.yaml`" : "did you mean `" + near + "`?");
  }
  const fs::path file = fs::path(folder) / name;
  if (!stays_below(file, folder)) return refuse("a link leads out of the scenario's folder");
  try {
    const std::string text = read_text(file.string());
    std::error_code failed;
    const fs::path real = fs::weakly_canonical(file, failed);
    return enter(reference, real.string(), text, file.parent_path().string());
  } catch (const Error& error) {
    return refuse(error.problems().front().why, error.problems().front().suggestion);
  }
}

std::optional<Layer> Layers::enter(const YamlNode& reference, const std::string& key, std::string_view text, const std::string& folder) {
  if (std::find(open_.begin(), open_.end(), key) != open_.end()) {
    problem("`" + shown(reference.text) + "` extends itself", "the scenarios stand on each other in a circle", {}, reference.place);
    return std::nullopt;
  }
  if (open_.size() >= longest_chain) {
    problem("too long a chain of scenarios", "at most " + std::to_string(longest_chain) + " below the first", {}, reference.place);
    return std::nullopt;
  }
  bytes_ += text.size();
  if (bytes_ > longest_text) {
    problem("the scenarios below this one are too long", "together they have at most 4 MB", {}, reference.place);
    return std::nullopt;
  }
  open_.push_back(key);
  std::optional<Layer> layer = read(text, folder.empty() ? key : (fs::path(folder) / fs::path(key).filename()).string(), folder);
  open_.pop_back();
  return layer;
}

Layer Layers::mix(const YamlNode& node, const std::string& folder) {
  if (node.type != YamlNode::Type::map) {
    problem("`mix` is not a map", {}, "write `mix: {from: NAME, to: NAME, at: 0.5}`", node.place);
    return {};
  }
  const std::vector<std::string> known{"from", "to", "at", "choose"};
  for (const YamlNode& entry : node.children)
    if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
      const std::string near = nearest(entry.key, known);
      problem("unknown key `mix." + shown(entry.key) + "`", {},
              near.empty() ? "known: `from`, `to`, `at`, `choose`" : "did you mean `mix." + near + "`?", entry.key_place);
    }
  const YamlNode* ends[] = {child(node, "from"), child(node, "to")};
  for (const int end : {0, 1})
    if (ends[end] == nullptr)
      problem(std::string("`mix` has no `") + (end == 0 ? "from`" : "to`"), {}, "name a scenario there", node.key_place);
  if (ends[0] == nullptr || ends[1] == nullptr) return {};
  std::optional<Layer> from = refer(*ends[0], folder), to = refer(*ends[1], folder);
  if (!from || !to) return {};
  const MixPlan plan(node, from->now, to->now, problems_);
  Layer layer;
  layer.now = mixed(from->now, to->now, plan, true, problems_);
  if (from->has_before || to->has_before) {
    layer.has_before = true;
    layer.before_base = mixed(before_of(*from, problems_), before_of(*to, problems_), plan, false, problems_);
  }
  return layer;
}

void Layers::read_before(const YamlNode& node, const std::string& folder, Layer& layer) {
  layer.has_before = true;
  layer.before_base.reset();
  layer.before_places.clear();
  layer.before_values.clear();
  if (node.type != YamlNode::Type::map || node.children.empty()) {
    problem("`before` is not a map", "it says how the company sold in the weeks before the reported ones",
            "write `before: {extends: NAME}`", node.place);
    return;
  }
  if (const YamlNode* extends = child(node, "extends"))
    if (std::optional<Layer> base = refer(*extends, folder)) layer.before_base = std::move(base->now);
  for (const char* key : {"title", "mix", "before"})
    if (const YamlNode* entry = child(node, key))
      problem(std::string("`") + key + "` in `before`", "it holds `extends` and parameters", "remove it", entry->key_place);
  layer.before_values = leaves(without(node, {"title", "extends", "mix", "before"}), problems_);
}

}  // namespace downline
