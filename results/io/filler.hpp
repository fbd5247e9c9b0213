#pragma once
#include <string>
#include <string_view>

#include "results/io/tree.hpp"
#include "results/schema/schema.hpp"

namespace downline::layout {

/// Texts that every reader can open: valid UTF-8, no character that ends or moves it; line ends and tabs stay.
[[nodiscard]] std::string clean(const std::string& text);

/// Adds datasets to a tree with the sizes, units and names that the format gives them.
class Filler {
 public:
  explicit Filler(Tree& tree) : tree_(tree) {}

  void add(std::string_view path, Array::Values values);
  void add(const schema::DatasetInfo& info, Array::Values values);

 private:
  void group(const std::string& path);
  Tree& tree_;
};

}  // namespace downline::layout
