#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <tuple>

#include "models/state.hpp"
#include "sim/core/math.hpp"

namespace downline {
namespace {

enum class Answer { no, earn, discount, refused };

/// How a person answers the offer to join:
///   to earn:      logistic(earn + earn_drive * d + gain * ln(promise / outside) - obstacles - outlay * training price / 100 EUR
///                          + belonging * bond * (sponsor's bond - centre) - awkwardness * awkward * (circle - centre))
///   for discount: discount_members * logistic(discount + discount_interest * ln(interest / mean) - obstacles), if not to earn
///   obstacles:    outlay * (fee + kit) / 100 EUR + paperwork * h * (1 - online_signup * online_saves) + cold
///                   - trust * trust * (company's trust - centre)
/// where circle is the part of the open ways that goes to one's own circle. Applicants to earn pass an interview: score = v * merit +
/// sqrt(1 - v^2) * noise against the requirement's normal quantile, merit being drive and aptitude standardised; `selection` is v.
/// Assumed forms; sources at the parameters.
struct AnswerToJoin {
  const State& state;
  Week week;
  // Against the usual discount of 20 %, by the weight of price.
  double discount = std::min(0.99, static_cast<double>(state.now.entry.member_discount) / whole);
  double cheaper = -state.now.decision.price * (math::log(1.0 - discount) - math::log(0.8));

  /// \param log_gain ln(promise / outside)
  [[nodiscard]] double earn_logit(const JoinOffer& offer, double drive, double log_gain) const {
    const Parameters& p = state.now;
    return p.joining.earn + p.joining.earn_drive * drive + p.joining.earn_gain * log_gain - obstacles(offer) -
           p.joining.outlay * static_cast<double>(p.training.price) / 100.0 / 100.0 + enthusiasm(offer) - shame();
  }
  [[nodiscard]] double discount_logit(const JoinOffer& offer, double log_interest) const {
    const Joining& j = state.now.joining;
    return j.discount + j.discount_interest * log_interest + cheaper - obstacles(offer);
  }
  /// What keeps anybody from joining: the outlay, the forms, knowing nobody, and doubts about the company.
  [[nodiscard]] double obstacles(const JoinOffer& offer) const {
    const Parameters& p = state.now;
    const double forms = p.entry.paperwork_hours * (1.0 - p.entry.online_signup * p.joining.online_saves);
    return p.joining.outlay * static_cast<double>(p.entry.fee + p.entry.kit_price) / 100.0 / 100.0 + p.joining.paperwork * forms +
           (offer.cold ? p.joining.cold : 0.0) - p.mechanisms.trust * p.joining.trust * (state.company.trust - p.decision.trust_centre);
  }
  [[nodiscard]] double enthusiasm(const JoinOffer& offer) const {
    if (offer.sponsor == nobody) return 0.0;
    const Parameters& p = state.now;
    return p.mechanisms.belonging * p.joining.bond * (state.members.state[offer.sponsor].bond - p.effort.bond_centre);
  }
  [[nodiscard]] double shame() const {
    const Parameters& p = state.now;
    const double circle = p.channels.party + p.channels.one_to_one;
    const double open = circle + p.channels.sharing + (leads_exist(p) ? p.channels.lead : 0.0);
    return open > 0 ? p.mechanisms.awkwardness * p.joining.awkward * (circle / open - p.joining.awkward_centre) : 0.0;
  }
  [[nodiscard]] bool selected(PersonId person) const {
    const double v = state.now.mechanisms.selection;
    const double merit =
        (state.traits.drive(person) + state.traits.aptitude(person)) / std::sqrt(2.0 + 2.0 * state.now.market.drive_aptitude_correlation);
    const double score = v * merit + std::sqrt(1.0 - v * v) * state.traits.normal()(uniform(state.luck, Stream::selection, person, week));
    return score >= state.traits.normal()(state.now.entry.requirement);
  }
  /// Whether she may answer at all.
  [[nodiscard]] bool asked(PersonId who) const {
    const Joining& j = state.now.joining;
    if (j.stops_week > 0 && week - state.first_reported + 1 >= j.stops_week) return false;
    const Person& person = state.people[who];
    if (person.state() == PersonState::member) return false;
    return person.refused_plus_one == 0 || week - (person.refused_plus_one - 1) >= j.refused_weeks;
  }
  /// Some offers, at most a batch, that are to be answered one way, and those who would.
  struct Asked {
    std::array<std::size_t, DrawBatch::size> offer;
    std::array<PersonId, DrawBatch::size> person;
    std::size_t count = 0;
    void add(std::size_t i, PersonId who) {
      offer[count] = i;
      person[count++] = who;
    }
    [[nodiscard]] std::span<const PersonId> people() const { return std::span(person).first(count); }
  };

