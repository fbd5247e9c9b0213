#include <sstream>

#include "results/io/layout.hpp"
#include "results/io/source.hpp"
#include "results/sweep/table.hpp"
#include "results/sweep/table_layout.hpp"
#include "sim/core/error.hpp"

namespace downline::sweep {
namespace {

using downline::layout::Source;

void read_axes(const Source& source, Table& table) {
  if (!source.has("/provenance/axis")) return;
  const auto& path = source.values<std::string>(layout::dataset("/provenance/axis"));
  const auto& unit = source.values<std::string>(layout::dataset("/provenance/axis_unit"));
  const auto& label = source.values<std::string>(layout::dataset("/provenance/axis_label"));
  const auto& name = source.values<std::string>(layout::dataset("/provenance/axis_dataset"));
  for (std::size_t a = 0; a < path.size(); ++a) {
    const Object* values = source.tree().find("/" + name[a]);
    if (values == nullptr) source.fail("the values of `" + printable(path[a]) + "` are missing");
    table.axes.push_back({path[a], unit[a], label[a], std::holds_alternative<std::vector<double>>(values->data.values)});
  }
}

void read_designs(const Source& source, Table& table) {
  const auto& key = source.values<std::string>(layout::dataset("/design_key"));
  const auto& scenario = source.values<std::string>(layout::dataset("/scenario"));
  const auto& start = source.values<std::string>(layout::dataset("/start"));
  const auto& point = source.values<std::int32_t>(layout::dataset("/point"));
  for (std::size_t d = 0; d < key.size(); ++d) {
    const auto parsed = parse_key(key[d]);
    if (!parsed) source.fail("a key of a design is none");
    table.designs.push_back({*parsed, static_cast<std::size_t>(point[d]), scenario[d], start[d], {}});
  }
  const std::vector<std::string> names = names_of_axes(table.axes);
  for (std::size_t a = 0; a < table.axes.size(); ++a) {
    const auto info = layout::parameter(table.axes[a], names[a]);
    for (std::size_t d = 0; d < key.size(); ++d)
      table.designs[d].values.push_back(table.axes[a].number ? fmt::format("{}", source.values<double>(info)[d])
                                                             : source.values<std::string>(info)[d]);
  }
}

void read_runs(const Source& source, Table& table) {
  for (const std::int32_t status : source.values<std::int32_t>(layout::dataset("/status"))) {
    if (status < 0 || status > static_cast<std::int32_t>(Status::not_needed)) source.fail("a run has a status that there is not");
    table.status.push_back(static_cast<Status>(status));
  }
  std::istringstream names(source.attribute_value<std::string>("/provenance", "series"));
  for (std::string name; names >> name;) {
    table.series.push_back(name);
    table.weekly.push_back(source.values<std::int64_t>(layout::weekly(name)));
  }
  const auto& value = source.values<double>(layout::dataset("/summary/value"));
  for (std::size_t m = 0; m < table.metrics.size(); ++m) {
    const auto from = value.begin() + static_cast<std::ptrdiff_t>(m * table.status.size());
    table.values.emplace_back(from, from + static_cast<std::ptrdiff_t>(table.status.size()));
  }
}

}  // namespace

Table read_table(const std::filesystem::path& path) {
  const std::string file = path.string();
  const Tree tree = load_sealed(path);
  const Source source(tree, file);
  if (!source.has("/design") || !source.has("/summary/design"))
    refuse(file, "it is no merged sweep", "`downline merge FOLDER -o FILE.h5` makes one");
  Table table;
  table.title = printable(source.attribute_value<std::string>("/", "title"));
  table.options = printable(source.attribute_value<std::string>("/provenance", "options"));
  table.replications = static_cast<int>(source.values<std::int32_t>(layout::dataset("/replication")).size());
  table.weeks = static_cast<int>(source.values<std::int32_t>(layout::dataset("/week")).size()) - 1;
  table.metrics = source.values<std::string>(layout::dataset("/summary/metric"));
  table.units = source.values<std::string>(layout::dataset("/summary/unit"));
  table.scenario_names = source.values<std::string>(layout::dataset("/provenance/scenario"));
  table.scenario_texts = source.values<std::string>(layout::dataset("/provenance/scenario_resolved_yaml"));
  table.design_text = source.values<std::string>(layout::dataset("/provenance/design_yaml")).front();
  read_axes(source, table);
  read_designs(source, table);
  read_runs(source, table);
  if (source.has("/provenance/failures")) table.failures = source.values<std::string>(layout::dataset("/provenance/failures/text"));
  return table;
}

}  // namespace downline::sweep
