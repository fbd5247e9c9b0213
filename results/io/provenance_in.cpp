#include "results/io/layout_in.hpp"

namespace downline::layout {

void read_strategies(const Source& source, ResultTable& table) {
  const std::vector<std::string> names = source.texts("/strategy"), titles = source.texts("/provenance/title");
  const auto& given = source.values<std::string>("/provenance/scenario_yaml");
  const auto& resolved = source.values<std::string>("/provenance/scenario_resolved_yaml");
  if (names.empty()) source.fail("it has no strategy");
  source.check_same(titles.size() == names.size(), "/provenance");
  for (std::size_t s = 0; s < names.size(); ++s) {
    Strategy& strategy = table.strategies.emplace_back();
    strategy.name = names[s];
    strategy.title = titles[s];
    strategy.scenario_yaml = given[s];
    strategy.resolved_yaml = resolved[s];
  }
}

void read_lists(const Source& source, ResultTable& table) {
  if (source.has("/provenance/parameters")) {
    const auto& of = source.positions("/provenance/parameters/strategy_index", table.strategies.size());
    const auto path = source.texts("/provenance/parameters/path"), value = source.texts("/provenance/parameters/value"),
               unit = source.texts("/provenance/parameters/unit"), from = source.texts("/provenance/parameters/source");
    for (std::size_t i = 0; i < of.size(); ++i)
      table.strategies[static_cast<std::size_t>(of[i])].parameters.push_back({path[i], value[i], unit[i], from[i]});
  }
  if (source.has("/provenance/flags")) {
    const auto& of = source.positions("/provenance/flags/strategy_index", table.strategies.size());
    const auto text = source.texts("/provenance/flags/text");
    for (std::size_t i = 0; i < of.size(); ++i) table.strategies[static_cast<std::size_t>(of[i])].flags.push_back(text[i]);
  }
  if (source.has("/provenance/failures")) table.failures = source.texts("/provenance/failures/text");
}

}  // namespace downline::layout
