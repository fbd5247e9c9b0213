#include "models/status/member_class.hpp"

#include <iterator>

namespace downline {

std::string_view online_closing_forbidden(Status status) {
  return status == Status::vdi ? "a VDI sells in person only: article L135-1 of the French commercial code" : "";
}

void declare(Fields& fields, MemberClass& member_class) {
  const std::string prefix = "classes." + member_class.name + ".";
  const Field own[] = {
      {.path = prefix + "share",
       .kind = Kind::real,
       .unit = "1",
       .low = 0,
       .high = 1000,
       .slot = &member_class.share,
       .mix = Mix::linear,
       .group = Group::lever,
       .label = {"Weight", "Poids"},
       .sentence = {"Weight of the class among entrants; weights need not add up to one.",
                    "Poids de la classe parmi les entrants ; les poids n'ont pas à sommer à un."},
       .source = "chosen by the user"},
      {.path = prefix + "status",
       .kind = Kind::choice,
       .unit = "1",
       .low = 0,
       .high = 2,
       .slot = &member_class.status,
       .mix = Mix::choose,
       .group = Group::lever,
       .label = {"Legal status", "Statut"},
       .sentence = {"Legal status of the members of the class.", "Statut juridique des membres de la classe."},
       .source = "chosen by the user",
       .choices = {"vdi", "micro_entrepreneur", "contractor_1099"}},
      {.path = prefix + "closes_at_parties",
       .kind = Kind::flag,
       .unit = "1",
       .low = 0,
       .high = 1,
       .slot = &member_class.closes_at_parties,
       .mix = Mix::choose,
       .group = Group::lever,
       .label = {"Closes at parties", "Conclut en réunion"},
       .sentence = {"Whether the class may close orders at parties.", "Si la classe peut conclure des ventes en réunion."},
       .source = "chosen by the user"},
      {.path = prefix + "closes_in_person",
       .kind = Kind::flag,
       .unit = "1",
       .low = 0,
       .high = 1,
       .slot = &member_class.closes_in_person,
       .mix = Mix::choose,
       .group = Group::lever,
       .label = {"Closes in person", "Conclut en personne"},
       .sentence = {"Whether the class may close orders one to one.", "Si la classe peut conclure des ventes en tête-à-tête."},
       .source = "chosen by the user"},
      {.path = prefix + "closes_online",
       .kind = Kind::flag,
       .unit = "1",
       .low = 0,
       .high = 1,
       .slot = &member_class.closes_online,
       .mix = Mix::choose,
       .group = Group::lever,
       .label = {"Closes online", "Conclut en ligne"},
       .sentence = {"Whether the class may close the orders of leads itself; if not, they close in the company's shop and stay hers.",
                    "Si la classe peut conclure elle-même les ventes en ligne ; sinon elles se concluent dans la boutique de la société et "
                    "restent siennes."},
       .source = "chosen by the user"},
      {.path = prefix + "charges",
       .kind = Kind::basis_points,
       .unit = "1",
       .low = 0,
       .high = 1,
       .slot = &member_class.charges,
       .mix = Mix::linear,
       .group = Group::cost,
       .label = {"Social charges", "Charges sociales"},
       .sentence = {"Share of what the company pays a member that social charges take.",
                    "Part de ce que la société verse à un membre que prennent les charges sociales."},
       .source = "assumed"},
  };
  fields.insert(fields.end(), std::begin(own), std::end(own));
}

}  // namespace downline
