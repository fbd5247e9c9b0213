#include "models/selling.hpp"

#include "models/ties.hpp"

namespace downline {

DirectSelling::DirectSelling(Parameters before, Parameters now, Grain grain)
    : before_(std::move(before)), now_(std::move(now)), grain_(grain) {}

/// Until `take_over` nothing reads `now_`. What happens to watched people is no column, so their weeks before must be lived through.
std::string DirectSelling::rules_before() const { return watched_.empty() ? written_out(before_) : std::string(); }

void DirectSelling::begin(const Luck& luck, bool keep_members) {
  state_ = std::make_unique<State>(before_, luck, make_ties(luck, before_));
  state_->grain = grain_;
  state_->keep_periods = keep_members;
  state_->watched = watched_;
}

void DirectSelling::seed() { seed_company(*state_); }

/// What customers wait for moves with their pace: a price that falls today is felt by those who wait already.
void DirectSelling::take_over() {
  State& s = *state_;
  std::vector<double> rates;
  for (const Customer& c : s.customers) rates.push_back(order_rate(s, c));
  s.use(now_);
  for (std::size_t row = 0; row < rates.size(); ++row)
    change_pace(s, static_cast<CustomerId>(row), rates[row], static_cast<double>(s.first_reported));
}

void DirectSelling::step(Phase phase, Week week) {
  State& s = *state_;
  switch (phase) {
    case Phase::plan:
      s.ledger.clear();
      s.totals = {};
      set_pitches(s, week);
      control_message(s, week);
      supply_supports(s, week);
      return plan_week(s, week);
    case Phase::reach:
      hold_parties(s, week);
      meet_one_to_one(s, week);
      share_posts(s, week);
      open_shops(s, week);
      return work_leads(s, week);
    case Phase::decide: return decide_offers(s, week);
    case Phase::order: return take_orders(s, week);
    case Phase::talk: return tell_others(s, week);
    case Phase::recruit: return recruit_members(s, week);
    case Phase::train: return train_newcomers(s, week);
    case Phase::pay: pay_plan(s, week); return charge_quarter(s, week);
    case Phase::quit: hold_events(s, week); return let_members_go(s, week);
    case Phase::book: return book_fixed_costs(s, week);
    case Phase::observe:
      if constexpr (invariants_on) check_week(s, week);
      return;
  }
}

void DirectSelling::observe(RunRecord& record, int row) { observe_week(*state_, record, row); }

void DirectSelling::columns(StateColumns& columns, Week next) {
  if (columns.filling() && next > state_->first_reported) state_->use(now_);
  state_->columns(columns);
}

void DirectSelling::conclude(RunRecord& record) { conclude_run(*state_, record); }

}  // namespace downline
