#include "models/catalog.hpp"

#include <algorithm>

#include "models/compensation/plan_check.hpp"
#include "models/recruit_and_sell/check.hpp"
#include "models/selling.hpp"
#include "models/status/plan_law.hpp"
#include "models/ties.hpp"
#include "sim/population/people.hpp"

namespace downline {
namespace {

class Findings {
 public:
  void add(std::string problem, std::string why, std::string suggestion) {
    list_.push_back({std::move(problem), std::move(why), std::move(suggestion), {}});
  }
  void add(Problem problem) { list_.push_back(std::move(problem)); }
  [[nodiscard]] std::vector<Problem> take() { return std::move(list_); }

 private:
  std::vector<Problem> list_;
};

void check_extent(const Parameters& p, Findings& out) {
  if (p.start.weeks_before + p.run.weeks > most_weeks)
    out.add("`weeks` and `start.weeks_before` add up to more than " + std::to_string(most_weeks) + " weeks", "", "shorten one of them");
  if (p.start.members_per_100k * static_cast<double>(p.run.people) / 100'000.0 * 2.0 > static_cast<double>(p.run.people))
    out.add("`start.members_per_100k` makes more than half of the people members", "", "lower it to 50000 or less");
}

void check_classes(const Parameters& p, Findings& out) {
  if (p.classes.empty())
    return out.add("`classes` is empty", "entrants need a class", "add one, such as classes: {seller: {share: 1, status: vdi}}");
  if (p.classes.size() > 100) out.add("`classes` has more than 100 entries", "", "");
  double sum = 0;
  for (const MemberClass& c : p.classes) {
    sum += c.share;
    const std::string_view article = online_closing_forbidden(static_cast<Status>(c.status));
    if (c.closes_online && !article.empty())
      out.add("`classes." + c.name + ".closes_online` is not allowed", std::string(article),
              "set it to false, so that orders close in the company's shop, or choose another status");
  }
  for (const MemberClass& c : p.classes)
    if (const std::string unknown = law_year_unknown(c); !unknown.empty())
      out.add("`classes." + c.name + ".law_year` is " + std::to_string(c.law_year), unknown, "set it to 2026, or to 0 for `charges`");
  if (sum <= 0) out.add("`classes` have no weight", "the shares add up to 0", "give one a share above 0");
}

void check_ties(const Parameters& p, Findings& out) {
  const auto kind = static_cast<TiesKind>(p.ties.kind);
  if (kind == TiesKind::file && p.ties.file.empty())
    out.add("`ties.file` is empty", "`ties.kind` is file", "name an edge list, or choose another kind");
  if (kind != TiesKind::file && !p.ties.file.empty())
    out.add("`ties.file` is given but not read", "`ties.kind` is not file", "set ties.kind: file");
  if (kind == TiesKind::file && !p.ties.file.empty()) {
    const std::size_t people = people_in_file(p.ties.file);
    if (static_cast<std::int64_t>(people) > p.run.people)
      out.add("`ties.file` has " + std::to_string(people) + " people, more than `people`", "", "set people: " + std::to_string(people));
  } else if (kind != TiesKind::well_mixed && p.ties.mean_degree >= static_cast<double>(p.run.people)) {
    out.add("`ties.mean_degree` is not below `people`", "nobody can know more people than there are",
            "lower it, or set ties.kind: well_mixed");
  }
  if (kind == TiesKind::small_world && p.ties.community_size > p.run.people)
    out.add("`ties.community_size` is larger than `people`", "", "lower it to " + std::to_string(p.run.people) + " or less");
}

void check_shocks(const Parameters& p, Findings& out) {
  for (const Shock& shock : p.shocks)
    if (shock.week > p.run.weeks)
      out.add("`shocks." + shock.name + ".week` is " + std::to_string(shock.week) + ", but `weeks` is " + std::to_string(p.run.weeks),
              "it would never happen", "set it to " + std::to_string(p.run.weeks) + " or less");
}

bool follows(const Parameters& p, Rules rules) { return p.run.rules == static_cast<int>(rules); }

}  // namespace

std::vector<Problem> inconsistencies(const Parameters& parameters, bool under_law) {
  if (follows(parameters, Rules::recruit_and_sell)) return recruit_and_sell_problems(parameters);
  Findings out;
  for (Problem& problem : unread_recruit_and_sell(parameters)) out.add(std::move(problem));
  check_extent(parameters, out);
  check_classes(parameters, out);
  for (Problem& problem : plan_problems(parameters.compensation)) out.add(std::move(problem));
  if (!parameters.shadow_plan.empty())
    for (Problem& problem : plan_problems(parameters.shadow_plan, "shadow_plan")) out.add(std::move(problem));
  check_ties(parameters, out);
  check_shocks(parameters, out);
  std::vector<Problem> problems = out.take();
  if (under_law)
    for (Problem& problem : unlawful(parameters)) problems.push_back(std::move(problem));
  return problems;
}

RunPlan run_plan(const Parameters& p) {
  return {static_cast<std::uint64_t>(p.run.seed), p.run.people, static_cast<int>(p.start.weeks_before), static_cast<int>(p.run.weeks)};
}

std::unique_ptr<Behaviour> make_behaviour(const Parameters& before, const Parameters& now) { return make_behaviour(before, now, Grain{}); }

std::unique_ptr<Behaviour> make_behaviour(const Parameters& before, const Parameters& now, const Grain& grain) {
  if (follows(now, Rules::recruit_and_sell)) return recruit_and_sell(now, grain);
  return std::make_unique<DirectSelling>(before, now, grain);
}

std::uint64_t memory_estimate(const Parameters& p) {
  if (follows(p, Rules::recruit_and_sell)) return recruit_and_sell_memory(p);
  const auto people = static_cast<double>(p.run.people);
  const double members = p.start.members_per_100k * people / 100'000.0;
  const double weeks = static_cast<double>(p.run.weeks + p.start.weeks_before);
  // Stored ties: both ways, 4 bytes each, and an offset a person.
  const auto kind = static_cast<TiesKind>(p.ties.kind);
  const double ties = kind == TiesKind::scale_free ? people * (p.ties.mean_degree * 4.0 + 8.0)
                      : kind == TiesKind::file     ? people * 8.0
                                                   : 0.0;
  // Enrolments: the standing ones, and as many again every half year; customers: those of the start, and two a member and week.
  const double rows = members * (1.0 + weeks / 26.0);
  const double customers = members * (p.start.customers_each + 2.0 * weeks);
  return static_cast<std::uint64_t>(people * sizeof(Person) + rows * (sizeof(MemberState) + sizeof(MemberPeriod) + 64.0) +
                                    std::min(customers, people) * (sizeof(Customer) + 16.0) + ties + weeks * 2'000.0 + 16e6);
}

}  // namespace downline
