#pragma once
#include <string>

#include "results/analysis/format.hpp"
#include "sim/param/field.hpp"

namespace downline::viewer {

/// A single number, which people may type and read in either language; lists keep their YAML.
[[nodiscard]] bool is_number(const Field& field);
/// One of few values, which are listed.
[[nodiscard]] bool is_listed(const Field& field);
/// What people read for a value of the parameter that is written in YAML: the words of a choice, digits of the language.
[[nodiscard]] std::string read_value(const Field& field, std::string yaml, Language language);
/// Where its figure comes from; publications keep their names.
[[nodiscard]] std::string read_source(const Field& field, Language language);

}  // namespace downline::viewer
