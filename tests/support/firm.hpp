#pragma once
#include <string>
#include <vector>

#include "models/state.hpp"
#include "models/ties.hpp"
#include "tests/support/runs.hpp"

namespace downline::test {

/// The base's levers in a market of 2 000 people where nobody has joined yet, for rules that are tried one by one.
class Firm {
 public:
  explicit Firm(const std::vector<Setting>& settings = {}) : state(levers("base/france", small(settings)).now, Luck(1, 0), nullptr) {
    state.ties = make_ties(state.luck, state.now);
  }
  /// Somebody joins in week `week`, to earn unless said otherwise.
  MemberId joins(MemberId sponsor = nobody, Week week = 0, bool seller = true) {
    const MemberId m = enrol(state, next_++, sponsor, week, seller);
    state.members.state[m].hazard = 0;
    return m;
  }
  MemberState& operator[](MemberId m) { return state.members.state[m]; }

  State state;

 private:
  static std::vector<Setting> small(std::vector<Setting> settings) {
    settings.insert(settings.begin(), {{"people", "2000"}, {"weeks", "104"}, {"start.weeks_before", "0"}});
    return settings;
  }
  PersonId next_ = 0;
};

/// A small, busy market under the base's levers.
inline RunRecord small_run(std::vector<Setting> settings) {
  settings.insert(settings.begin(),
                  {{"people", "20000"}, {"weeks", "40"}, {"start.weeks_before", "8"}, {"start.members_per_100k", "1500"}});
  return run_once(levers("base/france", settings));
}

inline std::int64_t sum(const RunRecord& record, Series series) {
  std::int64_t all = 0;
  for (int week = 1; week <= record.weeks(); ++week) all += record.at(series, week);
  return all;
}

/// Cents on an account over the run: a cost is positive.
inline Cents sum(const RunRecord& record, Account account) {
  Cents all = 0;
  for (const auto& week : record.ledger) all += week[static_cast<std::size_t>(account)];
  return all;
}

}  // namespace downline::test
