#include "models/message/message.hpp"

namespace downline {

void declare(Fields& /*fields*/, Message& /*message*/) {}

}  // namespace downline
