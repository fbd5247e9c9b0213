#include "sim/core/vectors.hpp"

#include "sim/core/check.hpp"

namespace downline {

// What runs before this is set computes without vectors, which every processor can.
Vectors detail::vectors_in_use = widest_vectors();

Vectors widest_vectors() {
  if (__builtin_cpu_supports("avx512f")) return Vectors::avx512;
  if (__builtin_cpu_supports("avx2")) return Vectors::avx2;
  return __builtin_cpu_supports("avx") ? Vectors::avx : Vectors::none;
}

void use_vectors(Vectors some) {
  check(some <= widest_vectors(), "this processor has no such vectors");
  detail::vectors_in_use = some;
}

}  // namespace downline
