#pragma once
#include <string>
#include <vector>

#include "scenarios/yaml/constraint.hpp"
#include "scenarios/yaml/design.hpp"
#include "scenarios/yaml/problems.hpp"
#include "scenarios/yaml/tree.hpp"

namespace downline {

/// Makes the points of a design whose axes are read.
class PointMaker {
 public:
  /// \param fields [axis] where values are tried  \param where `parameters` stands, for what concerns them all
  PointMaker(SweepDesign& design, const std::vector<const Field*>& fields, const Place& where, Problems& problems)
      : design_(design), fields_(fields), where_(where), problems_(problems) {}

  /// \param root of the design, for the numbers of its method and its constraints
  void make(const YamlNode& root);
  /// Takes the points of a `list` as they are written: [point][axis].
  void take(std::vector<std::vector<std::string>> points, const YamlNode& root);

 private:
  void read_constraints(const YamlNode& root);
  [[nodiscard]] bool few_enough(double points, const Place& place);
  [[nodiscard]] bool allowed(const std::vector<std::string>& values) const;
  void add(std::vector<std::string> values, std::vector<double> at = {});
  [[nodiscard]] std::vector<std::string> values_of(const std::vector<double>& at) const;
  void grid();
  void zip();
  void sample(const YamlNode& root);
  void latin(std::size_t n, std::uint64_t seed);
  void sobol(std::size_t n, std::uint64_t seed);
  void morris(const YamlNode& root, std::uint64_t seed);
  void saltelli(const YamlNode& root, std::uint64_t seed);
  void refuse_empty();

  SweepDesign& design_;
  const std::vector<const Field*>& fields_;
  Place where_;
  Problems& problems_;
  std::vector<Constraint> constraints_;
};

/// A whole number of the design itself, or `otherwise`. Out of its bounds: a problem.
std::int64_t whole_number_of(const YamlNode& root, const std::string& key, std::int64_t otherwise, std::int64_t least, std::int64_t most,
                             Problems& problems);

}  // namespace downline
