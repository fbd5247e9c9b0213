#include <algorithm>
#include <cmath>

#include "results/charts/income.hpp"
#include "results/charts/numbers.hpp"
#include "results/charts/palette.hpp"
#include "results/charts/pen.hpp"

namespace downline::charts {
namespace {

constexpr double shown_share = 0.99;    ///< the rest would flatten everybody else
constexpr double whole_euros = 10.001;  ///< an interval that leaves no cents
constexpr float curve_gap = 14, widest_said = 250;

Paint series_paint(Role role, std::size_t series) { return {role, 1, static_cast<float>(series)}; }

/// Names, one row a scenario with a few words, right of the plot.
void draw_said(Pen& pen, const Incomes& data, const std::vector<std::vector<std::string>>& said, const Plot& plot, float room) {
  const float left = plot.box.right + curve_gap;
  float top = pen.room().top + 4;
  // As many lines each as all have room for.
  const float each = (plot.box.bottom + line_height - top) / static_cast<float>(std::max<std::size_t>(1, data.curves.size()));
  const auto lines = static_cast<std::size_t>(std::max(0.0F, (each - 8) / line_height - 1));
  const float space = std::clamp(each - line_height, 0.0F, 8.0F);
  for (std::size_t i = 0; i < data.curves.size(); ++i) {
    const IncomeCurve& curve = data.curves[i];
    marker(pen, {left + 5, top + 6}, curve.series, 4, series_paint(Role::series, curve.series));
    pen.fitted_text({left + 16, top + 11}, curve.name, room - 16,
                    {small_size, Weight::semibold, Anchor::start, series_paint(Role::series_text, curve.series)});
    top += line_height;
    for (std::size_t line = 0; line < std::min(lines, said[i].size()); ++line) {
      // Where "at zero or below" has no room, in signs.
      const bool fits = line > 0 || pen.width(said[i][0]) <= room - 16 || curve.shares.empty();
      pen.fitted_text({left + 16, top + 11},
                      fits ? said[i][line] : Numbers(1, 0.1, "1", pen.language()).with_unit(curve.at_most_zero) + " ≤ 0\u00A0€", room - 16,
                      quiet_type);
      top += line_height;
    }
    top += space;
    for (const std::string& line : said[i]) pen.describe(curve.name + ": " + line);
  }
}

struct Frame {
  Plot plot;
  float said;
};

/// The plot of shares of members, left of the words; unit and axis of values drawn.
Frame begin(Pen& pen, const Axis& axis, const std::string& below, const std::vector<std::vector<std::string>>& words) {
  const Box& room = pen.room();
  float said = 0;
  for (const auto& lines : words)
    for (const std::string& line : lines) said = std::max(said, pen.width(line) + 18);
  said = std::min({said, widest_said, room.width() * 0.45F});
  const float gutter = widest_label(pen, axis) + 8;
  const auto under = wrapped(below, room.width() - gutter, small_size, Weight::regular, pen.canvas().text_width, 2);
  const float feet = line_height * static_cast<float>(1 + under.size()) + 4;
  const Plot plot{{room.left + gutter, room.top + 26, room.right - said - curve_gap, room.bottom - feet}, 0, 1, axis.low, axis.high};
  pen.text({room.left, room.top + small_size - 2}, axis.unit, quiet_type);
  draw_values_left(pen, plot, axis);
  const Axis shares = value_axis(0, 1, plot.box.width() > 300 ? 6 : 3, "1", pen.language());
  for (std::size_t i = 0; i < shares.ticks.size(); ++i) {
    const float x = plot.x(shares.ticks[i]);
    pen.line({x, plot.box.bottom}, {x, plot.box.bottom + 4}, {{Role::border}, 1, Dash::solid});
    pen.text({x, plot.box.bottom + line_height + 2}, shares.labels[i], anchored(quiet_type, Anchor::middle));
  }
  for (std::size_t i = 0; i < under.size(); ++i)
    pen.text({plot.box.left, plot.box.bottom + line_height * static_cast<float>(2 + i) + 2}, under[i], quiet_type);
  pen.plot(plot);
  return {plot, said};
}

bool nothing_to_show(Pen& pen, const Incomes& data, bool lorenz) {
  const Language language = pen.language();
  const bool none = std::all_of(data.curves.begin(), data.curves.end(),
                                [lorenz](const IncomeCurve& c) { return lorenz ? c.lorenz.empty() : c.shares.empty(); });
  if (!none) return false;
  pen.nothing(lorenz
                  ? in(language, {"No run kept its table of members (--members), or its members together earn nothing.",
                                  "Aucune exécution n'a gardé sa table des membres (--members), ou ses membres ne gagnent rien ensemble."})
                  : in(language, {"No run is finished yet.", "Aucune exécution n'est encore terminée."}));
  return true;
}

std::vector<std::string> income_said(const IncomeCurve& curve, Language language) {
  if (curve.shares.empty()) return {in(language, {"no finished run", "aucune exécution terminée"})};
  const Numbers shares(1, 0.1, "1", language);
  const auto euros = [language](double value) { return Numbers(value, whole_euros, "EUR/year", language).with_unit(value); };
  return {shares.with_unit(curve.at_most_zero) + in(language, {" at zero or below", " à zéro ou au-dessous"}),
          in(language, {"median ", "médiane "}) + euros(curve.median),
          in(language, {"best paid ", "le mieux payé "}) + euros(curve.incomes.back())};
}

}  // namespace

DisplayList draw_quantiles(const Incomes& data, const Canvas& canvas, Range values) {
  Pen pen(canvas);
  const Language language = pen.language();
  pen.head(data.title, data.subtitle);
  if (nothing_to_show(pen, data, false)) return pen.finish();
  Range reach{0, 0};
  std::vector<std::vector<std::string>> said;
  for (const IncomeCurve& curve : data.curves) {
    said.push_back(income_said(curve, language));
    for (std::size_t q = 0; q < curve.shares.size(); ++q)
      if (curve.shares[q] <= shown_share && std::isfinite(curve.incomes[q]))
        reach = {std::min(reach.low, curve.incomes[q]), std::max(reach.high, curve.incomes[q])};
  }
  const Axis axis =
      value_axis(reach.low, reach.high, std::clamp(static_cast<int>(pen.room().height() / 55), 2, 7), "EUR/year", language, values);
  const auto [plot, room] =
      begin(pen, axis,
            in(language, {"% of members, least paid first; last 1 % left out", "% des membres, moins payés d'abord ; sans le dernier 1 %"}),
            said);
  pen.add(Clip{{plot.box.left - 4, plot.box.top - 4, plot.box.right + 4, plot.box.bottom + 4}});
  for (const IncomeCurve& curve : data.curves) {
    Line line{{}, {series_paint(Role::series, curve.series), 2, dash_of(curve.series)}};
    for (std::size_t q = 0; q < curve.shares.size(); ++q)
      if (curve.shares[q] <= shown_share && std::isfinite(curve.incomes[q]))
        line.points.push_back({plot.x(curve.shares[q]), plot.y(curve.incomes[q])});
    pen.add(std::move(line));
  }
  for (const IncomeCurve& curve : data.curves)
    if (std::isfinite(curve.median))
      marker(pen, {plot.x(0.5), plot.y(curve.median)}, curve.series, 4.5F, series_paint(Role::series, curve.series),
             {{Role::plot}, 1, Dash::solid});
  pen.add(Unclip{});
  draw_said(pen, data, said, plot, room);
  return pen.finish();
}

DisplayList draw_lorenz(const Incomes& data, const Canvas& canvas) {
  Pen pen(canvas);
  const Language language = pen.language();
  pen.head(in(language, {"Who holds the members' net income", "À qui va le revenu net des membres"}), data.subtitle);
  if (nothing_to_show(pen, data, true)) return pen.finish();
  double low = 0;
  std::vector<std::vector<std::string>> said;
  const Numbers shares(1, 0.1, "1", language);
  for (const IncomeCurve& curve : data.curves) {
    for (const double v : curve.lorenz) low = std::min(low, v);
    said.push_back({curve.lorenz.empty() ? in(language, {"earn nothing together, or not kept", "ne gagnent rien ensemble, ou non gardés"})
                                         : in(language, {"the best paid 10 % hold ", "les 10 % les mieux payés : "}) +
                                               shares.with_unit(1 - curve.lorenz[90])});
  }
  const Axis axis = value_axis(std::max(low, -1.0), 1, 6, "1", language);
  const auto [plot, room] = begin(pen, axis,
                                  in(language, {"% of members, least paid first; dotted: all earn the same",
                                                "% des membres, les moins payés d'abord ; pointillé : gains égaux"}),
                                  said);
  pen.line({plot.x(0), plot.y(0)}, {plot.x(1), plot.y(1)}, {{Role::secondary}, 1, Dash::dots});
  pen.add(Clip{{plot.box.left - 4, plot.box.top - 4, plot.box.right + 4, plot.box.bottom + 4}});
  for (const IncomeCurve& curve : data.curves) {
    Line line{{}, {series_paint(Role::series, curve.series), 2, dash_of(curve.series)}};
    for (std::size_t p = 0; p < curve.lorenz.size(); ++p)
      line.points.push_back({plot.x(static_cast<double>(p) / 100), plot.y(curve.lorenz[p])});
    pen.add(std::move(line));
  }
  pen.add(Unclip{});
  draw_said(pen, data, said, plot, room);
  return pen.finish();
}

}  // namespace downline::charts
