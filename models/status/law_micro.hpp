#pragma once
#include "models/status/law.hpp"

namespace downline {

/// What a micro-entrepreneur lives on, as the rates tell apart.
enum class MicroActivity { goods, services, professions };

/// Social charges on a turnover; they are all hers, without a lower limit. [cents]
/// Errors: ErrorKind::scenario for a year that the tables do not have.
[[nodiscard]] Cents micro_charges(Cents turnover, MicroActivity activity, int year);
/// Turnover of a year up to which the status may be kept [cents]. Errors: as above.
[[nodiscard]] Cents micro_ceiling(MicroActivity activity, int year);

}  // namespace downline
