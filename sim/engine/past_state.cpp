#include "sim/engine/past_state.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <utility>

#include "sim/core/check.hpp"

namespace downline {
namespace {

/// Columns are kept in stretches of so many lines, each behind a mask of those that are not all zero: most people were never touched.
constexpr std::size_t line = 64, lines = 64, stretch = line * lines;  ///< [bytes], lines of a stretch, [bytes]
constexpr std::size_t most_written = sizeof(std::uint64_t) + stretch, piece = std::size_t{1} << 20;  ///< [bytes]

bool is_zero(const std::byte* from) {
  std::array<std::uint64_t, line / sizeof(std::uint64_t)> words;
  std::memcpy(words.data(), from, line);
  std::uint64_t any = 0;
  for (const std::uint64_t word : words) any |= word;
  return any == 0;
}

/// Writes columns to memory, as long as there is room. What is written at once lies in one piece.
class ColumnsOut final : public StateColumns {
 public:
  explicit ColumnsOut(std::size_t most) : most_(most) {}
  [[nodiscard]] bool filling() const override { return false; }
  void bytes(void* data, std::size_t count) override {
    const auto* from = static_cast<const std::byte*>(data);
    for (; count >= stretch; from += stretch, count -= stretch)
      if (has_room()) write_stretch(from);
    if (count > 0 && has_room()) write(from, count);
  }
  /// All that was written; nothing where it took more than there is room for.
  [[nodiscard]] std::optional<PastState> take() {
    if (full_) return std::nullopt;
    if (!state_.empty()) state_.back().shrink_to_fit();
    return std::move(state_);
  }

 private:
  /// Opens another piece where what comes next might not fit the last.
  bool has_room() {
    if (state_.empty() || state_.back().size() + most_written > piece) {
      full_ = full_ || state_.size() * piece > most_;
      if (full_)
        state_.clear();
      else
        state_.emplace_back().reserve(piece);
    }
    return !full_;
  }
  void write(const std::byte* from, std::size_t count) { state_.back().insert(state_.back().end(), from, from + count); }
  void write_stretch(const std::byte* from) {
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < lines; ++i) mask |= std::uint64_t{!is_zero(from + i * line)} << i;
    write(reinterpret_cast<const std::byte*>(&mask), sizeof mask);
    for (std::size_t i = 0; i < lines; ++i)
      if ((mask >> i & 1) != 0) write(from + i * line, line);
  }
  std::size_t most_;
  PastState state_;
  bool full_ = false;
};

/// Fills columns from what `ColumnsOut` wrote.
class ColumnsIn final : public StateColumns {
 public:
  explicit ColumnsIn(const PastState& state) : state_(state) {}
  [[nodiscard]] bool filling() const override { return true; }
  void bytes(void* data, std::size_t count) override {
    auto* to = static_cast<std::byte*>(data);
    for (; count >= stretch; to += stretch, count -= stretch) read_stretch(to);
    if (count > 0) read(to, count);
  }
  [[nodiscard]] bool at_end() const { return left_ == 0 && next_ == state_.size(); }

 private:
  void read(void* to, std::size_t count) {
    if (left_ == 0 && next_ < state_.size()) {
      at_ = state_[next_].data();
      left_ = state_[next_++].size();
    }
    check(left_ >= count, "a state that was kept whole has all its columns");
    std::memcpy(to, at_, count);
    at_ += count;
    left_ -= count;
  }
  void read_stretch(std::byte* to) {
    std::uint64_t mask = 0;
    read(&mask, sizeof mask);
    for (std::size_t i = 0; i < lines; ++i)
      if ((mask >> i & 1) != 0)
        read(to + i * line, line);
      else
        std::memset(to + i * line, 0, line);
  }
  const PastState& state_;
  std::size_t next_ = 0, left_ = 0;
  const std::byte* at_ = nullptr;
};

}  // namespace

std::optional<PastState> write_state(const Keeper::Walk& walk, std::size_t most) {
  ColumnsOut out(most);
  walk(out);
  return out.take();
}

void fill_state(const PastState& state, const Keeper::Walk& walk) {
  ColumnsIn in(state);
  walk(in);
  check(in.at_end(), "a run begins from all columns of the state that is kept for it");
}

std::size_t size_of(const PastState& state) {
  return std::accumulate(state.begin(), state.end(), std::size_t{0}, [](std::size_t sum, const auto& one) { return sum + one.capacity(); });
}

}  // namespace downline
