#include "scenarios/yaml/tree.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <map>
#include <sstream>
#include <unordered_map>

namespace downline {
namespace {

constexpr std::size_t deepest = 16;
constexpr std::size_t most_nodes = 20'000;
constexpr std::size_t longest_key = 200;

/// Thrown through the parser to stop it; what is wrong is already said.
struct Stop {};

std::string place_text(const Place& place) { return std::to_string(place.line) + ":" + std::to_string(place.column); }

/// Builds the tree from the parser's events. The library's own document type would lose duplicate keys and follow aliases.
class Builder final : public YAML::EventHandler {
 public:
  Builder(const std::string& file, Problems& problems) : file_(file), problems_(problems) {}

  [[nodiscard]] YamlNode take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) stop("a second document", "a scenario is one document", "remove the line `---` and what follows", place(mark));
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    check_extras(mark, {}, anchor);
    leaf({YamlNode::Type::null, false, {}, {}, place(mark), {}, {}});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    problems_.add("an alias (`*name`)", "a scenario says every value where it stands", "repeat the value", place(mark));
    leaf({YamlNode::Type::null, false, {}, {}, place(mark), {}, {}});
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
    check_extras(mark, tag, anchor);
    leaf({YamlNode::Type::scalar, tag != "?", value, {}, place(mark), {}, {}});
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, YamlNode::Type::list);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, YamlNode::Type::map);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    YamlNode node;
    bool has_key = false, again = false;
    std::string key;
    Place key_place;
    std::unordered_map<std::string, Place> seen;
  };

  [[nodiscard]] Place place(const YAML::Mark& mark) const { return {file_, mark.line + 1, mark.column + 1}; }

  [[noreturn]] void stop(std::string problem, std::string why, std::string suggestion, const Place& at, std::string french = {}) {
    problems_.add(std::move(problem), std::move(why), std::move(suggestion), at, std::move(french));
    throw Stop{};
  }

  void check_extras(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) problems_.add("an anchor (`&name`)", "a scenario says every value where it stands", "remove it", place(mark));
    if (!tag.empty() && tag != "?" && tag != "!")
      problems_.add("a tag (`" + shown(tag) + "`)", "a parameter knows its own kind", "remove it", place(mark));
    if (++nodes_ > most_nodes)
      stop("too many values", "a scenario has at most " + std::to_string(most_nodes), "is it a scenario?", place(mark),
           "trop de valeurs : un scénario en a au plus " + std::to_string(most_nodes));
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlNode::Type type) {
    check_extras(mark, tag, anchor);
    if (wants_key()) stop("a key that is a map or a list", "a key is a name", "is a bracket never closed?", place(mark));
    if (open_.size() >= deepest)
      stop("maps and lists nested too deep", "at most " + std::to_string(deepest) + " levels", "is it a scenario?", place(mark));
    Open level;
    level.node.type = type;
    level.node.place = place(mark);
    open_.push_back(std::move(level));
  }

  void close() {
    YamlNode node = std::move(open_.back().node);
    open_.pop_back();
    store(std::move(node));
  }

  [[nodiscard]] bool wants_key() const { return !open_.empty() && open_.back().node.type == YamlNode::Type::map && !open_.back().has_key; }

  void leaf(YamlNode node) {
    if (wants_key())
      key(node);
    else
      store(std::move(node));
  }

  void key(const YamlNode& node) {
    Open& map = open_.back();
    map.has_key = true;
    map.key = node.text;
    map.key_place = node.place;
    if (node.text.size() > longest_key) stop("a key of " + std::to_string(node.text.size()) + " bytes", "names are short", {}, node.place);
    if (node.type == YamlNode::Type::null) problems_.add("a key without a name", {}, "write `name: value`", node.place);
    if (node.text == "<<" && !node.quoted)
      problems_.add("a merge key (`<<`)", "a scenario says every value where it stands", "use `extends: NAME`", node.place);
    const auto [first, fresh] = map.seen.emplace(node.text, node.place);
    map.again = !fresh;
    if (!fresh)
      problems_.add("`" + shown(node.text) + "` is given twice", "first at " + place_text(first->second), "keep one", node.place,
                    "`" + shown(node.text) + "` est donné deux fois, d'abord à " + place_text(first->second));
  }

  void store(YamlNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.type == YamlNode::Type::map) {
      node.key = parent.key;
      node.key_place = parent.key_place;
      // An empty value has no place of its own: the parser names the next thing it sees.
      if (node.type == YamlNode::Type::null) node.place = node.key_place;
      parent.has_key = false;
      if (parent.again) return;  // said already; the first stands
    }
    parent.node.children.push_back(std::move(node));
  }

  std::string file_;
  Problems& problems_;
  std::vector<Open> open_;
  YamlNode root_;
  std::size_t nodes_ = 0;
  int documents_ = 0;
};

