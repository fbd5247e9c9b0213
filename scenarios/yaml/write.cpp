#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "scenarios/yaml/fill.hpp"
#include "scenarios/yaml/instances.hpp"
#include "scenarios/yaml/scenario.hpp"
#include "scenarios/yaml/value.hpp"

namespace downline {
namespace {

/// A map being written: children keep the order in which their first value came.
struct Branch {
  std::string name;
  std::string value;  ///< of a leaf
  std::vector<Branch> children;

  void set(std::string_view path, std::string text) {
    const std::size_t dot = path.find('.');
    const std::string_view first = path.substr(0, dot);
    auto found = std::find_if(children.begin(), children.end(), [&](const Branch& child) { return child.name == first; });
    if (found == children.end()) found = children.insert(children.end(), {std::string(first), {}, {}});
    if (dot == std::string_view::npos)
      found->value = std::move(text);
    else
      found->set(path.substr(dot + 1), std::move(text));
  }

  [[nodiscard]] std::string text(std::size_t indent = 0) const {
    std::string out;
    for (const Branch& child : children) {
      out += std::string(indent, ' ') + child.name + ":";
      out += child.children.empty() ? " " + child.value + "\n" : "\n" + child.text(indent + 2);
    }
    return out;
  }
};

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += (c == '"' || c == '\\') ? std::string("\\") + c : std::string(1, c);
  return out + "\"";
}

/// Writes how the instances of `to` differ from those of `from`. Where names, kinds or order differ all are written out, since
/// only a map that names all of them gives their order. \return collections written out in full
std::set<std::string> set_instances(Branch& out, const std::string& side, Parameters& from, Parameters& to) {
  std::set<std::string> full;
  const std::vector<Collection> before = from.collections();
  for (const Collection& collection : to.collections()) {
    const Instances old = instances_of(*find_collection(before, collection.path)), wanted = instances_of(collection);
    if (old == wanted) continue;
    full.insert(collection.path);
    const std::string path = side + collection.path + ".";
    for (const std::string& name : old.names)
      if (wanted.find(name) < 0) out.set(path + name, "null");
    for (const std::string& name : wanted.names) out.set(path + name, "{}");
    for (std::size_t i = 0; i < wanted.names.size(); ++i)
      if (!collection.kinds.empty()) out.set(path + wanted.names[i] + ".kind", wanted.kinds[i]);
  }
  return full;
}

/// Everything of the reported weeks; kinds are written even where the program's own start has the same instances.
void set_now(Branch& out, Parameters& now) {
  Parameters start;
  set_instances(out, {}, start, now);
  for (const Collection& collection : now.collections())
    for (std::size_t i = 0; i < collection.names.size() && !collection.kinds.empty(); ++i)
      out.set(collection.path + "." + collection.names[i] + ".kind", collection.instance_kinds[i]);
  for (const Field& field : now.fields()) out.set(field.path, value_text(field));
}

/// What the weeks before have otherwise than the copying rule would give.
void set_before(Branch& out, const std::string& side, Parameters& now, Parameters& before) {
  const std::set<std::string> full = set_instances(out, side, now, before);
  const Fields fields = now.fields();
  for (const Field& field : before.fields()) {
    const Field* other = find(fields, field.path);
    if (other != nullptr && is_of_the_world(*other)) continue;
    const bool written_out = full.contains(field.path.substr(0, field.path.find('.')));
    if (written_out || other == nullptr || !same_value(field, *other)) out.set(side + field.path, value_text(field));
  }
}

/// The shipped scenario that is a template itself, full of comments.
constexpr std::string_view company_template = "company";

std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

std::string lever_line(const Field& field) {
  std::string text = "# " + field.path + ": " + value_text(field) + "  # " + one_line(field.sentence.en);
  text += " Allowed: " + allowed_values(field) + ".";
  if (!field.source.empty()) text += " Source: " + one_line(field.source) + ".";
  return text + "\n";
}

}  // namespace

std::string resolved_yaml(const Scenario& scenario) {
  Parameters now = scenario.now, before = scenario.before;
  Branch root;
  root.set("title", quoted(scenario.title));
  set_now(root, now);
  set_before(root, "before.", now, before);
  return root.text();
}

std::vector<ParameterValue> parameter_values(const Scenario& scenario) {
  Parameters now = scenario.now, before = scenario.before;
  std::vector<ParameterValue> values;
  const auto add = [&](const std::string& side, const Field& field) {
    values.push_back({side + field.path, value_text(field), std::string(field.unit), std::string(field.source)});
  };
  for (const Collection& collection : now.collections())
    for (std::size_t i = 0; i < collection.names.size() && !collection.kinds.empty(); ++i)
      values.push_back({collection.path + "." + collection.names[i] + ".kind", collection.instance_kinds[i], "1", "chosen by the user"});
  const Fields fields = now.fields();
  for (const Field& field : fields) add({}, field);
  for (const Field& field : before.fields()) {
    const Field* other = find(fields, field.path);
    if (other == nullptr || !same_value(field, *other)) add("before.", field);
  }
  return values;
}

std::string commented_scenario(const std::string& name) {
  if (shipped_text(name).empty()) {
    const std::string near = nearest(name, shipped_scenarios());
    throw Error(ErrorKind::usage, "there is no shipped scenario `" + name + "`", {}, near.empty() ? "" : "did you mean `" + near + "`?");
  }
  if (name == company_template) return std::string(shipped_text(name));
  Scenario scenario = load_scenario(name);
  std::string text =
      "## A scenario of its own, starting as the shipped `" + name +
      "`.\n"
      "##\n"
      "## Remove the `# ` before a line to change what it says; the rest stays as in `" +
      name +
      "`.\n"
      "## `downline check FILE` tells what is wrong, `downline run FILE` runs it, `downline explain NAME` says more of a name.\n\n"
      "title: " +
      quoted("My variant of " + scenario.title) +
      "\n"
      "extends: " +
      name + "\n";
  std::string group;
  for (const Field& field : scenario.now.fields()) {
    if (field.group != Group::lever) continue;
    const std::string head = field.path.substr(0, field.path.find('.'));
    if (head != group) text += "\n## " + head + "\n";
    group = head;
    text += lever_line(field);
  }
  return text;
}

}  // namespace downline
