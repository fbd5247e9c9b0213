#include "scenarios/yaml/design.hpp"

#include <algorithm>
#include <filesystem>

#include "scenarios/yaml/design_reader.hpp"
#include "scenarios/yaml/read_text.hpp"
#include "scenarios/yaml/shipped.hpp"

namespace downline {
namespace {

namespace fs = std::filesystem;

std::string key_of_row(const std::string& scenario, const std::string& start, std::vector<Override> overrides) {
  std::stable_sort(overrides.begin(), overrides.end(), [](const Override& a, const Override& b) { return a.path < b.path; });
  std::string key = scenario;
  if (!start.empty()) key += " start=" + start;
  for (const Override& o : overrides) key += " " + o.path + "=" + o.value;
  return key;
}

}  // namespace

SweepRow SweepDesign::row(std::size_t index) const {
  const std::size_t played = starts.size() * scenarios.size();
  SweepRow row;
  row.point = index / played;
  row.scenario = index % scenarios.size();
  row.start = starts[index % played / scenarios.size()];
  row.overrides = settings;
  for (std::size_t i = 0; i < axes.size(); ++i) row.overrides.push_back({axes[i].path, points[row.point].values[i]});
  row.key = key_of_row(scenarios[row.scenario].reference, row.start, row.overrides);
  return row;
}

std::string_view method_name(SweepMethod method) { return method_names.at(static_cast<std::size_t>(method)); }

SweepDesign parse_design(std::string_view text, const std::string& name, const std::string& folder,
                         const std::vector<Override>& overrides) {
  return DesignReader(name, folder, overrides).read(text, name);
}

SweepDesign load_design(const std::string& reference, const std::vector<Override>& overrides) {
  const fs::path path(reference);
  const std::string stem = path.stem().string();
  if (const std::string_view text = shipped_sweep(reference); !text.empty()) return DesignReader(reference, {}, overrides).read(text, stem);
  if (reference == "-") return DesignReader("standard input", ".", overrides).read(read_text("-"), "stdin");
  if (std::error_code failed; fs::status(path, failed).type() == fs::file_type::not_found) {
    const std::string near = nearest(reference, shipped_sweeps());
    throw Error(ErrorKind::file, "no design `" + shown(reference) + "`", "there is no such file and no shipped design of this name",
                near.empty() ? "the shipped ones: " + shipped_sweeps().front() + ", ..." : "did you mean `" + near + "`?");
  }
  const std::string folder = path.parent_path().empty() ? "." : path.parent_path().string();
  std::string name = shown(stem);
  std::replace(name.begin(), name.end(), '\n', ' ');
  return DesignReader(reference, folder, overrides).read(read_text(reference), name);
}

SweepDesign played_design(std::string_view text, const std::vector<std::string>& scenario_texts) {
  return DesignReader("the design of the file", {}, {}, scenario_texts).read(text, "sweep");
}

std::vector<std::string> shipped_sweeps() {
  std::vector<std::string> names;
  for (const Shipped& shipped : shipped_table())
    if (is_sweep(shipped)) names.emplace_back(shipped.name);
  std::sort(names.begin(), names.end());
  return names;
}

std::string_view shipped_sweep(std::string_view name) {
  for (const Shipped& shipped : shipped_table())
    if (shipped.name == name && is_sweep(shipped)) return shipped.text;
  return {};
}

}  // namespace downline
