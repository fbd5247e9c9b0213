#include "models/catalog.hpp"

#include <gtest/gtest.h>

namespace downline {
namespace {

Parameters sound() {
  Parameters p;
  p.classes.push_back({});
  p.classes.back().name = "seller";
  p.compensation.push_back(make_component("own", "personal"));
  return p;
}

/// Whether the only finding names this path first.
bool blames(const Parameters& p, const std::string& path) {
  const std::vector<Problem> found = inconsistencies(p);
  return found.size() == 1 && found[0].problem.rfind("`" + path + "`", 0) == 0;
}

}  // namespace

TEST(Inconsistencies, FindNothingInASoundScenario) { EXPECT_TRUE(inconsistencies(sound()).empty()); }

TEST(Inconsistencies, NameTheArticleThatForbidsAVdiToCloseOnline) {
  Parameters p = sound();
  p.classes[0].closes_online = true;
  ASSERT_TRUE(blames(p, "classes.seller.closes_online"));
  EXPECT_NE(inconsistencies(p)[0].why.find("L135-1"), std::string::npos);
  p.classes[0].status = static_cast<int>(Status::micro_entrepreneur);
  EXPECT_TRUE(inconsistencies(p).empty());
}

TEST(Inconsistencies, RefuseAPlanThatPaysMoreThanThePrice) {
  Parameters p = sound();
  std::get<PersonalCommission>(p.compensation[0].terms).rates = {60'00};
  p.compensation.push_back({"levels", Unilevel{{30'00, 11'00}, 0, true}});
  EXPECT_TRUE(blames(p, "compensation"));
}

TEST(Inconsistencies, RefuseStepsThatDoNotMatchOrAscend) {
  Parameters p = sound();
  std::get<PersonalCommission>(p.compensation[0].terms) = {{0, 100'00}, {10'00}, false};
  EXPECT_TRUE(blames(p, "compensation.own.from"));
  std::get<PersonalCommission>(p.compensation[0].terms) = {{100'00, 0}, {10'00, 20'00}, false};
  EXPECT_TRUE(blames(p, "compensation.own.from"));
}

TEST(Inconsistencies, RefuseEntrantsWithoutAClass) {
  Parameters p = sound();
  p.classes[0].share = 0;
  EXPECT_TRUE(blames(p, "classes"));
  p.classes.clear();
  EXPECT_TRUE(blames(p, "classes"));
}

/// An instance of every kind of every collection.
Parameters everything() {
  Parameters p = sound();
  for (std::size_t c = 0; c < p.collections().size(); ++c) {
    const std::vector<std::string_view> kinds = p.collections()[c].kinds;
    if (kinds.empty()) p.collections()[c].add("any", "");
    for (const std::string_view kind : kinds) p.collections()[c].add("any_" + std::string(kind), std::string(kind));
  }
  return p;
}

TEST(Declarations, AreUniqueBoundedExplainedInTwoLanguagesAndSourced) {
  Parameters p = everything();
  const Fields fields = p.fields();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Field& f = fields[i];
    for (std::size_t j = 0; j < i; ++j) EXPECT_NE(f.path, fields[j].path);
    EXPECT_LE(f.low, f.high) << f.path;
    for (const std::string_view text : {f.label.en, f.label.fr, f.sentence.en, f.sentence.fr, f.source, f.unit})
      EXPECT_FALSE(text.empty()) << f.path;
    EXPECT_EQ(f.kind == Kind::choice, !f.choices.empty()) << f.path;
    if (f.kind != Kind::text && f.kind != Kind::rates && f.kind != Kind::amounts) {
      EXPECT_GE(number(f), f.low) << f.path;
      EXPECT_LE(number(f), f.high) << f.path;
    }
  }
}

TEST(Declarations, CallEveryChoiceByWordsOfItsOwnInTwoLanguages) {
  Parameters p = everything();
  int choices = 0;
  for (const Field& f : p.fields())
    for (std::size_t i = 0; i < f.choices.size(); ++i, ++choices) {
      const Choice& one = f.choices[i];
      EXPECT_TRUE(!one.words.en.empty() && !one.words.fr.empty()) << f.path << ": " << one.name;
      // A name of YAML is no word for people.
      EXPECT_EQ(one.words.en.find('_'), std::string_view::npos) << f.path << ": " << one.name;
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_NE(one.words.en, f.choices[j].words.en) << f.path;
        EXPECT_NE(one.words.fr, f.choices[j].words.fr) << f.path;
      }
    }
  EXPECT_GT(choices, 35);
}

}  // namespace downline
