#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "models/belonging/belonging.hpp"
#include "models/catalogue/catalogue.hpp"
#include "models/channels/channels.hpp"
#include "models/compensation/component.hpp"
#include "models/costs.hpp"
#include "models/effort/effort.hpp"
#include "models/entry/entry.hpp"
#include "models/leads/leads.hpp"
#include "models/mechanisms.hpp"
#include "models/message/message.hpp"
#include "models/platform/platform.hpp"
#include "models/purchase/purchase.hpp"
#include "models/recruit_and_sell/recruit_and_sell.hpp"
#include "models/retention/retention.hpp"
#include "models/sharing/sharing.hpp"
#include "models/shops/shops.hpp"
#include "models/start.hpp"
#include "models/status/member_class.hpp"
#include "models/status/safeguards.hpp"
#include "models/supports/supports.hpp"
#include "models/talk/talk.hpp"
#include "models/training/training.hpp"
#include "models/world.hpp"
#include "sim/param/field.hpp"

namespace downline {

/// A map whose names the scenario chooses (`classes`, `compensation`, `shadow_plan`): instances are added, then filled like any group.
struct Collection {
  std::string path;
  std::vector<std::string_view> kinds;      ///< values of the instance's `kind` key; empty: instances have no kind
  std::vector<std::string> names;           ///< present instances, in order
  std::vector<std::string> instance_kinds;  ///< [names]; empty strings where there are no kinds
  std::function<void(const std::string& name, const std::string& kind)> add;
  std::function<void(const std::string& name)> remove;
};

/// Every number of a scenario. Copyable; the slots of `fields()` point into the object they were asked of and live until a
/// collection of it changes.
struct Parameters {
  Run run;
  Start start;
  Market market;
  TiesParameters ties;
  Product product;
  CustomerLaw customers;
  CustomerProgramme programme;
  Brand brand;
  Catalogue catalogue;
  Adoption adoption;
  std::vector<MemberClass> classes;
  Safeguards safeguards;
  Entry entry;
  Training training;
  FollowUp follow_up;
  Belonging belonging;
  Leadership leadership;
  Supports supports;
  Community community;
  Events events;
  Message message;
  ChannelLevers channels;
  Joining joining;
  Reach reach;
  Leads leads;
  Sharing sharing;
  ContentLevers content;
  Shops shops;
  Platform platform;
  std::vector<ComponentSpec> compensation;
  std::vector<ComponentSpec> shadow_plan;  ///< booked instead of `compensation`, by which members go on; empty: none
  Effort effort;
  Decision decision;
  Talk talk;
  Crisis crisis;
  std::vector<Shock> shocks;
  Retention retention;
  Costs costs;
  Mechanisms mechanisms;
  RecruitAndSell recruit_and_sell;

  /// All declared parameters, instances of collections included, in document order.
  [[nodiscard]] Fields fields();
  [[nodiscard]] std::vector<Collection> collections();
};

/// Every declared parameter and instance, exactly: parameters that are written alike give the same runs.
[[nodiscard]] std::string written_out(Parameters parameters);

}  // namespace downline
