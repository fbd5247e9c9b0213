#include "models/platform/platform.hpp"

namespace downline {

void declare(Fields& /*fields*/, Platform& /*platform*/) {}

}  // namespace downline
