#include "viewer/panels/headline.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "results/analysis/answer.hpp"
#include "results/charts/numbers.hpp"
#include "viewer/panels/app.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

/// The best of the strategies the draft is held against.
std::size_t best_other(const Summary& summary, std::size_t metric) {
  std::size_t best = 0;
  for (std::size_t s = 1; s + 1 < summary.strategies.size(); ++s)
    if (summary.estimates[metric][s].mean > summary.estimates[metric][best].mean) best = s;
  return best;
}

/// A short name stays on one line.
std::string unbroken(const std::string& name) {
  constexpr std::size_t longest = 30;
  if (name.size() > longest) return name;
  std::string out;
  for (const char c : name) out += c == ' ' ? "\u00A0" : std::string(1, c);
  return out;
}

std::string how_often_said(const Ui& ui, const Difference& d) {
  const int n = d.estimate.n, higher = n - d.lower_in - d.equal_in;
  const bool lower = d.estimate.mean < 0;
  const int times = lower ? d.lower_in : higher;
  return filled(ui.say(lower ? words::often_lower : words::often_higher),
                {std::to_string(times), std::to_string(n), std::string(how_often(times, n, ui.language()))});
}

}  // namespace

std::string weeks_words(const Ui& ui, int weeks) {
  return weeks == 1 ? ui.say(words::week_one) : filled(ui.say(words::weeks_many), {std::to_string(weeks)});
}

Difference draft_against(const Summary& summary, std::size_t metric, std::size_t other) {
  const std::size_t draft = summary.strategies.size() - 1;
  for (std::size_t p = 0; p < summary.pairs.size(); ++p) {
    if (summary.pairs[p].first != other || summary.pairs[p].second != draft) continue;
    Difference d = summary.differences[metric][p];  // other - draft
    d.lower_in = d.estimate.n - d.lower_in - d.equal_in;
    d.estimate.mean = -d.estimate.mean;
    d.estimate.low = std::exchange(d.estimate.high, -d.estimate.low) * -1;
    return d;
  }
  return {};
}

Headline headline(const Ui& ui, const Picture& picture) {
  if (!picture.problem.empty()) return {ui.say(words::cannot_run), ui.say(picture.problem)};
  if (picture.done == 0) return {ui.say(words::nothing_yet), {}};
  const Summary& summary = picture.summary;
  const std::size_t profit = metric_index("profit");
  if (summary.strategies.size() < 2) {
    const Answer alone = answer(summary, ui.language());
    return {charts::typeset(alone.headline), {}};
  }
  if (picture.done == 1) return {ui.say(words::one_run), {}};
  const std::size_t other = best_other(summary, profit);
  const Difference d = draft_against(summary, profit, other);
  const Estimate& e = d.estimate;
  const std::string name = unbroken(summary.strategies[other]), weeks = weeks_words(ui, picture.table.weeks);
  if (e.mean == 0 && e.sd == 0) return {filled(ui.say(words::equal), {"", name}), {}};
  const charts::Numbers numbers = charts::numbers_of(e, "EUR", ui.language());
  const std::string gap = numbers.with_unit(std::abs(e.mean)), often = how_often_said(ui, d);
  if (e.low > 0 || e.high < 0)
    return {filled(ui.say(e.mean < 0 ? words::less : words::more), {gap, name, weeks}),
            often + " · 95 % " + numbers.interval(e.low, e.high) + "\u00A0" + numbers.unit()};
  const auto needed = replications_needed(e);
  const std::string settle =
      needed ? filled(ui.say(words::would_settle), {format_about(*needed, ui.language())}) : ui.say(words::not_settle);
  return {filled(ui.say(words::undecided), {"", name, weeks}), often + "; " + settle};
}

Headline headline_now(const App& app) {
  if (app.newest != nullptr && !app.newest->problem.empty() && !app.hold_stored) return headline(app.ui, *app.newest);
  const PicturePtr picture = app.picture();
  // In a stored result nobody's mix is among the strategies: the answer is that of `compare`.
  if (app.hold_stored && picture != nullptr && picture->done > 0) {
    const Answer told = answer(picture->summary, app.ui.language());
    return {charts::typeset(told.headline), told.lines.empty() ? std::string() : charts::typeset(told.lines.front())};
  }
  return picture != nullptr ? headline(app.ui, *picture) : Headline{app.say(words::nothing_yet), {}};
}

}  // namespace downline::viewer
