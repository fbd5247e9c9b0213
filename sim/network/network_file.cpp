#include "sim/network/network_file.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "sim/network/name_index.hpp"
#include "sim/network/network_columns.hpp"
#include "sim/network/network_rows.hpp"
#include "sim/network/network_values.hpp"
#include "sim/network/text_fields.hpp"
#include "sim/network/text_lines.hpp"
#include "sim/network/tree_order.hpp"

namespace downline {
namespace {

/// The reader of one file.
class NetworkReader {
 public:
  explicit NetworkReader(const std::string& path) : lines_(path) {}
  NetworkFile read();

 private:
  void take_header(std::string_view line);
  void take_column(const TextField& written, std::size_t at);
  void take_row(std::string_view line);
  void take_values(MemberId m);
  MemberId number_of(const std::string& name);
  [[nodiscard]] std::vector<MemberId> ordered();
  void fail_cycle(const std::vector<MemberId>& cycle, const std::vector<MemberId>& order);
  NetworkFile arranged(const std::vector<MemberId>& order);
  void fill_legs(NetworkFile& file) const;

  [[nodiscard]] bool has(Column column) const { return at_[column].has_value(); }
  [[nodiscard]] const TextField& field(Column column) const { return fields_[*at_[column]]; }
  template <class T>
  void set(Column column, T& slot, std::optional<T> (*parse)(const std::string&), std::string_view wanted);

