#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "results/charts/canvas.hpp"
#include "results/charts/sheet.hpp"
#include "viewer/feed/feed.hpp"
#include "viewer/state/session.hpp"
#include "viewer/widgets/ui.hpp"

namespace downline::viewer {

/// What a person asked for that drawing cannot do itself; the program does it after the frame.
enum class Request { none, save_scenario, export_png, export_svg, export_csv, fonts, open };

struct NetworkView;

/// A chart, and the figures it shows for whoever wants them in a file.
struct Drawn {
  charts::DisplayList list;
  std::function<charts::Sheet()> sheet;
};

/// A running viewer: model, simulation, interface.
struct App {
  App(Scenarios scenarios, Feed& simulation, const Look& look, const Fonts& fonts);

  Session session;
  Feed& feed;
  Ui ui;
  PicturePtr newest;                      ///< of the setting asked for last, or of an older one while nothing is known of it
  PicturePtr shown;                       ///< the last one with figures
  PicturePtr stored;                      ///< a result file, or what ships with the program: shown until there is something live
  std::string stored_name;                ///< of the stored result that is shown
  std::vector<std::string> stored_files;  ///< that it was read from
  std::string extent_words;               ///< options of the command line that hold for every setting: `--people 20000`
  Phrase message;                         ///< of the last action or mistake; shown in the footer
  bool mistaken = false;                  ///< it is a mistake
  Request request = Request::none;
  std::string to_open;                               ///< of `Request::open`
  std::function<std::vector<std::string>()> folder;  ///< scenarios and results of the current folder
  std::optional<std::vector<std::string>> openable;  ///< what it said when the list was opened; none while no list is open
  struct Limits {
    int replications = 20;
    bool line = true;
  } limits;                                   ///< how much is simulated of a setting
  std::map<std::string, charts::Range> axes;  ///< as last drawn at rest; kept while a lever is held
  /// A chart as it was last computed: it is computed anew only when what it shows has changed.
  struct Kept {
    PicturePtr of;
    float width = 0, height = 0;
    Language language = Language::en;
    std::string extra;
    charts::DisplayList list;
    std::function<charts::Sheet()> sheet;
    bool shown = false;  ///< in this frame
    Box box = {};        ///< where on the screen
  };
  std::map<std::string, Kept> charts;
  std::string metric_across = "sales", metric_up = "profit";
  /// The laboratory's map over two levers, by their places among the twelve.
  struct Map {
    bool on = false;
    std::size_t across = 6, up = 0;
    friend bool operator==(const Map&, const Map&) = default;
  } map;
  std::optional<int> week, week_before;  ///< that the pointer is at, in this frame and in the last one
  std::shared_ptr<NetworkView> network;
  std::size_t page = 0;   ///< of the comparison
  std::string gesture;    ///< the slider that is being dragged: its moves are one step
  float head_height = 0;  ///< that the sentence of the first screen took in the last frame
  bool help = false;
  float help_height = 0;             ///< that its text took in the last frame
  bool up = false;                   ///< Escape was pressed, and there is nothing else that it closes
  std::optional<std::size_t> slide;  ///< the picture that is presented alone, large
  float scale_before = 1;            ///< of the interface, before it was presented
  bool patient = false;              ///< pictures without a window wait for what a window would show later
  bool hold_stored = false;          ///< a result file was opened: it stays until a lever is moved, or the user goes back to live runs

  /// The picture to draw: live if there is one, else what is stored; null: nothing at all yet.
  [[nodiscard]] PicturePtr picture() const { return hold_stored || shown == nullptr ? stored : shown; }
  /// Whether a stored result is shown of which no run kept its members.
  [[nodiscard]] bool without_members() const;
  /// Whether the figures belong to another setting than the levers show.
  [[nodiscard]] bool stale() const;
  [[nodiscard]] std::string say(const Words& words) const { return ui.say(words); }
  /// In one line, whatever it is made of.
  void tell(Phrase words, bool mistake = false);

 private:
  friend void frame(App& app);
  /// What the feed was asked for last.
  struct Asked {
    std::uint64_t version = 0;
    Language language = Language::en;
    bool members = false;
    bool held = false;  ///< it was one of many moves
    Map map;
    PicturePtr again;  ///< the stored result whose first replication is run once more, with its members
  } asked_;
  std::uint64_t generation_ = 0;
  std::optional<Draft> beside_stored_;  ///< the setting when the stored result was opened
  void follow();
  void leave_stored();
  [[nodiscard]] Asked asking() const;
  [[nodiscard]] bool answered() const;
  [[nodiscard]] Wanted wanted(const Asked& now) const;
  void remember_profit();
};

/// One frame: asks the feed for what the levers say, draws the screen, takes what the user does. Between ImGui::NewFrame and Render.
void frame(App& app);

/// A result as a picture: the last strategy takes the place of the draft.
[[nodiscard]] PicturePtr picture_of(ResultTable table);
/// Why two results cannot be compared run by run, in words; nothing if they can.
[[nodiscard]] std::optional<Phrase> unpaired(const ResultTable& a, const ResultTable& b);
/// Adds the strategies of another result that can be paired; a name that is taken gets that of the file.
void join(ResultTable& all, const ResultTable& more, const std::string& file);
/// What ships with the program: the two strategies, points between them, and the middle as the draft.
/// \param line strategies named by their place between the two, in hundredths; 0 and 100 are the strategies themselves
[[nodiscard]] PicturePtr shipped_picture(const ResultTable& line, Language language);

// Screens, each in its file
void decide_screen(App& app, const Box& box);
void compare_screen(App& app, const Box& box);
void network_screen(App& app, const Box& box);
void lab_screen(App& app, const Box& box);

/// One picture at a time, for a room: the answer, then what it rests on.
inline constexpr std::size_t slide_count = 7;
void present_screen(App& app, const Box& box);
void start_presenting(App& app);
void stop_presenting(App& app);

// Parts of them
void lever_rail(App& app, const Box& box);
void history_strip(App& app, const Box& box);
/// Seed, market, weeks, replications, and that nothing is calibrated: what every picture rests on.
[[nodiscard]] std::string facts_text(const App& app);
/// A white panel with a title. \return the room below the title
Box card(App& app, const Box& box, std::string_view title, std::string_view note = {});
/// Shows the chart that `make` computes of the current picture. \param extra what else it depends on
void show_chart(App& app, const std::string& name, const Box& room, const std::string& extra,
                const std::function<Drawn(const charts::Canvas&)>& make);
/// The picture, with the figures it was drawn from.
template <typename Data>
[[nodiscard]] Drawn drawn(Data data, charts::DisplayList list) {
  return {std::move(list), [data = std::move(data)] { return sheet(data); }};
}
/// The axis of a picture as it last was at rest, while a lever is held; else none is given, and the data decide.
[[nodiscard]] charts::Range axis_held(const App& app, const std::string& name);
void keep_axis(App& app, const std::string& name, const charts::DisplayList& list);
/// Words where a picture will be.
void empty_card(App& app, const Box& room, std::string_view words);
/// A picture of weekly values with a line at the pointer; its axis rests while a lever is held.
void weekly_chart(App& app, const std::string& name, const Box& room, std::string_view series, bool summed);

}  // namespace downline::viewer
