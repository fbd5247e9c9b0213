#include "sim/observe/record.hpp"

namespace downline {

const std::array<ChannelInfo, channel_count>& channels() {
  static const std::array<ChannelInfo, channel_count> all{{
      {"party", {"First orders and orders of guests at parties.", "Commandes des invitées en réunion."}},
      {"one_to_one", {"Orders taken one to one.", "Commandes prises en tête-à-tête."}},
      {"sharing",
       {"Orders from members' posts that a member closed online.", "Commandes issues de publications, conclues en ligne par un membre."}},
      {"lead", {"Orders of company leads that a member closed online.", "Commandes de contacts fournis, conclues en ligne par un membre."}},
      {"shop", {"Orders closed in the company's own shop.", "Commandes conclues dans la boutique de la société."}},
      {"mini_site", {"Orders in a member's own online shop.", "Commandes dans la boutique en ligne d'un membre."}},
      {"affiliate", {"Orders through a shop window on a member's pages.", "Commandes par une vitrine sur les pages d'un membre."}},
      {"platform",
       {"Orders that the company's platform matched to a member.", "Commandes que la plateforme de la société a attribuées à un membre."}},
      {"referral", {"First orders of people whom a customer sent.", "Premières commandes de personnes envoyées par un client."}},
      {"group", {"Orders of people who bought in a group.", "Commandes de personnes ayant acheté en groupe."}},
      {"reorder", {"Repeat orders of customers.", "Réachats des clients."}},
      {"own_use", {"Members' orders for themselves.", "Commandes des membres pour eux-mêmes."}},
  }};
  return all;
}

const std::array<ChannelInfo, content_count>& contents() {
  static const std::array<ChannelInfo, content_count> all{{
      {"demonstration", {"Posts that show the product in use.", "Publications qui montrent le produit en usage."}},
      {"offer", {"Posts that carry a discount.", "Publications qui portent une remise."}},
      {"discussion", {"Posts that ask and answer.", "Publications qui posent des questions et y répondent."}},
  }};
  return all;
}

const std::array<ChannelInfo, source_count>& lead_sources() {
  static const std::array<ChannelInfo, source_count> all{{
      {"ads", {"Leads bought with advertisements.", "Contacts achetés par la publicité."}},
      {"search", {"Leads that search engines bring.", "Contacts apportés par les moteurs de recherche."}},
      {"form", {"People who ask for a call on the company's site.", "Personnes qui demandent un rappel sur le site de la société."}},
      {"platform",
       {"Requests that the company's platform hands to members.", "Demandes que la plateforme de la société confie aux membres."}},
  }};
  return all;
}

}  // namespace downline
