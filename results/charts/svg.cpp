#include "results/charts/svg.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

namespace downline::charts {
namespace {

/// Text of XML; what XML cannot hold becomes the replacement character.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (byte < 0x20 && c != '\n' && c != '\t')
      out += "\uFFFD";
    else
      out += c;
  }
  return out;
}

/// A length to a hundredth of a pixel, without trailing zeros and without a negative zero.
std::string length(float value) {
  const double rounded = std::round(static_cast<double>(value) * 100) / 100;
  return fmt::format("{}", rounded == 0 || !std::isfinite(rounded) ? 0.0 : rounded);
}

class Writer {
 public:
  Writer(const Palette& palette, std::string id) : palette_(palette), id_(std::move(id)) {}

  void operator()(const Rect& r) {
    put("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", length(r.box.left), length(r.box.top), length(r.box.width()),
        length(r.box.height()));
    if (r.radius > 0) put(" rx=\"{}\"", length(r.radius));
    finish(r.fill, r.stroke);
  }
  void operator()(const Line& line) {
    if (line.points.size() < 2) return;
    out_ += "<polyline points=\"";
    points(line.points.begin(), line.points.end());
    out_ += "\" stroke-linejoin=\"round\"";
    finish({}, line.stroke);
  }
  void operator()(const Band& band) {
    if (band.upper.size() < 2) return;
    out_ += "<polygon points=\"";
    points(band.upper.begin(), band.upper.end());
    out_ += ' ';
    points(band.lower.rbegin(), band.lower.rend());
    out_ += '"';
    finish(band.fill, {});
  }
  void operator()(const Shape& shape) {
    out_ += "<polygon points=\"";
    points(shape.points.begin(), shape.points.end());
    out_ += '"';
    finish(shape.fill, shape.stroke);
  }
  void operator()(const Circle& c) {
    put("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", length(c.centre.x), length(c.centre.y), length(c.radius));
    finish(c.fill, c.stroke);
  }
  void operator()(const Text& t) {
    if (t.text.empty()) return;
    put("<text x=\"{}\" y=\"{}\" font-size=\"{}\"", length(t.at.x), length(t.at.y), length(t.size));
    if (t.weight == Weight::semibold) out_ += " font-weight=\"600\"";
    if (t.anchor != Anchor::start) put(" text-anchor=\"{}\"", t.anchor == Anchor::middle ? "middle" : "end");
    if (t.upright) put(" transform=\"rotate(-90 {} {})\"", length(t.at.x), length(t.at.y));
    put(" fill=\"{}\"{}>{}</text>\n", hex(colour(t.paint, palette_)), opacity("fill-opacity", t.paint), escaped(t.text));
  }
  void operator()(const Clip& clip) {
    ++clips_;
    put("<clipPath id=\"{}-{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>\n", id_, clips_, length(clip.box.left),
        length(clip.box.top), length(clip.box.width()), length(clip.box.height()));
    put("<g clip-path=\"url(#{}-{})\">\n", id_, clips_);
  }
  void operator()(const Unclip& /*end*/) { out_ += "</g>\n"; }

  void target(const Target& t) {
    if (t.tooltip.empty()) return;
    put("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill-opacity=\"0\"><title>{}</title></rect>\n", length(t.box.left),
        length(t.box.top), length(t.box.width()), length(t.box.height()), escaped(t.tooltip));
  }
  [[nodiscard]] std::string text() const { return out_; }

 private:
  template <class... Args>
  void put(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }
  template <class Iterator>
  void points(Iterator first, Iterator last) {
    for (Iterator p = first; p != last; ++p) put("{}{},{}", p == first ? "" : " ", length(p->x), length(p->y));
  }
  static std::string opacity(const char* name, const Paint& paint) {
    return paint.alpha >= 1 ? "" : fmt::format(" {}=\"{}\"", name, length(paint.alpha));
  }
  void finish(const Paint& fill, const Stroke& stroke) {
    if (fill.role == Role::none)
      out_ += " fill=\"none\"";
    else
      put(" fill=\"{}\"{}", hex(colour(fill, palette_)), opacity("fill-opacity", fill));
    if (stroke.paint.role != Role::none) {
      put(" stroke=\"{}\"{}", hex(colour(stroke.paint, palette_)), opacity("stroke-opacity", stroke.paint));
      if (stroke.width != 1) put(" stroke-width=\"{}\"", length(stroke.width));
      const DashLengths dash = dash_lengths(stroke.dash);
      if (dash.on > 0) put(" stroke-dasharray=\"{} {}\"", length(dash.on * stroke.width), length(dash.off * stroke.width));
    }
    out_ += "/>\n";
  }

  const Palette& palette_;
  std::string id_, out_;
  int clips_ = 0;
};

}  // namespace

std::string svg_element(const DisplayList& picture, const Palette& palette, const std::string& id) {
  Writer writer(palette, id);
  for (const Mark& mark : picture.marks) std::visit(writer, mark);
  for (const Target& target : picture.targets) writer.target(target);
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\" "
      "aria-labelledby=\"{2}-title {2}-description\" font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\">\n"
      "<title id=\"{2}-title\">{3}</title>\n<desc id=\"{2}-description\">{4}</desc>\n{5}</svg>\n",
      length(picture.width), length(picture.height), id, escaped(picture.title), escaped(picture.description), writer.text());
}

std::string svg(const DisplayList& picture, const Palette& palette) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg_element(picture, palette, "chart");
}

}  // namespace downline::charts
