#pragma once
#include <memory>

#include "models/state.hpp"
#include "sim/engine/run.hpp"

namespace downline {

/// The direct-selling model: one week is eleven phases, each a free function over the state.
class DirectSelling final : public Behaviour {
 public:
  DirectSelling(Parameters before, Parameters now, Grain grain = {});
  void begin(const Luck& luck, bool keep_members) override;
  void seed() override;
  [[nodiscard]] std::string rules_before() const override;
  void take_over() override;
  void step(Phase phase, Week week) override;
  void observe(RunRecord& record, int row) override;
  void columns(StateColumns& columns, Week next) override;
  void conclude(RunRecord& record) override;
  /// Notes what happens to these people in the runs that begin from now on: `state().life` tells it. \param people ascending
  void watch(std::vector<PersonId> people) { watched_ = std::move(people); }
  /// For tests and the story of one person.
  [[nodiscard]] const State& state() const { return *state_; }

 private:
  Parameters before_, now_;
  Grain grain_;
  std::vector<PersonId> watched_;
  std::unique_ptr<State> state_;
};

}  // namespace downline
