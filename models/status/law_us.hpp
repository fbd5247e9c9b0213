#pragma once
#include "models/status/law.hpp"

namespace downline {

/// Whether a payer must report a contractor's pay of a year on form 1099-NEC. Errors: ErrorKind::scenario for an unknown year.
[[nodiscard]] bool form_1099_due(Cents paid_in_year, int year);
/// Whether goods sold to her for resale in a year must be reported on that form. Errors: as above.
[[nodiscard]] bool resale_box_due(Cents sold_to_her_in_year, int year);

}  // namespace downline
