#include "sim/network/network_rows.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace downline {
namespace {

constexpr Cents most_volume = 9'000'000'000'000'00;  ///< of the whole network [cents]

void check_known(const NetworkRows& rows, const NameIndex& ids, TextLines& lines) {
  const std::array<std::pair<const std::vector<MemberId>*, std::string_view>, 3> trees{
      {{&rows.above, "sponsor"}, {&rows.enroller, "enroller"}, {&rows.placed, "placement"}}};
  for (MemberId m = 0; m < ids.size(); ++m)
    for (const auto& [column, name] : trees)
      if (m < column->size() && (*column)[m] != nobody && rows.line[(*column)[m]] == 0) {
        const std::string id = "`" + ids.name((*column)[m]).substr(0, 40) + "`";
        lines.note_at(rows.line[m], 1, "unknown " + std::string(name) + " " + id, "no line has this member",
                      "add a line for " + id + ", or leave the field empty for a root");
      }
}

/// Nobody shares her place. Few stand below one member, in as many legs.
void check_places(const NetworkRows& rows, const NameIndex& ids, TextLines& lines) {
  if (rows.placed.empty() || rows.side.empty()) return;
  std::vector<MemberId> below(ids.size(), nobody), beside(ids.size(), nobody);
  for (MemberId m = 0; m < ids.size(); ++m) {
    const MemberId above = rows.placed[m];
    if (above == nobody) continue;
    MemberId other = below[above];
    while (other != nobody && rows.side[other] != rows.side[m]) other = beside[other];
    beside[m] = std::exchange(below[above], m);
    if (other == nobody) continue;
    const auto named = [&](MemberId who) { return "`" + ids.name(who).substr(0, 40) + "`"; };
    lines.note_at(std::max(rows.line[m], rows.line[other]), 1, named(m) + " and " + named(other) + " have one place below " + named(above),
                  "each leg leads to one member", "give one of them another side, or place her below the other");
  }
}

void check_volumes(const NetworkRows& rows, const NameIndex& ids, TextLines& lines) {
  Cents sum = 0;
  for (MemberId m = 0; m < ids.size(); ++m) {
    sum += std::max({rows.pv[m], rows.bv[m], rows.returns.empty() ? 0 : rows.returns[m]});
    if (rows.customer_volume[m] > rows.bv[m])
      lines.note_at(rows.line[m], 1, "`customer_volume` is more than `bv`", "it is a part of it", "write at most the business volume");
    if (sum > most_volume)
      lines.fail_whole(ErrorKind::scenario, "the volumes add up to more than 9 000 000 000 000", "", "check the unit of the volumes");
  }
}

}  // namespace

void check_rows(const NetworkRows& rows, const NameIndex& ids, TextLines& lines) {
  check_known(rows, ids, lines);
  check_places(rows, ids, lines);
  check_volumes(rows, ids, lines);
  lines.raise();
}

}  // namespace downline
