#include "models/supports/supports.hpp"

namespace downline {

void declare(Fields& /*fields*/, Supports& /*supports*/) {}

}  // namespace downline
