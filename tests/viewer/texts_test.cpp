#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "results/charts/text.hpp"
#include "tests/viewer/harness.hpp"

namespace downline::viewer::test {
namespace {

/// In a chart as it is shown, however small, no text runs through another or out of the picture; in the languages that people read no
/// word of ours ends in an ellipsis.
void expect_texts_apart(const App::Kept& chart, bool longer, const std::string& where) {
  const charts::DisplayList& list = chart.list;
  std::vector<std::pair<std::string, Box>> texts;
  for (const charts::Mark& mark : list.marks)
    if (const auto* text = std::get_if<charts::Text>(&mark); text != nullptr && !text->text.empty())
      texts.emplace_back(text->text, charts::box_of(*text, charts::inter_width));
  for (const auto& [text, box] : texts) {
    EXPECT_TRUE(box.left >= -1 && box.right <= chart.width + 1 && box.top >= -3 && box.bottom <= chart.height + 3)
        << where << ": `" << text << "`";
    EXPECT_TRUE(longer || !text.ends_with("\u2026")) << where << ": `" << text << "`";
  }
  for (std::size_t a = 0; a < texts.size(); ++a)
    for (std::size_t b = a + 1; b < texts.size(); ++b) {
      const Box &p = texts[a].second, &q = texts[b].second;
      EXPECT_TRUE(p.right <= q.left + 1 || q.right <= p.left + 1 || p.bottom <= q.top + 4 || q.bottom <= p.top + 4)
          << where << ": `" << texts[a].first << "` and `" << texts[b].first << "`";
    }
}

void expect_texts_fit(Harness& viewer, const std::string& where) {
  for (const auto& [name, chart] : viewer.app().charts)
    if (chart.shown) expect_texts_apart(chart, viewer.app().ui.look().longer, where + ", " + name);
  // Nobody named anything here, so that in the languages that people read nothing at all may be cut.
  for (const Seen& seen : viewer.app().ui.seen()) {
    if (seen.may_cut && viewer.app().ui.look().longer) continue;
    EXPECT_LE(seen.wanted, seen.room + 0.5F) << where << ": " << seen.text;
  }
}

/// A list of choices, menu or sheet that lies over a screen, and how it is opened.
void open_everything(Harness& viewer, const std::string& where) {
  Ui& ui = viewer.app().ui;
  viewer.app().folder = [] { return std::vector<std::string>{"mine.yaml", "result.h5"}; };
  for (const char* list : {"export", "open", "more", "preset", "screen", "lab/up", "lab/kind", "network/colour", "compare/page"}) {
    if (ui.find(list) == nullptr) continue;
    ui.open.choice = list;
    viewer.frame(2);
    expect_texts_fit(viewer, where + ", list " + list);
    ui.open.choice.clear();
  }
  viewer.app().help = true;
  viewer.frame(3);
  EXPECT_TRUE(viewer.app().ui.find("help/close") != nullptr);
  expect_texts_fit(viewer, where + ", help");
  viewer.app().help = false;
  viewer.frame();
}

/// What is said beside the pointer at every place of a grid over the screen: it fits its box, and its box the screen.
void point_everywhere(Harness& viewer, const std::string& where) {
  const Box screen = viewer.app().ui.screen();
  for (float y = 8; y < screen.bottom; y += 23)
    for (float x = 8; x < screen.right; x += 61) {
      viewer.point({x, y});
      viewer.frame();
      for (const Seen& seen : viewer.app().ui.hinted()) {
        EXPECT_LE(seen.wanted, seen.room + 0.5F) << where << ": " << seen.text;
        EXPECT_TRUE(seen.box.left >= 0 && seen.box.right <= screen.right && seen.box.top >= 0 && seen.box.bottom <= screen.bottom)
            << where << ", pointer at " << x << ", " << y << ": " << seen.text;
      }
    }
  viewer.point({-1, -1});
  viewer.frame();
}

}  // namespace

struct Seeing {
  Language language;
  bool longer;
  float scale;
};
void PrintTo(const Seeing& seeing, std::ostream* out) {
  *out << (seeing.language == Language::fr ? "French" : "English") << (seeing.longer ? ", longer, " : ", ") << 100 * seeing.scale << " %";
}

namespace {

std::string where_of(const Seeing& seeing) {
  return std::string(seeing.language == Language::fr ? "fr" : "en") + (seeing.longer ? " longer " : " ") + std::to_string(seeing.scale);
}

}  // namespace

class Texts : public testing::TestWithParam<Seeing> {
 protected:
  Texts()
      : where(where_of(GetParam())),
        viewer({.look = {GetParam().language, charts::Theme::light, GetParam().scale, GetParam().longer},
                .width = 1280,
                .height = 720,
                .replications = 4,
                .line = GetParam().scale == 1}) {}
  std::string where;
  Harness viewer;
};

// Every text of every screen, page, slide, list and sheet, in both languages and one that is 40 % longer, at sizes from 80 to 200 %.
TEST_P(Texts, NeverOverflowTheirBoxes) {
  App& app = viewer.app();
  for (std::size_t screen = 0; screen < screen_count; ++screen) {
    app.session.screen = static_cast<Screen>(screen);
    viewer.settle();
    expect_texts_fit(viewer, where + ", screen " + std::to_string(screen));
    open_everything(viewer, where + ", screen " + std::to_string(screen));
  }
  app.map.on = true;
  viewer.settle();
  expect_texts_fit(viewer, where + ", map");
  app.session.screen = Screen::compare;
  for (app.page = 0; app.page < 5; ++app.page) {
    const std::size_t page = app.page;
    viewer.frame(2);
    expect_texts_fit(viewer, where + ", page " + std::to_string(page));
    if (app.page < page) break;  // that was the last one
  }
  for (std::size_t slide = 0; slide < slide_count; ++slide) {
    app.slide = slide;
    viewer.frame(2);
    expect_texts_fit(viewer, where + ", slide " + std::to_string(slide));
  }
}

// Every group of the laboratory, scrolled through, with every parameter of the plan.
TEST_P(Texts, OfEveryParameterFit) {
  App& app = viewer.app();
  app.session.screen = Screen::lab;
  viewer.settle();
  for (float offset = 0; offset < 30'000; offset += 200) {
    app.ui.scroll_to("lab", offset);
    viewer.frame();
    expect_texts_fit(viewer, where + ", laboratory");
  }
}

TEST_P(Texts, BesideThePointerFitTheScreen) {
  for (std::size_t screen = 0; screen < screen_count; ++screen) {
    viewer.app().session.screen = static_cast<Screen>(screen);
    viewer.settle();
    point_everywhere(viewer, where + ", screen " + std::to_string(screen));
  }
}

INSTANTIATE_TEST_SUITE_P(EveryLook, Texts, testing::ValuesIn([] {
                           std::vector<Seeing> all;
                           for (const Language language : {Language::en, Language::fr})
                             for (const bool longer : {false, true})
                               for (const float scale : {0.8F, 1.0F, 1.5F, 2.0F}) all.push_back({language, longer, scale});
                           return all;
                         }()),
                         [](const auto& one) {
                           std::string name = where_of(one.param);
                           std::erase_if(name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; });
                           return name;
                         });

TEST(Life, ItsTextsFitWhereTheWindowIsLow) {
  for (const float scale : {1.0F, 2.0F}) {
    Harness viewer({.look = {Language::fr, charts::Theme::light, scale, false},
                    .width = 1280,
                    .height = 720,
                    .runs = Runs::model,
                    .replications = 1,
                    .screen = Screen::network,
                    .line = false});
    viewer.settle();
    expect_texts_fit(viewer, "network at scale " + std::to_string(scale));
    EXPECT_FALSE(viewer.app().charts["life"].list.plots.empty());
  }
}

}  // namespace downline::viewer::test
