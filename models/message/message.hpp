#pragma once
#include "sim/param/field.hpp"

namespace downline {

/// How far members may tell the product their own way.
struct Message {
  double control = 0.5;  ///< 0: as they like, 1: in the company's words
};

void declare(Fields& fields, Message& message);

}  // namespace downline
