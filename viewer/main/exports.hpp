#pragma once
#include <filesystem>
#include <functional>

#include "viewer/draw/raster.hpp"
#include "viewer/panels/app.hpp"

namespace downline::viewer {

/// Does what was asked for by a key or the menu, into the current folder under the first free name. \return the file
[[nodiscard]] std::filesystem::path export_as(App& app, Request request, const std::function<Image()>& picture);

}  // namespace downline::viewer
