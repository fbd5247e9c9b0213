#pragma once
#include <string>
#include <string_view>

namespace downline {

/// Makes sure that descriptors 0 to 2 exist, so that no file we open can be mistaken for standard output.
void guard_standard_streams();

/// Writes data to standard output at once. A failure is remembered, not thrown: the work goes on.
void print(std::string_view text);

/// Throws if anything printed did not arrive. A reader that went away (`| head`) is no news to anybody: its error has no text.
void check_printed();

/// Writes talk to standard error; failures are ignored.
void say(std::string_view text);

/// Writes a whole new file. Errors: ErrorKind::usage if it exists and not `force`; ErrorKind::file.
void write_text_file(const std::string& path, std::string_view text, bool force);

}  // namespace downline
