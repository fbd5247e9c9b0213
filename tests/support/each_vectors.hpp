#pragma once
#include <gtest/gtest.h>

#include <string>

#include "tests/support/vectors.hpp"

namespace downline::test {

/// A test that runs once with each kind of vectors that this processor has.
class EachVectors : public testing::TestWithParam<NamedVectors> {
 protected:
  void SetUp() override {
    if (GetParam().kind > widest_vectors()) GTEST_SKIP() << "this processor has no " << GetParam().name;
    use_vectors(GetParam().kind);
  }
  void TearDown() override { use_vectors(widest_vectors()); }
};

inline std::string name_of(const testing::TestParamInfo<NamedVectors>& info) { return info.param.name; }

}  // namespace downline::test
