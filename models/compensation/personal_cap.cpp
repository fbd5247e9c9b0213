#include "models/compensation/personal_cap.hpp"

#include <algorithm>

#include "models/compensation/cut.hpp"

namespace downline {
namespace {

/// Cuts what the components chosen pay a member in all down to `most`, from the last of them backwards.
class PersonalCapComponent final : public CompensationComponent {
 public:
  PersonalCapComponent(PersonalCap terms, const Earlier& earlier) : terms_(std::move(terms)), of_(chosen(terms_.of, earlier)) {}
  [[nodiscard]] bool on_team() const override { return true; }
  void pay(PlanPeriod& period, ComponentPay&) override {
    if (terms_.most.empty()) return;
    std::vector<ComponentPay*> parts;
    for (const std::size_t i : of_)
      if (period.done[i].cash && !period.done[i].pay.empty()) parts.push_back(&period.done[i]);
    for (std::size_t m = 0; m < period.size(); ++m) {
      Cents over = -terms_.most[std::min(period.rank_of(static_cast<MemberId>(m)), terms_.most.size() - 1)];
      for (const ComponentPay* part : parts) over += part->pay[m];
      for (auto part = parts.rbegin(); part != parts.rend() && over > 0; ++part) {
        const Cents taken = std::min(over, (*part)->pay[m]);
        if (taken <= 0) continue;
        cut(**part, m, taken, Breakage::capped);
        over -= taken;
      }
    }
  }

 private:
  PersonalCap terms_;
  std::vector<std::size_t> of_;
};

}  // namespace

void declare_terms(Declare& add, PersonalCap& terms) {
  add.text("of", &terms.of, Group::lever, {"Capped components", "Volets plafonnés"},
           {"Earlier components that the cap counts and cuts, with commas between; empty: all of them.",
            "Volets précédents que le plafond compte et réduit, séparés par des virgules ; vide : tous."},
           "chosen by the user");
  add.amounts("most", &terms.most, {0, 1e7}, Group::lever, {"Cap by rank", "Plafond par rang"},
              {"Most that a member gets from them in a period, by rank from 0; the last serves all higher ranks.",
               "Ce qu'un membre en touche au plus par période, par rang à partir de 0 ; le dernier vaut pour les suivants."},
              "assumed");
}

std::unique_ptr<CompensationComponent> component_of(const PersonalCap& terms, const Earlier& earlier) {
  return std::make_unique<PersonalCapComponent>(terms, earlier);
}

}  // namespace downline
