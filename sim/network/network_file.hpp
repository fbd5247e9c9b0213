#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/core/ids.hpp"
#include "sim/core/money.hpp"
#include "sim/param/field.hpp"

namespace downline {

/// A column that a network file does not have, and what stands in for it.
struct NetworkDefault {
  std::string_view column;
  Words instead;
};

/// A company's own genealogy with the volumes of one pay period: columns [n_members], whoever is above comes first.
struct NetworkFile {
  std::vector<std::string> names;        ///< ids as written
  std::vector<std::uint32_t> place;      ///< among the members of the file, from 0: the order in which it has them
  std::vector<MemberId> sponsor;         ///< sponsor[m] < m, or nobody
  std::vector<MemberId> enroller;        ///< enroller[m] < m, or nobody; empty: the sponsor
  std::vector<MemberId> placement;       ///< placement[m] < m, or nobody; empty: the file has no such tree
  std::vector<std::uint8_t> side;        ///< leg of the placement, from 0; empty without one
  std::vector<Cents> pv;                 ///< personal volume, which decides ranks and steps [hundredths]
  std::vector<Cents> bv;                 ///< business volume, on which is paid [cents]
  std::vector<Cents> customer_volume;    ///< part of the business volume that customers bought [cents]
  std::vector<std::uint8_t> rank;        ///< from 0; empty: the plan computes it
  std::vector<std::uint8_t> active;      ///< 1: may be paid
  std::vector<std::uint16_t> age;        ///< pay periods since she joined, 0 in the first
  std::vector<std::uint32_t> customers;  ///< who ordered in the period; empty: none is known
  std::vector<Cents> returns;            ///< business volume of earlier periods returned in this one; empty: none [cents]
  std::vector<std::uint8_t> trained;     ///< 1: training is done; empty: everybody's is
  std::vector<NetworkDefault> defaults;  ///< what the file leaves open
  [[nodiscard]] std::size_t size() const { return names.size(); }
};

/// Reads a network file: a line a member, under a header that names `member`, `sponsor` and any of `enroller`, `pv`, `bv`,
/// `customer_volume`, `placement`, `side`, `rank`, `active`, `joined`, `customers`, `returns`, `trained`; rows in any order, fields
/// separated by commas, semicolons or tabs and quoted as in CSV. Ids are any texts; a root's sponsor is empty, and so are `enroller` and
/// `placement` of who has nobody above in those trees. Volumes have at most two decimals. `side` is left, right or the number of the leg
/// from 1; `rank` a number from 0; `active` and `trained` 1 or 0; `joined` the number of pay periods ago, 0 in this one; `customers` how
/// many ordered. Errors: ErrorKind::file, if it cannot be read; ErrorKind::scenario, with file:line:column and up to ten problems at once,
/// for unknown and missing columns, unknown sponsors, enrollers and placements, members given twice, circles along all these together,
/// negative volumes and what is no number.
[[nodiscard]] NetworkFile read_network_file(const std::string& path);

/// About how many members a file has, from its size and its first lines. Errors: ErrorKind::file.
[[nodiscard]] std::uint64_t members_in_file(const std::string& path);

/// Memory that reading and paying takes a member, from above [bytes].
inline constexpr std::uint64_t network_bytes_a_member = 400;

}  // namespace downline
