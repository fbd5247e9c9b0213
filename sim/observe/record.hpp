#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/core/ids.hpp"
#include "sim/core/money.hpp"
#include "sim/ledger/accounts.hpp"
#include "sim/param/field.hpp"

namespace downline {

/// How an order was closed, or how a contact was made.
enum class Channel : std::size_t {
  party,
  one_to_one,
  sharing,
  lead,
  shop,
  mini_site,
  affiliate,
  platform,
  referral,
  group,
  reorder,
  own_use,
  count_
};
inline constexpr std::size_t channel_count = static_cast<std::size_t>(Channel::count_);
struct ChannelInfo {
  std::string_view name;
  Words sentence;
};
[[nodiscard]] const std::array<ChannelInfo, channel_count>& channels();

/// What a post shows.
enum class Content : std::size_t { demonstration, offer, discussion, count_ };
inline constexpr std::size_t content_count = static_cast<std::size_t>(Content::count_);
[[nodiscard]] const std::array<ChannelInfo, content_count>& contents();

/// Where a lead comes from.
enum class LeadSource : std::size_t { ads, search, form, platform, count_ };
inline constexpr std::size_t source_count = static_cast<std::size_t>(LeadSource::count_);
[[nodiscard]] const std::array<ChannelInfo, source_count>& lead_sources();

/// Weekly series, in the order they are stored. Stocks are taken at the end of the week; week 0 is the state before the
/// first, with flows 0.
enum class Series : std::size_t {
  prospects,
  members,
  recruits,
  ambassadors,
  sellers,
  sponsors,
  customers,
  customers_active,
  lapsed,  // stocks [people]
  joins,
  refusals,
  quits,
  orders,
  contacts,
  parties,
  guests,
  party_recruits,
  leads_bought,
  leads_used,
  recruit_leads,
  leads_earned,
  posts,
  views,
  visits,
  digital_orders,
  crossed_orders,
  tail_orders,
  returned_orders,
  complaints,
  new_customers,
  referrals,
  group_orders,
  told_good,
  told_bad,
  rumour_heard,
  refused_asks,
  event_seats,
  trips_won,       // flows
  active_members,  // stock
  sales,
  returns,
  commissions,
  rewards,
  profit,  // flows [cents]
  count_
};
inline constexpr std::size_t series_count = static_cast<std::size_t>(Series::count_);

enum class ValueKind { count, money, real };
struct SeriesInfo {
  std::string_view name;
  ValueKind kind;
  std::string_view unit;  ///< "1", "person", "EUR" ...
  Words sentence;         ///< also the long_name in files
  bool stock;
};
[[nodiscard]] const std::array<SeriesInfo, series_count>& series();

/// Weekly levels that are no count, in the order they are stored.
enum class Gauge : std::size_t { satisfaction, trust, reviews, belonging, hours, lead_price, digital_share, count_ };
inline constexpr std::size_t gauge_count = static_cast<std::size_t>(Gauge::count_);
struct GaugeInfo {
  std::string_view name;
  std::string_view unit;
  Words sentence;  ///< also the long_name in files
};
[[nodiscard]] const std::array<GaugeInfo, gauge_count>& gauges();

/// Whole-run figures, one number a run. `explain` shows the sentence and the formula.
struct MetricInfo {
  std::string_view name;
  std::string_view unit;  ///< "EUR", "person", "1" ...
  Words label;            ///< for headlines: "Profit over the horizon"
  std::string_view formula;
  bool main;           ///< shown first by `compare`
  bool share = false;  ///< lies between 0 and 1 by its definition; so do its intervals
};
[[nodiscard]] const std::vector<MetricInfo>& metrics();
/// Index in `metrics()`; a programmer's error if there is none.
[[nodiscard]] std::size_t metric_index(std::string_view name);
/// The same of a name that a user gave. Errors: ErrorKind::usage for an unknown one, with a suggestion.
[[nodiscard]] std::size_t find_metric(std::string_view name);

/// Probabilities at which incomes are reported.
inline constexpr std::array<double, 13> income_quantiles{0, .01, .05, .1, .25, .5, .75, .8, .9, .95, .99, .999, 1};
/// Net yearly income of all members of a run, zeros included.
struct Income {
  std::array<Cents, income_quantiles.size()> quantiles{};
  double share_at_or_below_zero = 0, gini = 0, top_1_share = 0, top_10_share = 0;
};

/// A column of the optional table of members.
struct MemberColumn {
  std::string name, unit, long_name;
  bool money = false;
  std::vector<std::int64_t> values;  ///< [n_members], or [n_members * n_periods] in the periods' table; -1: none
};
struct MemberTable {
  std::int64_t members = 0;
  std::int64_t periods = 0;
  std::vector<MemberColumn> columns;         ///< person, enroller, sponsor, joined, left, role, net_income, orders ...
  std::vector<MemberColumn> period_columns;  ///< income, active: [member][period]
};

/// All that is kept of one run: one replication of one scenario.
class RunRecord {
 public:
  RunRecord() = default;
  explicit RunRecord(int weeks);
  [[nodiscard]] int weeks() const { return weeks_; }
  [[nodiscard]] std::int64_t& at(Series s, int week) {
    return values_[static_cast<std::size_t>(s) * stride() + static_cast<std::size_t>(week)];
  }
  [[nodiscard]] std::int64_t at(Series s, int week) const {
    return values_[static_cast<std::size_t>(s) * stride() + static_cast<std::size_t>(week)];
  }

  /// [gauge][weeks + 1]; NaN in weeks in which it is not defined
  std::array<std::vector<double>, gauge_count> gauges;
  [[nodiscard]] double& at(Gauge g, int week) { return gauges[static_cast<std::size_t>(g)][static_cast<std::size_t>(week)]; }
  [[nodiscard]] double at(Gauge g, int week) const { return gauges[static_cast<std::size_t>(g)][static_cast<std::size_t>(week)]; }
  /// [weeks + 1]; by the channel in which the order closed
  std::vector<std::array<std::int64_t, channel_count>> orders_by_channel;
  std::vector<std::array<Cents, channel_count>> sales_by_channel;
  /// The same sales by the channel that won the customer, [weeks + 1]
  std::vector<std::array<Cents, channel_count>> sales_by_first_channel;
  /// First orders that a post brought, by what it showed, [weeks + 1]
  std::vector<std::array<Cents, content_count>> sales_by_content;
  /// [weeks + 1]
  std::vector<std::array<std::int64_t, source_count>> leads_by_source;
  std::vector<std::array<Cents, account_count>> ledger;
  /// [metrics().size()], in the unit of each metric (euros for money); NaN: not defined in this run
  std::vector<double> metrics;
  Income income;
  std::optional<MemberTable> members;
  /// Every weekly column; `f` gets each in turn. What `conclude` adds comes at the end of a run and is not among them.
  template <class F>
  void each_column(F&& f) {
    f(values_);
    for (auto& gauge : gauges) f(gauge);
    f(ledger);
    f(orders_by_channel);
    f(sales_by_channel);
    f(sales_by_first_channel);
    f(sales_by_content);
    f(leads_by_source);
  }

 private:
  [[nodiscard]] std::size_t stride() const { return static_cast<std::size_t>(weeks_) + 1; }
  int weeks_ = 0;
  std::vector<std::int64_t> values_;
};

}  // namespace downline
