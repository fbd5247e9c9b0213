#include "sim/core/math.hpp"

#include <sleef.h>

namespace downline::math {

double exp(double x) { return Sleef_cinz_expd1_u10purec(x); }
double log(double x) { return Sleef_cinz_logd1_u10purec(x); }
double pow(double x, double y) { return Sleef_cinz_powd1_u10purec(x, y); }
double logistic(double x) { return 1.0 / (1.0 + exp(-x)); }
double logit(double p) { return log(p / (1.0 - p)); }

}  // namespace downline::math
