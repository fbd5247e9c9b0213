#include <fcntl.h>
#include <sys/stat.h>

#include "tests/scenarios/support.hpp"
#include "tests/support/processor_time.hpp"

namespace downline {
namespace {

/// The error of a scenario that cannot be loaded; it must come within a second of the processor.
Error error_of(const std::string& reference) {
  const double start = test::processor_time();
  try {
    (void)load_scenario(reference);
  } catch (const Error& error) {
    EXPECT_LE(test::processor_time() - start, 1.0);
    return error;
  }
  ADD_FAILURE() << "loaded: " << reference;
  return {ErrorKind::usage, ""};
}

TEST(ScenarioFiles, AreNamedByTheirStem) {
  const Folder folder;
  EXPECT_EQ(load_scenario(folder.write("my plan 2.yaml", seller)).name, "my plan 2");
  EXPECT_EQ(load_scenario(folder.write("my plan 2.yaml", seller)).title, "my plan 2");
}

TEST(ScenarioFiles, WithOddNamesGetANameFitForATerminal) {
  const Folder folder;
  EXPECT_EQ(load_scenario(folder.write("a\x1B[2J.yaml", seller)).name, "a\\x1B[2J");
  EXPECT_EQ(load_scenario(folder.write("a\nb.yaml", seller)).name, "a b");
  EXPECT_EQ(load_scenario(folder.write("a\xFF.yaml", seller)).name, "a\\xFF");
  EXPECT_LE(load_scenario(folder.write(std::string(240, 'n') + ".yaml", seller)).name.size(), 80u);
}

TEST(ScenarioFiles, ThatCannotBeReadAreFileErrors) {
  const Folder folder;
  EXPECT_EQ(error_of((folder.path() / "absent.yaml").string()).kind(), ErrorKind::file);
  EXPECT_EQ(error_of(folder.path().string()).kind(), ErrorKind::file);
  EXPECT_EQ(error_of("/dev/zero").kind(), ErrorKind::file);
  EXPECT_EQ(error_of(std::string(5000, 'x')).kind(), ErrorKind::file);
  EXPECT_EQ(error_of("").kind(), ErrorKind::file);
}

TEST(ScenarioFiles, ThatArePipesAreRefusedWithoutWaiting) {
  const Folder folder;
  const std::string pipe = (folder.path() / "pipe.yaml").string();
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const Error error = error_of(pipe);
  EXPECT_EQ(error.kind(), ErrorKind::file);
  EXPECT_NE(std::string(error.what()).find("use `-`"), std::string::npos);
}

TEST(ScenarioFiles, WithoutPermissionAreFileErrors) {
  const Folder folder;
  const std::string file = folder.write("secret.yaml", seller);
  ASSERT_EQ(::chmod(file.c_str(), 0), 0);
  // The superuser may read everything, so the test becomes somebody else for a moment.
  const uid_t user = ::geteuid();
  if (user == 0) {
    ASSERT_EQ(::chmod(folder.path().c_str(), 0755), 0);
    ASSERT_EQ(::seteuid(65534), 0);
  }
  const ErrorKind kind = error_of(file).kind();
  if (user == 0) {
    ASSERT_EQ(::seteuid(0), 0);
  }
  EXPECT_EQ(kind, ErrorKind::file);
}

TEST(ScenarioFiles, CanComeFromStandardInput) {
  const Folder folder;
  const int old = ::dup(STDIN_FILENO);
  const auto feed = [&](const std::string& text) {
    const int file = ::open(folder.write("input", text).c_str(), O_RDONLY);
    ::dup2(file, STDIN_FILENO);
    ::close(file);
  };
  feed("entry: {fee: 3}\n" + seller);
  const Scenario scenario = load_scenario("-");
  feed(seller + "#" + std::string(5'000'000, 'x'));
  const ErrorKind too_long = error_of("-").kind();
  ::dup2(old, STDIN_FILENO);
  ::close(old);
  EXPECT_EQ(value(scenario.now, "entry.fee"), "3");
  EXPECT_EQ(scenario.name, "stdin");
  EXPECT_EQ(too_long, ErrorKind::scenario);
}

TEST(ScenarioFiles, TooLongAreRefusedUnread) {
  const Folder folder;
  const std::string file = folder.write("long.yaml", seller);
  ASSERT_EQ(::truncate(file.c_str(), 40'000'000'000), 0);
  EXPECT_EQ(error_of(file).kind(), ErrorKind::scenario);
}

TEST(ScenarioFiles, ThatBreakAreNamedAsGivenWithLineAndColumn) {
  const Folder folder;
  const std::string file = folder.write("bad.yaml", "seed: 1\nentry:\n  fea: 3\n");
  EXPECT_NE(std::string(error_of(file).what()).find(file + ":3:3"), std::string::npos);
}

TEST(Extends, FindsAFileBesideTheScenario) {
  const Folder folder;
  folder.write("base.yaml", "title: Base\nentry: {fee: 5, kit_price: 70}\n" + seller);
  const Scenario child = load_scenario(folder.write("child.yaml", "extends: base.yaml\nentry: {fee: 6}\n"));
  EXPECT_EQ(value(child.now, "entry.fee"), "6");
  EXPECT_EQ(value(child.now, "entry.kit_price"), "70");
  EXPECT_EQ(child.title, "Base");
  EXPECT_EQ(child.name, "child");
}

TEST(Extends, FindsAFileInAFolderBelowAndFromThereOn) {
  const Folder folder;
  folder.write("sub/deep/one.yaml", "entry: {fee: 1}\n" + seller);
  folder.write("sub/two.yaml", "extends: deep/one.yaml\nentry: {kit_price: 2}\n");
  const Scenario scenario = load_scenario(folder.write("three.yaml", "extends: sub/two.yaml\n"));
  EXPECT_EQ(value(scenario.now, "entry.fee"), "1");
  EXPECT_EQ(value(scenario.now, "entry.kit_price"), "2");
}

TEST(Extends, RefusesEveryWayOutOfTheFolder) {
  const Folder folder;
  folder.write("outside.yaml", seller);
  folder.write("home/inside.yaml", seller);
  std::filesystem::create_symlink("../outside.yaml", folder.path() / "home/link.yaml");
  std::filesystem::create_symlink("..", folder.path() / "home/up");
  std::filesystem::create_symlink("inside.yaml", folder.path() / "home/good.yaml");
  const std::string home = (folder.path() / "home").string();
  const auto message = [&](const std::string& name) { return message_of("extends: " + name + "\n", {}, home); };
  EXPECT_NE(message((folder.path() / "outside.yaml").string()).find("path from the root"), std::string::npos);
  EXPECT_NE(message("/etc/passwd").find("path from the root"), std::string::npos);
  EXPECT_NE(message("../outside.yaml").find("`..` is not followed"), std::string::npos);
  EXPECT_NE(message("sub/../../outside.yaml").find("`..` is not followed"), std::string::npos);
  EXPECT_NE(message("link.yaml").find("a link leads out"), std::string::npos);
  EXPECT_NE(message("up/outside.yaml").find("a link leads out"), std::string::npos);
  EXPECT_NO_THROW((void)parse_scenario("extends: good.yaml\n", "x", home));
}

TEST(Extends, IsAScenarioErrorWithItsPlaceWhenTheFileCannotBeRead) {
  const Folder folder;
  ASSERT_EQ(::mkfifo((folder.path() / "pipe.yaml").c_str(), 0600), 0);
  std::filesystem::create_directory(folder.path() / "folder.yaml");
  for (const char* name : {"absent.yaml", "pipe.yaml", "folder.yaml", "no-such-scenario", "\"\""}) {
    const std::vector<Problem> problems = problems_of("seed: 3\nextends: " + std::string(name) + "\n", {}, folder.path().string());
    ASSERT_EQ(problems.size(), 1u) << name;
    EXPECT_EQ(problems[0].place.line, 2) << name;
    EXPECT_EQ(problems[0].place.column, 10) << name;
  }
}

TEST(Extends, RefusesACircle) {
  const Folder folder;
  folder.write("a.yaml", "extends: b.yaml\n");
  folder.write("b.yaml", "extends: a.yaml\n");
  folder.write("self.yaml", "extends: self.yaml\n");
  for (const char* name : {"a.yaml", "b.yaml", "self.yaml"})
    EXPECT_NE(message_of("extends: " + std::string(name) + "\n", {}, folder.path().string()).find("extends itself"), std::string::npos)
        << name;
}

TEST(Extends, HasChainsOfAtMostFour) {
  const Folder folder;
  folder.write("0.yaml", seller);
  for (int i = 1; i <= 5; ++i) folder.write(std::to_string(i) + ".yaml", "extends: " + std::to_string(i - 1) + ".yaml\n");
  EXPECT_NO_THROW((void)load_scenario((folder.path() / "4.yaml").string()));
  EXPECT_NE(std::string(error_of((folder.path() / "5.yaml").string()).what()).find("too long a chain"), std::string::npos);
}

TEST(Extends, KeepsTheWholeBelowFourMegabytes) {
  const Folder folder;
  folder.write("a.yaml", seller + "#" + std::string(2'500'000, 'x') + "\n");
  folder.write("b.yaml", "extends: a.yaml\n#" + std::string(2'500'000, 'x') + "\n");
  EXPECT_NE(std::string(error_of(folder.write("c.yaml", "extends: b.yaml\n")).what()).find("too long"), std::string::npos);
}

TEST(Extends, NamesTheFileInWhichAProblemLies) {
  const Folder folder;
  folder.write("base.yaml", seller + "entry: {fee: -5}\n");
  const std::vector<Problem> problems = problems_of("extends: base.yaml\nweeks: 0\n", {}, folder.path().string());
  ASSERT_EQ(problems.size(), 2u);
  EXPECT_EQ(problems[0].place.file, (folder.path() / "base.yaml").string());
  EXPECT_EQ(problems[1].place.file, "test");
}

TEST(Extends, DoesNotGoWithMix) {
  EXPECT_NE(message_of("extends: a\nmix: {from: a, to: b, at: 0.5}\n").find("both `extends` and `mix`"), std::string::npos);
}

TEST(Overrides, ApplyLastAndAreReadLikeTheFile) {
  const Scenario scenario = read(rich, {{"entry.fee", "7.5"},
                                        {"entry.requirement", "30%"},
                                        {"compensation.team.rates", "[6%, 3%]"},
                                        {"title", "a: b"},
                                        {"seed", "9"},
                                        {"seed", "10"}});
  EXPECT_EQ(value(scenario.now, "entry.fee"), "7.5");
  EXPECT_EQ(value(scenario.now, "entry.requirement"), "0.3");
  EXPECT_EQ(value(scenario.now, "compensation.team.rates"), "[0.06, 0.03]");
  EXPECT_EQ(value(scenario.now, "seed"), "10");
  EXPECT_EQ(scenario.title, "a: b");
}

TEST(Overrides, AddAndRemoveInstances) {
  const Scenario scenario = read(rich, {{"compensation.team", "null"}, {"compensation.gift", "{kind: host_reward, rate: 5%}"}});
  EXPECT_EQ(instances(scenario.now, "compensation"), "own gift");
  EXPECT_EQ(value(scenario.now, "compensation.gift.rate"), "0.05");
}

TEST(Overrides, ReachTheWeeksBeforeThroughTheWorldAndByTheirPrefix) {
  const Scenario scenario = read(rich, {{"market.outside_wage", "11"}, {"before.entry.fee", "3"}, {"entry.kit_price", "50"}});
  EXPECT_EQ(value(scenario.before, "market.outside_wage"), "11");
  EXPECT_EQ(value(scenario.before, "entry.fee"), "3");
  EXPECT_EQ(value(scenario.now, "entry.fee"), "19.9");
}

TEST(Overrides, ThatAreWrongNameTheOption) {
  for (const Override& bad : std::vector<Override>{{"entry.fea", "3"},
                                                   {"entry.fee", "-3"},
                                                   {"entry.fee", ""},
                                                   {"entry.fee", "[1"},
                                                   {"entry", "3"},
                                                   {"", "3"},
                                                   {"..", "3"},
                                                   {"extends", "x"},
                                                   {"mix", "{}"},
                                                   {"before", "{}"},
                                                   {"before.market.outside_wage", "3"},
                                                   {"entry.fee", std::string("3\0", 2)},
                                                   {"seed", "&a 3"}}) {
    const std::string text = message_of(seller, {bad});
    EXPECT_NE(text.find("--set " + bad.path + "="), std::string::npos) << text;
  }
  EXPECT_NE(message_of(seller, {{"entry.fea", "3"}}).find("did you mean `entry.fee`?"), std::string::npos);
}

}  // namespace
}  // namespace downline
