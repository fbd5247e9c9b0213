#include "app/life_words.hpp"

#include <fmt/format.h>

#include <array>
#include <limits>

#include "app/options.hpp"

namespace downline {
namespace {

/// In the order of LifeEvent::Kind.
constexpr std::array<EventWords, 17> kinds{{
    {"annoyed", {"was annoyed by a contact", "un contact l'agace"}, {"annoyed by contacts", "agacée par des contacts"}, true},
    {"heard_good",
     {"heard well of the product from {other}", "entend du bien du produit, de {other}"},
     {"heard well of the product", "entend du bien du produit"},
     true},
    {"heard_bad",
     {"heard ill of the product from {other}", "entend du mal du produit, de {other}"},
     {"heard ill of the product", "entend du mal du produit"},
     true},
    {"hosted",
     {"hosted a party held by {other}", "reçoit une réunion animée par {other}"},
     {"hosted parties", "reçoit des réunions"},
     true},
    {"attended",
     {"went to a party at the home of {other}", "va à une réunion chez {other}"},
     {"went to parties", "va à des réunions"},
     true},
    {"ordered",
     {"ordered for {amount} {channel}, from {other}", "commande pour {amount} {channel}, auprès de {other}"},
     {"ordered", "commande"},
     true},
    {"disappointed", {"was disappointed by an order", "une commande la déçoit"}, {"disappointed by orders", "déçue par des commandes"}},
    {"refused", {"applied and was refused", "candidate, elle est écartée"}, {"applied and was refused", "candidate, elle est écartée"}},
    {"joined",
     {"joined to earn, recruited by {other}", "s'inscrit pour gagner, recrutée par {other}"},
     {"joined to earn", "s'inscrit pour gagner"}},
    {"joined_for_discount",
     {"joined for the discount, recruited by {other}", "s'inscrit pour la remise, recrutée par {other}"},
     {"joined for the discount", "s'inscrit pour la remise"}},
    {"recruited", {"recruited {other}", "recrute {other}"}, {"recruited members", "recrute des membres"}},
    {"sold", {"sold for {amount} in the period", "vend pour {amount} sur la période"}, {"sold", "vend"}, true},
    {"paid", {"was paid {amount} after charges", "touche {amount} après charges"}, {"was paid", "touche sa rémunération"}, true},
    {"event", {"went to an event", "participe à un événement"}, {"went to events", "participe à des événements"}, true},
    {"trip", {"won a trip", "gagne un voyage"}, {"won trips", "gagne des voyages"}},
    {"left", {"left the network", "quitte le réseau"}, {"left the network", "quitte le réseau"}},
    {"lost_sponsor", {"lost her sponsor, who left", "perd sa marraine, partie"}, {"lost her sponsor", "perd sa marraine"}},
}};
static_assert(kinds.size() == static_cast<std::size_t>(LifeEvent::Kind::lost_sponsor) + 1);

/// In the order of Channel.
constexpr std::array<Words, channel_count> ways{{
    {"at a party", "en réunion"},
    {"one to one", "en tête-à-tête"},
    {"after a post", "après une publication"},
    {"as a lead", "comme contact fourni"},
    {"in the company's shop", "dans la boutique de la société"},
    {"in a member's shop", "dans la boutique d'un membre"},
    {"through a shop window", "par une vitrine"},
    {"on the platform", "par la plateforme"},
    {"sent by a customer", "envoyée par un client"},
    {"in a group", "en groupe"},
    {"again", "de nouveau"},
    {"for herself as a member", "pour elle-même, comme membre"},
}};

void fill(std::string& text, std::string_view slot, const std::string& value) {
  if (const std::size_t at = text.find(slot); at != std::string::npos) text.replace(at, slot.size(), value);
}

}  // namespace

const EventWords& words_of(LifeEvent::Kind kind) { return kinds[static_cast<std::size_t>(kind)]; }

std::string amount_text(Cents amount, Language language) {
  const double euros = static_cast<double>(amount) / 100.0;
  return NumberFormat(euros, std::numeric_limits<double>::quiet_NaN(), "EUR", language).with_unit(euros);
}

std::string event_text(const LifeEvent& event, Language language) {
  std::string text = in(language, words_of(event.kind).once);
  fill(text, "{other}",
       event.other == nobody ? in(language, {"the company", "la société"})
                             : fmt::format("{} {}", in(language, {"person", "la personne"}), event.other));
  fill(text, "{amount}", amount_text(event.amount, language));
  fill(text, "{channel}", in(language, ways[static_cast<std::size_t>(event.channel)]));
  return text;
}

}  // namespace downline
