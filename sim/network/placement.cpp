#include "sim/network/placement.hpp"

#include <algorithm>

#include "sim/network/placement_regions.hpp"

namespace downline {
namespace {

/// Newcomers ahead whose enroller's row is fetched into the cache, and the two further rows on the way, nearer by.
constexpr std::size_t ahead = 48, second = 32, third = 16;

/// A single place below each leaves no choice: whatever the rule, newcomers go to the end of the one edge.
PlacementRule without_choice(std::size_t width, PlacementRule rule) { return width == 1 ? PlacementRule::left : rule; }

bool on_edge(PlacementRule rule) { return rule == PlacementRule::left || rule == PlacementRule::right; }

}  // namespace

PlacementTree::PlacementTree(std::size_t width, PlacementRule rule) : width_(width), stride_(width), rule_(without_choice(width, rule)) {
  if (rule_ == PlacementRule::breadth) stride_ += 1 + (width + sizeof(MemberId)) / sizeof(MemberId);
}

void PlacementTree::grow(std::size_t members) {
  if (members > parent_.capacity()) {
    const std::size_t room = std::max(members, parent_.size() + parent_.size() / 2);  // as vectors grow, so that growing stays linear
    parent_.reserve(room);
    leg_.reserve(room);
    rows_.reserve(room * stride_);
  }
  resize_fetched(parent_, members, nobody);
  leg_.resize(members, 0);
  resize_fetched(rows_, members * stride_, nobody);
  if (rule_ == PlacementRule::turns) turn_.resize(members, 0);
  if (on_edge(rule_)) end_.resize(members, nobody);
}

void PlacementTree::take(MemberId m, MemberId above, std::size_t leg) {
  parent_[m] = above;
  leg_[m] = static_cast<std::uint8_t>(leg);
  row(above)[leg] = m;
}

/// On the one edge of a tree there is one end, whoever enrols.
void PlacementTree::place_at_edge(MemberId m, MemberId enroller, std::size_t leg) {
  if (enroller == nobody) {
    end_[m] = m;
    return;
  }
  const MemberId root = parent_[enroller] == nobody ? enroller : end_[enroller];
  take(m, end_[root], leg);
  end_[root] = m;
  end_[m] = root;
}

void PlacementTree::place_level_by_level(MemberId m, MemberId enroller) {
  taken(row(m)) = 0;
  row(m)[width_] = enroller;
  if (enroller == nobody) return;
  MemberId above = enroller;
  MemberId* r = row(above);
  while (full(r)) {
    above = nearest(r);
    r = row(above);
  }
  const std::size_t leg = taken(r)++;
  take(m, above, leg);
  row(m)[width_] = above;
  levels(r)[leg] = 1;
  if (full(r)) settle(above);
}

/// With `breadth`: brings the levels down to open places up to date from one on whose last place was taken.
void PlacementTree::settle(MemberId filled) {
  MemberId child = filled;
  for (MemberId* r = row(filled);; r = row(child)) {
    const std::uint8_t* const down = levels(r);
    const std::uint8_t* const fewest = std::min_element(down, down + width_);
    taken(r) = static_cast<std::uint8_t>(fewest - down + static_cast<std::ptrdiff_t>(width_));
    const std::uint8_t below = *fewest;
    const MemberId up = r[width_];
    if (up == nobody) return;
    MemberId* const above = row(up);
    const std::size_t leg = static_cast<std::size_t>(std::find(above, above + width_, child) - above);
    if (levels(above)[leg] == below + 1) return;
    levels(above)[leg] = static_cast<std::uint8_t>(below + 1);
    if (!full(above) || nearest(above) != child) return;
    child = up;
  }
}

/// The leg of `m` to go on in, and whether its place is open: with `weak` and `turns`.
std::size_t PlacementTree::next_leg(MemberId m) {
  const MemberId* const r = row(m);
  if (r[width_ - 1] == nobody) return static_cast<std::size_t>(std::find(r, r + width_, nobody) - r);
  if (rule_ == PlacementRule::turns) {
    const std::size_t leg = turn_[m];
    turn_[m] = static_cast<std::uint8_t>((leg + 1) % width_);
    return leg;
  }
  count_people();
  const auto fewer = [&](MemberId a, MemberId b) { return people_[a] < people_[b]; };
  if (width_ == 2) return fewer(r[1], r[0]) ? 1 : 0;
  return static_cast<std::size_t>(std::min_element(r, r + width_, fewer) - r);
}

/// With `weak`: counts those placed since the last comparison of legs, everybody afresh when they are many. Where legs are seldom
/// compared, as in a chain, nothing is counted.
void PlacementTree::count_people() {
  if (counted_ == placed_) return;
  people_.resize(parent_.size());
  if (placed_ - counted_ > placed_ / 8) {
    std::fill(people_.begin(), people_.end(), 1);
    for (std::size_t m = placed_; m-- > 0;)
      if (parent_[m] != nobody) people_[parent_[m]] += people_[m];
  } else {
    for (std::size_t m = counted_; m < placed_; ++m) {
      people_[m] = 1;
      for (MemberId up = parent_[m]; up != nobody; up = parent_[up]) ++people_[up];
    }
  }
  counted_ = placed_;
}

void PlacementTree::place(MemberId m, MemberId enroller) {
  if (rule_ == PlacementRule::breadth) {
    place_level_by_level(m, enroller);
  } else if (on_edge(rule_)) {
    place_at_edge(m, enroller, rule_ == PlacementRule::left ? 0 : width_ - 1);
  } else if (enroller != nobody) {
    MemberId above = enroller;
    std::size_t leg = next_leg(above);
    while (row(above)[leg] != nobody) {
      above = row(above)[leg];
      leg = next_leg(above);
    }
    take(m, above, leg);
  }
  placed_ = m + 1;
}

void PlacementTree::add(MemberId enroller) {
  const auto m = static_cast<MemberId>(parent_.size());
  grow(parent_.size() + 1);
  place(m, enroller);
}

/// Fetches what newcomers after `m` will look at: the enroller, and with `breadth` who lies on the way down from her or, where she will
/// be full, is next above her. Always inlined: a function that only fetches counts as one without effect, and its calls are left out.
[[gnu::always_inline]] inline void PlacementTree::fetch_ahead(std::span<const MemberId> enrollers, std::size_t m) {
  const auto enroller = [&](std::size_t i) { return m + i < enrollers.size() ? enrollers[m + i] : nobody; };
  const auto fetch = [&](MemberId at) {  // a row may lie in two cache lines
    __builtin_prefetch(row(at), 1);
    __builtin_prefetch(row(at) + stride_ - 1, 1);
  };
  if (const MemberId e = enroller(ahead); e < m) {
    fetch(e);
    if (on_edge(rule_)) __builtin_prefetch(&end_[e]);
  }
  if (rule_ != PlacementRule::breadth) return;
  const auto fetch_any = [&](MemberId at) {
    if (at < m) fetch(at);
  };
  if (const MemberId e = enroller(second); e < m) {
    MemberId* const r = row(e);
    if (full(r)) fetch(nearest(r));
    if (taken(r) + 1U >= width_) fetch_any(r[width_]);
  }
  if (const MemberId e = enroller(third); e < m) {
    MemberId* const r = row(e);
    if (full(r)) {
      if (MemberId* const next = row(nearest(r)); full(next)) fetch(nearest(next));
    } else if (const MemberId above = r[width_]; taken(r) + 1U == width_ && above < m) {
      if (full(row(above))) fetch_any(row(above)[width_]);
    }
  }
}

void PlacementTree::place_by_regions(std::span<const MemberId> enrollers) {
  grow(enrollers.size());
  place_regions({width_, rule_, enrollers, parent_, leg_, rows_, turn_});
  placed_ = enrollers.size();
}

void PlacementTree::add_one_by_one(std::span<const MemberId> enrollers) {
  const std::size_t known = parent_.size();
  grow(std::max(known, enrollers.size()));
  for (std::size_t m = known; m < enrollers.size(); ++m) {
    fetch_ahead(enrollers, m);
    place(static_cast<MemberId>(m), enrollers[m]);
  }
}

void PlacementTree::add_up_to(std::span<const MemberId> enrollers) {
  const bool from_the_top = rule_ == PlacementRule::weak || rule_ == PlacementRule::turns;
  if (from_the_top && parent_.empty() && enrollers.size() > region_size)
    place_by_regions(enrollers);
  else
    add_one_by_one(enrollers);
}

}  // namespace downline
