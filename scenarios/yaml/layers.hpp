#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/parameters.hpp"
#include "scenarios/yaml/fill.hpp"
#include "scenarios/yaml/problems.hpp"
#include "scenarios/yaml/tree.hpp"

namespace downline {

/// What a scenario says, with all it extends or mixes, before the copying rule of the weeks before is applied.
struct Layer {
  std::string title;  ///< empty: none given anywhere
  Parameters now;
  Places places;
  bool has_before = false;                ///< whether any scenario of the chain speaks of the weeks before
  std::optional<Parameters> before_base;  ///< what `before` starts from; nothing: `now`
  std::vector<Assignment> before_values;  ///< what is written over it
  Places before_places;
};

/// The weeks before: their base with what is written over it, in the world of `now`.
[[nodiscard]] Parameters before_of(Layer& layer, Problems& problems);

/// Reads scenarios and the ones they stand on. Everything wrong goes to `problems`; nothing is thrown but by full disks.
class Layers {
 public:
  explicit Layers(Problems& problems) : problems_(problems) {}

  /// \param label file for messages  \param folder where `extends: FILE` may look; empty: nowhere
  /// \return nothing when the text cannot be read as a map
  [[nodiscard]] std::optional<Layer> read(std::string_view text, const std::string& label, const std::string& folder);

 private:
  [[nodiscard]] std::optional<Layer> refer(const YamlNode& reference, const std::string& folder);
  [[nodiscard]] std::optional<Layer> refer_to_file(const YamlNode& reference, const std::string& folder);
  [[nodiscard]] std::optional<Layer> enter(const YamlNode& reference, const std::string& key, std::string_view text,
                                           const std::string& folder);
  [[nodiscard]] std::optional<Layer> base_of(const YamlNode& root, const std::string& folder);
  [[nodiscard]] Layer mix(const YamlNode& node, const std::string& folder);
  void read_before(const YamlNode& node, const std::string& folder, Layer& layer);
  void problem(std::string what, std::string why, std::string suggestion, const Place& place);

  Problems& problems_;
  std::vector<std::string> open_;  ///< the scenarios being read, each standing on the next
  std::size_t bytes_ = 0;
};

}  // namespace downline
