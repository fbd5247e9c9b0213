#include "scenarios/yaml/names.hpp"

#include <algorithm>
#include <cctype>

namespace downline {
namespace {

std::string joined(const std::string& group, const std::string& name) { return group.empty() ? name : group + "." + name; }

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// `{share: 0,5}` reads as a share of 0 and a name `5`.
std::string looks_like_decimals(const std::string& name) {
  const bool digits = !name.empty() && name.find_first_not_of("0123456789%") == std::string::npos;
  return digits ? "decimals are written with a point, as in 0.5" : "";
}

}  // namespace

Names::Names(const Fields& fields, const std::vector<Collection>& collections) {
  for (const Collection& collection : collections) {
    add(collection.path);
    below_[collection.path];
    for (const std::string& name : collection.names) add(joined(joined(collection.path, name), collection.kinds.empty() ? "" : "kind"));
  }
  for (const Field& field : fields) add(field.path);
}

void Names::add(const std::string& path) {
  std::string group;
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t end = std::min(path.find('.', start), path.size());
    const std::string name = path.substr(start, end - start);
    std::vector<std::string>& siblings = below_[group];
    if (!name.empty() && std::find(siblings.begin(), siblings.end(), name) == siblings.end()) siblings.push_back(name);
    group = joined(group, name);
    start = end + 1;
    if (end == path.size()) with_end_[name].push_back(path);
  }
}

std::string Names::meant(const std::string& group, const Assignment& assignment, std::size_t step) const {
  const std::string word = lower(assignment.steps[step].name);
  if (const auto elsewhere = with_end_.find(word); elsewhere != with_end_.end()) return elsewhere->second.front();
  const std::string near = nearest(word, below_.at(group));
  if (near.empty()) return {};
  std::string path = joined(group, near);
  for (std::size_t i = step + 1; i < assignment.steps.size(); ++i) path += "." + assignment.steps[i].name;
  return shown(path);
}

std::string Names::suggestion(const std::string& group, const Assignment& assignment, std::size_t step) const {
  if (const std::string path = meant(group, assignment, step); !path.empty()) return "did you mean `" + path + "`?";
  std::string list;
  for (const std::string& sibling : below_.at(group)) list += (list.empty() ? "`" : ", `") + sibling + "`";
  return (group.empty() ? "known: " : "in `" + group + "` there are: ") + list;
}

Problem Names::unknown(const Assignment& assignment) const {
  std::string group;
  for (std::size_t i = 0; i < assignment.steps.size(); ++i) {
    const Assignment::Step& step = assignment.steps[i];
    const auto siblings = below_.find(group);
    if (siblings == below_.end())
      return {"`" + shown(group) + "` is a single value", "it has no `" + shown(step.name) + "`", "write `" + shown(group) + ": VALUE`",
              step.place, "`" + shown(group) + "` est une seule valeur : il n'y a pas de `" + shown(step.name) + "`"};
    if (std::find(siblings->second.begin(), siblings->second.end(), step.name) == siblings->second.end()) {
      const std::string near = meant(group, assignment, i);
      return {
          "unknown parameter `" + shown(joined(group, step.name)) + "`", looks_like_decimals(step.name), suggestion(group, assignment, i),
          step.place,
          "paramètre inconnu : `" + shown(joined(group, step.name)) + "`" + (near.empty() ? "" : " ; vouliez-vous dire `" + near + "` ?")};
    }
    group = joined(group, step.name);
  }
  std::string list;
  for (const std::string& name : below_.at(group)) list += (list.empty() ? "`" : ", `") + name + "`";
  if (list.empty())
    return {"`" + shown(group) + "` is a map of names, not a value",
            {},
            "write `" + group + ": {NAME: {...}}`",
            assignment.value.place,
            "`" + shown(group) + "` réunit des noms, ce n'est pas une valeur"};
  return {"`" + shown(group) + "` is a group, not a value",
          {},
          "in it there are: " + list,
          assignment.value.place,
          "`" + shown(group) + "` est un groupe, pas une valeur ; on y trouve : " + list};
}

}  // namespace downline
