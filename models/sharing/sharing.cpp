#include "models/sharing/sharing.hpp"

namespace downline {

void declare(Fields& /*fields*/, Sharing& /*sharing*/) {}
void declare(Fields& /*fields*/, ContentLevers& /*content*/) {}

}  // namespace downline
