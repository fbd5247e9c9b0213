#include <gtest/gtest.h>

#include "sim/population/calendar.hpp"
#include "sim/population/members.hpp"
#include "sim/population/people.hpp"

namespace downline {

TEST(People, StartAsProspectsToWhomNothingHappened) {
  const People people(1000);
  EXPECT_EQ(people[999].state(), PersonState::prospect);
  EXPECT_EQ(people[999].customer_plus_one, 0U);
  EXPECT_EQ(people[999].annoyance_units, 0);
}

TEST(People, KeepStateAndWeekApart) {
  Person person;
  person.set_mood_week(most_weeks);
  person.set_state(PersonState::lapsed);
  EXPECT_EQ(person.mood_week(), most_weeks);
  EXPECT_EQ(person.state(), PersonState::lapsed);
  person.set_mood_week(7);
  EXPECT_EQ(person.state(), PersonState::lapsed);
}

/// Not inlined: g++ 12 sees through a length that it knows and warns of what the guard prevents.
[[gnu::noinline]] static Calendar<int> calendar_of(Week weeks) { return Calendar<int>(weeks); }

TEST(Calendar, HandsOutEachWeekInTheOrderItWasEntered) {
  Calendar<int> calendar = calendar_of(3);
  calendar.enter(1, 10);
  calendar.enter(1, 11);
  calendar.enter(3, 12);   // after the last week
  calendar.enter(-1, 13);  // before the first
  const auto take = [&](Week week) {
    std::vector<int> list{99};
    calendar.take(week, list);
    return list;
  };
  EXPECT_TRUE(take(0).empty());
  EXPECT_EQ(take(1), (std::vector<int>{10, 11}));
  EXPECT_TRUE(take(1).empty());
  EXPECT_TRUE(take(2).empty());
}

TEST(Calendar, KeepsTheOrderOfLongListsThatGrowInTurn) {
  constexpr int weeks = 40, items = 7919;
  Calendar<int> calendar = calendar_of(weeks);
  std::vector<std::vector<int>> expected(weeks);
  std::vector<int> list;
  for (Week week = 0; week < weeks; ++week) {
    for (int i = 0; i < items; ++i) {
      const Week when = week + 1 + i * (week + 3) % 7;
      calendar.enter(when, 100'000 * week + i);
      if (when < weeks) expected[static_cast<std::size_t>(when)].push_back(100'000 * week + i);
    }
    calendar.take(week, list);
    EXPECT_EQ(list, expected[static_cast<std::size_t>(week)]) << week;
  }
}

TEST(Members, CountWhomTheyEnrolled) {
  Members members;
  const MemberId first = members.add(5, nobody, 0);
  members.add(6, first, 1);
  members.add(7, first, 2);
  EXPECT_EQ(members.enrolled[first], 2U);
  EXPECT_EQ(members.here, (std::vector<MemberId>{0, 1, 2}));
  EXPECT_EQ(members.left[2], never);
}

}  // namespace downline
