#pragma once
#include <vector>

#include "app/network_pay.hpp"

namespace downline {

/// Why somebody gets nothing of another's volume.
enum class Unpaid {
  paid,          ///< she does get something
  inactive,      ///< active, she would be paid
  cut,           ///< a cap or the kit takes it all
  volume,        ///< her own volume is too small for what the plan asks, or for a higher step
  rank,          ///< of the highest rank, and with enough volume, she would be paid
  out_of_reach,  ///< whatever she did: too many levels up, in the other leg, or those between take it all
};
[[nodiscard]] std::string_view name_of(Unpaid why);
[[nodiscard]] Words sentence_of(Unpaid why);

/// Tries what would have to be otherwise for a member to be paid on somebody's volume. Each trial pays the network twice, so that in
/// a large one only the first members asked about get more than whether they are active.
class WhyNot {
 public:
  /// \param pays how often the network may be paid
  WhyNot(const std::vector<ComponentSpec>& plan, const PaidNetwork& paid, MemberId seller, std::size_t pays)
      : plan_(plan), paid_(paid), seller_(seller), pays_(pays) {}
  /// Of somebody who gets nothing.
  [[nodiscard]] Unpaid of(MemberId m);

 private:
  [[nodiscard]] bool would_pay(const std::vector<ComponentSpec>& plan, NetworkFile file, MemberId m) const;

  const std::vector<ComponentSpec>& plan_;
  const PaidNetwork& paid_;
  MemberId seller_;
  std::size_t pays_;
};

}  // namespace downline
