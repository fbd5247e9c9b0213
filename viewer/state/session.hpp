#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "viewer/feed/picture.hpp"
#include "viewer/state/draft.hpp"
#include "viewer/state/levers.hpp"
#include "viewer/widgets/ui.hpp"
#include "viewer/words/phrase.hpp"

namespace downline::viewer {

enum class Screen { decide, compare, network, lab };
inline constexpr std::size_t screen_count = 4;

/// A setting that was looked at, with what it gave.
struct Moment {
  Draft draft;
  std::vector<float> profit;  ///< mean profit so far by week, for a thumbnail; empty until it was run
};

/// The steps of the user, with a place among them.
class History {
 public:
  explicit History(Draft first) : moments_{{std::move(first), {}}} {}
  [[nodiscard]] const Draft& now() const { return moments_[at_].draft; }
  [[nodiscard]] const std::vector<Moment>& moments() const { return moments_; }
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool can_undo() const { return at_ > 0; }
  [[nodiscard]] bool can_redo() const { return at_ + 1 < moments_.size(); }
  /// A new step; what was undone is forgotten. Steps of one gesture (`merge`) are one.
  void push(Draft draft, bool merge);
  void undo();
  void redo();
  void jump(std::size_t to) { at_ = std::min(to, moments_.size() - 1); }
  void remember(std::vector<float> profit) { moments_[at_].profit = std::move(profit); }

 private:
  static constexpr std::size_t longest = 100;
  std::vector<Moment> moments_;
  std::size_t at_ = 0;
};

/// The user's model: everything that actions change and screens show. No drawing, no simulation.
class Session {
 public:
  explicit Session(Scenarios scenarios);

  [[nodiscard]] const Draft& draft() const { return history_.now(); }
  [[nodiscard]] const History& history() const { return history_; }
  /// The parameters of the draft, and of what it started from.
  [[nodiscard]] const Fields& fields() const { return sheet_.fields; }
  [[nodiscard]] const Fields& base_fields() const { return base_.fields; }
  [[nodiscard]] const Field* field(std::string_view path) const { return downline::find(sheet_.fields, path); }
  [[nodiscard]] const Field* base_field(std::string_view path) const { return downline::find(base_.fields, path); }

  // Actions. `held`: the gesture goes on, so the step belongs to the last one.
  void start_from(const std::string& base);
  void place_between(double at, bool held);
  void set_lever(const std::string& path, double value, bool held);
  /// Any parameter by its YAML text. \return what is wrong with it, in words; nothing changes then
  std::optional<Phrase> set_text(const std::string& path, const std::string& text);
  void reset(const std::string& path);
  void reset_all();
  void undo();
  void redo();
  void jump(std::size_t moment);
  /// A scenario file becomes the draft; what was saved here is the draft that it was. Errors: as the reader's.
  void open_file(const std::string& path, const std::string& title);
  void keep(std::size_t slot);
  /// A scenario file is kept. Errors: as the reader's.
  void keep_file(std::size_t slot, const std::string& path);
  void load(std::size_t slot);
  [[nodiscard]] const std::array<std::optional<Draft>, 3>& slots() const { return slots_; }
  /// The company's own file: the draft's, or the one that was opened last.
  [[nodiscard]] std::optional<Draft> own() const;
  void remember(std::vector<float> profit) { history_.remember(std::move(profit)); }

  /// Parameters changed that are not among the twelve levers.
  [[nodiscard]] int expert_changes() const;
  /// What the feed is to run for the screen: both strategies, what was kept, the draft last.
  [[nodiscard]] Wanted wanted(Language language) const;
  /// Settings that were kept and are not among what is run, each with its reason in words.
  [[nodiscard]] std::vector<std::string> left_out(Language language) const;
  /// The draft over a grid of two levers, by their places among the twelve. Empty where the plan lacks one of them.
  [[nodiscard]] std::vector<Play> map_plays(std::size_t across, std::size_t up) const;
  [[nodiscard]] std::string saved_text() const { return saved_text(draft()); }
  [[nodiscard]] std::string saved_text(const Draft& draft) const;
  /// Whether what the draft started from has a place between the strategies.
  [[nodiscard]] bool on_line() const;
  /// Where the draft stands between the strategies, 0 to 1: the middle where its base says nothing.
  [[nodiscard]] double position() const;
  /// Changes when the draft does.
  [[nodiscard]] std::uint64_t version() const { return version_; }

  Screen screen = Screen::decide;
  std::string search;  ///< of the laboratory

 private:
  void take(Draft draft, bool held);
  /// Why what was kept there is not held against the draft, in words; empty where it is, or is the draft itself.
  [[nodiscard]] std::string refusal(std::size_t slot, std::size_t taken, Language language) const;
  [[nodiscard]] Draft draft_from(const std::string& path, const std::string& title) const;
  /// Seed, people and weeks: two settings are compared in the same worlds only where these are equal.
  [[nodiscard]] std::vector<Change> extent_of(const Draft& draft) const;
  /// What the draft says of them that what ships does not.
  [[nodiscard]] std::vector<Change> extent() const;
  void reopen();
  /// The draft in the market in which levers are moved alone.
  [[nodiscard]] Play side_play(const std::string& name) const;
  /// The lever moved down and up from where it is.
  void add_sides(std::vector<Play>& sides, const Lever& lever, Language language) const;

  Scenarios scenarios_;
  History history_{Draft()};
  Sheet sheet_, base_;
  std::array<std::optional<Draft>, 3> slots_;
  std::optional<Draft> own_;  ///< as it was opened last
  std::array<std::vector<Change>, 3> slot_extents_;
  std::uint64_t version_ = 1;
};

/// What the draft is called on screen.
[[nodiscard]] std::string name_of(const Draft& draft, Language language);

}  // namespace downline::viewer