  /// Those who would join to earn get their answer, the others go on to `others`.
  void ask_to_earn(std::span<const JoinOffer> offers, const Asked& all, std::span<Answer> answers, Asked& others) const {
    const Parameters& p = state.now;
    std::array<double, DrawBatch::size> drives, all_chances;
    const std::span<double> chances = std::span(all_chances).first(all.count);
    state.traits.drives(all.people(), drives);
    state.traits.outside_wages(all.people(), chances);
    for (double& wage : chances) wage = (p.entry.promise + p.effort.wage_floor) / (wage + p.effort.wage_floor);
    math::log(chances);
    for (std::size_t i = 0; i < all.count; ++i) chances[i] = earn_logit(offers[all.offer[i]], drives[i], chances[i]);
    math::logistic(chances);
    DrawBatch draws(state.luck);
    for (std::size_t i = 0; i < all.count; ++i) draws.set(i, {Stream::join_earn, all.person[i], week});
    draws.draw(all.count);
    for (std::size_t i = 0; i < all.count; ++i) {
      if (draws.first(i) < chances[i])
        answers[all.offer[i]] = p.entry.requirement <= 0 || selected(all.person[i]) ? Answer::earn : Answer::refused;
      else
        others.add(all.offer[i], all.person[i]);
    }
  }
  void ask_for_discount(std::span<const JoinOffer> offers, const Asked& all, std::span<Answer> answers) const {
    std::array<double, DrawBatch::size> all_chances;
    const std::span<double> chances = std::span(all_chances).first(all.count);
    state.traits.log_interest(
        all.count, [&](std::size_t i) { return all.person[i]; }, [&](std::size_t i, double x) { chances[i] = x; });
    for (std::size_t i = 0; i < all.count; ++i) chances[i] = discount_logit(offers[all.offer[i]], chances[i]);
    math::logistic(chances);
    DrawBatch draws(state.luck);
    for (std::size_t i = 0; i < all.count; ++i) draws.set(i, {Stream::join_discount, all.person[i], week});
    draws.draw(all.count);
    for (std::size_t i = 0; i < all.count; ++i)
      if (draws.first(i) < state.now.entry.discount_members * chances[i]) answers[all.offer[i]] = Answer::discount;
  }
  /// At most a batch of offers.
  void operator()(std::span<const JoinOffer> offers, std::span<Answer> answers) const {
    for (const JoinOffer& offer : offers) __builtin_prefetch(&state.people[offer.person]);
    Asked all, others;
    for (std::size_t i = 0; i < offers.size(); ++i) {
      answers[i] = Answer::no;
      if (asked(offers[i].person)) all.add(i, offers[i].person);
    }
    ask_to_earn(offers, all, answers, others);
    if (state.now.entry.discount_members > 0) ask_for_discount(offers, others, answers);
  }
};

/// One offer a person and week, in id order: the one of the lowest drawn number.
const std::vector<JoinOffer>& one_each(State& state, Week week) {
  auto& all = state.spare.of<std::vector<JoinOffer>>();
  all = state.join_offers;
  for (const auto* offers : {&state.joins_one, &state.joins_sharing, &state.joins_lead})
    offers->each([&](const JoinOffer& o) { all.push_back(o); });
  std::sort(all.begin(), all.end(), [](const JoinOffer& a, const JoinOffer& b) {
    return std::tie(a.person, a.sponsor, a.cold, a.at_party, a.contact) < std::tie(b.person, b.sponsor, b.cold, b.at_party, b.contact);
  });
  const auto number = [&](const JoinOffer& o) {
    return uniform(state.luck, Stream::priority, o.person, week, state.person_of(o.sponsor) * 16U + 15U);
  };
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t best = i;
    std::size_t next = i + 1;
    for (; next < all.size() && all[next].person == all[i].person; ++next)
      if (number(all[next]) < number(all[best])) best = next;
    all[kept++] = all[best];
    i = next;
  }
  all.resize(kept);
  return all;
}

/// Nobody's answer changes another's, so all are given before any has its effect.
const std::vector<Answer>& answer_all(State& state, const std::vector<JoinOffer>& offers, Week week) {
  auto& answers = state.spare.of<std::vector<Answer>>();
  answers.resize(offers.size());
  const AnswerToJoin answer{state, week};
  for_chunks(offers.size(), state.grain.sources, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; i += DrawBatch::size) {
      const std::size_t some = std::min(DrawBatch::size, end - i);
      answer(std::span(offers).subspan(i, some), std::span(answers).subspan(i, some));
    }
  });
  return answers;
}

void charge_entry(State& state, MemberId m, Week week) {
  const Entry& e = state.now.entry;
  const Training& t = state.now.training;
  state.ledger.post(Account::members, Account::kit_sales, e.fee + e.kit_price);
  state.ledger.post(Account::kits, Account::suppliers, e.kit_cost);
  const Cents fee = state.members.seller[m] != 0 ? t.price : 0;
  state.ledger.post(Account::members, Account::training_fees, fee);
  const Cents outlay = e.fee + e.kit_price + fee;
  state.members.state[m].outlay = static_cast<double>(outlay) / 100.0;
  state.pay_member(m, -outlay, week);
}

