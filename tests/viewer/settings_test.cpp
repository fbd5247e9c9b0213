#include "viewer/main/settings.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>

#include "tests/viewer/harness.hpp"

namespace downline::viewer {
namespace {

/// A folder of settings of one's own, for as long as a test lasts.
class Settings : public testing::Test {
 protected:
  Settings() {
    if (const char* const before = std::getenv("XDG_CONFIG_HOME")) before_ = before;
    setenv("XDG_CONFIG_HOME", std::filesystem::current_path().c_str(), 1);
  }
  ~Settings() override { before_ ? setenv("XDG_CONFIG_HOME", before_->c_str(), 1) : unsetenv("XDG_CONFIG_HOME"); }
  static Options french() {
    Options options;
    options.look.language = Language::fr;
    options.look.theme = charts::Theme::contrast;
    options.look.scale = 1.25F;
    return options;
  }
  const std::filesystem::path file_ = "downline/viewer.json";

 private:
  const test::InFolder folder_;
  std::optional<std::string> before_;
};

bool same(const Look& a, const Look& b) { return a.language == b.language && a.theme == b.theme && a.scale == b.scale; }

TEST_F(Settings, AreThereNextTime) {
  store_options(french());
  EXPECT_TRUE(same(stored_options().look, french().look));
  const auto files = std::distance(std::filesystem::directory_iterator("downline"), std::filesystem::directory_iterator());
  EXPECT_EQ(files, 1);  // nothing is left of the writing
}

TEST_F(Settings, AreTheDefaultsWhereTheFileSaysNonsense) {
  std::filesystem::create_directory("downline");
  for (const char* const nonsense :
       {"", "{", "[1, 2]", "7", R"({"language": 3, "theme": "pink", "scale": "big"})", R"({"scale": 1e9})", "\xff\xfe"}) {
    std::ofstream(file_) << nonsense;
    EXPECT_TRUE(same(stored_options().look, Options().look)) << nonsense;
  }
  std::ofstream(file_) << R"({"language": "fr", "theme": [], "scale": 99})";  // what is sound is kept
  EXPECT_EQ(stored_options().look.language, Language::fr);
  EXPECT_EQ(stored_options().look.scale, Options().look.scale);
}

TEST_F(Settings, ThatCannotBeWrittenStopNothing) {
  std::filesystem::create_directories(file_);  // a folder has the name
  store_options(french());
  EXPECT_TRUE(same(stored_options().look, Options().look));
}

}  // namespace
}  // namespace downline::viewer
