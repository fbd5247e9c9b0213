#include "scenarios/yaml/instances.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <unordered_map>

#include "sim/core/check.hpp"

namespace downline {
namespace {

constexpr std::size_t most_instances = 100;
constexpr std::size_t longest_name = 40;

/// What a file says of one instance.
struct Mention {
  std::string name;
  Place place;
  bool removed = false, filled = false;
  const YamlNode* kind = nullptr;
};

/// The instances of `collection` that the file names, in order of appearance.
std::vector<Mention> mentions(const std::vector<Assignment>& assignments, const std::string& collection) {
  std::vector<Mention> list;
  std::unordered_map<std::string, std::size_t> position;
  for (const Assignment& a : assignments) {
    if (a.steps.size() < 2 || a.steps[0].name != collection) continue;
    const auto [at, fresh] = position.emplace(a.steps[1].name, list.size());
    if (fresh) list.push_back({a.steps[1].name, a.steps[1].place});
    Mention& mention = list[at->second];
    (a.steps.size() == 2 && a.value.type == YamlNode::Type::null ? mention.removed : mention.filled) = true;
    if (a.steps.size() == 3 && a.steps[2].name == "kind") mention.kind = &a.value;
  }
  return list;
}

bool is_name(const std::string& name) {
  const auto letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
  const auto inner = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
  return !name.empty() && name.size() <= longest_name && letter(name.front()) && std::all_of(name.begin(), name.end(), inner);
}

/// Decides the instances of one collection from what is there and what a file says.
class Arrangement {
 public:
  Arrangement(const Collection& collection, bool may_be_gone, Problems& problems)
      : collection_(collection), there_(instances_of(collection)), wanted_(there_), may_be_gone_(may_be_gone), problems_(problems) {}

  Instances after(const std::vector<Mention>& list) {
    for (const Mention& mention : list) mention.removed ? remove(mention) : keep_or_add(mention);
    order(list);
    return wanted_;
  }

 private:
  void remove(const Mention& mention) {
    if (mention.filled)
      problems_.add("`" + path(mention) + "` is removed and set", "a null removes an instance", "keep one of the two", mention.place);
    const int at = wanted_.find(mention.name);
    if (at < 0 && may_be_gone_) return;
    if (at < 0) {
      problems_.add("`" + path(mention) + "` has no value", "a null removes an instance, and none of this name was inherited",
                    suggestion(mention.name), mention.place);
      return;
    }
    wanted_.names.erase(wanted_.names.begin() + at);
    wanted_.kinds.erase(wanted_.kinds.begin() + at);
  }

  void keep_or_add(const Mention& mention) {
    const int at = wanted_.find(mention.name);
    if (at < 0 && !is_name(mention.name)) {
      problems_.add("`" + path(mention) + "` is no good name", "a name begins with a letter, then letters, digits, `_` or `-`, at most 40",
                    {}, mention.place);
      return;
    }
    const std::optional<std::string> kind = read_kind(mention, at >= 0);
    if (!kind) return;
    if (at >= 0) {
      if (mention.kind != nullptr) wanted_.kinds[static_cast<std::size_t>(at)] = *kind;
    } else if (wanted_.names.size() >= most_instances) {
      problems_.add("too many `" + collection_.path + "`", "at most " + std::to_string(most_instances), {}, mention.place);
    } else {
      wanted_.add(mention.name, *kind);
    }
  }

  /// The kind the file gives; empty where none is needed; nothing when it is missing or wrong.
  std::optional<std::string> read_kind(const Mention& mention, bool known) {
    if (collection_.kinds.empty()) return "";
    const std::vector<std::string> kinds(collection_.kinds.begin(), collection_.kinds.end());
    if (mention.kind == nullptr) {
      if (known) return "";
      problems_.add("`" + path(mention) + "` has no `kind`", "it is new, so its kind must be said: one of " + quoted(kinds),
                    suggestion(mention.name), mention.place);
      return std::nullopt;
    }
    if (std::find(kinds.begin(), kinds.end(), mention.kind->text) != kinds.end()) return mention.kind->text;
    const std::string near = nearest(mention.kind->text, kinds);
    problems_.add("`" + path(mention) + ".kind` is `" + shown(mention.kind->text) + "`", "allowed: one of " + quoted(kinds),
                  near.empty() ? "" : "did you mean `" + near + "`?", mention.kind->place);
    return std::nullopt;
  }