/// Whether the line (from 1) is indented with a tab: the library's message for that says something else.
bool tab_indented(std::string_view text, int line) {
  std::size_t start = 0;
  for (int i = 1; i < line; ++i) {
    start = text.find('\n', start);
    if (start == std::string_view::npos) return false;
    ++start;
  }
  const std::size_t first = text.find_first_not_of(' ', start);
  return first != std::string_view::npos && text[first] == '\t';
}

std::string advice(std::string_view text, int line) {
  for (const int near : {line, line - 1})
    if (near > 0 && tab_indented(text, near)) return "indent with spaces, not with tabs";
  return "check the indentation, the colons and the quotes near this place";
}

/// Whether there are more brackets, commas and marks outside comments than any scenario needs. The library reads a bracket to its
/// end, at 200 bytes a character, before it hands out the first event that could stop it.
bool too_dense(std::string_view text) {
  std::size_t marks = 0;
  bool comment = false;
  for (std::size_t i = 0; i < text.size() && marks <= 5 * most_nodes; ++i) {
    const char c = text[i];
    const bool spaced = i == 0 || text[i - 1] == ' ' || text[i - 1] == '\t' || text[i - 1] == '\n';
    comment = c != '\n' && (comment || (c == '#' && spaced));
    if (!comment && std::string_view("[]{},&*!").find(c) != std::string_view::npos) ++marks;
  }
  return marks > 5 * most_nodes;
}

void say(const YAML::Exception& error, std::string_view text, const std::string& file, Problems& problems) {
  const Place place{file, error.mark.line + 1, error.mark.column + 1};
  if (error.msg == YAML::ErrorMsg::DOC_IN_SCALAR)
    problems.add("not valid YAML: a quote is never closed", {}, "close it", place,
                 "ce n'est pas du YAML : un guillemet n'est jamais fermé");
  else
    problems.add("not valid YAML: " + error.msg, {}, advice(text, place.line), place,
                 "ce n'est pas du YAML : voyez l'alinéa, les deux-points et les guillemets près de cet endroit");
}

std::vector<std::string> split_path(const std::string& path) {
  std::vector<std::string> names(1);
  for (const char c : path) {
    if (c == '.')
      names.emplace_back();
    else
      names.back() += c;
  }
  return names;
}

void flatten(const YamlNode& node, std::vector<Assignment::Step> steps, std::vector<Assignment>& out) {
  if (node.type == YamlNode::Type::map && !node.children.empty()) {
    for (const YamlNode& child : node.children) {
      std::vector<Assignment::Step> below = steps;
      for (std::string& name : split_path(child.key)) below.push_back({std::move(name), child.key_place});
      flatten(child, std::move(below), out);
    }
    return;
  }
  std::string path;
  for (const Assignment::Step& step : steps) path += (path.empty() ? "" : ".") + step.name;
  out.push_back({std::move(steps), std::move(path), node});
}

void refuse_doubles(std::vector<Assignment>& list, Problems& problems) {
  std::unordered_map<std::string, Place> seen;
  std::erase_if(list, [&](const Assignment& a) {
    const Place& here = a.steps.back().place;
    const auto [first, fresh] = seen.emplace(a.path, here);
    if (!fresh)
      problems.add("`" + shown(a.path) + "` is given twice", "first at " + place_text(first->second), "keep one", here,
                   "`" + shown(a.path) + "` est donné deux fois, d'abord à " + place_text(first->second));
    return !fresh;
  });
}

}  // namespace

std::optional<YamlNode> parse_tree(std::string_view text, const std::string& file, Problems& problems) {
  if (too_dense(text)) {
    problems.add("too many brackets and commas", "a scenario has at most " + std::to_string(most_nodes) + " values", "is it a scenario?",
                 {file, 0, 0}, "trop de crochets et de virgules : un scénario a au plus " + std::to_string(most_nodes) + " valeurs");
    return std::nullopt;
  }
  // The end mark makes a quote that is never closed an error: at the end of the text alone the library lets it pass.
  std::istringstream stream(std::string(text) + "\n...\n");
  Builder builder(file, problems);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
    return builder.take();
  } catch (const Stop&) {
  } catch (const YAML::Exception& error) {
    say(error, text, file, problems);
  }
  return std::nullopt;
}

std::vector<Assignment> leaves(const YamlNode& map, Problems& problems) {
  std::vector<Assignment> list;
  if (!map.children.empty()) flatten(map, {}, list);
  refuse_doubles(list, problems);
  return list;
}

std::vector<Assignment> leaves_at(const std::string& path, const Place& place, const YamlNode& value, Problems& problems) {
  YamlNode named = value;
  named.key = path;
  named.key_place = place;
  YamlNode map;
  map.type = YamlNode::Type::map;
  map.children.push_back(std::move(named));
  return leaves(map, problems);
}

bool is_below(std::string_view path, std::string_view prefix) {
  return path.starts_with(prefix) && (path.size() == prefix.size() || path[prefix.size()] == '.');
}

const YamlNode* child(const YamlNode& map, std::string_view key) {
  const auto found = std::find_if(map.children.begin(), map.children.end(), [&](const YamlNode& node) { return node.key == key; });
  return found == map.children.end() ? nullptr : &*found;
}

}  // namespace downline