  TextLines lines_;
  char separator_ = ',';
  std::array<std::optional<std::size_t>, column_count> at_{};
  std::size_t columns_ = 0;
  std::vector<TextField> fields_;
  NameIndex ids_;
  NetworkRows rows_;
};

NetworkFile NetworkReader::read() {
  for (std::string_view line; lines_.next(line);) {
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    if (columns_ == 0)
      take_header(line);
    else
      take_row(line);
  }
  lines_.raise();
  if (ids_.size() == 0)
    lines_.fail_whole(ErrorKind::scenario, "the network file has no member", "", "write a line `member,sponsor`, then one a member");
  check_rows(rows_, ids_, lines_);
  return arranged(ordered());
}

void NetworkReader::take_column(const TextField& written, std::size_t at) {
  std::string name = written.text;
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const auto known = std::find(column_names.begin(), column_names.end(), name);
  if (known == column_names.end()) {
    const std::string near = nearest(name, {column_names.begin(), column_names.end()});
    return lines_.note(written.column, "unknown column `" + written.text.substr(0, 40) + "`", "",
                       near.empty() ? "columns are " + column_list() : "did you mean `" + near + "`?");
  }
  std::optional<std::size_t>& slot = at_[static_cast<std::size_t>(known - column_names.begin())];
  if (slot) lines_.note(written.column, "the column `" + name + "` is there twice", "", "take one out");
  slot = at;
}

void NetworkReader::take_header(std::string_view line) {
  separator_ = separator_of(line);
  if (const int column = split_fields(line, separator_, fields_); column > 0)
    lines_.fail(ErrorKind::scenario, "a quoted name is not closed", "", "the first line names the columns: member,sponsor,pv");
  columns_ = fields_.size();
  for (std::size_t at = 0; at < columns_; ++at) take_column(fields_[at], at);
  for (const Column needed : {member, sponsor})
    if (!has(needed))
      lines_.note(1, "no column `" + std::string(column_names[needed]) + "`", "the first line names the columns",
                  "begin with a line such as member,sponsor,pv");
  if (has(side) && !has(placement)) lines_.note(1, "`side` without `placement`", "a leg is one of a place", "add the column `placement`");
  lines_.raise();
}

MemberId NetworkReader::number_of(const std::string& name) {
  const MemberId number = ids_.number(name);
  if (number < rows_.line.size()) return number;
  const std::size_t n = number + std::size_t{1};
  rows_.line.resize(n, 0);
  rows_.above.resize(n, nobody);
  if (has(enroller)) rows_.enroller.resize(n, nobody);
  if (has(placement)) rows_.placed.resize(n, nobody);
  for (auto* volume : {&rows_.pv, &rows_.bv, &rows_.customer_volume}) volume->resize(n, 0);
  if (has(side)) rows_.side.resize(n, 0);
  if (has(rank)) rows_.rank.resize(n, 0);
  if (has(customers)) rows_.customers.resize(n, 0);
  if (has(returns)) rows_.returns.resize(n, 0);
  if (has(trained)) rows_.trained.resize(n, 0);
  rows_.active.resize(n, 0);
  rows_.age.resize(n, 0);
  return number;
}

void NetworkReader::take_row(std::string_view line) {
  if (const int column = split_fields(line, separator_, fields_); column > 0)
    return lines_.note(column, "a quoted text is not closed", "text follows it, or the line ends",
                       "write quotes inside a text twice: \"\"");
  // A tab or blank at the end leaves an empty last field, which blanks are not told apart from.
  if (fields_.size() + 1 == columns_ && separator_ == '\t') fields_.push_back({"", static_cast<int>(line.size()) + 1});
  if (fields_.size() != columns_)
    return lines_.note(1, std::to_string(fields_.size()) + " fields instead of " + std::to_string(columns_), "the first line names as many",
                       "write a field for each column, empty ones too");
  if (field(member).text.empty()) return lines_.note(field(member).column, "the member's id is missing", "", "write it or delete the line");
  const MemberId m = number_of(field(member).text);
  if (rows_.line[m] != 0)
    return lines_.note(field(member).column, "the member `" + field(member).text.substr(0, 40) + "` is there twice",
                       "first in line " + std::to_string(rows_.line[m]), "delete one of the lines, or make one of both");
  rows_.line[m] = lines_.number();
  const auto take_above = [&](Column tree, std::vector<MemberId>& above) {
    if (has(tree) && !field(tree).text.empty()) above[m] = number_of(field(tree).text);
  };
  take_above(sponsor, rows_.above);
  take_above(enroller, rows_.enroller);
  take_above(placement, rows_.placed);
  take_values(m);
}

template <class T>
void NetworkReader::set(Column column, T& slot, std::optional<T> (*parse)(const std::string&), std::string_view wanted) {
  if (!has(column) || field(column).text.empty()) return;
  if (const std::optional<T> value = parse(field(column).text)) {
    slot = *value;
    return;
  }
  const std::string& text = field(column).text;
  const bool negative = text.starts_with('-') && parse_volume(text.substr(1));
  lines_.note(field(column).column,
              "`" + std::string(column_names[column]) + "` is " +
                  (negative ? "negative: " + text.substr(0, 40) : "no such value: `" + text.substr(0, 40) + "`"),
              "", "write " + std::string(wanted));
}

void NetworkReader::take_values(MemberId m) {
  constexpr std::string_view volume = "a volume from 0 up with at most two decimals, such as 120.50";
  set(pv, rows_.pv[m], parse_volume, volume);
  set(bv, rows_.bv[m], parse_volume, volume);
  if (!has(bv)) rows_.bv[m] = rows_.pv[m];
  if (!has(pv)) rows_.pv[m] = rows_.bv[m];
  set(customer_volume, rows_.customer_volume[m], parse_volume, volume);
  if (has(side)) set(side, rows_.side[m], parse_side, "left, right or the number of the leg from 1 to 255");
  if (has(rank)) set(rank, rows_.rank[m], parse_rank, "the number of the rank, from 0 to 255");
  rows_.active[m] = rows_.pv[m] > 0 ? 1 : 0;
  set(active, rows_.active[m], parse_flag, "1 or 0");
  set(joined, rows_.age[m], parse_periods, "how many pay periods ago, 0 in this one");
  if (has(customers)) set(customers, rows_.customers[m], parse_count, "how many ordered, a whole number from 0");
  if (has(returns)) set(returns, rows_.returns[m], parse_volume, volume);
  if (has(trained)) set(trained, rows_.trained[m], parse_flag, "1 or 0");
}

std::vector<MemberId> NetworkReader::ordered() {
  // The file's own order is kept where it can be.
  std::vector<MemberId> by_line(ids_.size()), at(ids_.size());
  for (MemberId m = 0; m < by_line.size(); ++m) by_line[m] = m;
  const auto earlier = [this](MemberId a, MemberId b) { return rows_.line[a] < rows_.line[b]; };
  if (!std::is_sorted(by_line.begin(), by_line.end(), earlier)) std::sort(by_line.begin(), by_line.end(), earlier);
  for (MemberId i = 0; i < by_line.size(); ++i) at[by_line[i]] = i;
  std::vector<std::vector<MemberId>> trees;
  for (const auto* column : {&rows_.above, &rows_.enroller, &rows_.placed}) {
    if (column->empty()) continue;
    std::vector<MemberId>& tree = trees.emplace_back(column->size(), nobody);
    for (MemberId i = 0; i < tree.size(); ++i)
      if (const MemberId above = (*column)[by_line[i]]; above != nobody) tree[i] = at[above];
  }
  TreeOrder order = tree_order(trees);
  if (!order.cycle.empty()) fail_cycle(order.cycle, by_line);
  for (MemberId& row : order.rows) row = by_line[row];
  return std::move(order.rows);
}

void NetworkReader::fail_cycle(const std::vector<MemberId>& cycle, const std::vector<MemberId>& order) {
  constexpr std::size_t most_named = 6;
  std::string names;
  for (std::size_t i = 0; i < std::min(cycle.size(), most_named); ++i) names += "`" + ids_.name(order[cycle[i]]).substr(0, 40) + "` below ";
  if (cycle.size() > most_named) names += "... below ";
  lines_.note_at(rows_.line[order[cycle.front()]], 1, "a circle: " + names + "`" + ids_.name(order[cycle.front()]).substr(0, 40) + "`",
                 "nobody can be above herself",
                 has(enroller) || has(placement) ? "sponsor, enroller and placement count together: leave those of the topmost member empty"
                                                 : "leave the sponsor of the topmost member empty");
  lines_.raise();
}

template <class T>
std::vector<T> in_order(std::vector<T>& column, const std::vector<MemberId>& order) {
  std::vector<T> sorted;
  sorted.reserve(column.size());
  if (!column.empty())
    for (const MemberId m : order) sorted.push_back(std::move(column[m]));
  std::vector<T>().swap(column);
  return sorted;
}

NetworkFile NetworkReader::arranged(const std::vector<MemberId>& order) {
  std::vector<MemberId> to(order.size());
  for (MemberId i = 0; i < order.size(); ++i) to[order[i]] = i;
  NetworkFile file;
  std::vector<std::string> names = ids_.take();
  file.names = in_order(names, order);
  file.sponsor = in_order(rows_.above, order);
  file.enroller = in_order(rows_.enroller, order);
  file.placement = in_order(rows_.placed, order);
  for (auto* column : {&file.sponsor, &file.enroller, &file.placement})
    for (MemberId& above : *column)
      if (above != nobody) above = to[above];
  file.pv = in_order(rows_.pv, order);
  file.bv = in_order(rows_.bv, order);
  file.customer_volume = in_order(rows_.customer_volume, order);
  file.rank = in_order(rows_.rank, order);
  file.active = in_order(rows_.active, order);
  file.age = in_order(rows_.age, order);
  file.customers = in_order(rows_.customers, order);
  file.returns = in_order(rows_.returns, order);
  file.trained = in_order(rows_.trained, order);
  file.side = in_order(rows_.side, order);
  if (has(placement) && !has(side)) fill_legs(file);
  std::vector<std::pair<int, MemberId>> by_line(order.size());
  for (MemberId i = 0; i < order.size(); ++i) by_line[i] = {rows_.line[order[i]], i};
  if (!std::is_sorted(by_line.begin(), by_line.end())) std::sort(by_line.begin(), by_line.end());
  file.place.resize(order.size());
  for (std::uint32_t k = 0; k < by_line.size(); ++k) file.place[by_line[k].second] = k;
  for (const NetworkDefault& stand_in : network_defaults())
    for (std::size_t c = 0; c < column_count; ++c)
      if (column_names[c] == stand_in.column && !at_[c]) file.defaults.push_back(stand_in);
  return file;
}

/// Members fill the legs of a place in the order in which they come.
void NetworkReader::fill_legs(NetworkFile& file) const {
  std::vector<std::uint8_t> taken(file.size(), 0);
  file.side.assign(file.size(), 0);
  for (MemberId m = 0; m < file.size(); ++m)
    if (const MemberId above = file.placement[m]; above != nobody) {
      file.side[m] = taken[above];
      if (taken[above] < 255) ++taken[above];
    }
}

}  // namespace

NetworkFile read_network_file(const std::string& path) { return NetworkReader(path).read(); }

std::uint64_t members_in_file(const std::string& path) {
  constexpr int looked_at = 1'000;
  TextLines lines(path);
  std::uint64_t bytes = 0, seen = 0;
  for (std::string_view line; seen < looked_at && lines.next(line); ++seen) bytes += line.size() + 1;
  std::error_code unknown;
  const auto size = std::filesystem::file_size(path, unknown);
  return unknown || bytes == 0
             ? 0
             : static_cast<std::uint64_t>(static_cast<double>(size) * static_cast<double>(seen) / static_cast<double>(bytes));
}

}  // namespace downline
