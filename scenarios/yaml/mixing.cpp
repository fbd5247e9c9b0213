#include "scenarios/yaml/mixing.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <unordered_map>

#include "scenarios/yaml/fill.hpp"
#include "scenarios/yaml/instances.hpp"
#include "scenarios/yaml/names.hpp"
#include "scenarios/yaml/value.hpp"
#include "sim/core/math.hpp"

namespace downline {
namespace {

constexpr std::size_t most_listed = 12;

/// The last name of the field that weighs an instance against the others; an instance that only one end has comes in from 0.
constexpr std::string_view weight = ".share";

/// The entry with the longest key that `path` is below; nullptr: none.
template <class Value>
const Value* longest_fit(const std::vector<std::pair<std::string, Value>>& entries, const std::string& path) {
  const std::pair<std::string, Value>* best = nullptr;
  for (const auto& entry : entries)
    if (is_below(path, entry.first) && (best == nullptr || entry.first.size() > best->first.size())) best = &entry;
  return best == nullptr ? nullptr : &best->second;
}

std::string listed(const std::vector<std::string>& paths) {
  std::string text;
  for (std::size_t i = 0; i < paths.size() && i < most_listed; ++i) text += (i ? ", `" : "`") + paths[i] + "`";
  return text + (paths.size() > most_listed ? " and " + std::to_string(paths.size() - most_listed) + " more" : "");
}

/// Says which keys of `at` or `choose` lead to nothing that mixes.
bool leads_to_a_lever(const Assignment& a, const Fields& from, const Fields& to, const Names& names, const char* key, Problems& problems) {
  bool known = false, mixes = false;
  for (const Fields* fields : {&from, &to})
    for (const Field& field : *fields)
      if (is_below(field.path, a.path)) {
        known = true;
        mixes = mixes || !is_of_the_world(field);
      }
  if (!known) {
    problems.add(names.unknown(a));
  } else if (!mixes) {
    problems.add("`" + std::string(key) + "." + shown(a.path) + "` mixes nothing", "it belongs to the world, the same at both ends",
                 "remove it", a.steps.back().place);
  }
  return mixes;
}

bool is_number(const Field& field) {
  return field.kind != Kind::choice && field.kind != Kind::text && field.kind != Kind::rates && field.kind != Kind::amounts;
}

/// To 12 significant digits: 0.3 of 12 is 3.6, not 3.5999999999999996.
double tidied(double value) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.begin(), text.end(), value, std::chars_format::scientific, 11).ptr;
  std::from_chars(text.begin(), end, value);
  return value;
}

double between(Mix mix, double from, double to, double at) {
  if (at == 0.0 || at == 1.0 || from == to) return at == 0.0 ? from : to;
  // An end at zero has no logarithm: such a lever goes linearly.
  const bool logarithmic = mix == Mix::logarithmic && from > 0 && to > 0;
  const double value = logarithmic ? math::exp((1 - at) * math::log(from) + at * math::log(to)) : (1 - at) * from + at * to;
  return std::clamp(mix == Mix::rounded ? std::round(value) : tidied(value), std::min(from, to), std::max(from, to));
}

/// Mixes two ends; gathers what cannot be mixed so that it is said in two sentences.
class Mixer {
 public:
  Mixer(Parameters& from, Parameters& to, const MixPlan& plan, bool same_world)
      : from_(from), to_(to), plan_(plan), same_world_(same_world), result_(from) {}

  Parameters mix() {
    for (const Collection& collection : from_.collections()) arrange_collection(collection);
    const Fields from = from_.fields(), to = to_.fields();
    const auto from_index = index(from), to_index = index(to);
    for (const Field& field : result_.fields()) {
      const auto a = from_index.find(field.path), b = to_index.find(field.path);
      mix_field(field, a == from_index.end() ? nullptr : a->second, b == to_index.end() ? nullptr : b->second);
    }
    return std::move(result_);
  }

