#include <algorithm>
#include <array>
#include <string>

#include "viewer/panels/app.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

/// Some strategies of a table, in the order asked for, under new names.
ResultTable chosen(const ResultTable& all, const std::vector<std::pair<std::size_t, std::string>>& which) {
  ResultTable table;
  table.title = all.title;
  table.seed = all.seed;
  table.weeks = all.weeks;
  table.people = all.people;
  for (const auto& [s, name] : which) {
    table.strategies.push_back(all.strategies[s]);
    table.strategies.back().name = name;
  }
  table.grow(all.replications);
  for (std::size_t s = 0; s < which.size(); ++s)
    for (int r = 0; r < all.replications; ++r) {
      table.runs[table.slot(s, r)] = all.runs[all.slot(which[s].first, r)];
      table.states[table.slot(s, r)] = all.states[all.slot(which[s].first, r)];
    }
  return table;
}

std::shared_ptr<Picture> told(ResultTable table) {
  auto picture = std::make_shared<Picture>();
  for (const Strategy& strategy : table.strategies) picture->plays.push_back({strategy.name, strategy.resolved_yaml, {}});
  picture->done = picture->wanted = static_cast<int>(table.common_replications().size());
  picture->stage = picture->done == 0 ? Stage::waiting : Stage::stable;
  picture->summary = summarise(table);
  picture->table = std::move(table);
  return picture;
}

}  // namespace

PicturePtr picture_of(ResultTable table) { return told(std::move(table)); }

std::optional<Phrase> unpaired(const ResultTable& a, const ResultTable& b) {
  const auto number = [](auto value) { return std::to_string(value); };
  const std::array<std::pair<std::string, std::string>, 3> extents{
      {{number(a.seed), number(b.seed)}, {number(a.people), number(b.people)}, {number(a.weeks), number(b.weeks)}}};
  for (std::size_t i = 0; i < extents.size(); ++i) {
    const auto& both = extents[i];
    if (both.first == both.second) continue;
    const auto told = [&](std::string_view pattern, std::string_view what) {
      return filled(pattern, {std::string(what), both.first, both.second});
    };
    return Phrase{told(words::other_worlds.en, words::extents[i].en), told(words::other_worlds.fr, words::extents[i].fr)};
  }
  return std::nullopt;
}

void join(ResultTable& all, const ResultTable& more, const std::string& file) {
  const ResultTable first = all;
  const auto known = [&](const std::string& name) {
    return std::any_of(first.strategies.begin(), first.strategies.end(), [&](const Strategy& s) { return s.name == name; });
  };
  all.strategies.insert(all.strategies.end(), more.strategies.begin(), more.strategies.end());
  for (std::size_t s = first.strategies.size(); s < all.strategies.size(); ++s)
    if (known(all.strategies[s].name)) all.strategies[s].name += " (" + file + ")";
  all.replications = 0;
  all.runs.clear();
  all.states.clear();
  all.grow(std::max(first.replications, more.replications));
  const auto lay = [&](const ResultTable& from, std::size_t at) {
    for (std::size_t s = 0; s < from.strategies.size(); ++s)
      for (int r = 0; r < from.replications; ++r) {
        all.runs[all.slot(at + s, r)] = from.runs[from.slot(s, r)];
        all.states[all.slot(at + s, r)] = from.states[from.slot(s, r)];
      }
  };
  lay(first, 0);
  lay(more, first.strategies.size());
}

PicturePtr shipped_picture(const ResultTable& line, Language language) {
  const auto say = [&](const Words& w) { return std::string(language == Language::fr ? w.fr : w.en); };
  const auto place = [&](std::string_view at) {
    const auto found = std::find_if(line.strategies.begin(), line.strategies.end(), [&](const Strategy& s) { return s.name == at; });
    return static_cast<std::size_t>(found - line.strategies.begin());
  };
  if (place("0") == line.strategies.size() || place("100") == line.strategies.size() || place("50") == line.strategies.size())
    return nullptr;
  auto picture =
      told(chosen(line, {{place("0"), say(words::strategy_1)}, {place("100"), say(words::strategy_2)}, {place("50"), say(words::yours)}}));
  picture->line = std::make_shared<const Line>(Line{line, summarise(line)});
  return picture;
}

}  // namespace downline::viewer
