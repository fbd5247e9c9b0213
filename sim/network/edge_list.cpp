#include "sim/network/edge_list.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "sim/core/error.hpp"
#include "sim/network/text_fields.hpp"
#include "sim/network/text_lines.hpp"

namespace downline {
namespace {

constexpr std::size_t most_edges = (std::size_t{1} << 31) - 1;

std::string separator_name(char separator) {
  return separator == ' ' ? "blanks" : separator == '\t' ? "tabs" : separator == ';' ? "semicolons" : "commas";
}

std::string counted(std::size_t columns) { return std::to_string(columns) + (columns == 1 ? " column" : " columns"); }

/// The reader of one file: a line after the other goes into an EdgeList.
class Reader {
 public:
  explicit Reader(const std::string& path) : lines_(path) {}
  EdgeList read();

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  /// Which columns of a line say what.
  struct Columns {
    std::size_t source = 0;
    std::size_t target = 1;
    std::optional<std::size_t> weight = {};
    std::size_t count = 2;
    bool named = false;  ///< by a header: other columns are allowed
  };

  [[noreturn]] void fail(ErrorKind kind, std::string problem, std::string why, std::string suggestion) const {
    lines_.fail(kind, std::move(problem), std::move(why), std::move(suggestion));
  }
  void note(int column, std::string problem, std::string why, std::string suggestion) {
    lines_.note(column, std::move(problem), std::move(why), std::move(suggestion));
  }
  void note_quote(int column) {
    note(column, "a quoted id is not closed", "text follows it, or the line ends", "write quotes inside an id twice: \"\"");
  }
  void take_line(std::string_view line);
  void take_first(std::string_view line);
  bool take_header();
  void take_edge();
  std::optional<float> weight_of(const TextField& field);
  PersonId number_of(const std::string& name);
  void finish();

