#pragma once
#include <span>

#include "models/status/law.hpp"

namespace downline {

/// How the texts on quarterly contributions are read where they leave it open.
struct VdiReading {
  bool eight_on_net = false;         ///< the limit of 8 daily ceilings, above which normal rates apply: pay after the allowance
  bool twenty_seven_on_net = false;  ///< likewise the limit of 27, above which the real base applies
  bool first_band_apart = true;      ///< from 3 to 4 daily ceilings half of what the band up to 6 pays (otherwise one band)
};

/// What the law takes on one quarter's pay of a home seller.
struct VdiContributions {
  Cents net = 0;     ///< pay after the allowance, whole euros where an allowance applies [cents]
  Cents base = 0;    ///< on which normal rates apply; 0 where a flat sum does [cents]
  Cents seller = 0;  ///< whole euros in the flat bands [cents]
  Cents company = 0;
  bool exempt = false;
};

/// The seller's and the company's social contributions on the pay of a quarter. By multiples of the daily ceiling PJ and the hourly
/// one PH: below 3 PJ none; below 8 PJ a flat 1, 2 or 6 PH, of which the seller bears 33 %; below 27 PJ normal rates on a base of
/// 3.5 to 21.5 PJ by bracket of the pay less 10 % (at least 6, at most 17 PH); from there on the pay itself.
/// Figures: the social-security body's table of 2023, whose every row is a multiple of PJ; rates of 2017, secondary source.
/// \param quarter_pay gross, without VAT [cents]  Errors: ErrorKind::scenario for a year that the tables do not have.
[[nodiscard]] VdiContributions vdi_contributions(Cents quarter_pay, int year, const VdiReading& reading = {});

/// The year on whose first of January a home seller must register as a business: after three full calendar years in a row, each
/// above half the yearly ceiling (order of 31 May 2001, article 5); 0: never so far.
/// \param first_full_year of `pay`  \param pay gross by year [cents]
[[nodiscard]] int vdi_registration_year(int first_full_year, std::span<const Cents> pay);

}  // namespace downline
