#include <algorithm>
#include <array>
#include <span>

#include "models/leads/sources.hpp"
#include "models/message/drift.hpp"
#include "models/sharing/online.hpp"
#include "sim/kernel/each_active.hpp"
#include "sim/kernel/each_contact.hpp"

namespace downline {

double content_quality(const State& state, MemberId m) {
  const Sharing& s = state.now.sharing;
  const double weights = s.quality_training + s.quality_supports + s.quality_plan;
  if (weights <= 0) return s.content_centre;
  return (s.quality_training * state.members.state[m].dose + s.quality_supports * state.now.supports.digital +
          s.quality_plan * state.now.content.plan) /
         weights;
}

namespace {

/// Offers to join have luck of their own, apart from that of one-to-one contacts.
constexpr std::uint32_t join_offset = 0x8000'0000U;

/// A post of the week and how many look at it.
struct Post {
  MemberId member;
  Content content;
  double views;  ///< expected
  double room;   ///< expected views that could still be bought: a member's posts together are seen by her audience at most once
  double u;      ///< luck of rounding
  std::uint32_t audience;
  double skill;  ///< of the member
};

/// What is left of the organic reach of posts this week.
double organic_reach(const State& state, Week week) {
  const double years = std::max(0.0, static_cast<double>(week - state.first_reported) / 52.0);
  return state.now.sharing.organic * math::pow(1.0 - state.now.sharing.organic_decline, years);
}

/// Share of their audience that the posts of members, at most a batch, engage this week:
///   organic * (1 - organic_decline)^years * engagement * (audience / 300)^-engagement_fall
///     * e^(content * content_weight * (quality - centre)) * drift's reach
/// A large audience looks less closely than a small one.
void engaged(const State& state, std::span<const MemberId> members, double organic, std::span<double> shares) {
  constexpr double usual_audience = 300.0;
  const Sharing& s = state.now.sharing;
  std::array<double, DrawBatch::size> all_better, all_drift;
  const std::span<double> better = std::span(all_better).first(members.size()), drift = std::span(all_drift).first(members.size());
  for (std::size_t i = 0; i < members.size(); ++i) {
    const MemberId m = members[i];
    shares[i] = std::max<double>(audience_of(state, m), 1.0) / usual_audience;
    better[i] = state.now.mechanisms.content * s.content_weight * (content_quality(state, m) - s.content_centre);
    drift[i] = log_drift_reach(state, m);
  }
  math::pow(shares.first(members.size()), -s.engagement_fall);
  math::exp(better);
  math::exp(drift);
  for (std::size_t i = 0; i < members.size(); ++i) shares[i] = organic * s.engagement * shares[i] * better[i] * drift[i];
}

Content kind_of(const ContentLevers& levers, double u) {
  if (u < levers.demonstration_share) return Content::demonstration;
  return u < levers.demonstration_share + levers.offer_share ? Content::offer : Content::discussion;
}

/// What a post adds to the decision of who looks at it [logit].
double pull_of(const Parameters& p, Content content) {
  switch (content) {
    case Content::demonstration: return p.sharing.video_demonstration * p.product.demonstration;
    case Content::offer: return p.sharing.offer_pull * static_cast<double>(p.content.offer_discount) / 5'00.0;
    default: return p.sharing.discussion_pull;
  }
}

/// [hours / post_hours] posts of a member who gives hours to sharing.
struct WritePosts {
  const State& state;
  Week week;
  double organic;

