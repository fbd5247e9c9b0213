#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "results/charts/pen.hpp"
#include "results/charts/scale.hpp"

namespace downline::charts {
namespace {

bool is_round(double step) {
  const double lead = step / std::pow(10.0, std::floor(std::log10(step) + 1e-9));
  return std::abs(lead - 1) < 1e-6 || std::abs(lead - 2) < 1e-6 || std::abs(lead - 5) < 1e-6;
}

TEST(ValueAxis, HoldsTheDataAndHasRoundTicksForAnyRange) {
  std::mt19937 draw(11);
  for (int i = 0; i < 20'000; ++i) {
    const double size = std::pow(10.0, static_cast<double>(draw() % 1200) / 100 - 4);
    const double a = size * (static_cast<double>(draw()) / 4294967296.0 - 0.5), b = a + size * static_cast<double>(draw()) / 4294967296.0;
    const int most = 2 + static_cast<int>(draw() % 7);
    const Axis axis = value_axis(a, b, most, draw() % 2 == 0 ? "EUR" : "", Language::fr);
    ASSERT_LE(axis.low, a + 1e-9 * size);
    ASSERT_GE(axis.high, b - 1e-9 * size);
    ASSERT_LE(axis.high - axis.low, 1.31 * (b - a) + 1e-9 * size) << a << " " << b;
    ASSERT_GE(axis.ticks.size(), 2u) << a << " " << b << " " << most;
    ASSERT_TRUE(is_round(axis.ticks[1] - axis.ticks[0])) << axis.ticks[1] - axis.ticks[0];
    for (std::size_t t = 1; t < axis.ticks.size(); ++t) ASSERT_NE(axis.labels[t], axis.labels[t - 1]) << a << " " << b;
  }
}

TEST(ValueAxis, CountsPeopleInWholes) {
  const Axis axis = value_axis(0, 2, 7, "person", Language::en);
  EXPECT_EQ(axis.labels, (std::vector<std::string>{"0", "1", "2"}));
}

TEST(ValueAxis, KeepsAFrozenRange) {
  const Axis axis = value_axis(0, 1e9, 5, "EUR", Language::en, {-13, 77});
  EXPECT_EQ(axis.low, -13);
  EXPECT_EQ(axis.high, 77);
}

TEST(ValueAxis, StandsWhateverItIsGiven) {
  for (const double bad : std::vector<double>{0.0, std::nan(""), INFINITY, -INFINITY, 5.0, -5.0}) {
    const Axis axis = value_axis(bad, bad, 5, "EUR", Language::en);
    EXPECT_LT(axis.low, axis.high);
    EXPECT_GE(axis.ticks.size(), 2u);
  }
}

TEST(ValueAxis, WritesTheUnitOnceInTheLanguage) {
  const Axis axis = value_axis(0, 2'000'000, 5, "EUR", Language::fr);
  EXPECT_EQ(axis.unit, "M€");
  EXPECT_EQ(axis.labels, (std::vector<std::string>{"0,0", "0,5", "1,0", "1,5", "2,0"}));
}

TEST(WeekAxis, HasTicksAtQuartersAndYears) {
  EXPECT_EQ(week_axis(0, 156, 7, Language::en).labels, (std::vector<std::string>{"0", "26", "52", "78", "104", "130", "156"}));
  EXPECT_EQ(week_axis(0, 1, 7, Language::en).labels, (std::vector<std::string>{"0", "1"}));
  EXPECT_LE(week_axis(0, 5200, 5, Language::en).ticks.size(), 5u);
}

TEST(Apart, KeepsOrderAndGapAndMovesNothingThatIsFree) {
  EXPECT_EQ(apart({10, 50, 90}, 18, 0, 100), (std::vector<float>{10, 50, 90}));
  EXPECT_EQ(apart({50, 50}, 18, 0, 100), (std::vector<float>{41, 59}));
  std::mt19937 draw(12);
  for (int i = 0; i < 2'000; ++i) {
    std::vector<float> wanted;
    for (std::uint32_t n = 1 + draw() % 8; n > 0; --n) wanted.push_back(static_cast<float>(draw() % 300));
    const auto placed = apart(wanted, 18, 0, 300);
    for (std::size_t a = 0; a < placed.size(); ++a) {
      ASSERT_GE(placed[a], -0.01F);
      ASSERT_LE(placed[a], 300.01F);
      for (std::size_t b = 0; b < placed.size(); ++b) ASSERT_TRUE(wanted[a] >= wanted[b] || placed[b] - placed[a] >= 17.9F);
    }
  }
}

TEST(FittedText, EndsInAnEllipsisWithinItsRoom) {
  const std::string text = "Une entreprise d'été à Besançon";
  for (float room = 0; room < 260; room += 1) {
    const std::string cut = fitted(text, room, small_size, Weight::regular, inter_width);
    EXPECT_LE(inter_width(cut, small_size, Weight::regular), room);
    EXPECT_TRUE(cut.empty() || cut == text || cut.ends_with("\u2026")) << cut;
  }
  EXPECT_EQ(fitted(text, 1000, small_size, Weight::regular, inter_width), text);
}

TEST(WrappedText, LosesNoWordWhileItHasLines) {
  const std::string text = "aa bb cc dd ee ff";
  std::string joined;
  for (const std::string& line : wrapped(text, 40, small_size, Weight::regular, inter_width, 20)) {
    EXPECT_LE(inter_width(line, small_size, Weight::regular), 40);
    joined += (joined.empty() ? "" : " ") + line;
  }
  EXPECT_EQ(joined, text);
  EXPECT_EQ(wrapped(text, 40, small_size, Weight::regular, inter_width, 2).size(), 2u);
}

TEST(InterWidth, IsThatOfTheTypeface) {
  EXPECT_FLOAT_EQ(inter_width("0", 1000, Weight::regular), 625);
  EXPECT_GT(inter_width("é", 13, Weight::semibold), 0);
  EXPECT_FLOAT_EQ(inter_width("\xFF\xFF", 10, Weight::regular), 20) << "damaged bytes take room, and no harm is done";
}

}  // namespace
}  // namespace downline::charts
