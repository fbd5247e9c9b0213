#pragma once
#include <string>

#include "scenarios/yaml/problems.hpp"
#include "scenarios/yaml/tree.hpp"
#include "sim/param/field.hpp"

namespace downline {

/// The longest list and the longest text that a parameter holds [entries, bytes].
inline constexpr std::size_t longest_list = 100;
inline constexpr std::size_t longest_words = 1000;

/// Sets a field from its YAML value; what does not fit its kind or its bounds is said and leaves the field as it is.
/// \param name the path as its writer knows it  \return whether it was set
bool set_value(const Field& field, const std::string& name, const YamlNode& value, Problems& problems);

/// "0 to 500 EUR", "one of `a`, `b`": what a field accepts, for messages and generated files.
[[nodiscard]] std::string allowed_values(const Field& field);

/// Text of one line out of a scalar, such as a title.  \return whether `out` was set
bool set_words(std::string& out, const std::string& name, const YamlNode& value, Problems& problems);

/// A number between 0 and 1, also written `25%`.  \return whether `out` was set
bool set_share(double& out, const std::string& name, const YamlNode& value, Problems& problems);

}  // namespace downline
