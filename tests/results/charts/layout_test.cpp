#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "results/charts/gallery.hpp"
#include "results/charts/palette.hpp"
#include "results/charts/svg.hpp"
#include "sim/core/error.hpp"
#include "tests/results/charts/tables.hpp"

namespace downline::charts {
namespace {

struct Case {
  std::string name;
  ResultTable table;
  float width, height;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all = [] {
    std::vector<Case> made;
    for (const auto& [name, table] :
         {std::pair{"usual", company_table({})},
          std::pair{"one week, one run", company_table({.strategies = 1, .replications = 1, .weeks = 1})},
          std::pair{"six with long names", company_table({.strategies = 6, .replications = 30, .long_names = true})},
          std::pair{"not defined", company_table({.holes = true})}, std::pair{"nothing finished", company_table({.replications = 0})}})
      for (const auto& [width, height] : {std::pair{720.0F, 420.0F}, std::pair{480.0F, 300.0F}, std::pair{1280.0F, 640.0F}})
        made.push_back({std::string(name) + " " + std::to_string(static_cast<int>(width)), table, width, height});
    return made;
  }();
  return all;
}

/// Every picture that the gallery makes of every case in both languages; what a result cannot show is left out, and counted.
template <class Look>
void each_picture(const Look& look) {
  int shown = 0;
  for (const Case& c : cases())
    for (const Language language : {Language::en, Language::fr})
      for (const ChartInfo& chart : gallery()) {
        ChartRequest request;
        request.canvas = {c.width, c.height, language, inter_width, true};
        SCOPED_TRACE(std::string(chart.name) + ", " + c.name + (language == Language::fr ? ", fr" : ", en"));
        try {
          look(chart.make(c.table, request).picture);
          ++shown;
        } catch (const Error& error) {
          EXPECT_EQ(error.kind(), ErrorKind::usage);
        }
      }
  EXPECT_GT(shown, 200);
}

std::vector<Text> texts_of(const DisplayList& picture) {
  std::vector<Text> texts;
  for (const Mark& mark : picture.marks)
    if (const auto* text = std::get_if<Text>(&mark); text != nullptr && !text->text.empty()) texts.push_back(*text);
  return texts;
}

TEST(EveryChart, KeepsItsTextInsideThePicture) {
  each_picture([](const DisplayList& picture) {
    for (const Text& text : texts_of(picture)) {
      const Box box = box_of(text, inter_width);
      EXPECT_TRUE(box.left >= -0.5F && box.top >= -0.5F && box.right <= picture.width + 0.5F && box.bottom <= picture.height + 1)
          << text.text << " " << box.left << " " << box.top << " " << box.right << " " << box.bottom;
    }
  });
}

TEST(EveryChart, NeverSetsOneTextOnAnother) {
  each_picture([](const DisplayList& picture) {
    const auto texts = texts_of(picture);
    for (std::size_t a = 0; a < texts.size(); ++a)
      for (std::size_t b = a + 1; b < texts.size(); ++b) {
        const Box p = box_of(texts[a], inter_width), q = box_of(texts[b], inter_width);
        // Letters rarely fill their box: a touch of the boxes is no touch of the letters.
        const bool apart = p.right <= q.left + 1 || q.right <= p.left + 1 || p.bottom <= q.top + 4 || q.bottom <= p.top + 4;
        EXPECT_TRUE(apart) << "`" << texts[a].text << "` and `" << texts[b].text << "`";
      }
  });
}

TEST(EveryChart, UsesTheSizesOfTheProduct) {
  each_picture([](const DisplayList& picture) {
    for (const Text& text : texts_of(picture))
      EXPECT_TRUE(text.size == small_size || text.size == title_size || text.size == large_size || text.size == figure_size) << text.text;
  });
}

TEST(EveryChart, HasATitleAndADescription) {
  each_picture([](const DisplayList& picture) {
    EXPECT_FALSE(picture.title.empty());
    EXPECT_FALSE(picture.description.empty());
  });
}

struct Finite {
  static void point(Point p) { EXPECT_TRUE(std::isfinite(p.x) && std::isfinite(p.y)); }
  static void points(const std::vector<Point>& all) {
    for (const Point p : all) point(p);
  }
  static void box(const Box& b) {
    EXPECT_TRUE(std::isfinite(b.left) && std::isfinite(b.top) && std::isfinite(b.right) && std::isfinite(b.bottom));
    EXPECT_GE(b.width(), -0.01F);
    EXPECT_GE(b.height(), -0.01F);
  }
  void operator()(const Rect& r) const { box(r.box); }
  void operator()(const Line& l) const { points(l.points); }
  void operator()(const Band& b) const {
    points(b.upper);
    points(b.lower);
    ASSERT_EQ(b.upper.size(), b.lower.size());
    for (std::size_t i = 0; i < b.upper.size(); ++i) EXPECT_LE(b.upper[i].y, b.lower[i].y + 0.01F);
  }
  void operator()(const Shape& s) const { points(s.points); }
  void operator()(const Circle& c) const { point(c.centre); }
  void operator()(const Text& t) const { point(t.at); }
  void operator()(const Clip& c) const { box(c.box); }
  void operator()(const Unclip& /*end*/) const {}
};

TEST(EveryChart, HasFiniteMarksAndBandsThatDoNotCross) {
  each_picture([](const DisplayList& picture) {
    for (const Mark& mark : picture.marks) std::visit(Finite{}, mark);
  });
}

TEST(EveryChart, IsTheSamePictureTwice) {
  const ResultTable table = company_table({.strategies = 3});
  for (const ChartInfo& chart : gallery()) {
    if (chart.name == "map") continue;  // these scenarios differ in more than two levers
    EXPECT_EQ(svg(chart.make(table, {}).picture, palette(Theme::light)), svg(chart.make(table, {}).picture, palette(Theme::light)))
        << chart.name;
  }
}

TEST(EveryChart, HasFigures) {
  const ResultTable table = company_table({.strategies = 3});
  for (const ChartInfo& chart : gallery()) {
    if (chart.name == "map" || chart.name == "tornado") continue;  // see the tests of their own
    const Sheet sheet = chart.make(table, {}).sheet;
    EXPECT_FALSE(sheet.rows.empty()) << chart.name;
    for (const auto& row : sheet.rows) EXPECT_EQ(row.size(), sheet.columns.size()) << chart.name;
  }
}

TEST(EveryChart, IsFoundByItsNameOnly) {
  EXPECT_EQ(find_chart("lorenz").name, "lorenz");
  EXPECT_THROW(static_cast<void>(find_chart("lorentz")), Error);
}

}  // namespace
}  // namespace downline::charts
