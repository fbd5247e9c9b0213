#include "models/talk/talk.hpp"

namespace downline {

void declare(Fields& /*fields*/, Brand& /*brand*/) {}
void declare(Fields& /*fields*/, Talk& /*talk*/) {}
void declare(Fields& /*fields*/, CustomerProgramme& /*programme*/) {}
void declare(Fields& /*fields*/, Crisis& /*crisis*/) {}
void declare(Fields& /*fields*/, Shock& /*shock*/) {}

}  // namespace downline
