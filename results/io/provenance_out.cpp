#include "results/io/build_info.hpp"
#include "results/io/hdf5_out.hpp"
#include "results/io/layout_out.hpp"

namespace downline::layout {
namespace {

template <class Value>
std::vector<std::string> of_strategies(const ResultTable& table, Value value) {
  std::vector<std::string> texts;
  for (const Strategy& strategy : table.strategies) texts.push_back(value(strategy));
  return texts;
}

/// A list of /provenance: columns of one row each, left out when empty.
class ProvenanceList {
 public:
  ProvenanceList(Filler& fill, const std::string& name, std::size_t rows) : fill_(fill), group_("/provenance/" + name), rows_(rows) {
    if (rows == 0) return;
    std::vector<std::int32_t> row(rows);
    for (std::size_t i = 0; i < rows; ++i) row[i] = static_cast<std::int32_t>(i);
    fill_.add(group_ + "/row", std::move(row));
  }
  template <class T>
  void column(const char* leaf, std::vector<T> values) {
    if (rows_ > 0) fill_.add(group_ + "/" + leaf, std::move(values));
  }

 private:
  Filler& fill_;
  std::string group_;
  std::size_t rows_;
};

void add_parameters(Filler& fill, const ResultTable& table) {
  std::vector<std::int32_t> of;
  std::vector<std::string> path, value, unit, source;
  for (std::size_t s = 0; s < table.strategies.size(); ++s)
    for (const ParameterValue& parameter : table.strategies[s].parameters) {
      of.push_back(static_cast<std::int32_t>(s));
      path.push_back(parameter.path);
      value.push_back(parameter.value);
      unit.push_back(parameter.unit);
      source.push_back(parameter.source);
    }
  ProvenanceList list(fill, "parameters", of.size());
  list.column("strategy_index", std::move(of));
  list.column("path", std::move(path));
  list.column("value", std::move(value));
  list.column("unit", std::move(unit));
  list.column("source", std::move(source));
}

void add_flags(Filler& fill, const ResultTable& table) {
  std::vector<std::int32_t> of;
  std::vector<std::string> text;
  for (std::size_t s = 0; s < table.strategies.size(); ++s)
    for (const std::string& flag : table.strategies[s].flags) {
      of.push_back(static_cast<std::int32_t>(s));
      text.push_back(flag);
    }
  ProvenanceList list(fill, "flags", of.size());
  list.column("strategy_index", std::move(of));
  list.column("text", std::move(text));
}

}  // namespace

void add_provenance(Filler& fill, Tree& tree, const ResultTable& table) {
  fill.add("/provenance/strategy", of_strategies(table, [](const Strategy& s) { return s.name; }));
  fill.add("/provenance/title", of_strategies(table, [](const Strategy& s) { return s.title; }));
  fill.add("/provenance/scenario_yaml", of_strategies(table, [](const Strategy& s) { return s.scenario_yaml; }));
  fill.add("/provenance/scenario_resolved_yaml", of_strategies(table, [](const Strategy& s) { return s.resolved_yaml; }));
  add_parameters(fill, table);
  add_flags(fill, table);
  ProvenanceList(fill, "failures", table.failures.size()).column("text", table.failures);
  auto& attributes = tree.group("/provenance").attributes;
  attributes["seed"] = scalar(static_cast<std::int64_t>(table.seed));
  attributes["people"] = scalar(table.people);
  attributes["replications_asked"] = scalar(static_cast<std::int32_t>(table.replications));
  attributes["options"] = scalar(clean(table.options));
  add_makers(tree);
}

void add_makers(Tree& tree) {
  auto& attributes = tree.group("/provenance").attributes;
  attributes["random_generator"] =
      scalar(std::string("Philox4x32-10 (Random123), keyed by seed and replication, counted by stream, subject and week"));
  attributes["mathematics"] = scalar(std::string("SLEEF, scalar pure C, 1.0 ulp, no FMA: the same bits on every x86-64 processor"));
  attributes["build"] = scalar(std::string(build_info().build));
  attributes["library_versions"] = scalar(hdf5_version());
}

}  // namespace downline::layout
