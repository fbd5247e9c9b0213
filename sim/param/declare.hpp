#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/param/field.hpp"

namespace downline {

/// Inclusive bounds in the unit shown to people: euros, shares of one.
struct Bounds {
  double low, high;
};

/// Declares the parameters of one group of a scenario, in document order. A kind of parameter is a function; each takes the
/// last key of the path, the slot to fill, what the kind leaves open (unit, bounds, choices), who moves it, label and
/// sentence in two languages, and a source or "assumed". Numbers mix linearly, counts are rounded, the rest is chosen. What
/// differs is set on the field returned, a reference that lives until the next declaration.
class Declare {
 public:
  /// Paths are `group.name`, or `name` where the group is empty.
  Declare(Fields& fields, std::string_view group);

  Field& money(std::string_view name, Cents* slot, std::string_view unit, Bounds bounds, Group group, const Words& label,
               const Words& sentence, std::string_view source);
  Field& real(std::string_view name, double* slot, std::string_view unit, Bounds bounds, Group group, const Words& label,
              const Words& sentence, std::string_view source);
  Field& count(std::string_view name, std::int64_t* slot, std::string_view unit, Bounds bounds, Group group, const Words& label,
               const Words& sentence, std::string_view source);
  /// From 0 to 1.
  Field& share(std::string_view name, double* slot, Group group, const Words& label, const Words& sentence, std::string_view source);
  /// Within narrower bounds.
  Field& share(std::string_view name, double* slot, Bounds bounds, Group group, const Words& label, const Words& sentence,
               std::string_view source);
  /// Of money, from 0 to 1.
  Field& basis_points(std::string_view name, BasisPoints* slot, Group group, const Words& label, const Words& sentence,
                      std::string_view source);
  Field& flag(std::string_view name, bool* slot, Group group, const Words& label, const Words& sentence, std::string_view source);
  /// The slot holds the index of one of the choices.
  Field& choice(std::string_view name, int* slot, std::vector<Choice> choices, Group group, const Words& label, const Words& sentence,
                std::string_view source);
  Field& text(std::string_view name, std::string* slot, Group group, const Words& label, const Words& sentence, std::string_view source);
  /// Each from 0 to 1.
  Field& rates(std::string_view name, std::vector<BasisPoints>* slot, Group group, const Words& label, const Words& sentence,
               std::string_view source);
  /// Each within the bounds, in euros.
  Field& amounts(std::string_view name, std::vector<Cents>* slot, Bounds bounds, Group group, const Words& label, const Words& sentence,
                 std::string_view source);

 private:
  Field& add(std::string_view name, Kind kind, Slot slot, std::string_view unit, Bounds bounds, Mix mix, Group group, const Words& label,
             const Words& sentence, std::string_view source);

  Fields& fields_;
  std::string prefix_;
};

}  // namespace downline
