#include "models/parameters.hpp"

#include <algorithm>

#include "sim/core/check.hpp"

namespace downline {
namespace {

Collection plan_collection(const char* path, std::vector<ComponentSpec>& plan) {
  Collection list{path, component_kinds(), {}, {}, {}, {}};
  for (const ComponentSpec& c : plan) {
    list.names.push_back(c.name);
    list.instance_kinds.emplace_back(component_kinds()[c.terms.index()]);
  }
  list.add = [&plan](const std::string& name, const std::string& kind) { plan.push_back(make_component(name, kind)); };
  list.remove = [&plan](const std::string& name) { std::erase_if(plan, [&](const ComponentSpec& c) { return c.name == name; }); };
  return list;
}

}  // namespace

Fields Parameters::fields() {
  Fields all;
  declare(all, run);
  declare(all, start);
  declare(all, market);
  declare(all, ties);
  declare(all, product);
  declare(all, customers);
  declare(all, programme);
  declare(all, brand);
  declare(all, catalogue);
  declare(all, adoption);
  for (MemberClass& member_class : classes) declare(all, member_class);
  declare(all, safeguards);
  declare(all, entry);
  declare(all, joining);
  declare(all, training);
  declare(all, follow_up);
  declare(all, belonging);
  declare(all, leadership);
  declare(all, supports);
  declare(all, community);
  declare(all, events);
  declare(all, message);
  declare(all, channels);
  declare(all, reach);
  declare(all, leads);
  declare(all, sharing);
  declare(all, content);
  declare(all, shops);
  declare(all, platform);
  for (ComponentSpec& component : compensation) declare(all, component, "compensation");
  for (ComponentSpec& component : shadow_plan) declare(all, component, "shadow_plan");
  declare(all, effort);
  declare(all, decision);
  declare(all, talk);
  declare(all, crisis);
  for (Shock& shock : shocks) declare(all, shock);
  declare(all, retention);
  declare(all, mechanisms);
  declare(all, costs);
  declare_rules(all, run);
  declare(all, recruit_and_sell);
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

  Collection shock_list{"shocks", {}, {}, {}, {}, {}};
  for (const Shock& s : shocks) {
    shock_list.names.push_back(s.name);
    shock_list.instance_kinds.emplace_back();
  }
  shock_list.add = [this](const std::string& name, const std::string&) {
    shocks.emplace_back();
    shocks.back().name = name;
  };
  shock_list.remove = [this](const std::string& name) { std::erase_if(shocks, [&](const Shock& s) { return s.name == name; }); };
  return {class_collection, plan_collection("compensation", compensation), plan_collection("shadow_plan", shadow_plan), shock_list};
}

std::string written_out(Parameters parameters) {
  std::string text;
  for (const Collection& collection : parameters.collections())
    for (std::size_t i = 0; i < collection.names.size(); ++i)
      text += collection.path + "." + collection.names[i] + " " + collection.instance_kinds[i] + "\n";
  for (const Field& field : parameters.fields()) text += field.path + ": " + value_text(field) + "\n";
  return text;
}

}  // namespace downline
