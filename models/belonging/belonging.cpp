#include "models/belonging/belonging.hpp"

namespace downline {

void declare(Fields& /*fields*/, Leadership& /*leadership*/) {}
void declare(Fields& /*fields*/, Community& /*community*/) {}
void declare(Fields& /*fields*/, Events& /*events*/) {}

}  // namespace downline
