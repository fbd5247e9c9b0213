#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "results/charts/differences.hpp"
#include "results/charts/figures.hpp"
#include "results/charts/heat_map.hpp"
#include "results/charts/income.hpp"
#include "results/charts/life.hpp"
#include "results/charts/palette.hpp"
#include "results/charts/strategy_line.hpp"
#include "results/charts/svg.hpp"
#include "results/charts/tornado.hpp"
#include "results/charts/trajectories.hpp"
#include "sim/core/error.hpp"
#include "tests/results/charts/tables.hpp"

namespace downline::charts {
namespace {

/// Scenarios that differ in the parameters given, besides a common one.
ResultTable levers_table(const std::vector<std::vector<ParameterValue>>& parameters) {
  ResultTable table = company_table({.strategies = static_cast<int>(parameters.size()), .replications = 5});
  for (std::size_t s = 0; s < parameters.size(); ++s) {
    table.strategies[s].parameters = parameters[s];
    table.strategies[s].parameters.push_back({"people", "12345", "person", "assumed"});
  }
  return table;
}

TEST(Fan, HasTheQuantilesOfItsRuns) {
  std::vector<std::vector<double>> runs;
  for (int r = 0; r <= 40; ++r) runs.push_back({static_cast<double>(r), std::nan("")});
  const Fan made = fan("a", 0, runs);
  EXPECT_DOUBLE_EQ(made.median[0], 20);
  EXPECT_DOUBLE_EQ(made.low[0][0], 1);
  EXPECT_DOUBLE_EQ(made.high[0][0], 39);
  EXPECT_DOUBLE_EQ(made.low[2][0], 10);
  EXPECT_TRUE(std::isnan(made.median[1]));
  EXPECT_TRUE(made.banded());
  EXPECT_TRUE(made.paths.empty());
}

TEST(Trajectories, SumToTheWholeRun) {
  const ResultTable table = company_table({.strategies = 1, .replications = 1});
  const Trajectories data = trajectories(table, "profit", true, Language::en);
  double sum = 0;
  for (int w = 1; w <= table.weeks; ++w) sum += static_cast<double>(table.runs[0].at(Series::profit, w)) / 100;
  EXPECT_NEAR(data.fans[0].median.back(), sum, 1e-6 * std::abs(sum));
}

TEST(Trajectories, RefuseAnUnknownFigureAndTheSumOfAStock) {
  const ResultTable table = company_table({});
  EXPECT_THROW(static_cast<void>(trajectories(table, "profits", false, Language::en)), Error);
  EXPECT_THROW(static_cast<void>(trajectories(table, "members", true, Language::en)), Error);
}

TEST(Trajectories, KeepAFrozenAxis) {
  const Trajectories data = trajectories(company_table({}), "sales", false, Language::en);
  const DisplayList picture = draw(data, {}, {-10, 1e6});
  EXPECT_EQ(picture.plots.at(0).y_first, -10);
  EXPECT_EQ(picture.plots.at(0).y_last, 1e6);
}

TEST(Figures, AreThoseOfTheSummary) {
  const ResultTable table = company_table({.strategies = 2});
  const Summary summary = summarise(table);
  const Figures data = figures(table, summary, 1, Language::en);
  ASSERT_FALSE(data.figures.empty());
  const std::size_t m = metric_index("profit");
  EXPECT_EQ(data.figures[0].value.mean, summary.estimates[m][1].mean);
  EXPECT_EQ(data.figures[0].difference->mean, -summary.differences[m][0].estimate.mean);
  EXPECT_EQ(data.figures[0].difference->low, -summary.differences[m][0].estimate.high);
}

TEST(Differences, HaveOneDotARunAndNoMarkAtTheMean) {
  const ResultTable table = company_table({.strategies = 2, .replications = 9});
  const DisplayList picture = draw(differences(table, summarise(table), "profit", Language::en), {});
  const auto dots =
      std::count_if(picture.marks.begin(), picture.marks.end(), [](const Mark& m) { return std::holds_alternative<Circle>(m); });
  EXPECT_EQ(dots, 9);
}

// Beside an axis in thousands a figure without a unit would be read as thousands.
TEST(Differences, FiguresInAnotherUnitThanTheAxisSaySo) {
  const auto row = [](const char* label, double mean, double half, std::vector<double> runs) {
    return DifferenceRow{label, {{20, 0, mean, half, mean - half, mean + half}, 0, 0, 1}, std::move(runs)};
  };
  const Differences data{"", "", "EUR", {row("far", 46'400, 8'000, {40'000, 50'000}), row("near", 50, 260, {-200, 300})}};
  Canvas canvas;
  canvas.titled = false;
  canvas.height = 80;  // a line a row: the figures stand beside their bars
  std::string all;
  for (const Mark& mark : draw(data, canvas).marks)
    if (const auto* text = std::get_if<Text>(&mark)) all += text->text + "|";
  EXPECT_NE(all.find("|+46.4 ["), std::string::npos) << all;
  EXPECT_NE(all.find("|+50\u00A0€ ["), std::string::npos) << all;
}

TEST(Tornado, TakesScenariosThatDifferInOneInput) {
  const auto leads = [](const char* v) { return ParameterValue{"leads.budget", v, "EUR", "assumed"}; };
  const auto kit = [](const char* v) { return ParameterValue{"entry.kit_price", v, "EUR", "assumed"}; };
  const ResultTable table = levers_table(
      {{leads("100"), kit("9")}, {leads("50"), kit("9")}, {leads("200"), kit("9")}, {leads("100"), kit("10")}, {leads("1"), kit("1")}});
  const Tornado data = tornado(table, summarise(table), "profit", Language::en);
  ASSERT_EQ(data.swings.size(), 2u);
  EXPECT_EQ(data.swings[0].label, "leads.budget");
  EXPECT_EQ(data.swings[0].low_value, "50");
  EXPECT_EQ(data.swings[0].high_value, "200");
  EXPECT_EQ(data.swings[1].high_value, "10") << "values are compared as numbers";
  EXPECT_EQ(data.swings[1].low.n, 0);
  EXPECT_NE(data.subtitle.find(": 1"), std::string::npos) << "one scenario differs in two inputs";
}

TEST(HeatMap, PutsEveryScenarioAtItsPlace) {
  std::vector<std::vector<ParameterValue>> all;
  for (const char* y : {"2", "10"})
    for (const char* x : {"0.1", "0.5", "0.25"}) all.push_back({{"a", x, "1", "assumed"}, {"b", y, "EUR", "assumed"}});
  const ResultTable table = levers_table(all);
  const Summary summary = summarise(table);
  const HeatMap map = heat_map(table, summary, "profit", Language::en);
  EXPECT_EQ(map.xs, (std::vector<std::string>{"0.1", "0.25", "0.5"}));
  EXPECT_EQ(map.ys, (std::vector<std::string>{"2", "10"}));
  EXPECT_EQ(map.values[1][2], summary.estimates[metric_index("profit")][4].mean);
  EXPECT_EQ(sheet(map).rows.size(), 6u);
  EXPECT_THROW(static_cast<void>(heat_map(levers_table({{}, {}}), summary, "profit", Language::en)), Error);
}

TEST(Lorenz, IsZeroForMostWhereOneEarnsAll) {
  std::vector<std::int64_t> incomes(100, 0);
  incomes[7] = 5'000;
  const auto curve = lorenz_curve(incomes);
  ASSERT_EQ(curve.size(), 101u);
  EXPECT_EQ(curve[99], 0);
  EXPECT_EQ(curve[100], 1);
  EXPECT_TRUE(lorenz_curve({-5, 2}).empty());
  EXPECT_TRUE(lorenz_curve({}).empty());
}

TEST(StrategyLine, StandsEvenlyOrWhereItIsTold) {
  const ResultTable table = company_table({.strategies = 4});
  const Summary summary = summarise(table);
  const StrategyLine even = strategy_line(table, summary, "profit", {}, Language::en);
  EXPECT_DOUBLE_EQ(even.points[1].position, 1.0 / 3);
  const StrategyLine told = strategy_line(table, summary, "profit", {0, 1, 0.5, 0.5}, Language::en);
  EXPECT_EQ(told.points[1].name, table.strategies[2].name);
  EXPECT_FALSE(told.points[1].beside);
  EXPECT_TRUE(told.points[2].beside);
  EXPECT_THROW(static_cast<void>(strategy_line(table, summary, "profit", {0, 1}, Language::en)), Error);
  EXPECT_THROW(static_cast<void>(strategy_line(table, summary, "profit", {0, 1, 2, 3}, Language::en)), Error);
}

TEST(LifeStory, IsOfAMemberOfTheTableOnly) {
  const ResultTable table = company_table({.strategies = 1});
  const LifeStory story = life_story(table, 0, 3, Language::en);
  EXPECT_EQ(story.earned.size(), story.period_ends.size());
  EXPECT_GT(story.alike.runs, 10);
  EXPECT_THROW(static_cast<void>(life_story(table, 0, 120, Language::en)), Error);
  EXPECT_THROW(static_cast<void>(life_story(table, 0, -1, Language::en)), Error);
}

TEST(LifeStory, OfWhoLeftBeforeTheReportedWeeksSaysOnlySo) {
  const ResultTable table = company_table({.strategies = 1});
  MemberTable members = *table.runs.front().members;
  for (MemberColumn& column : members.columns) {
    if (column.name == "sales") std::fill(column.values.begin(), column.values.end(), 0);
    if (column.name == "left") column.values[0] = column.values[1] = -39;
  }
  const LifeStory story = life_story(members, table.weeks, "it", 0, Language::en);
  ASSERT_EQ(story.marks.size(), 1U);
  EXPECT_EQ(story.marks[0].words, "left before");
  EXPECT_EQ(best_seller(members), 2);  // where nobody sold, the first who was there
}

TEST(Csv, IsQuotedAndStartsNoFormula) {
  const Sheet sheet{{"name", "a,b"}, {{std::string("say \"hi\""), 0.1}, {std::string("=1+1"), std::nan("")}, {std::string("-x"), -3.0}}};
  EXPECT_EQ(csv(sheet), "name,\"a,b\"\r\n\"say \"\"hi\"\"\",0.1\r\n'=1+1,\r\n'-x,-3\r\n");
}

std::string golden_text(const std::string& name, const std::string& made) {
  const std::string path = std::string(DOWNLINE_SOURCE_DIR) + "/tests/results/charts/golden/" + name;
  if (std::getenv("DOWNLINE_WRITE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << made;
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// Pictures as they were looked at and found good. DOWNLINE_WRITE_GOLDEN=1 writes them anew: look at them again then.
TEST(Golden, PicturesAreThoseThatWereLookedAt) {
  const ResultTable table = company_table({.strategies = 2, .replications = 4, .weeks = 5});
  const Summary summary = summarise(table);
  Canvas small;
  small.width = 480;
  small.height = 300;
  Canvas french = small;
  french.language = Language::fr;
  const std::vector<std::pair<std::string, std::string>> pictures{
      {"trajectories.svg", svg(draw(trajectories(table, "sales", false, Language::en), small), palette(Theme::light))},
      {"differences.svg", svg(draw(differences(table, summary, "profit", Language::en), small), palette(Theme::dark))},
      {"line.svg", svg(draw(strategy_line(table, summary, "profit", {}, Language::en), small), palette(Theme::contrast))},
      {"income.svg", svg(draw_quantiles(incomes(table, Language::fr), french), palette(Theme::light))}};
  for (const auto& [name, made] : pictures) EXPECT_EQ(golden_text(name, made), made) << name;
}

}  // namespace
}  // namespace downline::charts
