#include "viewer/draw/png.hpp"

#include <png.h>

#include <cstdio>
#include <cstring>
#include <memory>

#include "sim/core/error.hpp"

namespace downline::viewer {
namespace {

struct Close {
  void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
};
using File = std::unique_ptr<std::FILE, Close>;

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& why) {
  throw Error(ErrorKind::file, "the picture `" + printable(path.string()) + "` cannot be written", why);
}

/// libpng leaves by longjmp; nothing with a destructor lives here.
bool encode(const Image& image, std::FILE* file, png_text* text) {
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png == nullptr ? nullptr : png_create_info_struct(png);
  if (info == nullptr || setjmp(png_jmpbuf(png)) != 0) {
    png_destroy_write_struct(&png, &info);
    return false;
  }
  png_init_io(png, file);
  png_set_IHDR(png, info, static_cast<png_uint_32>(image.width), static_cast<png_uint_32>(image.height), 8, PNG_COLOR_TYPE_RGB,
               PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_text(png, info, text, 1);
  png_write_info(png, info);
  png_set_filler(png, 0, PNG_FILLER_AFTER);
  for (int y = 0; y < image.height; ++y)
    png_write_row(png, reinterpret_cast<png_const_bytep>(image.pixels.data() + static_cast<std::ptrdiff_t>(y) * image.width));
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return true;
}

}  // namespace

void write_png(const Image& image, const std::filesystem::path& path, const std::string& command, bool force) {
  if (!force && std::filesystem::exists(path))
    throw Error(ErrorKind::usage, "the picture `" + printable(path.string()) + "` exists", {}, "choose another name, or say --force");
  // Whole or not at all: written beside, then renamed.
  const std::filesystem::path beside = path.string() + ".part";
  const File file(std::fopen(beside.c_str(), "wb"));
  if (!file) refuse(path, std::strerror(errno));
  png_text text{};
  std::string key = "Comment", value = command;
  text.compression = PNG_TEXT_COMPRESSION_NONE;
  text.key = key.data();
  text.text = value.data();
  const bool written = encode(image, file.get(), &text) && std::fflush(file.get()) == 0;
  std::error_code failed;
  if (written) std::filesystem::rename(beside, path, failed);
  if (written && !failed) return;
  std::filesystem::remove(beside, failed);
  refuse(path, "the disk is full, or the folder cannot be written");
}

Image read_png(const std::filesystem::path& path) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_file(&png, path.c_str()) == 0)
    throw Error(ErrorKind::file, "the picture `" + printable(path.string()) + "` cannot be read", png.message);
  png.format = PNG_FORMAT_RGBA;
  Image image{static_cast<int>(png.width), static_cast<int>(png.height), {}};
  image.pixels.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  if (png_image_finish_read(&png, nullptr, image.pixels.data(), 0, nullptr) == 0)
    throw Error(ErrorKind::file, "the picture `" + printable(path.string()) + "` cannot be read", png.message);
  return image;
}

}  // namespace downline::viewer
