#include "sim/observe/record.hpp"

#include <limits>

#include "sim/core/check.hpp"

namespace downline {

RunRecord::RunRecord(int weeks)
    : satisfaction(static_cast<std::size_t>(weeks) + 1, std::numeric_limits<double>::quiet_NaN()),
      orders_by_channel(static_cast<std::size_t>(weeks) + 1),
      sales_by_channel(static_cast<std::size_t>(weeks) + 1),
      ledger(static_cast<std::size_t>(weeks) + 1),
      metrics(downline::metrics().size(), std::numeric_limits<double>::quiet_NaN()),
      weeks_(weeks),
      values_(series_count * (static_cast<std::size_t>(weeks) + 1), 0) {}

const std::array<ChannelInfo, channel_count>& channels() {
  static const std::array<ChannelInfo, channel_count> all{{
      {"party", {"First orders and orders of guests at parties.", "Commandes des invitées en réunion."}},
      {"one_to_one", {"Orders taken one to one.", "Commandes prises en tête-à-tête."}},
      {"lead", {"Orders of company leads that a member closed online.", "Commandes de contacts fournis, conclues en ligne par un membre."}},
      {"shop", {"Orders closed in the company's own shop.", "Commandes conclues dans la boutique de la société."}},
      {"reorder", {"Repeat orders of customers.", "Réachats des clients."}},
      {"own_use", {"Members' orders for themselves.", "Commandes des membres pour eux-mêmes."}},
  }};
  return all;
}

const std::array<SeriesInfo, series_count>& series() {
  static const std::array<SeriesInfo, series_count> all{{
      {"prospects",
       ValueKind::count,
       "person",
       {"People who never ordered and never were members", "Personnes n'ayant jamais commandé ni été membres"},
       true},
      {"members",
       ValueKind::count,
       "person",
       {"Members enrolled: recruits, ambassadors and sellers", "Membres inscrits : recrues, ambassadeurs et vendeurs"},
       true},
      {"recruits", ValueKind::count, "person", {"Members in onboarding", "Membres en intégration"}, true},
      {"ambassadors",
       ValueKind::count,
       "person",
       {"Members past onboarding under the seller's weekly hours", "Membres intégrés sous les heures d'un vendeur"},
       true},
      {"sellers",
       ValueKind::count,
       "person",
       {"Members past onboarding at or over the seller's weekly hours", "Membres intégrés aux heures d'un vendeur ou plus"},
       true},
      {"sponsors",
       ValueKind::count,
       "person",
       {"Members who enrolled at least one still present (overlaps the roles)",
        "Membres ayant inscrit au moins un membre encore présent (recoupe les rôles)"},
       true},
      {"customers",
       ValueKind::count,
       "person",
       {"People who ordered as customers and are no members", "Personnes ayant commandé comme clients et non membres"},
       true},
      {"customers_active",
       ValueKind::count,
       "person",
       {"Customers who ordered in the last 52 weeks", "Clients ayant commandé dans les 52 dernières semaines"},
       true},
      {"lapsed",
       ValueKind::count,
       "person",
       {"Former members who never ordered as customers", "Anciens membres n'ayant jamais commandé comme clients"},
       true},
      {"joins", ValueKind::count, "person", {"Enrolments in the week", "Inscriptions de la semaine"}, false},
      {"refusals", ValueKind::count, "person", {"Applicants refused in the week", "Candidats écartés dans la semaine"}, false},
      {"quits",
       ValueKind::count,
       "person",
       {"Members who left in the week, lapses included", "Membres partis dans la semaine, radiations comprises"},
       false},
      {"orders", ValueKind::count, "order", {"Orders in the week", "Commandes de la semaine"}, false},
      {"contacts",
       ValueKind::count,
       "contact",
       {"Invitations, one-to-one contacts and leads worked in the week", "Invitations, tête-à-tête et contacts traités dans la semaine"},
       false},
      {"parties", ValueKind::count, "party", {"Parties held in the week", "Réunions tenues dans la semaine"}, false},
      {"guests", ValueKind::count, "person", {"Guests at parties in the week", "Invités présents en réunion dans la semaine"}, false},
      {"party_recruits",
       ValueKind::count,
       "person",
       {"Enrolments from parties in the week", "Inscriptions issues de réunions dans la semaine"},
       false},
      {"leads_bought", ValueKind::count, "lead", {"Leads bought in the week", "Contacts achetés dans la semaine"}, false},
      {"leads_used",
       ValueKind::count,
       "lead",
       {"Leads worked in the week, by members or the shop", "Contacts traités dans la semaine, par les membres ou la boutique"},
       false},
      {"recruit_leads",
       ValueKind::count,
       "lead",
       {"Leads worked in the week that answer an offer to join", "Contacts traités dans la semaine qui répondent à une offre d'entrer"},
       false},
      {"active_members",
       ValueKind::count,
       "person",
       {"Members who sold in the last 4 weeks", "Membres ayant vendu dans les 4 dernières semaines"},
       true},
      {"sales",
       ValueKind::money,
       "EUR",
       {"Sales in the week, net of members' discounts", "Ventes de la semaine, remises aux membres déduites"},
       false},
      {"commissions",
       ValueKind::money,
       "EUR",
       {"Commissions and overrides in the week, host rewards apart", "Commissions et primes de la semaine, hors cadeaux aux hôtesses"},
       false},
      {"profit", ValueKind::money, "EUR", {"Income less costs of the week", "Produits moins charges de la semaine"}, false},
  }};
  return all;
}

std::size_t metric_index(std::string_view name) {
  const std::vector<MetricInfo>& all = metrics();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].name == name) return i;
  check(false, "no metric of that name");
  return 0;
}

}  // namespace downline
