#include "tests/viewer/harness.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <iterator>

namespace downline::viewer::test {
namespace {

/// Figures by whole numbers of week, replication and a number made of the scenario's text: smooth enough to look like curves.
class Arithmetic final : public Behaviour {
 public:
  explicit Arithmetic(std::int64_t key) : key_(key) {}
  void begin(const Luck& luck, bool /*keep_members*/) override {
    luck_ = static_cast<std::int64_t>(uniform(luck, Stream{}, 1, 0, 0) * 100) - 50;
  }
  void take_over() override {}
  void step(Phase /*phase*/, Week /*week*/) override {}
  void observe(RunRecord& record, int row) override {
    const std::int64_t w = row;
    for (std::size_t s = 0; s < series_count; ++s)
      record.at(static_cast<Series>(s), row) = 400 + static_cast<std::int64_t>(s) * 7 + w * (key_ % 5 + 1) + (luck_ * w) / 60;
    record.at(Series::profit, row) = (w * (key_ % 7 + 1) * 900 - 60'000 + luck_ * 500) * 10;
  }
  void columns(StateColumns& /*columns*/, Week /*next*/) override {}
  void conclude(RunRecord& record) override {
    record.metrics.clear();
    for (std::size_t m = 0; m < metrics().size(); ++m) {
      const auto value = static_cast<double>(1000 + 37 * static_cast<std::int64_t>(m) + 11 * (key_ % 13) + 2 * luck_);
      record.metrics.push_back(metrics()[m].share ? value / 4000 : metrics()[m].unit == "EUR" ? value * 700 : value);
    }
    for (std::size_t q = 0; q < income_quantiles.size(); ++q)
      record.income.quantiles[q] = static_cast<Cents>(q * q * q) * 5000 - 12000 + luck_ * 10;
    record.income.share_at_or_below_zero = 0.4;
  }

 private:
  std::int64_t key_, luck_ = 0;
};

std::int64_t key_of(const std::string& text) {
  std::int64_t key = 7;
  for (const char c : text) key = (key * 31 + static_cast<unsigned char>(c)) % 1'000'003;
  return key;
}

Options market(const Harness::Setting& setting) {
  Options options;
  options.people = setting.people;
  options.weeks = setting.weeks;
  return options;
}

}  // namespace

InFolder::InFolder() : before_(std::filesystem::current_path()) {
  folder_ = std::filesystem::temp_directory_path() / ("downline-export-" + std::to_string(getpid()));
  std::filesystem::remove_all(folder_);
  std::filesystem::create_directories(folder_);
  std::filesystem::current_path(folder_);
}

InFolder::~InFolder() {
  std::filesystem::current_path(before_);
  std::filesystem::remove_all(folder_);
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Harness::Harness(const Setting& setting) : scenarios_(scenarios_for(market(setting))) {
  if (setting.runs == Runs::arithmetic) {
    const ReadPlay real = scenarios_.read;
    scenarios_.read = [real](const Play& play) {
      Cast cast = real(play);
      cast.plan.weeks_before = 0;
      // The text only: what a declaration is called or bounded by does not move the picture.
      cast.behaviour = [key = key_of(play.key())] { return std::make_unique<Arithmetic>(key); };
      return cast;
    };
  }
  headless_ = std::make_unique<Headless>(setting.width, setting.height, setting.look.scale);
  feed_ = std::make_unique<Feed>(scenarios_.read, 2);
  app_ = std::make_unique<App>(scenarios_, *feed_, setting.look, headless_->fonts());
  app_->patient = true;
  app_->limits = {setting.replications, setting.line};
  app_->session.screen = setting.screen;
  app_->extent_words = market(setting).extent_words();
  point({-1, -1});
  frame();
}

void Harness::frame(int times) {
  for (int i = 0; i < times; ++i) headless_->frame([this] { viewer::frame(*app_); });
}

void Harness::settle() {
  frame();
  static_cast<void>(feed_->finished());
  frame(2);
}

charts::Point Harness::middle(const std::string& name) {
  const Seen* seen = app_->ui.find(name);
  EXPECT_NE(seen, nullptr) << "no widget " << name;
  if (seen == nullptr) return {};
  return {(seen->box.left + seen->box.right) / 2, (seen->box.top + seen->box.bottom) / 2};
}

bool Harness::says(const std::string& words) {
  const auto& seen = app_->ui.seen();
  return std::any_of(seen.begin(), seen.end(), [&](const Seen& one) { return one.text.find(words) != std::string::npos; });
}

void Harness::point(charts::Point at) { ImGui::GetIO().MousePos = app_ ? app_->ui.pixels(at) : ImVec2(at.x, at.y); }

void Harness::click(const std::string& name) {
  point(middle(name));
  frame();
  ImGui::GetIO().MouseDown[0] = true;
  frame();
  ImGui::GetIO().MouseDown[0] = false;
  frame();
  // Two clicks in a row are no double click.
  for (int i = 0; i < 30; ++i) frame();
}

void Harness::drag(const std::string& name, double from, double to, int steps, bool hold) {
  const Seen* seen = app_->ui.find(name);
  ASSERT_NE(seen, nullptr) << "no widget " << name;
  const Box box = seen->box;
  const auto at = [&](double share) {
    return charts::Point{box.left + static_cast<float>(share) * box.width(), (box.top + box.bottom) / 2};
  };
  point(at(from));
  frame();
  ImGui::GetIO().MouseDown[0] = true;
  frame();
  for (int i = 1; i <= steps; ++i) {
    point(at(from + (to - from) * i / steps));
    frame();
  }
  if (hold) return;
  ImGui::GetIO().MouseDown[0] = false;
  frame();
}

void Harness::press(int key, bool control, bool shift) {
  ImGuiIO& io = ImGui::GetIO();
  io.KeyCtrl = control;
  io.KeyShift = shift;
  io.KeysDown[key] = true;
  frame();
  io.KeysDown[key] = false;
  io.KeyCtrl = io.KeyShift = false;
  frame();
}

void Harness::type(const std::string& text) {
  ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
  frame();
}

}  // namespace downline::viewer::test
