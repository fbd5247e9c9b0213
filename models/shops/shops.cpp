#include "models/shops/shops.hpp"

namespace downline {

void declare(Fields& /*fields*/, Shops& /*shops*/) {}

}  // namespace downline
