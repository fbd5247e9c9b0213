#include "scenarios/design/samplers.hpp"

#include <boost/random/sobol.hpp>
#include <numeric>
#include <utility>

#include "sim/core/check.hpp"
#include "sim/random/draw.hpp"

namespace downline {
namespace {

/// What is drawn; each with a key of its own, apart from every replication's.
enum class Purpose : std::uint32_t { slice = 0xFFFF'FF00, place, shift, trajectory };

Luck luck_for(Purpose purpose, std::uint64_t seed) { return {seed, static_cast<std::uint32_t>(purpose)}; }

void shuffle(std::vector<std::size_t>& list, Draw draw) {
  for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(draw, static_cast<std::uint32_t>(i))]);
}

/// A place within a slice, away from its edges, so that rounding never moves a point to the next slice.
double place_in_slice(const Luck& luck, std::size_t point, std::size_t parameter) {
  Draw draw(luck, Stream::sample, static_cast<std::uint32_t>(point), 0, static_cast<std::uint32_t>(parameter));
  return (below(draw, 1U << 20) + 0.5) / (1U << 20);
}

/// One column of a Latin hypercube: grows from the odd part of n by putting a point into each slice that the doubling left empty.
std::vector<double> latin_column(std::size_t n, std::size_t parameter, std::uint64_t seed) {
  const Luck slices = luck_for(Purpose::slice, seed), places = luck_for(Purpose::place, seed);
  std::size_t size = n;
  while (size % 2 == 0) size /= 2;
  std::vector<double> column;
  for (Week round = 0;; ++round, size *= 2) {
    std::vector<bool> taken(size);
    for (const double u : column) taken[static_cast<std::size_t>(u * static_cast<double>(size))] = true;
    std::vector<std::size_t> empty;
    for (std::size_t slice = 0; slice < size; ++slice)
      if (!taken[slice]) empty.push_back(slice);
    shuffle(empty, Draw(slices, Stream::sample, static_cast<std::uint32_t>(parameter), round));
    for (const std::size_t slice : empty)
      column.push_back((static_cast<double>(slice) + place_in_slice(places, column.size(), parameter)) / static_cast<double>(size));
    if (size == n) return column;
  }
}

}  // namespace

UnitPoints latin_hypercube(std::size_t n, std::size_t d, std::uint64_t seed) {
  UnitPoints points(n, std::vector<double>(d));
  if (n == 0) return points;
  for (std::size_t k = 0; k < d; ++k) {
    const std::vector<double> column = latin_column(n, k, seed);
    for (std::size_t i = 0; i < n; ++i) points[i][k] = column[i];
  }
  return points;
}

UnitPoints sobol_points(std::size_t n, std::size_t d, std::uint64_t seed) {
  const Luck luck = luck_for(Purpose::shift, seed);
  std::vector<std::uint64_t> shift;
  for (std::size_t k = 0; k < d; ++k) shift.push_back(Draw(luck, Stream::sample, 0, 0, static_cast<std::uint32_t>(k))());
  // Boost's sequence leaves out the first point, 0, without which 2^m points are no net.
  boost::random::sobol sequence(d);
  UnitPoints points(n, std::vector<double>(d));
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t k = 0; k < d; ++k) points[i][k] = static_cast<double>(((i == 0 ? 0 : sequence()) ^ shift[k]) >> 11U) * 0x1p-53;
  return points;
}

UnitPoints morris_trajectory(std::size_t index, std::size_t d, std::size_t levels, std::uint64_t seed) {
  check(levels >= 2 && levels % 2 == 0, "Morris levels are even");
  const Luck luck = luck_for(Purpose::trajectory, seed);
  const auto subject = static_cast<std::uint32_t>(index);
  const auto half = static_cast<std::uint32_t>(levels / 2);
  std::vector<std::uint32_t> from(d), to(d);
  for (std::size_t k = 0; k < d; ++k) {
    Draw draw(luck, Stream::sample, subject, 0, static_cast<std::uint32_t>(k));
    from[k] = below(draw, half);
    to[k] = from[k] + half;
    if (below(draw, 2) == 1) std::swap(from[k], to[k]);
  }
  std::vector<std::size_t> order(d);
  std::iota(order.begin(), order.end(), std::size_t{0});
  shuffle(order, Draw(luck, Stream::sample, subject, 1));
  const auto place = [&](std::uint32_t level) { return level / static_cast<double>(levels - 1); };
  UnitPoints points(1);
  for (const std::uint32_t level : from) points[0].push_back(place(level));
  for (const std::size_t k : order) {
    points.push_back(points.back());
    points.back()[k] = place(to[k]);
  }
  return points;
}

UnitPoints saltelli_points(std::size_t base, std::size_t d, bool second_order, std::uint64_t seed) {
  UnitPoints points;
  for (const std::vector<double>& both : sobol_points(base, 2 * d, seed)) {
    const std::vector<double> a(both.begin(), both.begin() + static_cast<std::ptrdiff_t>(d));
    const std::vector<double> b(both.begin() + static_cast<std::ptrdiff_t>(d), both.end());
    const auto exchanged = [&](const std::vector<double>& into, const std::vector<double>& from) {
      for (std::size_t k = 0; k < d; ++k) {
        points.push_back(into);
        points.back()[k] = from[k];
      }
    };
    points.push_back(a);
    exchanged(a, b);
    if (second_order) exchanged(b, a);
    points.push_back(b);
  }
  return points;
}

}  // namespace downline