  void report(Problems& problems) const {
    if (!other_world_.empty())
      problems.add("the two ends of the mix are not the same world: " + listed(other_world_), "only levers and costs mix",
                   "give both ends the same values", plan_.place());
    if (!unchosen_.empty())
      problems.add("`mix.choose` does not say which end gives " + listed(unchosen_), "the ends differ and there is nothing between them",
                   plan_.place().line > 0 ? "add `choose: {" + unchosen_.front() + ": from}` or `to`"
                                          : "add --choose " + unchosen_.front() + "=from, or =to",
                   plan_.place());
  }

 private:
  static std::unordered_map<std::string_view, const Field*> index(const Fields& fields) {
    std::unordered_map<std::string_view, const Field*> by_path;
    for (const Field& field : fields) by_path.emplace(field.path, &field);
    return by_path;
  }

  void arrange_collection(const Collection& collection) {
    const std::string& path = collection.path;
    const std::vector<Collection> to_collections = to_.collections();
    const Instances from = instances_of(collection), to = instances_of(*find_collection(to_collections, path));
    if (const int side = plan_.choice(path); side >= 0) {
      arrange(result_, path, side == 0 ? from : to);
      copy_values(side == 0 ? from_ : to_, result_, path);
      return;
    }
    Instances all = from;
    for (std::size_t i = 0; i < to.names.size(); ++i) {
      const int at = from.find(to.names[i]);
      if (at < 0) all.add(to.names[i], to.kinds[i]);
      if (at >= 0 && from.kinds[static_cast<std::size_t>(at)] != to.kinds[i]) unchosen_.push_back(path);
    }
    const bool same_names = all.names.size() == from.names.size() && from.names.size() == to.names.size();
    if (!collection.kinds.empty() && !same_names) unchosen_.push_back(path);
    if (!unchosen_.empty() && unchosen_.back() == path) return;
    arrange(result_, path, present(path, all, from, to));
    const std::string prefix = path + ".";
    for (const std::string& name : to.names)
      if (from.find(name) < 0) copy_values(to_, result_, prefix + name);
  }

  /// The instances with a weight above zero, so that at an end there are exactly those of this end.
  Instances present(const std::string& path, const Instances& all, const Instances& from, const Instances& to) {
    const bool end = plan_.at(path) == 1.0;
    const Instances& first = end ? to : all;
    const std::string prefix = path + ".";
    Instances wanted;
    const auto add = [&](const Instances& source) {
      for (std::size_t i = 0; i < source.names.size(); ++i) {
        const std::string& name = source.names[i];
        const double at = plan_.at((prefix + name).append(weight));
        const bool gone = (from.find(name) < 0 && at == 0.0) || (to.find(name) < 0 && at == 1.0);
        if (!gone && wanted.find(name) < 0) wanted.add(name, source.kinds[i]);
      }
    };
    add(first);
    if (end) add(all);
    return wanted;
  }

  void mix_field(const Field& field, const Field* from, const Field* to) {
    if (const int side = plan_.choice(field.path); side >= 0) {
      const Field* source = side == 0 ? from : to;
      if (source != nullptr) copy_value(*source, field);
      return;
    }
    const double at = plan_.at(field.path);
    if (from == nullptr || to == nullptr) {
      if (field.path.ends_with(weight) && is_number(field))
        set_number(field, from != nullptr ? between(Mix::linear, number(*from), 0, at) : between(Mix::linear, 0, number(*to), at));
      return;
    }
    if (field.slot.index() != from->slot.index() || field.slot.index() != to->slot.index() || same_value(*from, *to)) return;
    if (is_of_the_world(field)) {
      if (same_world_) other_world_.push_back(field.path);
    } else if (field.mix == Mix::choose || !is_number(field)) {
      unchosen_.push_back(field.path);
    } else if (at == 0.0 || at == 1.0) {
      copy_value(at == 0.0 ? *from : *to, field);
    } else {
      set_number(field, between(field.mix, number(*from), number(*to), at));
    }
  }

