#pragma once
#include <array>

#include "sim/core/vectors.hpp"

namespace downline::test {

struct NamedVectors {
  Vectors kind;
  const char* name;
};
inline constexpr std::array all_vectors{NamedVectors{Vectors::none, "none"}, NamedVectors{Vectors::avx, "avx"},
                                        NamedVectors{Vectors::avx2, "avx2"}, NamedVectors{Vectors::avx512, "avx512"}};

}  // namespace downline::test
