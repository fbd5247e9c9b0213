#include "models/parameters.hpp"

#include <algorithm>

#include "sim/core/check.hpp"

namespace downline {

Fields Parameters::fields() {
  Fields all;
  declare(all, run);
  declare(all, start);
  declare(all, market);
  declare(all, ties);
  declare(all, product);
  declare(all, customers);
  for (MemberClass& member_class : classes) declare(all, member_class);
  declare(all, entry);
  declare(all, joining);
  declare(all, training);
  declare(all, follow_up);
  declare(all, channels);
  declare(all, reach);
  declare(all, leads);
  for (ComponentSpec& component : compensation) declare(all, component);
  declare(all, effort);
  declare(all, decision);
  declare(all, retention);
  declare(all, mechanisms);
  declare(all, costs);
  return all;
}

std::vector<Collection> Parameters::collections() {
  Collection class_collection{"classes", {}, {}, {}, {}, {}};
  for (const MemberClass& c : classes) {
    class_collection.names.push_back(c.name);
    class_collection.instance_kinds.emplace_back();
  }
  class_collection.add = [this](const std::string& name, const std::string&) {
    classes.emplace_back();
    classes.back().name = name;
  };
  class_collection.remove = [this](const std::string& name) {
    std::erase_if(classes, [&](const MemberClass& c) { return c.name == name; });
  };

  Collection plan{"compensation", component_kinds(), {}, {}, {}, {}};
  for (const ComponentSpec& c : compensation) {
    plan.names.push_back(c.name);
    plan.instance_kinds.emplace_back(component_kinds()[c.terms.index()]);
  }
  plan.add = [this](const std::string& name, const std::string& kind) { compensation.push_back(make_component(name, kind)); };
  plan.remove = [this](const std::string& name) { std::erase_if(compensation, [&](const ComponentSpec& c) { return c.name == name; }); };
  return {class_collection, plan};
}

}  // namespace downline
