#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "app/job.hpp"
#include "app/network_pay.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "app/pay_explain.hpp"
#include "app/pay_summary.hpp"
#include "app/resources.hpp"
#include "models/compensation/abuse.hpp"
#include "models/status/plan_law.hpp"
#include "results/io/publish.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

struct PayOptions {
  std::string plan, network, output, explain, law;
  bool force = false, json = false;
  Language language = Language::en;
};

/// Said before reading on.
void require_room(const std::string& network) {
  const std::uint64_t members = members_in_file(network);
  const double need = static_cast<double>(members) * static_cast<double>(network_bytes_a_member);
  const MemoryLimit limit = available_memory();
  if (need > static_cast<double>(limit.bytes))
    throw Error(ErrorKind::resource,
                fmt::format("not enough memory: about {} needed, {} available within {}", bytes_text(need),
                            bytes_text(static_cast<double>(limit.bytes)), limit.what),
                fmt::format("`{}` has about {} members", printable(network), members), "raise the limit, or pay a part of the network");
}

std::vector<Jurisdiction> laws_of(const PayOptions& options, const Parameters& plan) {
  if (options.law == "fr") return {Jurisdiction::fr};
  if (options.law == "eu") return {Jurisdiction::eu};
  if (options.law == "us") return {Jurisdiction::us};
  return jurisdictions(plan);
}

NetworkFacts network_facts(const PaidNetwork& paid, const PaySummary& sum, const PlanFacts& plan) {
  NetworkFacts facts{sum.volume, sum.customer_volume, sum.cash, 0, buys_back(plan)};
  for (const ComponentPay& component : paid.result.components)
    for (const auto* names : {&plan.on_entry, &plan.for_recruits})
      if (std::find(names->begin(), names->end(), component.name) != names->end()) facts.paid_for_entry += component.paid();
  return facts;
}

std::vector<Finding> findings_of(const PayOptions& options, const Parameters& plan, const PaidNetwork& paid, const PaySummary& sum) {
  std::vector<Finding> all;
  const PlanFacts facts = plan_facts(plan);
  for (const Jurisdiction law : laws_of(options, plan)) {
    for (Finding& f : plan_findings(facts, law)) all.push_back(std::move(f));
    for (Finding& f : network_findings(network_facts(paid, sum, facts), law)) all.push_back(std::move(f));
  }
  return all;
}

/// Under a law that was asked for, what it forbids is not paid.
void refuse_forbidden(const PayOptions& options, const std::vector<Finding>& findings) {
  std::vector<Problem> problems;
  for (const Finding& f : findings)
    if (f.severity == Severity::forbidden)
      problems.push_back(
          {(f.component.empty() ? "the plan" : "`compensation." + f.component + "`") + " is forbidden (" + std::string(f.rule) + ")",
           f.sentence(options.language == Language::fr) + " " + std::string(f.article),
           in(options.language, {no_advice_en, no_advice_fr}),
           {options.plan, 0, 0}});
  if (!options.law.empty() && !problems.empty()) throw Error(ErrorKind::scenario, problems);
}

/// A binary pays on the network's own places, if it has any, and knows two legs.
void require_two_legs(const std::vector<ComponentSpec>& plan, const NetworkFile& file) {
  const auto third = std::find_if(file.side.begin(), file.side.end(), [](std::uint8_t side) { return side > 1; });
  const auto binary = std::find_if(plan.begin(), plan.end(), [](const ComponentSpec& component) {
    const auto* terms = std::get_if<Binary>(&component.terms);
    return terms != nullptr && terms->placement == 0;
  });
  if (third == file.side.end() || binary == plan.end()) return;
  const auto m = static_cast<std::size_t>(third - file.side.begin());
  throw Error(ErrorKind::scenario,
              fmt::format("`{}` is placed in leg {} below `{}`", file.names[m], *third + 1, file.names[file.placement[m]]),
              "`compensation." + binary->name + "` is a binary, which has two",
              "place her left or right, or let the plan place: `placement: weak`");
}

void write_table(const PayOptions& options, const PaidNetwork& paid) {
  if (options.output.empty()) return write_pay_table(paid, print);
  Staged file(options.output);
  write_pay_table(paid, [&file](std::string_view text) { file.write(std::as_bytes(std::span(text.data(), text.size()))); });
  file.publish(options.force);
}

ExitCode pay(const PayOptions& options) {
  require_not_input(options.output, {options.plan, options.network});
  if (!options.output.empty()) check_output(options.output, options.force);
  const Scenario plan = load_plan(options.plan);
  require_room(options.network);
  NetworkFile network = read_network_file(options.network);
  require_two_legs(plan.now.compensation, network);
  const PaidNetwork paid = pay_network(plan.now.compensation, std::move(network));
  PaySummary sum = summarise(paid);
  sum.gains = gains(plan.now.compensation);
  sum.findings = findings_of(options, plan.now, paid, sum);
  for (const ComponentSpec& component : plan.now.compensation)
    if (std::holds_alternative<HostReward>(component.terms)) sum.by_party.push_back(component.name);
  refuse_forbidden(options, sum.findings);
  std::optional<PayExplanation> explanation;
  if (!options.explain.empty()) explanation = explain_pay(plan.now.compensation, paid, options.explain);
  if (options.json) {
    print(summary_json(paid, sum, explanation, options.language));
  } else if (explanation) {
    print(explanation_text(*explanation, options.language));
  }
  if (!options.output.empty() || (!options.json && !explanation)) write_table(options, paid);
  if (!options.json) say(summary_text(paid, sum, options.language));
  return ExitCode::ok;
}

}  // namespace

void add_pay(CLI::App& program, Action& action) {
  const auto options = std::make_shared<PayOptions>();
  CLI::App* verb = program.add_subcommand("pay", "Pay a plan on a network of your own, to the cent");
  verb->add_option("PLAN", options->plan, "Plan: a scenario, or a file with its `compensation`; or the name of a shipped one")->required();
  verb->add_option("NETWORK", options->network, "Network: CSV with member,sponsor and pv, bv, customer_volume, ...")->required();
  verb->add_option("-o,--output", options->output, "Write the table of payments there instead of to standard output")->type_name("FILE");
  verb->add_flag("--force", options->force, "Overwrite what exists");
  verb->add_option("--explain", options->explain, "Where a member's pay comes from, to the cent")->type_name("MEMBER");
  verb->add_option("--law", options->law, "Refuse a plan that this law forbids (not legal advice)")
      ->type_name("fr|eu|us")
      ->check(CLI::Validator(
          [](const std::string& word) {
            return word == "fr" || word == "eu" || word == "us" ? std::string() : "`" + printable(word) + "` is not one of: fr, eu, us";
          },
          ""));
  add_telling(*verb, options->json, options->language);
  verb->footer("Example:\n  downline pay plans/unilevel network.csv -o pay.csv --law fr");
  verb->callback([options, &action] { action = [options] { return pay(*options); }; });
}

}  // namespace downline
