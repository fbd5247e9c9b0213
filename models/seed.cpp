#include <algorithm>
#include <cmath>

#include "models/state.hpp"
#include "sim/core/math.hpp"
#include "sim/random/quantile.hpp"

namespace downline {
namespace {

/// A person who could be the m-th member: uniform, kept in proportion to how readily such a drive joins.
PersonId applicant(const State& state, MemberId m) {
  const double weight = state.now.joining.earn_drive;
  for (std::uint32_t i = 0;; ++i) {
    Draw draw(state.luck, Stream::applicant, m, 0, i);
    const PersonId person = below(draw, static_cast<PersonId>(state.now.run.people));
    if (state.state_of(person) != PersonState::prospect) continue;
    if (uniform(draw) < math::exp(weight * (std::min(state.traits.drive(person), 3.0) - 3.0)) || i > 10'000) return person;
  }
}

/// Own chances of quitting given tenures: Beta(alpha, beta + periods stayed). A table of a tenure not longer is drawn from and the
/// value kept with the chance of staying the rest; tables stand so close that about one draw in three is kept, so few serve all.
class HazardGivenTenure {
 public:
  HazardGivenTenure(const State& state, double longest) : state_(state) {
    const Retention& r = state.now.retention;
    for (double behind = 0; behind <= longest / r.period_weeks;) {
      behind_.push_back(behind);
      const double mean = r.alpha / (r.alpha + r.beta + behind);
      behind += std::max(0.05, -1.0 / math::log(1.0 - mean));
    }
  }
  /// \param tenure [weeks], at most the longest  \return chance in a period
  [[nodiscard]] double operator()(MemberId m, double tenure) const {
    const Retention& r = state_.now.retention;
    const double periods = tenure / r.period_weeks;
    const double behind = *(std::upper_bound(behind_.begin(), behind_.end(), periods) - 1);
    const QuantileTable& law = beta_quantiles(r.alpha, r.beta + behind);
    for (std::uint32_t i = 0;; ++i) {
      Draw draw(state_.luck, Stream::hazard, m, most_weeks, i);
      const double p = law(uniform(draw));
      if (uniform(draw) < math::pow(1.0 - p, periods - behind)) return p;
    }
  }

 private:
  const State& state_;
  std::vector<double> behind_;  ///< periods stayed for which there is a table, ascending from 0
};

void seed_customers(State& state, MemberId m) {
  const PersonId self = state.members.person[m];
  const std::uint32_t degree = state.members.state[m].ties;
  const std::uint32_t wanted = whole_number(state.now.start.customers_each, uniform(state.luck, Stream::start_customer, m, 0, 0));
  Draw draw(state.luck, Stream::start_customer, m, 0, 1);
  const std::uint32_t from = degree == 0 ? 0 : below(draw, degree);
  for (std::uint32_t i = 0; i < std::min(wanted, degree); ++i) {  // a run of her ties, so that nobody is met twice
    const PersonId person = state.ties->tie(self, (from + i) % degree, -1).other;
    if (state.state_of(person) != PersonState::prospect) continue;
    const CustomerId row = state.customer_row(person);
    Customer& c = state.customers[row];
    c.seller = m;
    c.ordered_as_customer = true;
    c.first_channel = static_cast<std::uint8_t>(Channel::reorder);  // how she was won is on no record
    c.orders = 1;
    c.last_order = 0;
    ++state.customers_last_ordered[0];
    state.set_state(person, PersonState::customer);
    schedule_next(state, row, 0.0);
    MemberState& s = state.members.state[m];
    s.customers[s.known++ % remembered_customers] = person;
  }
}

}  // namespace

/// The standing company of week 0: tenures exponential, the longest first; a random recursive tree (each recruited by somebody
/// uniformly among those before); chances of quitting as they are among those who stayed so long; customers among their ties.
void seed_company(State& state) {
  const Start& start = state.now.start;
  const auto n = static_cast<std::size_t>(std::llround(start.members_per_100k * static_cast<double>(state.now.run.people) / 100'000.0));
  const std::size_t members = std::min(n, static_cast<std::size_t>(state.now.run.people) / 2);
  std::vector<double> tenure(members);
  for (std::size_t m = 0; m < members; ++m)
    tenure[m] = start.tenure_weeks * exponential(uniform(state.luck, Stream::start, static_cast<std::uint32_t>(m), 0, 0));
  std::sort(tenure.rbegin(), tenure.rend());
  const HazardGivenTenure hazard(state, members == 0 ? 0.0 : tenure.front());
  for (MemberId m = 0; m < members; ++m) {
    Draw draw(state.luck, Stream::start, m, 0, 1);
    MemberId enroller = m == 0 ? nobody : below(draw, m);
    // Who came for the discount recruits nobody: her own recruiter did.
    while (enroller != nobody && state.members.seller[enroller] == 0) enroller = state.members.enroller[enroller];
    const bool seller = uniform(draw) >= start.discount_share;
    const PersonId person = applicant(state, m);
    enrol(state, person, enroller, -1 - static_cast<Week>(tenure[m]), seller);
    MemberState& s = state.members.state[m];
    s.hazard = 1.0 - math::pow(1.0 - hazard(m, tenure[m]), 1.0 / state.now.retention.period_weeks);
    s.dose = s.full_dose * std::min(1.0, (tenure[m] + 1.0) / static_cast<double>(state.now.training.weeks));
    // Members were last active at any time that has not made them lapse.
    s.last_sale = std::max(state.members.joined[m],
                           -1 - static_cast<Week>(uniform(draw) * static_cast<double>(seller ? state.now.retention.lapse_weeks
                                                                                             : state.now.retention.buyer_lapse_weeks)));
    s.practice = start.practice_hours * tenure[m];
    if (!seller) schedule_next(state, state.customer_row(person), 0.0);
  }
  for (MemberId m = 0; m < members; ++m)
    if (state.members.seller[m] != 0) seed_customers(state, m);
}

}  // namespace downline
