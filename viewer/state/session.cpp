#include "viewer/state/session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>

#include "sim/core/error.hpp"
#include "viewer/state/levers.hpp"
#include "viewer/state/values.hpp"
#include "viewer/words.hpp"

namespace downline::viewer {
namespace {

/// The lever is moved one at a time by a fifth of its range either way.
constexpr double side_step = 0.2;
constexpr int side_people = 100'000;
constexpr int line_points = 11, map_side = 5;
constexpr std::size_t most_kept = 1;  ///< beside both strategies and the draft: four are compared
constexpr std::array extent_paths{"seed", "people", "weeks"};

std::set<std::string, std::less<>> lever_paths() {
  std::set<std::string, std::less<>> paths;
  for (const LeverGroup& group : lever_groups())
    for (const Lever& lever : group.levers) paths.emplace(lever.path);
  return paths;
}

}  // namespace

Session::Session(Scenarios scenarios) : scenarios_(std::move(scenarios)) { reopen(); }

void Session::reopen() {
  Draft base = draft();
  base.changes.clear();
  base_ = scenarios_.open(play_of(base, "base"));
  sheet_ = draft().changes.empty() ? scenarios_.open(play_of(base, "base")) : scenarios_.open(play_of(draft(), "draft"));
  ++version_;
}

void Session::take(Draft draft, bool held) {
  history_.push(std::move(draft), held);
  reopen();
}

std::optional<Draft> Session::own() const {
  if (draft().base != Draft::own) return own_;
  Draft plain = draft();
  plain.changes.clear();
  return plain;
}

void Session::start_from(const std::string& base) {
  Draft next;
  next.base = base;
  if (base == Draft::own) next = own().value();
  take(std::move(next), false);
}

void Session::place_between(double at, bool held) {
  Draft next;
  next.at = std::round(std::clamp(at, 0.0, 1.0) * 100) / 100;
  take(std::move(next), held);
}

void Session::set_lever(const std::string& path, double value, bool held) {
  const Field* found = field(path);
  if (found == nullptr) return;
  viewer::set_lever(*found, value);
  Draft next = draft();
  const Field* base = base_field(path);
  if (base != nullptr && same_value(*found, *base))
    next.changes.erase(path);
  else
    next.changes[path] = value_text(*found);
  // The sheet is moved already; reading it anew would cost the frame.
  history_.push(std::move(next), held);
  ++version_;
}

std::optional<Phrase> Session::set_text(const std::string& path, const std::string& text) {
  Draft next = draft();
  next.changes[path] = text;
  try {
    static_cast<void>(scenarios_.open(play_of(next, "draft")));
  } catch (const Error& error) {
    return phrase(error);
  }
  take(std::move(next), false);
  return std::nullopt;
}

void Session::reset(const std::string& path) {
  Draft next = draft();
  if (next.changes.erase(path) > 0) take(std::move(next), false);
}

void Session::reset_all() {
  Draft next = draft();
  next.changes.clear();
  take(std::move(next), false);
}

void Session::undo() {
  if (!history_.can_undo()) return;
  history_.undo();
  reopen();
}

void Session::redo() {
  if (!history_.can_redo()) return;
  history_.redo();
  reopen();
}

void Session::jump(std::size_t moment) {
  history_.jump(moment);
  reopen();
}

Draft Session::draft_from(const std::string& path, const std::string& title) const {
  Draft next;
  next.base = Draft::own;
  next.title = title;
  next.file_text = scenarios_.file(path);
  auto saved = draft_of(scenarios_.source(path));
  if (!saved) return next;
  Draft plain = *saved;
  plain.changes.clear();
  const Sheet base = scenarios_.open(play_of(plain, "base"));
  std::erase_if(saved->changes, [&](const auto& change) {
    const Field* f = downline::find(base.fields, change.first);
    return f != nullptr && value_text(*f) == change.second;
  });
  return *saved;
}

void Session::open_file(const std::string& path, const std::string& title) {
  Draft opened = draft_from(path, title);
  if (opened.base == Draft::own) own_ = opened;
  take(std::move(opened), false);
}

void Session::keep(std::size_t slot) {
  slots_[slot] = draft();
  slot_extents_[slot] = extent_of(draft());
  ++version_;
}

void Session::keep_file(std::size_t slot, const std::string& path) {
  slots_[slot] = draft_from(path, std::filesystem::path(path).stem().string());
  slot_extents_[slot] = extent_of(*slots_[slot]);
  ++version_;
}

void Session::load(std::size_t slot) {
  if (slots_[slot]) take(*slots_[slot], false);
}

int Session::expert_changes() const {
  const auto levers = lever_paths();
  return static_cast<int>(
      std::count_if(draft().changes.begin(), draft().changes.end(), [&](const auto& change) { return !levers.contains(change.first); }));
}

std::vector<Change> Session::extent_of(const Draft& draft) const {
  const Sheet sheet = scenarios_.open(play_of(draft, "extent"));
  std::vector<Change> extent;
  for (const char* path : extent_paths)
    if (const Field* f = downline::find(sheet.fields, path); f != nullptr) extent.emplace_back(path, value_text(*f));
  return extent;
}

std::vector<Change> Session::extent() const {
  std::vector<Change> extent;
  for (const char* path : extent_paths)
    if (const Field* f = field(path); f != nullptr && (draft().base == Draft::own || draft().changes.contains(path)))
      extent.emplace_back(path, value_text(*f));
  return extent;
}

std::string Session::refusal(std::size_t slot, std::size_t taken, Language language) const {
  const auto say = [&](const Words& w) { return language == Language::fr ? w.fr : w.en; };
  const char letter = static_cast<char>('A' + slot);
  for (const auto& [path, value] : slot_extents_[slot])
    if (const Field* f = field(path); f != nullptr && value_text(*f) != value)
      return fmt::format(fmt::runtime(say(words::not_paired)), letter, say(f->label), read_value(*f, value, language),
                         read_value(*f, value_text(*f), language));
  return taken < most_kept ? std::string() : fmt::format(fmt::runtime(say(words::no_place)), letter);
}

std::vector<std::string> Session::left_out(Language language) const {
  std::vector<std::string> reasons;
  std::size_t taken = 0;
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    if (!slots_[i] || *slots_[i] == draft()) continue;
    std::string why = refusal(i, taken, language);
    taken += why.empty() ? 1 : 0;
    if (!why.empty()) reasons.push_back(std::move(why));
  }
  return reasons;
}