  void order(const std::vector<Mention>& list) {
    Instances ordered;
    for (const Mention& mention : list)
      if (const int at = wanted_.find(mention.name); at >= 0 && !mention.removed)
        ordered.add(mention.name, wanted_.kinds[static_cast<std::size_t>(at)]);
    if (ordered.names.size() == wanted_.names.size()) wanted_ = std::move(ordered);
  }

  [[nodiscard]] std::string path(const Mention& mention) const { return collection_.path + "." + shown(mention.name); }

  [[nodiscard]] std::string suggestion(const std::string& name) const {
    const std::string near = nearest(name, there_.names);
    return near.empty() ? "" : "did you mean `" + collection_.path + "." + near + "`?";
  }

  static std::string quoted(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "`" : ", `") + name + "`";
    return text;
  }

  const Collection& collection_;
  Instances there_, wanted_;
  bool may_be_gone_;
  Problems& problems_;
};

}  // namespace

int Instances::find(const std::string& name) const {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

void Instances::add(const std::string& name, const std::string& kind) {
  names.push_back(name);
  kinds.push_back(kind);
}

Instances instances_of(const Collection& collection) {
  Instances instances{collection.names, collection.instance_kinds};
  instances.kinds.resize(instances.names.size());
  return instances;
}

const Collection* find_collection(const std::vector<Collection>& collections, std::string_view path) {
  const auto found = std::find_if(collections.begin(), collections.end(), [&](const Collection& c) { return c.path == path; });
  return found == collections.end() ? nullptr : &*found;
}

void copy_value(const Field& from, const Field& to) {
  std::visit(
      [&](auto* source) {
        if (auto* target = std::get_if<decltype(source)>(&to.slot))
          **target = *source;
        else
          check(false, "two fields of one path differ in kind");
      },
      from.slot);
}

void copy_values(Parameters& from, Parameters& to, std::string_view prefix, bool (*chosen)(const Field&)) {
  const Fields sources = from.fields();
  std::unordered_map<std::string_view, const Field*> by_path;
  for (const Field& field : sources) by_path.emplace(field.path, &field);
  for (const Field& field : to.fields()) {
    if (!prefix.empty() && !is_below(field.path, prefix)) continue;
    const auto source = by_path.find(field.path);
    // The same name can stand for another kind of instance.
    if (source == by_path.end() || source->second->slot.index() != field.slot.index()) continue;
    if (chosen == nullptr || chosen(field)) copy_value(*source->second, field);
  }
}

void arrange(Parameters& parameters, const std::string& collection, const Instances& wanted) {
  Parameters old = parameters;
  const std::vector<Collection> collections = parameters.collections();
  const Collection& target = *find_collection(collections, collection);
  const Instances there = instances_of(target);
  if (there == wanted) return;
  for (const std::string& name : there.names) target.remove(name);
  for (std::size_t i = 0; i < wanted.names.size(); ++i) target.add(wanted.names[i], wanted.kinds[i]);
  for (std::size_t i = 0; i < wanted.names.size(); ++i) {
    const int before = there.find(wanted.names[i]);
    if (before >= 0 && there.kinds[static_cast<std::size_t>(before)] == wanted.kinds[i])
      copy_values(old, parameters, collection + "." + wanted.names[i]);
  }
}

void read_instances(const std::vector<Assignment>& assignments, Parameters& parameters, bool may_be_gone, Problems& problems) {
  for (const Collection& collection : parameters.collections()) {
    const std::vector<Mention> list = mentions(assignments, collection.path);
    if (!list.empty()) arrange(parameters, collection.path, Arrangement(collection, may_be_gone, problems).after(list));
  }
}

}  // namespace downline
