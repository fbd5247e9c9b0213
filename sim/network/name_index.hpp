#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/core/ids.hpp"

namespace downline {

/// Numbers names by their first appearance. A name takes its own memory and about ten bytes.
class NameIndex {
 public:
  /// The number of the name, a new one if it was never seen.
  MemberId number(std::string_view name) {
    if (2 * names_.size() >= slots_.size()) grow();
    std::size_t slot = std::hash<std::string_view>()(name) & mask();
    for (; slots_[slot] != nobody; slot = (slot + 1) & mask())
      if (names_[slots_[slot]] == name) return slots_[slot];
    const auto added = static_cast<MemberId>(names_.size());
    slots_[slot] = added;
    names_.emplace_back(name);
    return added;
  }
  [[nodiscard]] std::size_t size() const { return names_.size(); }
  [[nodiscard]] const std::string& name(MemberId number) const { return names_[number]; }
  /// Takes the names out; the index is of no further use.
  [[nodiscard]] std::vector<std::string> take() { return std::move(names_); }

 private:
  [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
  void grow() {
    slots_.assign(slots_.empty() ? 1024 : slots_.size() * 2, nobody);
    for (MemberId n = 0; n < names_.size(); ++n) {
      std::size_t slot = std::hash<std::string_view>()(names_[n]) & mask();
      while (slots_[slot] != nobody) slot = (slot + 1) & mask();
      slots_[slot] = n;
    }
  }

  std::vector<std::string> names_;
  std::vector<MemberId> slots_;  ///< open addressing, a power of two
};

}  // namespace downline
