#include "models/traits.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "tests/models/market.hpp"

// What is asked of many people at once is, to the bit, what is asked of each.

namespace downline {
namespace {

TEST(Traits, AreTheSameManyAtATime) {
  const Traits traits(Luck(3, 1), Market{}, 1'000'000);
  std::vector<PersonId> people;
  for (PersonId i = 0; i < 150; ++i) people.push_back(i * 6151);
  std::vector<double> drives(people.size()), wages(people.size()), digitals(people.size());
  traits.drives(people, drives);
  traits.outside_wages(people, wages);
  traits.digitals(people, digitals);
  for (std::size_t i = 0; i < people.size(); ++i) {
    ASSERT_EQ(drives[i], traits.drive(people[i]));
    ASSERT_EQ(wages[i], traits.outside_wage(people[i]));
    ASSERT_EQ(digitals[i], traits.digital(people[i]));
  }
}

TEST(Skill, IsTheSameManyAtATime) {
  State state = test::market(test::small_market());
  std::vector<MemberId> members;
  for (PersonId person = 0; person < 70; ++person) {
    members.push_back(enrol(state, 5 * person, nobody, 0, true));
    state.members.state[members.back()].practice = 13.0 * person;
  }
  std::vector<double> skills(members.size());
  state.skills(members, skills);
  for (std::size_t i = 0; i < members.size(); ++i) ASSERT_EQ(skills[i], state.skill(members[i]));
  EXPECT_NE(skills[3], skills[4]);
}

}  // namespace
}  // namespace downline