  void operator()(std::span<const MemberId> members, std::vector<Post>& posts) const {
    DrawBatch draws(state.luck);
    for (std::size_t i = 0; i < members.size(); ++i) draws.set(i, {Stream::count, state.person_of(members[i]), week, 4});
    draws.draw(members.size());
    std::array<MemberId, DrawBatch::size> busy;
    std::array<std::uint32_t, DrawBatch::size> count;
    std::size_t n = 0;
    for (std::size_t i = 0; i < members.size(); ++i) {
      const double hours = state.members.state[members[i]].way_hours[static_cast<std::size_t>(Way::sharing)];
      if (hours <= 0) continue;
      count[n] = whole_number(hours / state.now.sharing.post_hours, draws.first(i));
      if (count[n] > 0) busy[n++] = members[i];
    }
    std::array<double, DrawBatch::size> shares, skills;
    engaged(state, std::span(busy).first(n), organic, shares);
    state.skills(std::span(busy).first(n), skills);
    // Each post draws what it is of and how its views are rounded.
    struct Blank {
      std::size_t writer;
      std::uint32_t number;
    };
    std::array<Blank, DrawBatch::size> blanks;
    std::size_t waiting = 0;
    const auto fill = [&] {
      for (std::size_t k = 0; k < waiting; ++k)
        draws.set(k, {Stream::post, state.person_of(busy[blanks[k].writer]), week, blanks[k].number});
      draws.draw(waiting);
      for (std::size_t k = 0; k < waiting; ++k) {
        const std::size_t i = blanks[k].writer;
        posts.push_back(write(busy[i], count[i], shares[i], skills[i], draws.first(k), draws.second(k)));
      }
      waiting = 0;
    };
    for (std::size_t i = 0; i < n; ++i)
      for (std::uint32_t j = 0; j < count[i]; ++j) {
        blanks[waiting] = {i, j};
        if (++waiting == blanks.size()) fill();
      }
    fill();
  }
  /// \param n posts of hers this week  \param u, v luck of the post
  [[nodiscard]] Post write(MemberId m, std::uint32_t n, double share, double skill, double u, double v) const {
    const std::uint32_t audience = audience_of(state, m);
    const Content content = kind_of(state.now.content, u);
    const double reach = content == Content::discussion ? state.now.sharing.discussion_reach : 1.0;
    const double views = audience * std::min(share * reach, 1.0 / n);
    return {m, content, views, static_cast<double>(audience) / n - views, v, audience, skill};
  }
};

std::vector<Post>& write_posts(State& state, Week week) {
  auto& written = state.spare.of<Proposals<Post>>();
  each_active(state.members.here, WritePosts{state, week, organic_reach(state, week)}, written, state.grain.members);
  auto& posts = state.spare.cleared<std::vector<Post>>();
  double views = 0;
  written.each([&](const Post& post) {
    posts.push_back(post);
    views += post.views;
  });
  // No more lookers than people.
  const double shrink = std::min(1.0, static_cast<double>(state.now.run.people) / std::max(views, 1.0));
  for (Post& post : posts) post.views *= shrink;
  return posts;
}

/// Buys views with the week's budget, for all posts alike; paid reach gets dearer as leads do (`paid_reach_price`). What a post's audience
/// has no room for is not bought.
void boost(State& state, Week week, std::vector<Post>& posts) {
  const Parameters& p = state.now;
  if (p.content.boost_budget <= 0 || posts.empty()) return;
  const double price = paid_reach_price(p, p.sharing.view_price, p.content.boost_budget, week - state.first_reported);
  const double affordable = static_cast<double>(state.a_week(p.content.boost_budget)) / 100.0 / price;
  const double each = std::min(affordable, static_cast<double>(p.run.people)) / static_cast<double>(posts.size());
  double bought = 0;
  for (Post& post : posts) {
    const double views = std::min(each, post.room);
    post.views += views;
    bought += views;
  }
  state.ledger.post(Account::content, Account::suppliers, to_cents(bought * price));
}

/// Those who look at each post; a member's views are numbered through her week.
const std::vector<Lookers>& lookers(State& state, const std::vector<Post>& posts) {
  auto& all = state.spare.cleared<std::vector<Lookers>, Post>();
  MemberId last = nobody;
  std::uint32_t first = 0;
  for (const Post& post : posts) {
    if (post.member != last) first = 0;
    last = post.member;
    const std::uint32_t n = whole_number(post.views, post.u);
    if (n == 0) continue;
    const auto content = static_cast<std::uint8_t>(1 + static_cast<int>(post.content));
    all.push_back({post.member, Channel::sharing, n, first, post.audience, post.skill + pull_of(state.now, post.content), content});
    first += n;
  }
  return all;
}

/// The offer to join, made to a share of those who look, whether they buy or not.
struct OfferToJoinOnline {
  const State& state;
  Week week;
  SellOnline look{state, week, Stream::view, Stream::look};

  [[nodiscard]] std::uint32_t contacts(const Lookers& s) const { return s.count; }
  [[nodiscard]] const Luck& luck() const { return state.luck; }
  [[nodiscard]] Coordinates coordinates(const Lookers& s, std::uint32_t i) const {
    return {Stream::contact_join, state.person_of(s.member), week, join_offset + s.first + i};
  }
  [[nodiscard]] SellOnline::Looker target(const Lookers& s, std::uint32_t i, double v) const { return look.target(s, i, v); }
  void find(std::span<SellOnline::Looker> people) const { look.find(people); }
  void prefetch(const Reached& who) const { prefetch_person(state, who.person); }
  [[nodiscard]] double bound(const Lookers& /*s*/) const { return state.now.sharing.offer_to_join; }
  [[nodiscard]] double tail(const Lookers& /*s*/) const { return 1.0; }
  [[nodiscard]] double chance(const Lookers& /*s*/, const Reached& /*who*/) const { return state.now.sharing.offer_to_join; }
  void effect(const Lookers& s, std::uint32_t i, const Reached& who, double u, double p, std::vector<JoinOffer>& out) const {
    if (u < p) out.push_back({who.person, s.member, join_offset + s.first + i, false, false});
  }
};

}  // namespace

/// Sharing, one to many: members post, some of their ties and followers look, some of these order or are asked to join.
/// Who has no audience, and who gives no hours, sells nothing this way.
void share_posts(State& state, Week week) {
  state.offers_sharing.reset(1);
  state.joins_sharing.reset(1);
  const ContentLevers& content = state.now.content;
  state.ledger.post(Account::content, Account::suppliers,
                    state.a_week(to_cents(content.plan * static_cast<double>(content.plan_cost) / 100.0)));
  std::vector<Post>& posts = write_posts(state, week);
  if (posts.empty()) return;
  boost(state, week, posts);
  const std::vector<Lookers>& sources = lookers(state, posts);
  std::int64_t views = 0;
  for (const Lookers& s : sources) views += s.count;
  state.totals[Series::posts] += static_cast<std::int64_t>(posts.size());
  state.totals[Series::views] += views;
  state.totals[Series::contacts] += views;
  each_contact(std::span<const Lookers>(sources), SellOnline{state, week, Stream::view, Stream::look}, state.offers_sharing,
               state.grain.sources);
  each_contact(std::span<const Lookers>(sources), OfferToJoinOnline{state, week}, state.joins_sharing, state.grain.sources);
}

}  // namespace downline
