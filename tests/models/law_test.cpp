#include "models/status/law.hpp"

#include <gtest/gtest.h>

#include "models/status/law_micro.hpp"
#include "models/status/law_us.hpp"
#include "models/status/law_vdi.hpp"
#include "sim/core/error.hpp"

namespace downline {

TEST(Law, HasNoTwoFiguresForOneDayAndASourceForEach) {
  for (const auto table : {vdi_figures(), micro_entrepreneur_figures(), us_figures()}) {
    ASSERT_FALSE(table.empty());
    for (std::size_t i = 0; i < table.size(); ++i) {
      EXPECT_LE(table[i].valid_from, table[i].valid_to) << table[i].rule;
      EXPECT_GT(table[i].value, 0) << table[i].rule;
      EXPECT_GT(table[i].source.size(), 5U) << table[i].rule;
      if (i == 0) continue;
      EXPECT_LE(table[i - 1].rule, table[i].rule);
      const Day after = table[i].rule == table[i - 1].rule ? table[i - 1].valid_to : 0;
      EXPECT_GT(table[i].valid_from, after) << table[i].rule;
    }
  }
}

TEST(Law, RefusesAYearItDoesNotKnow) {
  EXPECT_THROW(static_cast<void>(vdi_contributions(1'000'00, 2020)), Error);
  EXPECT_THROW(static_cast<void>(micro_charges(1'000'00, MicroActivity::services, 2023)), Error);
  EXPECT_THROW(static_cast<void>(form_1099_due(1'000'00, 2027)), Error);
}

TEST(Vdi, PaysOnTheFlatBaseOfTheOfficialExample) {
  // URSSAF 2023: 1 944 EUR of a quarter are 1 750 after the allowance, on a base of 707.
  const VdiContributions due = vdi_contributions(1'944'00, 2023);
  EXPECT_EQ(due.net, 1'750'00);
  EXPECT_EQ(due.base, 707'00);
  EXPECT_EQ(due.seller, 113'12);
  EXPECT_EQ(due.company, 219'17);
}

TEST(Vdi, IsExemptBelowThreeDailyCeilings) {
  EXPECT_TRUE(vdi_contributions(220'00, 2023).exempt);
  EXPECT_TRUE(vdi_contributions(605'99, 2023).exempt);
  EXPECT_FALSE(vdi_contributions(606'00, 2023).exempt);
  EXPECT_TRUE(vdi_contributions(659'99, 2026).exempt);
  EXPECT_FALSE(vdi_contributions(660'00, 2026).exempt);
  EXPECT_EQ(vdi_contributions(220'00, 2023).seller, 0);
}

TEST(Vdi, PaysOnItsWholePayFromTwentySevenDailyCeilings) {
  const VdiContributions due = vdi_contributions(6'000'00, 2023);
  EXPECT_EQ(due.base, 6'000'00);
  EXPECT_EQ(due.net, 6'000'00);
  EXPECT_EQ(vdi_contributions(5'453'99, 2023).base, 3'939'00);
  EXPECT_EQ(vdi_contributions(5'454'00, 2023).base, 5'454'00);
}

TEST(Vdi, PaysTheFlatSumsOfThePublishedTables) {
  // 2025 (lexpertvdi.fr): the seller's part is 10, 19 and 57 EUR.
  EXPECT_EQ(vdi_contributions(3 * 216'00, 2025).seller, 10'00);
  EXPECT_EQ(vdi_contributions(4 * 216'00, 2025).seller, 19'00);
  EXPECT_EQ(vdi_contributions(6 * 216'00, 2025).seller, 57'00);
  // 2021 (service-public.fr F23962): 52 EUR in all, 17 of them hers, in one band up to 6 ceilings; then 156, 51 of them hers.
  const VdiReading one_band{.first_band_apart = false};
  const VdiContributions low = vdi_contributions(3 * 189'00, 2021, one_band);
  EXPECT_EQ(low.seller, 17'00);
  EXPECT_EQ(low.seller + low.company, 52'00);
  const VdiContributions high = vdi_contributions(7 * 189'00, 2021, one_band);
  EXPECT_EQ(high.seller, 51'00);
  EXPECT_EQ(high.seller + high.company, 156'00);
}

TEST(Vdi, HasTheTwelveBasesOf2023) {
  const std::vector<Cents> bases{707'00, 909'00, 1111'00, 1414'00, 1616'00, 1919'00, 2222'00, 2727'00, 3030'00, 3535'00, 3939'00, 4343'00};
  const std::vector<int> from{8, 10, 12, 13, 15, 16, 18, 19, 21, 22, 24, 25};
  // The last bracket is reached only if the real base starts by the pay after the allowance.
  const VdiReading on_net{.eight_on_net = true, .twenty_seven_on_net = true};
  for (std::size_t i = 0; i < bases.size(); ++i) {
    // A pay that leaves just the bracket's start after 10 % or 17 hours of the ceiling.
    Cents pay = 0;
    for (Cents euros = 1'600; euros < 6'000 && pay == 0; ++euros)
      if (vdi_contributions(euros * 100, 2023, on_net).net >= from[i] * 202'00) pay = euros * 100;
    EXPECT_EQ(vdi_contributions(pay, 2023, on_net).base, bases[i]) << from[i];
  }
}

TEST(Vdi, ReadsTheOpenLimitsEitherWay) {
  const Cents nine_ceilings_less_allowance = 1'700'00;  // 8.4 PJ before it, 7.6 after it
  EXPECT_EQ(vdi_contributions(nine_ceilings_less_allowance, 2023).base, 707'00);
  EXPECT_EQ(vdi_contributions(nine_ceilings_less_allowance, 2023, {.eight_on_net = true}).seller, 53'00);
  EXPECT_EQ(vdi_contributions(5'600'00, 2023).base, 5'600'00);
  EXPECT_EQ(vdi_contributions(5'600'00, 2023, {.twenty_seven_on_net = true}).base, 4'343'00);
}

TEST(Vdi, NeverTakesMoreThanItGetsNorAnythingNegative) {
  for (const VdiReading reading : {VdiReading{}, VdiReading{true, true, false}})
    for (Cents pay = 0; pay < 20'000'00; pay += 7'31)
      for (const int year : {2021, 2026}) {
        const VdiContributions due = vdi_contributions(pay, year, reading);
        ASSERT_GE(due.seller, 0);
        ASSERT_GE(due.company, 0);
        ASSERT_LE(due.seller, pay);
        ASSERT_LE(due.base, pay);
      }
}

TEST(Vdi, RegistersAfterThreeFullYearsInARowAboveHalfTheCeiling) {
  const Cents over = 24'100'00, under = 20'000'00;
  EXPECT_EQ(vdi_registration_year(2023, std::vector<Cents>{over, over, over}), 2026);
  EXPECT_EQ(vdi_registration_year(2023, std::vector<Cents>{over, over}), 0);
  EXPECT_EQ(vdi_registration_year(2021, std::vector<Cents>{over, over, under, over, over, over}), 2027);
  // Exactly half is not above it.
  EXPECT_EQ(vdi_registration_year(2023, std::vector<Cents>{21'996'00, over, over}), 0);
}

TEST(MicroEntrepreneur, PaysTheRateOfTheYear) {
  EXPECT_EQ(micro_charges(1'000'00, MicroActivity::services, 2026), 212'00);
  EXPECT_EQ(micro_charges(1'000'00, MicroActivity::goods, 2026), 123'00);
  EXPECT_EQ(micro_charges(1'000'00, MicroActivity::professions, 2025), 246'00);
  EXPECT_EQ(micro_charges(1'000'00, MicroActivity::goods, 2019), 128'00);
  EXPECT_EQ(micro_ceiling(MicroActivity::services, 2025), 77'700'00);
  EXPECT_EQ(micro_ceiling(MicroActivity::goods, 2026), 203'100'00);
}

TEST(Form1099, IsDueFromItsThreshold) {
  EXPECT_FALSE(form_1099_due(599'99, 2025));
  EXPECT_TRUE(form_1099_due(600'00, 2025));
  EXPECT_FALSE(form_1099_due(1'999'99, 2026));
  EXPECT_TRUE(form_1099_due(2'000'00, 2026));
  EXPECT_TRUE(resale_box_due(5'000'00, 2026));
  EXPECT_FALSE(resale_box_due(4'999'99, 2026));
}

}  // namespace downline
