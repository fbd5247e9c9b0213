#include "results/analysis/sensitivity/sobol_indices.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/core/check.hpp"
#include "sim/random/draw.hpp"

namespace downline {
namespace {

/// The indices of one drawing of blocks, without intervals: first [d], total [d], pairs [d (d - 1) / 2].
struct PlainIndices {
  std::vector<double> first, total, pairs;
};

/// The responses of the blocks that are whole, less their mean: the estimators' noise is least there.
class Blocks {
 public:
  Blocks(std::span<const double> response, std::size_t d, bool second_order)
      : d_(d), size_(second_order ? 2 * d + 2 : d + 2), second_order_(second_order) {
    check(response.size() % size_ == 0, "blocks are whole");
    for (std::size_t start = 0; start < response.size(); start += size_) {
      const std::span<const double> block = response.subspan(start, size_);
      if (std::all_of(block.begin(), block.end(), [](double y) { return std::isfinite(y); }))
        values_.insert(values_.end(), block.begin(), block.end());
      else
        ++left_out_;
    }
    for (std::size_t b = 0; b < count(); ++b) mean_ += (a(b) + last(b)) / (2 * static_cast<double>(count()));
    for (double& y : values_) y -= mean_;
  }

  [[nodiscard]] std::size_t count() const { return values_.size() / size_; }
  [[nodiscard]] std::size_t left_out() const { return left_out_; }
  [[nodiscard]] double mean() const { return mean_; }

  /// Of A and B together, over the chosen blocks.
  [[nodiscard]] double variance(std::span<const std::size_t> chosen) const {
    double sum = 0, squares = 0;
    for (const std::size_t b : chosen) {
      sum += a(b) + last(b);
      squares += a(b) * a(b) + last(b) * last(b);
    }
    const double n = 2 * static_cast<double>(chosen.size());
    return squares / n - sum / n * (sum / n);
  }

  [[nodiscard]] PlainIndices indices(std::span<const std::size_t> chosen) const {
    const double scale = 1 / (variance(chosen) * static_cast<double>(chosen.size()));
    PlainIndices indices{std::vector<double>(d_), std::vector<double>(d_), {}};
    for (const std::size_t b : chosen)
      for (std::size_t k = 0; k < d_; ++k) {
        const double gap = a(b) - mixed(b, k);
        indices.first[k] -= last(b) * gap * scale;
        indices.total[k] += gap * gap / 2 * scale;
      }
    if (second_order_) add_pairs(chosen, scale, indices);
    return indices;
  }

 private:
  [[nodiscard]] double a(std::size_t b) const { return values_[b * size_]; }
  [[nodiscard]] double last(std::size_t b) const { return values_[b * size_ + size_ - 1]; }
  /// A with column k of B.
  [[nodiscard]] double mixed(std::size_t b, std::size_t k) const { return values_[b * size_ + 1 + k]; }
  /// B with column k of A.
  [[nodiscard]] double turned(std::size_t b, std::size_t k) const { return values_[b * size_ + 1 + d_ + k]; }

  /// B with column i of A and A with column j of B share the columns i and j: the variance that both explain (Saltelli 2002).
  void add_pairs(std::span<const std::size_t> chosen, double scale, PlainIndices& indices) const {
    for (std::size_t i = 0; i < d_; ++i)
      for (std::size_t j = i + 1; j < d_; ++j) {
        double both = 0;
        for (const std::size_t b : chosen) both += (turned(b, i) * mixed(b, j) - a(b) * last(b)) * scale;
        indices.pairs.push_back(both - indices.first[i] - indices.first[j]);
      }
  }

  std::size_t d_, size_;
  bool second_order_;
  std::vector<double> values_;
  std::size_t left_out_ = 0;
  double mean_ = 0;
};

/// Linear between the ordered values.
double percentile(std::vector<double>& values, double p) {
  std::sort(values.begin(), values.end());
  const double place = p * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

/// The value with the interval that its resampled values span.
Share with_interval(double value, std::vector<double> resampled) {
  std::erase_if(resampled, [](double x) { return !std::isfinite(x); });
  if (resampled.empty()) return {value, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
  const double low = percentile(resampled, 0.025);
  return {value, low, percentile(resampled, 0.975)};
}

}  // namespace

SobolIndices sobol_indices(std::span<const double> response, std::size_t d, bool second_order, int resamples) {
  const Blocks blocks(response, d, second_order);
  std::vector<std::size_t> chosen(blocks.count());
  for (std::size_t b = 0; b < chosen.size(); ++b) chosen[b] = b;
  SobolIndices result;
  result.blocks = blocks.count();
  result.left_out = blocks.left_out();
  result.mean = blocks.mean();
  result.variance = blocks.count() == 0 ? 0 : blocks.variance(chosen);
  if (!(result.variance > 0)) return result;

  const PlainIndices plain = blocks.indices(chosen);
  std::vector<std::vector<double>> first(d), total(d), pairs(plain.pairs.size());
  const Luck luck(0, 0);
  for (int r = 0; r < resamples; ++r) {
    Draw draw(luck, Stream::resample, static_cast<std::uint32_t>(r));
    for (std::size_t& b : chosen) b = below(draw, static_cast<std::uint32_t>(blocks.count()));
    const PlainIndices again = blocks.indices(chosen);
    for (std::size_t k = 0; k < d; ++k) {
      first[k].push_back(again.first[k]);
      total[k].push_back(again.total[k]);
    }
    for (std::size_t p = 0; p < pairs.size(); ++p) pairs[p].push_back(again.pairs[p]);
  }
  for (std::size_t k = 0; k < d; ++k)
    result.parameters.push_back({with_interval(plain.first[k], std::move(first[k])), with_interval(plain.total[k], std::move(total[k]))});
  if (!second_order) return result;
  result.pairs.assign(d, std::vector<Share>(d));
  std::size_t p = 0;
  for (std::size_t i = 0; i < d; ++i)
    for (std::size_t j = i + 1; j < d; ++j, ++p) result.pairs[i][j] = with_interval(plain.pairs[p], std::move(pairs[p]));
  return result;
}

}  // namespace downline
