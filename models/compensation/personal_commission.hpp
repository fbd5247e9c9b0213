#pragma once
#include <memory>

#include "models/compensation/component.hpp"

namespace downline {

[[nodiscard]] std::unique_ptr<CompensationComponent> make_personal_commission(const PersonalCommission& terms);

}  // namespace downline
