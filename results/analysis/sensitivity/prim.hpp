#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace downline {

/// Whether a parameter has an order, so that a box holds a range of it; otherwise a box holds some of its values.
struct PrimParameter {
  bool ordered = true;
};

/// What a box says of one parameter.
struct PrimLimit {
  bool restricted = false;
  bool has_low = false, has_high = false;  ///< ordered: which ends were cut
  double low = 0, high = 0;                ///< ordered: halfway between the last point outside and the first inside
  std::vector<double> kept;                ///< not ordered: the values inside, ascending
  double p_value = 1;                      ///< chance of as many cases of interest if this restriction meant nothing
};

struct PrimBox {
  std::vector<PrimLimit> limits;  ///< [parameter]
  std::size_t inside = 0;         ///< points in the box
  std::size_t wins = 0;           ///< cases of interest among them
  double coverage = 0;            ///< of all cases of interest, the share in the box
  double density = 0;             ///< of the points in the box, the share of interest
  [[nodiscard]] std::size_t restricted() const;
};

struct PrimOptions {
  double peel = 0.05;             ///< share of the points that one peeling takes off
  std::size_t least_inside = 20;  ///< points that a box holds at least
};

/// Scenario discovery by the patient rule induction method: from the whole space, peel after peel takes off the slice whose loss leaves
/// the most of interest among the rest. Every box of the way is given, the whole space first. Quasi-p-values: binomial, of the box
/// against the same box without the restriction.
/// \param values [n][parameter]  \param interest [n]
/// Source: Friedman and Fisher 1999; coverage, density and p-values: Bryant and Lempert 2010.
[[nodiscard]] std::vector<PrimBox> prim(std::span<const std::vector<double>> values, const std::vector<bool>& interest,
                                        std::span<const PrimParameter> parameters, PrimOptions options = {});

/// The box whose coverage and density have the greatest harmonic mean; where boxes are equal the one with fewer restrictions.
[[nodiscard]] std::size_t balanced_box(std::span<const PrimBox> boxes);

}  // namespace downline
