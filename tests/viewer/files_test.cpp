#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/viewer/harness.hpp"
#include "viewer/draw/png.hpp"
#include "viewer/main/files.hpp"
#include "viewer/panels/network_view.hpp"

namespace downline::viewer::test {
namespace {

/// A fresh folder that is the current one while this lives.
class InFolder {
 public:
  InFolder() : before_(std::filesystem::current_path()) {
    folder_ = std::filesystem::temp_directory_path() / ("downline-export-" + std::to_string(getpid()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    std::filesystem::current_path(folder_);
  }
  ~InFolder() {
    std::filesystem::current_path(before_);
    std::filesystem::remove_all(folder_);
  }
  InFolder(const InFolder&) = delete;
  InFolder& operator=(const InFolder&) = delete;

 private:
  std::filesystem::path before_, folder_;
};

std::string text_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST(Export, EveryPictureOfEveryScreenIsWrittenInThreeFormatsWithItsCommandAndItsScenario) {
  for (const Screen screen : {Screen::decide, Screen::compare, Screen::network, Screen::lab}) {
    const bool members = screen == Screen::network;
    Harness viewer({.runs = members ? Runs::model : Runs::arithmetic, .replications = 2, .screen = screen});
    viewer.settle();
    const InFolder folder;
    int shown = 0;
    for (const auto& [request, ending] :
         {std::pair{Request::export_png, ".png"}, {Request::export_svg, ".svg"}, {Request::export_csv, ".csv"}}) {
      static_cast<void>(export_as(viewer.app(), request, [&] { return viewer.picture(); }));
      shown = 0;
      for (const auto& [name, chart] : viewer.app().charts) {
        if (!chart.shown) continue;
        ++shown;
        bool written = false;
        for (const auto& entry : std::filesystem::directory_iterator("."))
          if (entry.path().filename().string().ends_with("-" + name + ending)) {
            written = true;
            if (request == Request::export_png)
              EXPECT_GT(read_png(entry.path()).width, 60) << name;
            else
              EXPECT_NE(text_of(entry.path()).find("downline-viewer --screenshot downline"), std::string::npos) << name;
          }
        EXPECT_TRUE(written) << name << ending;
      }
    }
    EXPECT_GE(shown, screen == Screen::lab ? 1 : 2);
    EXPECT_EQ(text_of("downline.yaml"), viewer.app().session.saved_text());
  }
}

TEST(Lab, AFigureIsMappedOverTwoLevers) {
  Harness viewer({.replications = 2, .screen = Screen::lab, .line = false});
  viewer.settle();
  viewer.click("lab/map");
  viewer.settle();
  const PicturePtr picture = viewer.app().picture();
  EXPECT_EQ(picture->map.strategies.size(), 25U);
  EXPECT_EQ(picture->map_done, picture->map_wanted);
  ASSERT_TRUE(viewer.app().charts["map"].shown);
  EXPECT_EQ(viewer.app().charts["map"].sheet().rows.size(), 25U);
  // The same lever twice is no map, and the screen says so instead of showing the old one.
  viewer.app().map.across = viewer.app().map.up;
  viewer.settle();
  EXPECT_FALSE(viewer.app().charts["map"].shown);
}

TEST(Network, TheSamePersonIsFollowedUnderTheOtherStrategyAndColourFollowsActivity) {
  Harness viewer({.runs = Runs::model, .replications = 1, .screen = Screen::network, .line = false, .people = "60000", .weeks = "52"});
  viewer.settle();
  ASSERT_NE(viewer.app().network, nullptr);
  ASSERT_TRUE(viewer.app().network->tree);
  ASSERT_NE(viewer.app().newest->members_elsewhere, nullptr);
  const std::string told = viewer.app().charts["life"].list.description;
  EXPECT_NE(told.find("The same person under Active sellers"), std::string::npos) << told;
  const std::vector<float> by_income = viewer.app().network->shade;
  viewer.click("network/colour");
  viewer.click("network/colour/1");
  viewer.frame(2);
  EXPECT_TRUE(viewer.app().network->by_activity);
  EXPECT_NE(viewer.app().network->shade, by_income);
}

}  // namespace downline::viewer::test
