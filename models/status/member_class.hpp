#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/param/field.hpp"

namespace downline {

/// Legal status of a member.
enum class Status : int { vdi, micro_entrepreneur, contractor_1099 };

/// Why a status forbids closing orders online, with its article; empty where it does not.
[[nodiscard]] std::string_view online_closing_forbidden(Status status);

/// A class of members: who enters under which status, and where the class may close orders.
struct MemberClass {
  std::string name;
  double share = 1.0;  ///< weight among entrants; weights need not sum to 1
  int status = static_cast<int>(Status::vdi);
  bool closes_at_parties = true;
  bool closes_in_person = true;
  bool closes_online = false;
  BasisPoints charges = 0;    ///< social charges on what the company pays
  std::int64_t law_year = 0;  ///< whose law sets the charges instead; 0: none
};

/// Brings `classes` up to those that levers name: a known one is replaced where it stands, so that it keeps its number, a new one comes
/// last.
void take_classes(std::vector<MemberClass>& classes, const std::vector<MemberClass>& named);

/// What the law takes on a quarter's pay of a class that has a `law_year`. [cents]
struct QuarterCharges {
  Cents member = 0, company = 0;
};
[[nodiscard]] QuarterCharges quarter_charges(const MemberClass& member_class, Cents pay);
/// Why the class's `law_year` cannot be used; empty if it can.
[[nodiscard]] std::string law_year_unknown(const MemberClass& member_class);

void declare(Fields& fields, MemberClass& member_class);

}  // namespace downline
