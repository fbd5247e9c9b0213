#pragma once
#include <cstdint>

namespace downline {

/// The processor's vectors, in which batches of draws and of mathematics are computed: each kind has those before it too.
enum class Vectors : std::uint8_t { none, avx, avx2, avx512 };

/// The widest that this processor and its system have.
[[nodiscard]] Vectors widest_vectors();

namespace detail {
extern Vectors vectors_in_use;
}

/// Those in use: the widest, unless a test asked for less. All give the same bits.
[[nodiscard]] inline Vectors vectors() { return detail::vectors_in_use; }

/// For tests, which hold what narrower processors compute to the same bits. Not while another thread computes.
/// No wider than `widest_vectors`.
void use_vectors(Vectors some);

}  // namespace downline
