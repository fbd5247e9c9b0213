#include "models/status/member_class.hpp"

#include <algorithm>

#include "models/status/law_micro.hpp"
#include "models/status/law_vdi.hpp"
#include "sim/core/error.hpp"
#include "sim/param/declare.hpp"

namespace downline {

std::string_view online_closing_forbidden(Status status) {
  return status == Status::vdi ? "a VDI sells in person only: article L135-1 of the French commercial code" : "";
}

void take_classes(std::vector<MemberClass>& classes, const std::vector<MemberClass>& named) {
  for (const MemberClass& c : named) {
    const auto known = std::find_if(classes.begin(), classes.end(), [&](const MemberClass& old) { return old.name == c.name; });
    if (known == classes.end())
      classes.push_back(c);
    else
      *known = c;
  }
}

QuarterCharges quarter_charges(const MemberClass& member_class, Cents pay) {
  const auto year = static_cast<int>(member_class.law_year);
  switch (static_cast<Status>(member_class.status)) {
    case Status::vdi: {
      const VdiContributions due = vdi_contributions(pay, year);
      return {due.seller, due.company};
    }
    case Status::micro_entrepreneur: return {micro_charges(pay, MicroActivity::services, year), 0};
    case Status::contractor_1099: break;  // taxed at home: no charge at the source
  }
  return {};
}

std::string law_year_unknown(const MemberClass& member_class) {
  if (member_class.law_year == 0) return "";
  try {
    static_cast<void>(quarter_charges(member_class, 1'000'00));
    return "";
  } catch (const Error& error) {
    return error.problems().front().problem;
  }
}

void declare(Fields& fields, MemberClass& member_class) {
  Declare add(fields, "classes." + member_class.name);
  add.real("share", &member_class.share, "1", {0, 1000}, Group::lever, {"Weight", "Poids"},
           {"Weight of the class among entrants; weights need not add up to one.",
            "Poids de la classe parmi les entrants ; les poids n'ont pas à sommer à un."},
           "chosen by the user");
  add.choice("status", &member_class.status,
             {{"vdi", {"French VDI", "VDI"}},
              {"micro_entrepreneur", {"French micro-entrepreneur", "micro-entrepreneur"}},
              {"contractor_1099", {"US 1099 contractor", "indépendant 1099, É.-U."}}},
             Group::lever, {"Legal status", "Statut"},
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
  add.count(
      "law_year", &member_class.law_year, "year", {0, 2100}, Group::cost, {"Year of the law", "Année du droit"},
      {"Year whose law sets the charges of the class, every 13 weeks on what was paid, instead of the share above; 0: none.",
       "Année dont le droit fixe les charges de la classe, toutes les 13 semaines sur ce qui est versé, au lieu de la part ci-dessus ; "
       "0 : aucune."},
      "dated tables: URSSAF, service-public.fr (models/status/)");
}

}  // namespace downline
