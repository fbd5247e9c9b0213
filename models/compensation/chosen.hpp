#pragma once
#include <string>
#include <vector>

namespace downline {

/// Names of the components that come earlier in the plan, in order.
using Earlier = std::vector<std::string>;

/// The names in a list written `a, b, c`.
[[nodiscard]] std::vector<std::string> names_in(const std::string& list);
/// Which earlier components a list names, as indices of the plan; an empty list names all. Names unknown are left out.
[[nodiscard]] std::vector<std::size_t> chosen(const std::string& list, const Earlier& earlier);

}  // namespace downline