/// An applicant who was refused gets no offer for a while, and thinks less of the product.
void refuse(State& state, PersonId person, Week week) {
  ++state.totals[Series::refusals];
  state.people[person].refused_plus_one = static_cast<std::uint16_t>(week + 1);
  state.note({week, person, LifeEvent::Kind::refused});
  state.hear(person, -state.now.joining.refused_opinion, nobody, week);
}

/// The sponsor gives a party's hours for a newcomer's first party, among the newcomer's own circle.
void plan_launch(State& state, MemberId m, MemberId sponsor, Week week) {
  const auto closes_at_parties = [&](MemberId who) { return state.classes[state.members.member_class[who]].closes_at_parties; };
  if (sponsor == nobody || state.members.seller[sponsor] == 0 || state.now.channels.party <= 0) return;
  if (!closes_at_parties(m) || !closes_at_parties(sponsor)) return;
  if (state.members.state[sponsor].party_bank < 0) return;  // she still owes the hours of another launch
  const PersonId person = state.members.person[m];
  if (uniform(state.luck, Stream::launch, person, week) >= state.now.follow_up.launch_party * std::min(1.0, state.now.mechanisms.follow_up))
    return;
  state.members.state[sponsor].party_bank -= state.now.reach.party_hours;
  state.members.state[m].party_bank += state.now.reach.party_hours;
  ++state.members.state[m].bookings;
  const Week when = week + static_cast<Week>(state.now.reach.booking_weeks);
  state.bookings.enter(when, {m, person, when});
}

/// Who joins for the discount orders from then on at her new pace, even if she had dropped out.
void order_as_member(State& state, CustomerId row, double rate_before, double from) {
  if (std::isfinite(state.customers[row].due) && state.customers[row].due >= from)
    change_pace(state, row, rate_before, from);
  else
    schedule_next(state, row, from);
}

}  // namespace

MemberId enrol(State& state, PersonId person, MemberId enroller, Week week, bool seller) {
  const Parameters& p = state.now;
  if (state.state_of(person) == PersonState::customer)
    if (const Week last = state.customers[state.people[person].customer()].last_order; last >= 0)
      --state.customers_last_ordered[static_cast<std::size_t>(last)];
  const MemberId m = state.members.add(person, enroller, week);
  state.people[person].member_plus_one = m + 1;
  state.set_state(person, PersonState::member);
  state.members.seller[m] = seller;
  const double u = uniform(state.luck, Stream::member_class, person) * state.class_upto.back();
  const auto found = std::upper_bound(state.class_upto.begin(), state.class_upto.end() - 1, u);
  state.members.member_class[m] = static_cast<std::uint8_t>(found - state.class_upto.begin());

  MemberState& s = state.members.state[m];
  s.ties = state.ties->degree(person);
  s.drive = state.traits.drive(person);
  s.aptitude = state.traits.aptitude(person);
  s.outside_wage = state.traits.outside_wage(person);
  s.digital = state.traits.digital(person);
  s.followers = state.traits.followers(person);
  s.drift = state.traits.drift(person);
  s.promise = p.entry.promise;
  s.wage = p.entry.promise;
  s.yield.fill(p.entry.promise);
  const double quits = beta_quantiles(p.retention.alpha, p.retention.beta)(uniform(state.luck, Stream::hazard, person));
  s.hazard = 1.0 - math::pow(1.0 - quits, 1.0 / p.retention.period_weeks);
  if (seller)
    s.full_dose = training_dose(p.training, uniform(state.luck, Stream::training, person, 0, 0) < p.training.in_person_completion,
                                uniform(state.luck, Stream::training, person, 0, 1) < p.training.online_completion);
  return m;
}

void recruit_members(State& state, Week week) {
  const Entry& e = state.now.entry;
  state.ledger.post(Account::platform, Account::suppliers,
                    state.a_week(to_cents(e.online_signup * static_cast<double>(e.online_cost) / 100.0)));
  const std::vector<JoinOffer>& offers = one_each(state, week);
  const std::vector<Answer>& answers = answer_all(state, offers, week);
  for (std::size_t i = 0; i < offers.size(); ++i) {
    const JoinOffer& offer = offers[i];
    const Answer said = answers[i];
    if (said == Answer::refused) refuse(state, offer.person, week);
    if (said == Answer::no || said == Answer::refused) continue;
    const CustomerId row = state.customer_row(offer.person);
    const double rate_before = order_rate(state, state.customers[row]);
    const MemberId m = enrol(state, offer.person, offer.sponsor, week, said == Answer::earn);
    ++state.totals[Series::joins];
    state.totals[Series::party_recruits] += offer.at_party;
    charge_entry(state, m, week);
    const PersonId sponsor = state.person_of(offer.sponsor);
    state.note({week, offer.person, said == Answer::earn ? LifeEvent::Kind::joined : LifeEvent::Kind::joined_for_discount, sponsor});
    if (sponsor != nobody) state.note({week, sponsor, LifeEvent::Kind::recruited, offer.person});
    if (said == Answer::earn) plan_launch(state, m, offer.sponsor, week);
    if (said == Answer::discount) order_as_member(state, row, rate_before, week + 1.0);
  }
}

}  // namespace downline
