#pragma once
#include "models/state.hpp"

namespace downline {

/// Share of orders placed the digital way: ceiling * logistic(logit(share_now / ceiling) + growth * years).
/// \param years since the reported weeks began, negative before
[[nodiscard]] double adoption_share(const Adoption& adoption, double years);

/// A week's digital ordering. An order begun in person, or a repeat order, is placed the digital way if
///   u < open * mechanisms.adoption * min(1, share(t) * digital preference / mean preference)
class DigitalWay {
 public:
  DigitalWay(const State& state, Week week);
  /// Whether it is open at all.
  [[nodiscard]] bool exists() const { return open_ > 0; }
  /// \param preference of the person, 0..1
  [[nodiscard]] bool operator()(double u, double preference) const;

 private:
  double open_, share_, mean_;
};

}  // namespace downline
