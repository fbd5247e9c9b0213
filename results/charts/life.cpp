#include "results/charts/life.hpp"

#include <algorithm>
#include <cmath>

#include "results/charts/telling.hpp"
#include "sim/core/error.hpp"
#include "sim/observe/member_columns.hpp"

namespace downline::charts {
namespace {

constexpr int weeks_of_a_year = 52;

const std::vector<std::int64_t>& life_column(const std::vector<MemberColumn>& columns, std::string_view name, std::int64_t rows) {
  if (const auto* values = find_column(columns, name); values != nullptr && values->size() == static_cast<std::size_t>(rows))
    return *values;
  throw Error(ErrorKind::file, "the table of members has no column `" + std::string(name) + "`");
}

/// The columns of a table of members that lives are read from.
struct LifeColumns {
  explicit LifeColumns(const MemberTable& table)
      : size(static_cast<std::size_t>(table.members)),
        periods(static_cast<std::size_t>(table.periods)),
        joined(life_column(table.columns, "joined", table.members)),
        left(life_column(table.columns, "left", table.members)),
        role(life_column(table.columns, "role", table.members)),
        enroller(life_column(table.columns, "enroller", table.members)),
        sales(life_column(table.columns, "sales", table.members)),
        period_income(life_column(table.period_columns, "income", table.members * table.periods)),
        period_sales(life_column(table.period_columns, "sales", table.members * table.periods)) {}
  std::size_t size, periods;
  const std::vector<std::int64_t>&joined, &left, &role, &enroller, &sales;  ///< [members]
  const std::vector<std::int64_t>&period_income, &period_sales;             ///< [members * periods]
};

const MemberTable& kept_table(const ResultTable& table, std::size_t strategy) {
  for (const int r : table.common_replications())
    if (const auto& kept = table.runs[table.slot(strategy, r)].members; kept && kept->members > 0) return *kept;
  throw Error(ErrorKind::usage, "no run of `" + table.strategies.at(strategy).name + "` kept its table of members",
              "lives are read from it", "run again with --members");
}

/// Whole years since the first reported week; before it: -1.
int cohort_of(std::int64_t joined) { return joined < 1 ? -1 : static_cast<int>((joined - 1) / weeks_of_a_year); }

std::vector<double> sums_of(const LifeColumns& members, std::size_t m, const std::vector<int>& ends) {
  const std::int64_t joined = members.joined[m], left = members.left[m];
  std::vector<double> sums;
  double sum = 0;
  for (std::size_t p = 0; p < ends.size(); ++p) {
    if (p > 0) sum += static_cast<double>(members.period_income[m * members.periods + p - 1]) / 100;
    const bool there = ends[p] >= joined && (left == still_there || p == 0 || ends[p - 1] < left);
    sums.push_back(there ? sum : std::nan(""));
  }
  return sums;
}

/// Whether she left before the first reported week.
bool was_gone(const LifeColumns& members, std::size_t m) { return members.left[m] != still_there && members.left[m] < 1; }

std::vector<LifeMark> marks_of(const LifeColumns& members, std::size_t m, const std::vector<int>& ends, Language language) {
  std::vector<LifeMark> marks;
  const std::int64_t joined = members.joined[m], left = members.left[m];
  if (was_gone(members, m)) return {{0, in(language, {"left before", "partie avant"})}};
  marks.push_back({static_cast<int>(std::max<std::int64_t>(0, joined)),
                   joined < 1 ? in(language, {"already there", "déjà là"}) : in(language, {"joins", "entre"})});
  for (std::size_t p = 1; p < ends.size(); ++p)
    if (members.period_sales[m * members.periods + p - 1] > 0) {
      marks.push_back({ends[p], in(language, {"first sales", "premières ventes"})});
      break;
    }
  std::vector<std::pair<std::int64_t, std::size_t>> recruits;
  for (std::size_t other = 0; other < members.size; ++other)
    if (members.enroller[other] == static_cast<std::int64_t>(m) && members.joined[other] > 0)
      recruits.emplace_back(members.joined[other], other);
  std::sort(recruits.begin(), recruits.end());
  for (std::size_t r = 0; r < recruits.size(); ++r) {
    const std::string words =
        in(language, {"recruits #", "recrute #"}) + std::to_string(recruits[r].second) +
        (recruits.size() > 1 ? in(language, {", the first of ", ", premier de "}) + std::to_string(recruits.size()) : "");
    marks.push_back({static_cast<int>(recruits[r].first), r == 0 ? words : ""});
  }
  if (left != still_there) marks.push_back({static_cast<int>(left), in(language, {"leaves", "part"})});
  std::stable_sort(marks.begin(), marks.end(), [](const LifeMark& a, const LifeMark& b) { return a.week < b.week; });
  return marks;
}

/// The first of those who sold most; where nobody sold, of those who were there.
std::size_t best_seller_of(const LifeColumns& members) {
  const auto sold = [&](std::size_t m) { return std::pair(members.sales[m], !was_gone(members, m)); };
  std::size_t best = 0;
  for (std::size_t m = 1; m < members.size; ++m)
    if (sold(m) > sold(best)) best = m;
  return best;
}

}  // namespace

LifeStory life_story(const ResultTable& table, std::size_t strategy, std::optional<std::int64_t> wanted, Language language) {
  return life_story(kept_table(table, strategy), table.weeks, table.strategies[strategy].name, wanted, language);
}

LifeStory life_story(const MemberTable& table, int weeks, const std::string& strategy, std::optional<std::int64_t> wanted,
                     Language language) {
  const LifeColumns members(table);
  if (wanted && (*wanted < 0 || *wanted >= static_cast<std::int64_t>(members.size)))
    throw Error(ErrorKind::usage, "there is no member " + std::to_string(*wanted),
                "members are numbered from 0 to " + std::to_string(members.size - 1));
  const std::size_t m = wanted ? static_cast<std::size_t>(*wanted) : best_seller_of(members);
  LifeStory story;
  story.weeks = weeks;
  for (std::size_t p = 0; p <= members.periods; ++p) story.period_ends.push_back(p == members.periods ? weeks : static_cast<int>(4 * p));
  const std::int64_t role = members.role[m];
  const int cohort = cohort_of(members.joined[m]);
  std::vector<std::vector<double>> alike;
  for (std::size_t other = 0; other < members.size; ++other)
    if (other != m && members.role[other] == role && cohort_of(members.joined[other]) == cohort &&
        (members.left[other] == still_there || members.left[other] > 0))
      alike.push_back(sums_of(members, other, story.period_ends));
  story.earned = sums_of(members, m, story.period_ends);
  story.alike = fan("", 0, alike);
  story.alike.paths.clear();
  story.marks = marks_of(members, m, story.period_ends, language);
  story.title = in(language, {"Member #", "Membre #"}) + std::to_string(m) + in(language, {" of ", " de "}) + strategy;
  story.subtitle = in(language, {"Paid, added up over pay periods, less charges; ", "Payé, cumulé par période de paie, moins charges ; "}) +
                   (role == 1 ? in(language, {"joined to earn", "entrée pour gagner"})
                              : in(language, {"joined for the discount", "entrée pour la remise"}));
  const std::string year = cohort < 0 ? in(language, {"there before week 1", "là avant la semaine 1"})
                                      : in(language, {"joined in year ", "entrés l'année "}) + std::to_string(cohort + 1);
  story.alike_words = count(static_cast<std::int64_t>(alike.size()), language) +
                      in(language, {" members like her (same reason to join, ", " membres semblables (même motif d'entrée, "}) + year + ")";
  return story;
}

std::int64_t best_seller(const MemberTable& table) { return static_cast<std::int64_t>(best_seller_of(LifeColumns(table))); }

LifeElsewhere life_elsewhere(const MemberTable& here, std::int64_t member, const MemberTable& there, std::string name,
                             const std::vector<int>& period_ends) {
  LifeElsewhere other{std::move(name), {}};
  const auto& persons = life_column(there.columns, "person", there.members);
  const std::int64_t person = life_column(here.columns, "person", here.members)[static_cast<std::size_t>(member)];
  const auto found = std::find(persons.begin(), persons.end(), person);
  if (found == persons.end() || there.periods + 1 != static_cast<std::int64_t>(period_ends.size())) return other;
  other.earned = sums_of(LifeColumns(there), static_cast<std::size_t>(found - persons.begin()), period_ends);
  return other;
}

Sheet sheet(const LifeStory& data) {
  Sheet sheet{{"week", "her_sum_eur", "alike_median", "alike_low_95", "alike_high_95", "elsewhere_eur"}, {}};
  for (std::size_t p = 0; p < data.period_ends.size(); ++p) {
    const bool known = p < data.alike.median.size();
    const double none = std::nan("");
    sheet.rows.push_back({static_cast<double>(data.period_ends[p]), data.earned[p], known ? data.alike.median[p] : none,
                          known ? data.alike.low[0][p] : none, known ? data.alike.high[0][p] : none,
                          data.elsewhere && p < data.elsewhere->earned.size() ? data.elsewhere->earned[p] : none});
  }
  return sheet;
}

}  // namespace downline::charts
