#include "viewer/main/settings.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "viewer/main/write_text.hpp"

namespace downline::viewer {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array languages{"en", "fr"};
constexpr std::array themes{"light", "dark", "contrast"};

std::filesystem::path settings_file() {
  if (const char* home = std::getenv("XDG_CONFIG_HOME"); home != nullptr && *home != '\0')
    return std::filesystem::path(home) / "downline" / "viewer.json";
  if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
    return std::filesystem::path(home) / ".config" / "downline" / "viewer.json";
  return {};
}

/// Sets a choice to the value of that name, if it is one.
template <class T, std::size_t n>
void choose(const Json& stored, const char* key, const std::array<const char*, n>& names, T& choice) {
  const auto found = stored.find(key);
  for (std::size_t i = 0; found != stored.end() && i < n; ++i)
    if (*found == names[i]) choice = static_cast<T>(i);
}

}  // namespace

Options stored_options() {
  Options options;
  const std::filesystem::path file = settings_file();
  std::error_code failed;
  if (!std::filesystem::is_regular_file(file, failed)) return options;
  std::ifstream in(file);
  const Json stored = Json::parse(in, nullptr, false);
  if (!stored.is_object()) return options;
  choose(stored, "language", languages, options.look.language);
  choose(stored, "theme", themes, options.look.theme);
  if (const auto scale = stored.find("scale"); scale != stored.end() && scale->is_number())
    if (const auto value = scale->get<float>(); value >= 0.8F && value <= 2.0F) options.look.scale = value;
  return options;
}

void store_options(const Options& options) {
  const std::filesystem::path file = settings_file();
  if (file.empty() || !options.settings) return;
  std::error_code failed;
  std::filesystem::create_directories(file.parent_path(), failed);
  const Json settings{{"language", languages[static_cast<std::size_t>(options.look.language)]},
                      {"theme", themes[static_cast<std::size_t>(options.look.theme)]},
                      {"scale", options.look.scale}};
  try {
    write_text(file, settings.dump(2) + "\n");
  } catch (const std::exception&) {
    // Settings that cannot be kept are no reason to stop.
  }
}

}  // namespace downline::viewer