  Parameters& from_;
  Parameters& to_;
  const MixPlan& plan_;
  bool same_world_;
  Parameters result_;
  std::vector<std::string> other_world_, unchosen_;
};

}  // namespace

MixPlan::MixPlan(const YamlNode& mix, Parameters& from, Parameters& to, Problems& problems) : place_(mix.key_place) {
  const Fields from_fields = from.fields(), to_fields = to.fields();
  Names names(from_fields, from.collections());
  for (const Field& field : to_fields) names.add(field.path);
  if (const YamlNode* at = child(mix, "at"))
    read_at(*at, problems);
  else
    problems.add("`mix` has no `at`", "it says where between `from` and `to` the scenario stands", "add `at: 0.5`", place_);
  if (const YamlNode* choose = child(mix, "choose")) read_choose(*choose, problems);
  for (const char* key : {"at", "choose"})
    if (const YamlNode* map = child(mix, key); map != nullptr && map->type == YamlNode::Type::map)
      for (const Assignment& a : leaves(*map, problems))
        if (a.path != "default" || key != std::string_view("at")) leads_to_a_lever(a, from_fields, to_fields, names, key, problems);
}

MixPlan::MixPlan(const Line& line, double at, Parameters& from, Parameters& to, Problems& problems)
    : default_(line.levers.empty() ? at : 0.0), others_stay_(!line.levers.empty()) {
  const Fields from_fields = from.fields(), to_fields = to.fields();
  Names names(from_fields, from.collections());
  for (const Field& field : to_fields) names.add(field.path);
  const auto known = [&](const std::string& path, const char* option) {
    for (const Assignment& a : leaves_at(path, {option, 0, 0}, YamlNode{}, problems))
      leads_to_a_lever(a, from_fields, to_fields, names, option, problems);
  };
  for (const std::string& lever : line.levers) {
    known(lever, "--levers");
    at_.emplace_back(lever, at);
  }
  for (const auto& [path, far] : line.choose) {
    known(path, "--choose");
    choose_.emplace_back(path, far ? 1 : 0);
  }
}

void MixPlan::read_at(const YamlNode& node, Problems& problems) {
  if (node.type != YamlNode::Type::map) {
    set_share(default_, "mix.at", node, problems);
    return;
  }
  bool has_default = false;
  for (const Assignment& a : leaves(node, problems)) {
    double value = 0;
    const bool good = set_share(value, "mix.at." + a.path, a.value, problems);
    if (a.path == "default") {
      has_default = true;
      default_ = value;
    } else if (good) {
      at_.emplace_back(a.path, value);
    }
  }
  if (!has_default)
    problems.add("`mix.at` has no `default`", "it is for the groups that the map does not name", "add `default: 0.5`", node.place);
}

void MixPlan::read_choose(const YamlNode& node, Problems& problems) {
  if (node.type != YamlNode::Type::map) {
    problems.add("`mix.choose` is not a map", {}, "write `choose: {PARAMETER: from}` or `to`", node.place);
    return;
  }
  for (const Assignment& a : leaves(node, problems)) {
    if (a.value.text == "from" || a.value.text == "to")
      choose_.emplace_back(a.path, a.value.text == "to" ? 1 : 0);
    else
      problems.add("`mix.choose." + shown(a.path) + "` is not `from` or `to`", "one end gives the value", {}, a.value.place);
  }
}

double MixPlan::at(const std::string& path) const {
  const double* value = longest_fit(at_, path);
  return value == nullptr ? default_ : *value;
}

int MixPlan::choice(const std::string& path) const {
  const int* side = longest_fit(choose_, path);
  if (side != nullptr) return *side;
  return others_stay_ && longest_fit(at_, path) == nullptr ? 0 : -1;
}

Parameters mixed(Parameters from, Parameters to, const MixPlan& plan, bool same_world, Problems& problems) {
  Mixer mixer(from, to, plan, same_world);
  Parameters result = mixer.mix();
  mixer.report(problems);
  return result;
}

}  // namespace downline
