#include <charconv>
#include <memory>

#include "app/columns.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "results/charts/gallery.hpp"
#include "results/charts/svg.hpp"
#include "results/io/reader.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

struct PlotOptions {
  std::string file, chart, output, strategy, positions;
  std::string theme = "light", size = "720x420";
  std::vector<std::string> metrics;
  std::optional<std::int64_t> member;
  std::optional<int> week;
  bool list = false, force = false, summed = false, csv = false;
  Language language = Language::en;
};

std::string list_text(Language language) {
  Columns columns;
  columns.left = {0, 1};
  for (const charts::ChartInfo& chart : charts::gallery()) columns.add({std::string(chart.name), in(language, chart.sentence)});
  return columns.text();
}

/// "0,0.5,1" as numbers.
std::vector<double> numbers_in(const std::string& text) {
  std::vector<double> numbers;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    double value = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + comma, value);
    if (error != std::errc() || end != text.data() + comma)
      throw Error(ErrorKind::usage, "--at needs numbers between commas, not `" + printable(text) + "`", {}, "for example --at 0,0.5,1");
    numbers.push_back(value);
    at = comma + 1;
  }
  return numbers;
}

/// "720x420" as width and height.
void set_size(const std::string& text, charts::Canvas& canvas) {
  int width = 0, height = 0;
  const char* const last = text.data() + text.size();
  const auto first = std::from_chars(text.data(), last, width);
  const bool cross = first.ec == std::errc() && first.ptr != last && *first.ptr == 'x';
  const auto second = cross ? std::from_chars(first.ptr + 1, last, height) : first;
  if (!cross || second.ec != std::errc() || second.ptr != last || width < 320 || height < 200 || width > 8000 || height > 8000)
    throw Error(ErrorKind::usage, "--size needs WIDTHxHEIGHT from 320x200 to 8000x8000, not `" + printable(text) + "`", {},
                "for example --size 720x420");
  canvas.width = static_cast<float>(width);
  canvas.height = static_cast<float>(height);
}

std::size_t strategy_named(const ResultTable& table, const std::string& name) {
  std::vector<std::string> known;
  for (const Strategy& strategy : table.strategies) {
    if (name.empty() || strategy.name == name) return known.size();
    known.push_back(strategy.name);
  }
  const std::string near = nearest(name, known);
  throw Error(ErrorKind::usage, "no scenario `" + printable(name) + "` in this result", {},
              near.empty() ? "downline show lists them" : "did you mean `" + near + "`?");
}

charts::Theme theme_named(const std::string& name) {
  return name == "dark" ? charts::Theme::dark : name == "contrast" ? charts::Theme::contrast : charts::Theme::light;
}

ExitCode plot(const PlotOptions& options) {
  if (options.list) {
    print(list_text(options.language));
    return ExitCode::ok;
  }
  if (options.file.empty()) throw Error(ErrorKind::usage, "a result file is missing", {}, "downline plot RESULT --chart NAME");
  const charts::ChartInfo& chart = charts::find_chart(options.chart);
  const ResultTable table = read_results(options.file);
  charts::ChartRequest request{
      {},           options.metrics, numbers_in(options.positions), strategy_named(table, options.strategy), options.member,
      options.week, options.summed};
  request.canvas.language = options.language;
  set_size(options.size, request.canvas);
  const charts::Chart made = chart.make(table, request);
  const std::string text = options.csv ? charts::csv(made.sheet) : charts::svg(made.picture, charts::palette(theme_named(options.theme)));
  if (options.output.empty())
    print(text);
  else
    write_text_file(options.output, text, options.force);
  return ExitCode::ok;
}

}  // namespace

void add_plot(CLI::App& program, Action& action) {
  const auto options = std::make_shared<PlotOptions>();
  CLI::App* verb = program.add_subcommand("plot", "One chart of a result file, as a picture (SVG) or its figures (CSV)");
  verb->add_option("RESULT", options->file, "Result file");
  verb->add_flag("--list", options->list, "List the charts");
  verb->add_option("--chart", options->chart, "Which chart (trajectories)")->default_str("trajectories")->type_name("NAME");
  options->chart = "trajectories";
  verb->add_option("-o,--output", options->output, "Write it here, not on standard output")->type_name("FILE");
  verb->add_flag("--force", options->force, "Overwrite what exists");
  verb->add_flag("--csv", options->csv, "The figures of the chart, not its picture");
  verb->add_option("--metric", options->metrics, "Metric or weekly figure (repeatable where a chart shows several)")
      ->type_name("NAME")
      ->expected(1)
      ->take_all();
  verb->add_flag("--sum", options->summed, "Add weekly figures up since week 1");
  verb->add_option("--scenario", options->strategy, "Scenario, for charts of one")->type_name("NAME");
  verb->add_option("--at", options->positions, "Places of the scenarios on the line of strategies, 0 to 1")->type_name("0,..,1");
  verb->add_option("--member", options->member, "Whose life, or who is at the top of the tree")->type_name("N");
  verb->add_option("--week", options->week, "Week at which values are written out")->type_name("N");
  verb->add_option("--theme", options->theme, "Colours")
      ->check(CLI::IsMember({"light", "dark", "contrast"}).description(""))
      ->type_name("light|dark|contrast");
  verb->add_option("--size", options->size, "Width and height in pixels (720x420)")->type_name("WxH");
  add_language(*verb, options->language);
  verb->callback([options, &action] { action = [options] { return plot(*options); }; });
}

}  // namespace downline
