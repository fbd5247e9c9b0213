#include "sim/policy/compensation.hpp"

#include <numeric>

namespace downline {

Cents ComponentPay::paid() const { return std::accumulate(pay.begin(), pay.end(), Cents{0}); }

const std::array<BreakageInfo, breakage_count>& breakages() {
  static const std::array<BreakageInfo, breakage_count> list{{
      {"inactive", {"Whose turn it was had left or sold too little.", "La personne concernée était partie ou avait trop peu vendu."}},
      {"compressed",
       {"Skipping the inactive came to the end of the line.", "En sautant les inactifs, on est arrivé au bout de la lignée."}},
      {"unqualified", {"Rank, step or depth was too low for the full rate.", "Rang, palier ou profondeur trop faible pour le taux plein."}},
      {"no_upline", {"There was nobody above.", "Il n'y avait personne au-dessus."}},
      {"capped", {"Over a cap of the member, the component or the company.", "Au-delà d'un plafond du membre, du volet ou de la société."}},
      {"flushed", {"Volume or points expired.", "Du volume ou des points ont expiré."}},
      {"returned", {"Orders were not approved.", "Des commandes n'ont pas été validées."}},
      {"withheld", {"Kept by the company to repay the kit.", "Retenu par la société pour rembourser le kit."}},
      {"carried",
       {"Kept for later periods, less what earlier ones had kept.",
        "Reporté aux périodes suivantes, moins ce qui l'avait été à celle-ci."}},
      {"rounding", {"Cents lost or won by rounding.", "Centimes perdus ou gagnés par l'arrondi."}},
  }};
  return list;
}

}  // namespace downline
