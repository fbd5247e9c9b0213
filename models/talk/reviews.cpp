#include "models/talk/rules.hpp"
#include "sim/core/math.hpp"

namespace downline {
namespace {

/// Weeks in which half of the reviews are forgotten: what shops show first is recent. Assumed.
constexpr double review_half_life = 26.0;

}  // namespace

/// Each order brings a review with chance `customers.reviews`, good if it satisfied. With n new ones, g of them good, and N old
/// ones of mean r:
///   N <- N * 2^(-1/26), then r <- (N r + g) / (N + n), N <- N + n
void write_reviews(State& state, Week /*week*/) {
  const CustomerProgramme& programme = state.now.programme;
  Company& company = state.company;
  if (company.review_count > 0) company.review_count *= math::pow(2.0, -1.0 / review_half_life);
  if (programme.reviews <= 0) return;
  std::int64_t written = 0, good = 0;
  for (const Made& made : state.made) {
    if (uniform(state.luck, Stream::photo, made.person, 0, made.order) >= programme.reviews) continue;
    ++written;
    good += made.satisfied;
  }
  if (written == 0) return;
  const double count = company.review_count + static_cast<double>(written);
  company.reviews = (company.reviews * company.review_count + static_cast<double>(good)) / count;
  company.review_count = count;
  state.ledger.post(Account::content, Account::suppliers, written * programme.review_cost);
}

}  // namespace downline
