#pragma once
#include <memory>

#include "models/compensation/component.hpp"

namespace downline {

[[nodiscard]] std::unique_ptr<CompensationComponent> make_unilevel(const Unilevel& terms);

}  // namespace downline
