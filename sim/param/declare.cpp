#include "sim/param/declare.hpp"

#include <utility>

namespace downline {
namespace {

constexpr Bounds zero_to_one{0.0, 1.0};

}  // namespace

Declare::Declare(Fields& fields, std::string_view group) : fields_(fields), prefix_(group) {
  if (!prefix_.empty()) prefix_ += '.';
}

Field& Declare::add(std::string_view name, Kind kind, Slot slot, std::string_view unit, Bounds bounds, Mix mix, Group group,
                    const Words& label, const Words& sentence, std::string_view source) {
  return fields_.emplace_back(Field{.path = prefix_ + std::string(name),
                                    .kind = kind,
                                    .unit = unit,
                                    .low = bounds.low,
                                    .high = bounds.high,
                                    .slot = slot,
                                    .mix = mix,
                                    .group = group,
                                    .label = label,
                                    .sentence = sentence,
                                    .source = source});
}

Field& Declare::money(std::string_view name, Cents* slot, std::string_view unit, Bounds bounds, Group group, const Words& label,
                      const Words& sentence, std::string_view source) {
  return add(name, Kind::money, slot, unit, bounds, Mix::linear, group, label, sentence, source);
}

Field& Declare::real(std::string_view name, double* slot, std::string_view unit, Bounds bounds, Group group, const Words& label,
                     const Words& sentence, std::string_view source) {
  return add(name, Kind::real, slot, unit, bounds, Mix::linear, group, label, sentence, source);
}

Field& Declare::count(std::string_view name, std::int64_t* slot, std::string_view unit, Bounds bounds, Group group, const Words& label,
                      const Words& sentence, std::string_view source) {
  return add(name, Kind::count, slot, unit, bounds, Mix::rounded, group, label, sentence, source);
}

Field& Declare::share(std::string_view name, double* slot, Group group, const Words& label, const Words& sentence,
                      std::string_view source) {
  return share(name, slot, zero_to_one, group, label, sentence, source);
}

Field& Declare::share(std::string_view name, double* slot, Bounds bounds, Group group, const Words& label, const Words& sentence,
                      std::string_view source) {
  return add(name, Kind::share, slot, "1", bounds, Mix::linear, group, label, sentence, source);
}

Field& Declare::basis_points(std::string_view name, BasisPoints* slot, Group group, const Words& label, const Words& sentence,
                             std::string_view source) {
  return add(name, Kind::basis_points, slot, "1", zero_to_one, Mix::linear, group, label, sentence, source);
}

Field& Declare::flag(std::string_view name, bool* slot, Group group, const Words& label, const Words& sentence, std::string_view source) {
  return add(name, Kind::flag, slot, "1", zero_to_one, Mix::choose, group, label, sentence, source);
}

Field& Declare::choice(std::string_view name, int* slot, std::vector<Choice> choices, Group group, const Words& label,
                       const Words& sentence, std::string_view source) {
  const Bounds indices{0.0, static_cast<double>(choices.size()) - 1.0};
  Field& field = add(name, Kind::choice, slot, "1", indices, Mix::choose, group, label, sentence, source);
  field.choices = std::move(choices);
  return field;
}

Field& Declare::text(std::string_view name, std::string* slot, Group group, const Words& label, const Words& sentence,
                     std::string_view source) {
  return add(name, Kind::text, slot, "1", {0.0, 0.0}, Mix::choose, group, label, sentence, source);
}

Field& Declare::rates(std::string_view name, std::vector<BasisPoints>* slot, Group group, const Words& label, const Words& sentence,
                      std::string_view source) {
  return add(name, Kind::rates, slot, "1", zero_to_one, Mix::choose, group, label, sentence, source);
}

Field& Declare::amounts(std::string_view name, std::vector<Cents>* slot, Bounds bounds, Group group, const Words& label,
                        const Words& sentence, std::string_view source) {
  return add(name, Kind::amounts, slot, "EUR", bounds, Mix::choose, group, label, sentence, source);
}

}  // namespace downline
