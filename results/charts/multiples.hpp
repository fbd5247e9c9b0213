#pragma once
#include <string>
#include <vector>

#include "results/charts/trajectories.hpp"

namespace downline::charts {

/// Small multiples: a row a figure, a column a scenario; all panels of a row share their axis.
struct Multiples {
  std::string title, subtitle;
  std::vector<Trajectories> rows;
};

/// \param names of weekly figures; money that flows is added up  Errors: as of `trajectories`.
[[nodiscard]] Multiples multiples(const ResultTable& table, const std::vector<std::string>& names, Language language);

[[nodiscard]] DisplayList draw(const Multiples& data, const Canvas& canvas);
[[nodiscard]] Sheet sheet(const Multiples& data);

}  // namespace downline::charts
