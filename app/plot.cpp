#include <memory>

#include "app/options.hpp"
#include "app/output.hpp"
#include "results/charts/svg.hpp"
#include "results/charts/trajectories.hpp"
#include "results/io/reader.hpp"
#include "sim/core/error.hpp"

namespace downline {
namespace {

struct PlotOptions {
  std::string file, output, metric = "profit", theme = "light";
  bool force = false, summed = false;
  Language language = Language::en;
};

ExitCode plot(const PlotOptions& options) {
  const ResultTable table = read_results(options.file);
  charts::Canvas canvas;
  canvas.language = options.language;
  const auto data = charts::trajectories(table, options.metric, options.summed, options.language);
  const auto theme = options.theme == "dark"       ? charts::Theme::dark
                     : options.theme == "contrast" ? charts::Theme::contrast
                                                   : charts::Theme::light;
  const std::string text = charts::svg(charts::draw(data, canvas), charts::palette(theme));
  if (options.output.empty())
    print(text);
  else
    write_text_file(options.output, text, options.force);
  return ExitCode::ok;
}

}  // namespace

void add_plot(CLI::App& program, Action& action) {
  const auto options = std::make_shared<PlotOptions>();
  CLI::App* verb = program.add_subcommand("plot", "One chart of a result file, as a picture");
  verb->add_option("RESULT", options->file, "Result file")->required();
  verb->add_option("-o,--output", options->output, "Write the picture here (SVG)");
  verb->add_option("--metric", options->metric, "Weekly figure");
  verb->add_option("--theme", options->theme, "light, dark or contrast");
  verb->add_flag("--sum", options->summed, "Add up since week 1");
  verb->add_flag("--force", options->force, "Overwrite what exists");
  add_language(*verb, options->language);
  verb->callback([options, &action] { action = [options] { return plot(*options); }; });
}

}  // namespace downline
