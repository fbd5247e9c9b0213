#include "viewer/main/files.hpp"

#include <algorithm>

#include "results/io/reader.hpp"
#include "sim/core/error.hpp"
#include "viewer/main/in_child.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

bool is_result(const std::filesystem::path& path) {
  return path.extension() == ".h5" || path.extension() == ".hdf5" || path.extension() == ".nc";
}

ResultTable read_checked(const std::string& file) {
  try_in_child(file, [&] { static_cast<void>(read_results(file)); });
  return read_results(file);
}

/// Results are shown together where they can be paired.
void open_results(App& app, const std::vector<std::string>& files) {
  ResultTable all = read_checked(files.front());
  std::string name = std::filesystem::path(files.front()).filename().string();
  for (std::size_t i = 1; i < files.size(); ++i) {
    const std::string other = std::filesystem::path(files[i]).filename().string();
    const ResultTable more = read_checked(files[i]);
    if (const auto why = unpaired(all, more)) {
      const auto told = [&](std::string_view pattern, const std::string& reason) {
        return filled(pattern, {printable(other), printable(name), reason});
      };
      throw Error(ErrorKind::file, told(words::not_pairable.en, why->en), {},
                  "run both with one seed, one market and the same weeks, or open one of them", told(words::not_pairable.fr, why->fr));
    }
    join(all, more, other);
    name += " + " + other;
  }
  app.stored = picture_of(std::move(all));
  app.stored_name = name;
  app.stored_files = files;
  app.hold_stored = true;
}

void open_scenario(App& app, const std::string& file) {
  const std::filesystem::path path(file);
  if (std::filesystem::exists(path)) try_in_child(file, [&] { app.session.open_file(file, path.stem().string()); });
  app.session.open_file(file, path.stem().string());
  app.hold_stored = false;
}

}  // namespace

void open_files(App& app, const std::vector<std::string>& files) {
  std::vector<std::string> results;
  for (const std::string& file : files) is_result(file) ? results.push_back(file) : open_scenario(app, file);
  if (!results.empty()) open_results(app, results);
}

void open_shipped(App& app) {
  std::error_code failed;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", failed);
  const std::filesystem::path file = self.parent_path() / "first-picture.h5";
  if (failed || !std::filesystem::exists(file, failed)) return;
  try {
    app.stored = shipped_picture(read_results(file), app.ui.language());
  } catch (const Error&) {
    app.stored = nullptr;
  }
}

void keep_file(App& app, std::size_t slot, const std::string& file) {
  if (std::filesystem::exists(file)) try_in_child(file, [&] { app.session.keep_file(slot, file); });
  app.session.keep_file(slot, file);
}

std::vector<std::string> openable_files() {
  constexpr std::size_t most = 200;
  std::vector<std::string> found;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(".", failed))
    if (found.size() < most && entry.is_regular_file(failed) && (is_result(entry.path()) || entry.path().extension() == ".yaml"))
      found.push_back(entry.path().filename().string());
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace downline::viewer
