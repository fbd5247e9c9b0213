#include "sim/random/batch.hpp"

#include <immintrin.h>

#include <algorithm>

#include "sim/core/vectors.hpp"

namespace downline {
namespace {

using Words = DrawBatch::Words;
using Key = r123::Philox4x32::key_type;

/// Philox4x32-10 of Random123, place by place.
void philox_plain(const Words& in, Words& out, const Key& key, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const r123::Philox4x32::ctr_type block = r123::Philox4x32()({{in[0][i], in[1][i], in[2][i], in[3][i]}}, key);
    for (std::size_t w = 0; w < 4; ++w) out[w][i] = block[w];
  }
}

/// Eight products of 32 bits by 32: their low and their high halves.
struct Product {
  __m256i low, high;
};
__attribute__((target("avx2"), always_inline)) inline Product multiply(__m256i x, __m256i by) {
  constexpr int odd_places = 0xAA;
  const __m256i even = _mm256_mul_epu32(x, by), odd = _mm256_mul_epu32(_mm256_srli_epi64(x, 32), by);
  return {_mm256_blend_epi32(even, _mm256_slli_epi64(odd, 32), odd_places),
          _mm256_blend_epi32(_mm256_srli_epi64(even, 32), odd, odd_places)};
}

/// The same, eight places at a time: whole numbers, so the same bits.
__attribute__((target("avx2"))) void philox_avx2(const Words& in, Words& out, const Key& key, std::size_t n) {
  constexpr std::size_t lanes = 8, groups = 2;  // two in flight hide the time a product takes
  const __m256i by0 = _mm256_set1_epi32(static_cast<int>(PHILOX_M4x32_0)), by1 = _mm256_set1_epi32(static_cast<int>(PHILOX_M4x32_1));
  for (std::size_t first = 0; first < n; first += groups * lanes) {
    __m256i c[groups][4];
    for (std::size_t g = 0; g < groups; ++g)
      for (std::size_t w = 0; w < 4; ++w) c[g][w] = _mm256_load_si256(reinterpret_cast<const __m256i*>(&in[w][first + g * lanes]));
    std::uint32_t k0 = key[0], k1 = key[1];
    for (int round = 0; round < 10; ++round, k0 += PHILOX_W32_0, k1 += PHILOX_W32_1)
      for (auto& x : c) {
        const Product a = multiply(x[0], by0), b = multiply(x[2], by1);
        x[0] = _mm256_xor_si256(_mm256_xor_si256(b.high, x[1]), _mm256_set1_epi32(static_cast<int>(k0)));
        x[1] = b.low;
        x[2] = _mm256_xor_si256(_mm256_xor_si256(a.high, x[3]), _mm256_set1_epi32(static_cast<int>(k1)));
        x[3] = a.low;
      }
    for (std::size_t g = 0; g < groups; ++g)
      for (std::size_t w = 0; w < 4; ++w) _mm256_store_si256(reinterpret_cast<__m256i*>(&out[w][first + g * lanes]), c[g][w]);
  }
}

/// Sixteen places at a time.
__attribute__((target("avx512f"))) void philox_avx512(const Words& in, Words& out, const Key& key, std::size_t n) {
  constexpr std::size_t lanes = 16, groups = 2;
  constexpr __mmask16 odd_places = 0xAAAA;
  constexpr __mmask8 all = 0xFF;  // the plain forms make the compiler warn of a number that they do not use
  const __m512i by0 = _mm512_set1_epi32(static_cast<int>(PHILOX_M4x32_0)), by1 = _mm512_set1_epi32(static_cast<int>(PHILOX_M4x32_1));
  for (std::size_t first = 0; first < n; first += groups * lanes) {
    __m512i c[groups][4];
    for (std::size_t g = 0; g < groups; ++g)
      for (std::size_t w = 0; w < 4; ++w) c[g][w] = _mm512_load_si512(&in[w][first + g * lanes]);
    std::uint32_t k0 = key[0], k1 = key[1];
    for (int round = 0; round < 10; ++round, k0 += PHILOX_W32_0, k1 += PHILOX_W32_1)
      for (auto& x : c) {
        const __m512i even0 = _mm512_maskz_mul_epu32(all, x[0], by0),
                      odd0 = _mm512_maskz_mul_epu32(all, _mm512_maskz_srli_epi64(all, x[0], 32), by0);
        const __m512i even1 = _mm512_maskz_mul_epu32(all, x[2], by1),
                      odd1 = _mm512_maskz_mul_epu32(all, _mm512_maskz_srli_epi64(all, x[2], 32), by1);
        const __m512i high0 = _mm512_mask_blend_epi32(odd_places, _mm512_maskz_srli_epi64(all, even0, 32), odd0);
        const __m512i high1 = _mm512_mask_blend_epi32(odd_places, _mm512_maskz_srli_epi64(all, even1, 32), odd1);
        x[0] = _mm512_xor_si512(_mm512_xor_si512(high1, x[1]), _mm512_set1_epi32(static_cast<int>(k0)));
        x[1] = _mm512_mask_blend_epi32(odd_places, even1, _mm512_maskz_slli_epi64(all, odd1, 32));
        x[2] = _mm512_xor_si512(_mm512_xor_si512(high0, x[3]), _mm512_set1_epi32(static_cast<int>(k1)));
        x[3] = _mm512_mask_blend_epi32(odd_places, even0, _mm512_maskz_slli_epi64(all, odd0, 32));
      }
    for (std::size_t g = 0; g < groups; ++g)
      for (std::size_t w = 0; w < 4; ++w) _mm512_store_si512(&out[w][first + g * lanes], c[g][w]);
  }
}

}  // namespace

void DrawBatch::draw(std::size_t n) {
  constexpr std::size_t few = 16;  // as many as are drawn eight places wide in one go
  const Vectors in_use = vectors();
  const auto philox = in_use == Vectors::avx512 && n > few ? philox_avx512 : in_use >= Vectors::avx2 ? philox_avx2 : philox_plain;
  philox(counters_, words_, luck_.key(), n);
}

void DrawBatch::four(std::span<std::array<double, 4>> out) {
  draw(out.size());
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = {unit_interval(words_[1][i], words_[0][i]), unit_interval(words_[3][i], words_[2][i])};
  counters_[3].fill(1);  // the second block
  draw(out.size());
  counters_[3].fill(0);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i][2] = unit_interval(words_[1][i], words_[0][i]);
    out[i][3] = unit_interval(words_[3][i], words_[2][i]);
    if (*std::max_element(out[i].begin(), out[i].end()) < 1.0) continue;
    Draw draw = again(i);
    for (double& u : out[i]) u = uniform(draw);
  }
}

Draw DrawBatch::again(std::size_t i) const {
  return {luck_, static_cast<Stream>(counters_[1][i] >> 24), counters_[0][i], static_cast<Week>(counters_[1][i] & week_bits),
          counters_[2][i]};
}

std::array<double, 2> DrawBatch::one_at_a_time(std::size_t i) const {
  Draw draw = again(i);
  const double u = uniform(draw);
  return {u, uniform(draw)};
}

std::uint32_t DrawBatch::below_one_at_a_time(std::size_t i, std::uint32_t n) const {
  Draw draw = again(i);
  return downline::below(draw, n);
}

}  // namespace downline
