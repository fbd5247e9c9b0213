#pragma once
#include "viewer/panels/app.hpp"

namespace downline::viewer {

inline constexpr std::size_t most_compared = 4;  ///< scenarios beside each other

/// How much the scenarios differ in pairs, by one whole-run figure.
void differences_card(App& app, const Box& box, const Picture& picture, std::size_t metric, std::string_view title);

/// Only the inputs that differ, one line a parameter.
void inputs_card(App& app, const Box& box, const Picture& picture);
[[nodiscard]] std::size_t differing_inputs(const Picture& picture);

}  // namespace downline::viewer
