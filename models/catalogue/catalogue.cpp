#include "models/catalogue/catalogue.hpp"

namespace downline {

void declare(Fields& /*fields*/, Catalogue& /*catalogue*/) {}
void declare(Fields& /*fields*/, Adoption& /*adoption*/) {}

}  // namespace downline
