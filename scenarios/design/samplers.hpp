#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace downline {

/// Points of the unit cube [0, 1]^d. All samplers are pure: the same arguments give the same bits on every machine, and a parameter
/// added at the end leaves the others' columns as they were.
using UnitPoints = std::vector<std::vector<double>>;  ///< [point][parameter]

/// Latin hypercube: of n equal slices of every parameter each holds one point. Made by doubling from the odd part of n, so that the
/// first n of 2n points are the sample of n points.
/// Source: McKay, Beckman and Conover 1979; growing by halves: Sallaberry, Helton and Hora 2008.
[[nodiscard]] UnitPoints latin_hypercube(std::size_t n, std::size_t d, std::uint64_t seed);

/// The first n points of Sobol's sequence (directions of Joe and Kuo 2008), digitally shifted by the seed: still a net, without the
/// corner 0. The first points are the same for every n. \param d at most 3667
[[nodiscard]] UnitPoints sobol_points(std::size_t n, std::size_t d, std::uint64_t seed);

/// Morris's trajectory of that index: d + 1 points on a grid of levels, each differing from the one before in one parameter, by
/// levels / (2 (levels - 1)); every parameter moves once. \param levels even, at least 2
/// Source: Morris 1991, with the directions and the order drawn independently.
[[nodiscard]] UnitPoints morris_trajectory(std::size_t index, std::size_t d, std::size_t levels, std::uint64_t seed);

/// Saltelli's blocks for Sobol indices, from Sobol's sequence of 2d columns: of every block A, then A with one column of B each, then
/// with `second_order` B with one column of A each, then B. base * (d + 2) points, or base * (2d + 2).
/// Source: Saltelli et al. 2010.
[[nodiscard]] UnitPoints saltelli_points(std::size_t base, std::size_t d, bool second_order, std::uint64_t seed);

}  // namespace downline
