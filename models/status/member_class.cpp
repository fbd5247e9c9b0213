#include "models/status/member_class.hpp"

#include "sim/param/declare.hpp"

namespace downline {

std::string_view online_closing_forbidden(Status status) {
  return status == Status::vdi ? "a VDI sells in person only: article L135-1 of the French commercial code" : "";
}

void declare(Fields& fields, MemberClass& member_class) {
  Declare add(fields, "classes." + member_class.name);
  add.real("share", &member_class.share, "1", {0, 1000}, Group::lever, {"Weight", "Poids"},
           {"Weight of the class among entrants; weights need not add up to one.",
            "Poids de la classe parmi les entrants ; les poids n'ont pas à sommer à un."},
           "chosen by the user");
  add.choice("status", &member_class.status, {"vdi", "micro_entrepreneur", "contractor_1099"}, Group::lever, {"Legal status", "Statut"},
             {"Legal status of the members of the class.", "Statut juridique des membres de la classe."}, "chosen by the user");
  add.flag("closes_at_parties", &member_class.closes_at_parties, Group::lever, {"Closes at parties", "Conclut en réunion"},
           {"Whether the class may close orders at parties.", "Si la classe peut conclure des ventes en réunion."}, "chosen by the user");
  add.flag("closes_in_person", &member_class.closes_in_person, Group::lever, {"Closes in person", "Conclut en personne"},
           {"Whether the class may close orders one to one.", "Si la classe peut conclure des ventes en tête-à-tête."},
           "chosen by the user");
  add.flag("closes_online", &member_class.closes_online, Group::lever, {"Closes online", "Conclut en ligne"},
           {"Whether the class may close the orders of leads itself; if not, they close in the company's shop and stay hers.",
            "Si la classe peut conclure elle-même les ventes en ligne ; sinon elles se concluent dans la boutique de la société et restent "
            "siennes."},
           "chosen by the user");
  add.basis_points("charges", &member_class.charges, Group::cost, {"Social charges", "Charges sociales"},
                   {"Share of what the company pays a member that social charges take.",
                    "Part de ce que la société verse à un membre que prennent les charges sociales."},
                   "assumed");
}

}  // namespace downline
