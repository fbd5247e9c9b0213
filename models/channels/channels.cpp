#include "models/channels/channels.hpp"

#include "sim/param/declare.hpp"

namespace downline {

void declare(Fields& fields, ChannelLevers& levers) {
  Declare add(fields, "channels");
  add.share("party", &levers.party, Group::lever, {"Parties", "Réunions"},
            {"Weight of parties in members' hours.", "Poids des réunions dans les heures des membres."},
            "1 in a party company by definition");
  add.share("one_to_one", &levers.one_to_one, Group::lever, {"One to one", "Tête-à-tête"},
            {"Weight of one-to-one selling in members' hours.", "Poids de la vente en tête-à-tête dans les heures des membres."},
            "assumed");
  add.share(
      "lead", &levers.lead, Group::lever, {"Working leads", "Contacts fournis"},
      {"Weight of working the company's leads in members' hours.", "Poids du traitement des contacts fournis dans les heures des membres."},
      "assumed");
  add.share("sharing", &levers.sharing, Group::lever, {"Sharing", "Partage en ligne"},
            {"Weight of posts to ties and followers in members' hours.",
             "Poids des publications aux proches et abonnés dans les heures des membres."},
            "assumed");
}

void declare(Fields& fields, Reach& reach) {
  Declare add(fields, "reach");
  add.real("party_hours", &reach.party_hours, "h", {0.5, 100}, Group::world, {"Hours a party", "Heures par réunion"},
           {"Hours a party takes, preparation and travel included.", "Heures que prend une réunion, préparation et trajet compris."},
           "assumed");
  add.count("invited", &reach.invited, "person", {1, 200}, Group::world, {"Invited", "Invités"},
            {"People of the host's circle invited to a party.", "Personnes du cercle de l'hôtesse invitées à une réunion."}, "assumed");
  add.share("attendance", &reach.attendance, {0.01, 0.99}, Group::world, {"Attendance", "Présence"},
            {"Share of invited people of mean interest who come.", "Part des invités d'intérêt moyen qui viennent."},
            "fitted to 10 guests a party (La Tribune 2014)");
  add.real(
      "attendance_interest", &reach.attendance_interest, "logit", {0, 5}, Group::world, {"Interest and attendance", "Intérêt et présence"},
      {"Multiplies the logarithm of interest over its mean.", "Multiplie le logarithme de l'intérêt rapporté à sa moyenne."}, "assumed");
  add.real(
      "asks_per_hour", &reach.asks_per_hour, "1/h", {0, 20}, Group::world, {"Asking hosts", "Recherche d'hôtesses"},
      {"People asked to host for each hour given to parties.", "Personnes sollicitées pour recevoir, par heure consacrée aux réunions."},
      "assumed");
  add.share("host_customer", &reach.host_customer, Group::world, {"Customers who host", "Clients qui reçoivent"},
            {"Share of customers asked who host a party.", "Part des clients sollicités qui reçoivent une réunion."}, "assumed");
  add.share("host_tie", &reach.host_tie, Group::world, {"Friends who host", "Proches qui reçoivent"},
            {"Share of ties asked who host a party.", "Part des proches sollicités qui reçoivent une réunion."}, "assumed");
  add.share("booking", &reach.booking, Group::world, {"Bookings", "Réservations"},
            {"Share of buying guests who book a party of their own.", "Part des invitées acheteuses qui réservent leur propre réunion."},
            "about 1 booking a party (trainers), 7 buyers");
  add.count("booking_weeks", &reach.booking_weeks, "week", {1, 52}, Group::world, {"Booking delay", "Délai de réservation"},
            {"Weeks until a booked party.", "Semaines jusqu'à une réunion réservée."}, "assumed");
  add.count("enough_booked", &reach.enough_booked, "party", {1, 50}, Group::world, {"Enough bookings", "Réservations suffisantes"},
            {"Parties booked ahead at which a member no longer asks for hosts.",
             "Réunions réservées à partir desquelles un membre ne cherche plus d'hôtesse."},
            "assumed");
  add.count("most_booked", &reach.most_booked, "party", {1, 50}, Group::world, {"Most bookings", "Réservations maximales"},
            {"Parties booked ahead at which guests can book no more.",
             "Réunions réservées à partir desquelles les invités ne peuvent plus en réserver."},
            "assumed");
  add.count("wait_weeks", &reach.wait_weeks, "week", {0, 52}, Group::world, {"Waiting for hours", "Attente d'heures"},
            {"Weeks that a booked party waits until its member has the hours; then it is off.",
             "Semaines pendant lesquelles une réunion réservée attend les heures de son membre ; ensuite elle est annulée."},
            "assumed");
  add.real("contact_hours", &reach.contact_hours, "h", {0.01, 100}, Group::world, {"Hours a contact", "Heures par contact"},
           {"Hours that one one-to-one contact takes.", "Heures que prend un contact en tête-à-tête."}, "assumed");
  add.share("annoyed", &reach.annoyed, Group::world, {"Annoyed", "Agacés"},
            {"Share of unwelcome contacts that annoy.", "Part des contacts non désirés qui agacent."}, "assumed");
  add.real("annoyed_weight", &reach.annoyed_weight, "logit", {0, 5}, Group::world, {"Weight of annoyance", "Poids de l'agacement"},
           {"What one remembered annoyance takes from attending and buying.",
            "Ce qu'un agacement gardé en mémoire retranche à la présence et à l'achat."},
           "assumed");
  add.count("annoyed_weeks", &reach.annoyed_weeks, "week", {1, 1040}, Group::world, {"Memory of annoyance", "Mémoire de l'agacement"},
            {"Half-life of an annoyance.", "Demi-vie d'un agacement."}, "assumed");
  add.real("annoyance_centre", &reach.annoyance_centre, "1", {0, 100}, Group::world, {"Mean annoyance", "Agacement moyen"},
           {"Mean annoyance of the people whom members reach in the base, where it makes no difference.",
            "Agacement moyen des personnes que les membres touchent dans la base, où il ne fait pas de différence."},
           "measured on the base");
}

}  // namespace downline
