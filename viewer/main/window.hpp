#pragma once
#include "viewer/main/options.hpp"

namespace downline::viewer {

/// Opens the window and stays until it is closed. Errors: ErrorKind::resource when there is no display or no OpenGL;
/// ErrorKind::usage when the program was built without a window.
void open_window(const Options& options);

}  // namespace downline::viewer
