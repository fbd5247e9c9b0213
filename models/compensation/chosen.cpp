#include "models/compensation/chosen.hpp"

#include <algorithm>
#include <sstream>

namespace downline {

std::vector<std::string> names_in(const std::string& list) {
  std::vector<std::string> names;
  std::istringstream in(list);
  for (std::string name; std::getline(in, name, ',');) {
    const auto first = name.find_first_not_of(' ');
    if (first != std::string::npos) names.push_back(name.substr(first, name.find_last_not_of(' ') + 1 - first));
  }
  return names;
}

std::vector<std::size_t> chosen(const std::string& list, const Earlier& earlier) {
  const std::vector<std::string> names = names_in(list);
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < earlier.size(); ++i)
    if (names.empty() || std::find(names.begin(), names.end(), earlier[i]) != names.end()) indices.push_back(i);
  return indices;
}

}  // namespace downline