  TextLines lines_;
  std::optional<Columns> columns_;
  char separator_ = ' ';
  std::vector<TextField> fields_;
  std::unordered_map<std::string, PersonId, Hash, std::equal_to<>> numbers_;
  EdgeList list_;
};

EdgeList Reader::read() {
  for (std::string_view line; lines_.next(line);) take_line(line);
  finish();
  return std::move(list_);
}

void Reader::take_line(std::string_view line) {
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  const std::size_t start = line.find_first_not_of(" \t");
  if (start == std::string_view::npos || line[start] == '#' || line[start] == '%') {
    if (line.starts_with("%%MatrixMarket"))
      fail(ErrorKind::scenario, "the network is in the Matrix Market format", "its first numbers are sizes, not a tie",
           "delete this line and the line of sizes");
    return;
  }
  if (!columns_) {
    take_first(line);
  } else if (const int column = split_fields(line, separator_, fields_); column > 0) {
    note_quote(column);
  } else {
    take_edge();
  }
}

/// The first line that counts decides the separator and the columns.
void Reader::take_first(std::string_view line) {
  separator_ = separator_of(line);
  if (const int column = split_fields(line, separator_, fields_); column > 0) return note_quote(column);
  if (take_header()) return;
  Columns columns;
  columns.count = fields_.size();
  if (columns.count == 1) fail(ErrorKind::scenario, "only one column", "a tie needs two ids", "write `source,target` on each line");
  if (columns.count > 3)
    fail(ErrorKind::scenario, std::to_string(columns.count) + " columns and no header", "which ones are the ids is not known",
         "put a line `source,target,...` above, `weight` included if there is one");
  if (columns.count == 3) columns.weight = 2;
  columns_ = columns;
  take_edge();
}

/// Whether the line at hand is a header; if so its columns are taken.
bool Reader::take_header() {
  static const std::array<std::pair<std::string_view, std::string_view>, 7> heads{
      {{"source", "target"}, {"from", "to"}, {"src", "dst"}, {"node1", "node2"}, {"id1", "id2"}, {"node_1", "node_2"}, {"id_1", "id_2"}}};
  std::vector<std::string> names;
  for (const TextField& field : fields_) {
    names.push_back(field.text);
    for (char& c : names.back())
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  const auto column = [&names](std::string_view name) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
  };
  for (const auto& [source, target] : heads) {
    Columns columns{column(source), column(target), {}, names.size(), true};
    if (columns.source == names.size() || columns.target == names.size()) continue;
    for (const std::string_view name : {"weight", "strength"})
      if (column(name) < names.size()) columns.weight = column(name);
    columns_ = columns;
    return true;
  }
  return false;
}

void Reader::take_edge() {
  const Columns& columns = *columns_;
  if (fields_.size() != columns.count) {
    return note(1, counted(fields_.size()) + " instead of " + std::to_string(columns.count),
                "they are separated by " + separator_name(separator_) + ", as in the first line",
                "write " + counted(columns.count) + " on every line");
  }
  const TextField& source = fields_[columns.source];
  const TextField& target = fields_[columns.target];
  if (source.text.empty() || target.text.empty())
    return note(source.text.empty() ? source.column : target.column, "an id is missing", "a tie needs two ids",
                "write both ids or delete the line");
  std::optional<float> weight = 1.0F;
  if (columns.weight) weight = weight_of(fields_[*columns.weight]);
  if (!weight) return;
  const PersonId a = number_of(source.text);
  const PersonId b = number_of(target.text);
  if (a == b) {
    ++list_.self_loops;
    return;
  }
  if (list_.edges.size() == most_edges)
    fail(ErrorKind::resource, "more than 2 147 483 647 ties", "a stored network has fewer", "use a part of the network");
  list_.edges.push_back({std::min(a, b), std::max(a, b), *weight});
}

std::optional<float> Reader::weight_of(const TextField& field) {
  std::string_view text = field.text;
  if (text.starts_with('+')) text.remove_prefix(1);
  double weight = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), weight);
  const std::string shown = "the weight `" + field.text.substr(0, 40) + "`";
  if (error != std::errc() || end != text.data() + text.size()) {
    const bool comma = text.find(',') != std::string_view::npos;
    const bool first = list_.names.empty();
    note(field.column, shown + " is no number", "",
         comma   ? "write a point before the decimals: 0.5"
         : first ? "write a number from 0 up; if this line is a header, name its columns `source,target,weight`"
                 : "write a number from 0 up, or leave the column out everywhere");
  } else if (!std::isfinite(weight) || weight > 1e30) {
    note(field.column, shown + " is not finite", "", "write a number from 0 to 1e30");
  } else if (weight < 0) {
    note(field.column, shown + " is negative", "a tie has a strength from 0 up", "delete the line, or write how strong the tie is");
  } else {
    return static_cast<float>(weight);
  }
  return std::nullopt;
}

PersonId Reader::number_of(const std::string& name) {
  if (const auto known = numbers_.find(std::string_view(name)); known != numbers_.end()) return known->second;
  const auto number = static_cast<PersonId>(list_.names.size());
  if (number == nobody) fail(ErrorKind::resource, "more than 4 294 967 295 people", "", "use a part of the network");
  list_.names.push_back(name);
  numbers_.emplace(name, number);
  return number;
}

void Reader::finish() {
  lines_.raise();
  std::vector<Edge>& edges = list_.edges;
  if (edges.empty())
    lines_.fail_whole(ErrorKind::scenario, "the network file has no tie",
                      list_.self_loops > 0 ? "all its lines tie somebody to themselves" : "", "write two ids a line: `source,target`");
  // Among equals the largest weight comes first, and the first is kept.
  std::sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) {
    return x.a != y.a ? x.a < y.a : x.b != y.b ? x.b < y.b : x.weight > y.weight;
  });
  const auto last = std::unique(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) { return x.a == y.a && x.b == y.b; });
  list_.duplicates = static_cast<std::uint64_t>(edges.end() - last);
  edges.erase(last, edges.end());
  list_.weighted = columns_->weight.has_value();
  if (list_.weighted && std::none_of(edges.begin(), edges.end(), [](const Edge& e) { return e.weight > 0; }))
    lines_.fail_whole(ErrorKind::scenario, "every weight is 0", "the strongest tie sets the scale", "leave the weights out, or write them");
}

}  // namespace

EdgeList read_edge_list(const std::string& path) { return Reader(path).read(); }

}  // namespace downline
