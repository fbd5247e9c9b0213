#pragma once
#include <cstdint>
#include <vector>

#include "sim/core/ids.hpp"
#include "sim/core/money.hpp"
#include "sim/network/name_index.hpp"
#include "sim/network/text_lines.hpp"

namespace downline {

/// Rows of a network file as they are read, by number of the id: ids of sponsors get theirs before their own line comes. A column that
/// the file does not have is empty, but for those that something stands in for.
struct NetworkRows {
  std::vector<int> line;  ///< of the file; 0: only spoken of so far
  std::vector<MemberId> above, enroller, placed;
  std::vector<Cents> pv, bv, customer_volume, returns;
  std::vector<std::uint8_t> side, rank, active, trained;
  std::vector<std::uint32_t> customers;
  std::vector<std::uint16_t> age;
};

/// What is wrong with rows that only all of them together tell: members that no line has, places taken twice, parts that are larger than
/// their wholes, volumes that are too large to be added up. Errors: ErrorKind::scenario, with the lines.
void check_rows(const NetworkRows& rows, const NameIndex& ids, TextLines& lines);

}  // namespace downline
