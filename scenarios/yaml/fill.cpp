#include "scenarios/yaml/fill.hpp"

#include "scenarios/yaml/instances.hpp"
#include "scenarios/yaml/names.hpp"
#include "scenarios/yaml/value.hpp"

namespace downline {
namespace {

/// Whether the assignment only adds, removes or types an instance, which is done by then. Broken ones were reported.
bool speaks_of_an_instance(const Assignment& a, const std::vector<Collection>& collections) {
  if (a.steps.size() < 2) return false;
  const Collection* collection = find_collection(collections, a.steps[0].name);
  if (collection == nullptr) return false;
  if (instances_of(*collection).find(a.steps[1].name) < 0) return true;
  if (a.steps.size() == 2) return a.value.type == YamlNode::Type::map;
  return a.steps.size() == 3 && a.steps[2].name == "kind" && !collection->kinds.empty();
}

/// `entry:` with nothing or only comments below it says nothing.
bool is_empty_group(const Assignment& a, const Names& names) {
  const bool nothing = a.value.type == YamlNode::Type::null || a.value.type == YamlNode::Type::map;
  return nothing && names.is_group(a.path);
}

}  // namespace

bool is_of_the_world(const Field& field) {
  return field.group == Group::world || field.group == Group::mechanism || field.group == Group::run || is_below(field.path, "start");
}

void fill(const std::vector<Assignment>& assignments, Parameters& parameters, Places& places, const std::string& side, Problems& problems) {
  // The weeks before start from `now`, which an heir of the file may have changed: what they remove can be gone already.
  read_instances(assignments, parameters, !side.empty(), problems);
  const std::vector<Collection> collections = parameters.collections();
  const Fields fields = parameters.fields();
  std::unordered_map<std::string_view, const Field*> by_path;
  for (const Field& field : fields) by_path.emplace(field.path, &field);
  Names names(fields, collections);
  for (const char* key : {"title", "extends", "mix", "before"}) names.add(key);
  for (const Assignment& a : assignments) {
    const auto field = by_path.find(a.path);
    if (field != by_path.end() && set_value(*field->second, side + a.path, a.value, problems)) places[a.path] = a.steps.back().place;
    if (field == by_path.end() && !speaks_of_an_instance(a, collections) && !is_empty_group(a, names)) problems.add(names.unknown(a));
  }
}

void fill_before(const std::vector<Assignment>& assignments, Parameters& now, Parameters& before, Places& places, Problems& problems) {
  const Fields fields = now.fields();
  std::vector<Assignment> allowed;
  for (const Assignment& a : assignments) {
    const Field* field = find(fields, a.path);
    if (field != nullptr && is_of_the_world(*field))
      problems.add("`before." + a.path + "` cannot be set", "it is the same in the weeks before and after: it belongs to the world",
                   "set `" + a.path + "`", a.steps.back().place);
    else
      allowed.push_back(a);
  }
  fill(allowed, before, places, "before.", problems);
  copy_values(now, before, {}, is_of_the_world);
}

}  // namespace downline
