#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace downline {

/// A chunk of numbers as libhdf5's own filters leave it, byte for byte: bytes of one significance side by side (shuffle), deflated at
/// level 1, a checksum behind (Fletcher's, of 32 bits). libhdf5 packs one chunk after the other under its one lock, which takes longer
/// than simulating small runs; chunks packed here can be packed side by side.
/// \param values [n * width] little-endian numbers of `width` bytes
[[nodiscard]] std::vector<std::byte> packed(std::span<const std::byte> values, std::size_t width);

}  // namespace downline
