#pragma once
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "results/charts/icicle.hpp"
#include "results/charts/life.hpp"
#include "sim/observe/table.hpp"
#include "viewer/words/phrase.hpp"

namespace downline::viewer {

using RunPtr = std::shared_ptr<const RunRecord>;

/// The sponsor tree as it is looked at: of one run that kept its members, in one week. Members are neither copied nor walked by the
/// interface: tree, colours and lives are made beside it.
struct NetworkView {
  RunPtr run;            ///< that kept its members
  std::string strategy;  ///< its name
  RunPtr elsewhere;      ///< the same worlds under another strategy, or null
  std::string elsewhere_name;
  std::vector<float> shade;  ///< [members] rank by net income, or by sales in the week's pay period
  bool by_activity = false;
  std::unique_ptr<charts::SponsorTree> tree;  ///< of the last index that is ready; null before the first
  bool patient = false;                       ///< pictures wait for the index, a window does not
  int week = 0, weeks = 0;
  std::uint32_t top = 0;
  std::optional<std::uint32_t> chosen;
  bool playing = false;
  std::string search;
  /// What is shown first of a run, where something else than the whole tree in its last week was asked for.
  struct Opening {
    std::optional<int> week;
    std::optional<std::uint32_t> top, chosen;
  } opening;

  [[nodiscard]] const MemberTable& members() const { return *run->members; }
  /// Takes another run, in its last week, from the company down.
  void take(RunPtr taken, std::string name);
  /// The run that lives are held against; null: none.
  void beside(RunPtr other, std::string name);
  void colour_by(bool activity);
  /// Who was a member at the end of that week: the index is made beside the interface.
  void show_week(int wanted);
  /// From the first week where it stands at the last.
  void play(bool on);
  /// Time passes [seconds]: while it plays, a week in a tenth of a second, up to the last.
  void pass(float seconds);
  /// Takes an index that is ready; to be called once a frame. \return whether one is still being made
  bool poll();
  /// Counts the indices that were shown: a picture of another one is another picture.
  [[nodiscard]] int index() const { return taken_; }
  /// The life of the chosen member, or of who sold most; null while it is being put together. \return the last one that is ready
  [[nodiscard]] std::shared_ptr<const charts::LifeStory> life(Language language);
  /// Why the life cannot be told, in words; empty where it can.
  [[nodiscard]] const Phrase& lifeless() const { return lifeless_; }
  /// A member by the number of her row, or of her person after a `p`. None where there is none.
  [[nodiscard]] std::optional<std::uint32_t> find(const std::string& text) const;

 private:
  struct Index {
    RunPtr of;
    int week = -1;
    bool by_activity = false;
    std::unique_ptr<charts::SponsorTree> tree;
    std::vector<float> shade;
  };
  [[nodiscard]] static Index index_of(const RunPtr& of, int of_week, bool activity);
  int indexed_ = -1, taken_ = 0;
  float passed_ = 0;  ///< since the last week that was played [seconds]
  bool indexed_activity_ = false;
  std::future<Index> coming_;

  /// What a life depends on.
  struct Told {
    RunPtr run, elsewhere;
    std::optional<std::uint32_t> member;
    Language language = Language::en;
    friend bool operator==(const Told&, const Told&) = default;
  };
  Told told_, telling_;
  std::shared_ptr<const charts::LifeStory> life_;
  Phrase lifeless_;
  std::future<std::shared_ptr<const charts::LifeStory>> life_coming_;
};

}  // namespace downline::viewer