/// What matters most is asked in a smaller market with more replications: at one cost, a mean of many small markets is as exact as a
/// mean of few large ones, and its interval is far better known.
Play Session::side_play(const std::string& name) const {
  Play side = play_of(draft(), name);
  const Field* people = field("people");
  if (people == nullptr || number(*people) <= side_people) return side;
  std::erase_if(side.changes, [](const Change& change) { return change.first == "people"; });
  side.changes.emplace_back("people", std::to_string(side_people));
  return side;
}

void Session::add_sides(std::vector<Play>& sides, const Lever& lever, Language language) const {
  const Field* found = field(lever.path);
  if (found == nullptr || !lever_value(*found)) return;
  const double now = *lever_value(*found), step = side_step * (lever.high - lever.low);
  for (const double value : {std::max(now - step, std::min(now, lever.low)), std::min(now + step, std::max(now, lever.high))}) {
    if (value == now) continue;
    const std::string before = value_text(*found);
    viewer::set_lever(*found, value);
    Play side = side_play(std::string(lever.path) + (value < now ? "/low/" : "/high/") + lever_text(*found, value, language));
    std::erase_if(side.changes, [&](const Change& change) { return change.first == lever.path; });
    side.changes.emplace_back(lever.path, value_text(*found));
    viewer::set_lever(*found, now);
    if (value_text(*found) == before) sides.push_back(std::move(side));
  }
}

Wanted Session::wanted(Language language) const {
  Wanted wanted;
  const auto say = [&](const Words& w) { return std::string(language == Language::fr ? w.fr : w.en); };
  // The strategies are set in the draft's world as far as its extent goes.
  const std::vector<Change> extent_now = extent();
  for (const auto& [base, name] : {std::pair{"strategy-1", words::strategy_1}, std::pair{"strategy-2", words::strategy_2}})
    wanted.main.push_back(Play{say(name), "title: " + std::string(base) + "\nextends: " + base + "\n", extent_now});
  for (std::size_t i = 0; i < slots_.size(); ++i)
    if (slots_[i] && *slots_[i] != draft() && refusal(i, wanted.main.size() - 2, language).empty())
      wanted.main.push_back(play_of(*slots_[i], std::string(1, static_cast<char>('A' + i))));
  wanted.main.push_back(play_of(draft(), say(words::yours)));
  wanted.side_base = side_play("draft");
  for (const LeverGroup& group : lever_groups())
    for (const Lever& lever : group.levers) add_sides(wanted.sides, lever, language);
  for (int i = 0; i < line_points; ++i) {
    const double at = static_cast<double>(i) / (line_points - 1);
    wanted.line.push_back({std::to_string(i * 10), between_text(at, "between"), extent_now});
  }
  return wanted;
}

std::vector<Play> Session::map_plays(std::size_t across, std::size_t up) const {
  std::vector<Play> plays;
  const Lever &x = lever_at(across), &y = lever_at(up);
  const Field *x_field = field(x.path), *y_field = field(y.path);
  if (across == up || x_field == nullptr || y_field == nullptr || !lever_value(*x_field) || !lever_value(*y_field)) return plays;
  const auto texts = [](const Lever& lever, const Field& one) {
    std::vector<std::string> values;
    const double now = *lever_value(one);
    for (int i = 0; i < map_side; ++i) {
      viewer::set_lever(one, lever.low + (lever.high - lever.low) * i / (map_side - 1));
      values.push_back(value_text(one));
    }
    viewer::set_lever(one, now);
    return values;
  };
  const auto xs = texts(x, *x_field), ys = texts(y, *y_field);
  for (const std::string& high : ys)
    for (const std::string& right : xs) {
      Play cell = play_of(draft(), std::to_string(plays.size()));
      std::erase_if(cell.changes, [&](const Change& c) { return c.first == x.path || c.first == y.path; });
      cell.changes.emplace_back(x.path, right);
      cell.changes.emplace_back(y.path, high);
      plays.push_back(std::move(cell));
    }
  return plays;
}

bool Session::on_line() const { return draft().base == Draft::between || draft().base == "strategy-1" || draft().base == "strategy-2"; }

double Session::position() const {
  const Draft& now = draft();
  return now.base == Draft::between ? now.at : now.base == "strategy-1" ? 0 : now.base == "strategy-2" ? 1 : 0.5;
}

std::string Session::saved_text(const Draft& draft) const { return scenarios_.saved_text(play_of(draft, name_of(draft, Language::en))); }

std::string name_of(const Draft& draft, Language language) {
  const auto say = [&](const Words& w) { return std::string(language == Language::fr ? w.fr : w.en); };
  if (draft.base == Draft::own) return draft.title;
  if (draft.base == Draft::between) return say(words::between_name);
  for (const auto& [base, name] : words::presets)
    if (draft.base == base) return say(name);
  return draft.base;
}

}  // namespace downline::viewer
