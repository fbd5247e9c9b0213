#include <algorithm>
#include <cmath>

#include "results/charts/icicle.hpp"
#include "results/charts/numbers.hpp"
#include "results/charts/pen.hpp"

namespace downline::charts {
namespace {

constexpr float icicle_row = 20, tallest_row = 34, labelled_box = 46, legend_row = 26;
constexpr std::size_t steps_shown = 6;

std::string node_name(const SponsorTree& tree, std::uint32_t node, Language language) {
  return node == tree.company() ? in(language, {"Company", "Entreprise"}) : "#" + std::to_string(node);
}

std::string members_text(std::uint32_t members, Language language) {
  return count(members, language) + (members < 2 ? in(language, {" member", " membre"}) : in(language, {" members", " membres"}));
}

/// Company > #11 > #127; the beginning is left out where the way is long.
void draw_path(Pen& pen, const SponsorTree& tree, std::uint32_t top) {
  const Language language = pen.language();
  const auto path = path_to(tree, top, steps_shown);
  Box& room = pen.room();
  float x = room.left;
  const float baseline = room.top + small_size - 1;
  if (path.front() != tree.company()) {
    pen.text({x, baseline}, "…", quiet_type);
    x += pen.width("…") + 10;
  }
  for (std::size_t i = 0; i < path.size(); ++i) {
    const bool last = i + 1 == path.size();
    const std::string words = node_name(tree, path[i], language) + (last ? "" : " ›");
    if (x + pen.width(words, strong_type) > room.right) break;
    pen.text({x, baseline}, words, last ? strong_type : quiet_type);
    pen.target({x, room.top, x + pen.width(words), room.top + line_height}, path[i], members_text(tree.team(path[i]), language));
    x += pen.width(words, last ? strong_type : quiet_type) + 8;
  }
  const std::string depth =
      in(language, {"level ", "niveau "}) + count(tree.depth(top), language) + ", " + members_text(tree.team(top), language);
  if (x + pen.width(depth) + 12 < room.right) pen.text({room.right, baseline}, depth, anchored(quiet_type, Anchor::end));
  room.top += line_height + 8;
}

/// Where the scale begins: whoever earns nothing is there to be seen, too.
constexpr float palest = 0.2F;

float on_scale(float shade) { return palest + (1 - palest) * shade; }

struct BoxPaints {
  Paint fill, text;
};

BoxPaints paints_of(const IcicleBox& box, const IcicleView& view) {
  if (box.folded) return {{Role::folded}, {Role::ink}};
  const float shade = box.node < view.shade.size() ? view.shade[box.node] : view.shade.empty() ? 0.25F : NAN;
  if (std::isnan(shade)) return {{Role::grid}, {Role::ink}};
  return {{Role::sequential, 1, on_scale(shade)}, {Role::on_sequential, 1, on_scale(shade)}};
}

void draw_box(Pen& pen, const SponsorTree& tree, const IcicleBox& box, const IcicleView& view) {
  const Language language = pen.language();
  const BoxPaints paints = paints_of(box, view);
  const float gap = box.box.width() > 4 ? 1 : 0.5F;
  pen.add(Rect{{box.box.left, box.box.top, box.box.right - gap, box.box.bottom - 1}, paints.fill, {}, 0});
  if (box.box.width() >= labelled_box) {
    const std::string words =
        box.folded ? "+" + count(box.team, language) : node_name(tree, box.node, language) + " · " + count(box.team, language);
    const std::string shown = pen.width(words) <= box.box.width() - 12 ? words : box.folded ? "" : node_name(tree, box.node, language);
    if (pen.width(shown) <= box.box.width() - 10)
      pen.text({box.box.left + 6, (box.box.top + box.box.bottom) / 2 + middle_to_baseline * small_size - 0.5F}, shown,
               {small_size, Weight::regular, Anchor::start, paints.text});
  }
  if (!view.tooltips) return;
  pen.target(box.box, box.folded ? -1 : static_cast<std::int64_t>(box.node),
             box.folded ? in(language, {"Folded: ", "Repliés : "}) + members_text(box.team, language)
                        : node_name(tree, box.node, language) + "\n" + members_text(box.team, language));
}

void draw_shade_legend(Pen& pen, const IcicleView& view) {
  Box& room = pen.room();
  const std::string folded =
      in(pen.language(), {"many small teams, folded; width: size of the team", "petites équipes repliées ; largeur : taille de l'équipe"});
  const float shades = view.shade.empty() ? 0 : pen.width(view.shade_low) + pen.width(view.shade_high) + 24 * 5 + 40;
  const bool one_row = shades + 20 + pen.width(folded) <= room.width();
  float x = room.left, baseline = room.bottom - 2 - (one_row ? 0 : line_height);
  if (!view.shade.empty()) {
    pen.text({x, baseline}, view.shade_low, quiet_type);
    x += pen.width(view.shade_low) + 8;
    for (int i = 0; i < 24; ++i, x += 5)
      pen.add(
          Rect{{x, baseline - 11, x + 5.3F, baseline + 1}, {Role::sequential, 1, on_scale((static_cast<float>(i) + 0.5F) / 24)}, {}, 0});
    pen.text({x + 8, baseline}, view.shade_high, quiet_type);
    x += 8 + pen.width(view.shade_high) + 24;
  }
  if (!one_row) x = room.left, baseline = room.bottom - 2;
  pen.add(Rect{{x, baseline - 11, x + 14, baseline + 1}, {Role::folded}, {}, 0});
  pen.fitted_text({x + 20, baseline}, folded, room.right - x - 20, quiet_type);
  room.bottom -= legend_row + (one_row ? 0 : line_height);
}

}  // namespace

DisplayList draw(const SponsorTree& tree, const IcicleView& view, const Canvas& canvas) {
  Pen pen(canvas);
  pen.head(view.title, view.subtitle);
  if (tree.team(view.top) == 0) {
    pen.nothing(in(pen.language(), {"There is no member here.", "Il n'y a pas de membre ici."}));
    return pen.finish();
  }
  if (canvas.titled) draw_path(pen, tree, view.top);
  draw_shade_legend(pen, view);
  auto boxes = lay_out(tree, view.top, pen.room(), icicle_row);
  // A shallow tree is drawn taller.
  const float taller = std::min(tallest_row, icicle_row * pen.room().height() / (boxes.back().box.bottom - pen.room().top));
  if (taller > icicle_row) boxes = lay_out(tree, view.top, pen.room(), taller);
  for (const IcicleBox& box : boxes) draw_box(pen, tree, box, view);
  for (const IcicleBox& box : boxes)
    if (view.chosen && !box.folded && box.node == *view.chosen) pen.add(Rect{box.box, {}, {{Role::ink}, 2, Dash::solid}, 0});
  return pen.finish();
}

}  // namespace downline::charts
