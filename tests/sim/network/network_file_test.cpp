#include "sim/network/network_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/core/error.hpp"
#include "sim/network/tree_order.hpp"
#include "sim/random/draw.hpp"
#include "tests/support/text_file.hpp"

namespace downline {
namespace {

NetworkFile read_network(const std::string& content) { return read_network_file(TextFile(content).path()); }

/// "c<b b<a a": every member below her sponsor, in the order of the columns.
std::string told(const NetworkFile& file) {
  std::string text;
  for (MemberId m = 0; m < file.size(); ++m)
    text += (m > 0 ? " " : "") + file.names[m] + (file.sponsor[m] == nobody ? "" : "<" + file.names[file.sponsor[m]]);
  return text;
}

/// The problems of a file that must be refused, each as "line:column problem".
std::string network_refusal(const std::string& content) {
  const TextFile file(content);
  try {
    return "accepted: " + told(read_network_file(file.path()));
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::scenario);
    std::string text;
    for (const Problem& problem : error.problems()) {
      EXPECT_EQ(problem.place.file, file.path());
      EXPECT_FALSE(problem.suggestion.empty()) << problem.problem;
      text += (text.empty() ? "" : "\n") + std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column) + " " +
              problem.problem;
    }
    return text;
  }
}

}  // namespace

TEST(NetworkFile, PutsSponsorsBeforeMembersAndElseKeepsTheOrderOfTheFile) {
  const NetworkFile file = read_network("member,sponsor\nc,b\nx,\nb,a\na,\nd,a\n");
  EXPECT_EQ(told(file), "a b<a c<b x d<a");
  EXPECT_EQ(file.place, (std::vector<std::uint32_t>{3, 2, 0, 1, 4}));
}

TEST(NetworkFile, ReadsEveryColumnInAnyOrder) {
  const NetworkFile file = read_network(
      "Active;BV;PV;Member;Sponsor;customer_volume;placement;side;rank;joined;returns;Customers;trained;Enroller\n"
      "1;90.5;100;root;;45.25;;;3;12;7.5;11;1;\n"
      "0;0;0.1;\"Ode; \"\"Ben\"\"\";root;0;root;right;0;0;;;;root\n");
  EXPECT_EQ(file.names, (std::vector<std::string>{"root", "Ode; \"Ben\""}));
  EXPECT_EQ(file.pv, (std::vector<Cents>{100'00, 10}));
  EXPECT_EQ(file.bv, (std::vector<Cents>{90'50, 0}));
  EXPECT_EQ(file.customer_volume, (std::vector<Cents>{45'25, 0}));
  EXPECT_EQ(file.enroller, (std::vector<MemberId>{nobody, 0}));
  EXPECT_EQ(file.placement, (std::vector<MemberId>{nobody, 0}));
  EXPECT_EQ(file.side, (std::vector<std::uint8_t>{0, 1}));
  EXPECT_EQ(file.rank, (std::vector<std::uint8_t>{3, 0}));
  EXPECT_EQ(file.active, (std::vector<std::uint8_t>{1, 0}));
  EXPECT_EQ(file.age, (std::vector<std::uint16_t>{12, 0}));
  EXPECT_EQ(file.returns, (std::vector<Cents>{7'50, 0}));
  EXPECT_EQ(file.customers, (std::vector<std::uint32_t>{11, 0}));
  EXPECT_EQ(file.trained, (std::vector<std::uint8_t>{1, 0}));
  EXPECT_TRUE(file.defaults.empty());
}

TEST(NetworkFile, NamesWhatStandsInForAbsentColumns) {
  const NetworkFile file = read_network("\xEF\xBB\xBFmember,sponsor,pv\r\na,,10\r\nb,a,0\r\n\r\n");
  EXPECT_EQ(file.bv, file.pv);
  EXPECT_EQ(file.customer_volume, (std::vector<Cents>{0, 0}));
  EXPECT_EQ(file.active, (std::vector<std::uint8_t>{1, 0}));
  EXPECT_EQ(file.age, (std::vector<std::uint16_t>{0, 0}));
  EXPECT_TRUE(file.placement.empty() && file.enroller.empty());
  EXPECT_TRUE(file.rank.empty());
  EXPECT_TRUE(file.customers.empty() && file.returns.empty() && file.trained.empty());
  std::string columns;
  for (const NetworkDefault& stand_in : file.defaults) columns += std::string(stand_in.column) + " ";
  EXPECT_EQ(columns, "enroller bv customer_volume placement side rank active joined customers returns trained ");
}

TEST(NetworkFile, FillsLegsInOrderWhereNoSideIsGiven) {
  const NetworkFile file = read_network("member,sponsor,placement\na,,\nb,a,a\nc,a,a\nd,a,b\n");
  EXPECT_EQ(file.side, (std::vector<std::uint8_t>{0, 0, 1, 0}));
}

TEST(NetworkFile, OrdersAllTreesAtOnce) {
  // c is placed below d, who is sponsored by b.
  const NetworkFile file = read_network("member,sponsor,placement\nc,a,d\nd,b,b\nb,a,a\na,,\n");
  EXPECT_EQ(told(file), "a b<a d<b c<a");
  for (MemberId m = 0; m < file.size(); ++m)
    for (const MemberId above : {file.sponsor[m], file.placement[m]}) EXPECT_TRUE(above == nobody || above < m);
  // Without the enrollers the file's own order would stand: e enrolled b, and d enrolled e.
  const NetworkFile three = read_network("member,sponsor,enroller,placement\na,,,\nb,a,e,\nc,a,,a\nd,a,,c\ne,a,d,a\n");
  EXPECT_EQ(told(three), "a c<a d<a e<a b<a");
  EXPECT_EQ(three.enroller, (std::vector<MemberId>{nobody, nobody, nobody, 2, 3}));
  EXPECT_EQ(three.placement, (std::vector<MemberId>{nobody, 0, 1, 0, nobody}));
}

TEST(NetworkFile, ReadsMoneyExactly) {
  const NetworkFile file = read_network("member,sponsor,pv\na,,0.29\nb,,1.1\nc,,.5\nd,,7.\ne,,3.1400\nf,,999999999.99\n");
  EXPECT_EQ(file.pv, (std::vector<Cents>{29, 110, 50, 700, 314, 999'999'999'99}));
}

TEST(NetworkFile, ReportsWhatIsWrongWithItsPlace) {
  EXPECT_EQ(network_refusal("member,sponsor,pv\na,,1\nb,z,2\na,,3\nc,a,-4\nd,a,1.234\ne,a,\"1,5\"\nf,a\n"),
            "4:1 the member `a` is there twice\n"
            "5:5 `pv` is negative: -4\n"
            "6:5 `pv` is no such value: `1.234`\n"
            "7:5 `pv` is no such value: `1,5`\n"
            "8:1 2 fields instead of 3");
  EXPECT_EQ(network_refusal("member,sponsor\na,\nb,z\n"), "3:1 unknown sponsor `z`");
  EXPECT_EQ(network_refusal("member,sponsor,placement\na,,y\n"), "2:1 unknown placement `y`");
  EXPECT_EQ(network_refusal("member,enroller,sponsor\na,x,y\n"), "2:1 unknown sponsor `y`\n2:1 unknown enroller `x`");
  EXPECT_EQ(network_refusal("member,sponsor,pv,customer_volume\na,,1,2\n"), "2:1 `customer_volume` is more than `bv`");
  EXPECT_EQ(network_refusal("member,sponsor,placement,side\na,,,\nb,a,a,left\nc,a,a,right\nd,a,a,1\ne,b,b,1\n"),
            "5:1 `d` and `b` have one place below `a`");
  EXPECT_EQ(network_refusal("member,sponsor\n,a\n"), "2:1 the member's id is missing");
  EXPECT_EQ(network_refusal("member,sponsor,joined\na,,2026-01-31\n"), "2:4 `joined` is no such value: `2026-01-31`");
  EXPECT_EQ(network_refusal("member,sponsor,customers,returns,trained\na,,-1,-2,maybe\n"),
            "2:4 `customers` is negative: -1\n2:7 `returns` is negative: -2\n2:10 `trained` is no such value: `maybe`");
  EXPECT_EQ(network_refusal("member,sponsor,pv\na,,9000000000000\nb,,9000000000000\n"),
            "2:4 `pv` is no such value: `9000000000000`\n3:4 `pv` is no such value: `9000000000000`");
}

TEST(NetworkFile, RefusesWrongHeaders) {
  EXPECT_EQ(network_refusal(""), "0:0 the network file has no member");
  EXPECT_EQ(network_refusal("member,sponsor\n"), "0:0 the network file has no member");
  EXPECT_EQ(network_refusal("member,pv\na,1\n"), "1:1 no column `sponsor`");
  EXPECT_EQ(network_refusal("member,sponsor,pvv\na,,1\n"), "1:16 unknown column `pvv`");
  EXPECT_EQ(network_refusal("member,sponsor,pv,PV\na,,1,1\n"), "1:19 the column `pv` is there twice");
  EXPECT_EQ(network_refusal("member,enroller,sponsor,Enroller\na,,,\n"), "1:25 the column `enroller` is there twice");
  EXPECT_EQ(network_refusal("member,sponsor,enroler\na,,\n"), "1:16 unknown column `enroler`");
  EXPECT_EQ(network_refusal("member,sponsor,side\na,,1\n"), "1:1 `side` without `placement`");
}

TEST(NetworkFile, FindsCirclesOfAnyLength) {
  EXPECT_EQ(network_refusal("member,sponsor\na,\nb,b\n"), "3:1 a circle: `b` below `b`");
  EXPECT_EQ(network_refusal("member,sponsor\na,c\nb,a\nc,b\n"), "2:1 a circle: `a` below `c` below `b` below `a`");
  // Each tree alone is one; together they are not.
  EXPECT_EQ(network_refusal("member,sponsor,placement\na,,b\nb,a,\n"), "2:1 a circle: `a` below `b` below `a`");
  EXPECT_EQ(network_refusal("member,sponsor,enroller\na,,\nb,a,b\n"), "3:1 a circle: `b` below `b`");
  EXPECT_EQ(network_refusal("member,sponsor,enroller,placement\na,,b,\nb,,,c\nc,a,,\n"), "2:1 a circle: `a` below `b` below `c` below `a`");
}

TEST(NetworkFile, ReadsAChainOfAMillionBottomUp) {
  std::string content = "member,sponsor,pv\n";
  for (int i = 1'000'000; i > 1; --i) content += std::to_string(i) + "," + std::to_string(i - 1) + ",1\n";
  const NetworkFile file = read_network(content + "1,,1\n");
  ASSERT_EQ(file.size(), 1'000'000U);
  EXPECT_EQ(file.names[0], "1");
  EXPECT_EQ(file.sponsor[999'999], 999'998U);
  EXPECT_EQ(file.place[0], 999'999U);
}

TEST(NetworkFile, KnowsAboutHowManyMembersAFileHas) {
  std::string content = "member,sponsor\n";
  for (int i = 0; i < 20'000; ++i) content += std::to_string(100'000 + i) + ",\n";
  EXPECT_NEAR(static_cast<double>(members_in_file(TextFile(content).path())), 20'000, 100);
}

TEST(TreeOrder, PutsThoseAboveFirstInRandomTreesWhoseRowsAreShuffled) {
  for (std::uint32_t k = 0; k < 100; ++k) {
    Draw draw(Luck(3, k), Stream::start, 0);
    const MemberId n = 1 + k;
    std::vector<MemberId> label(n);
    std::vector<std::vector<MemberId>> trees(1 + k % 3, std::vector<MemberId>(n, nobody));
    for (MemberId i = 0; i < n; ++i) label[i] = i;
    for (MemberId i = n; i > 1; --i) std::swap(label[i - 1], label[below(draw, i)]);
    for (MemberId i = 1; i < n; ++i) {
      for (std::vector<MemberId>& tree : trees)
        if (uniform(draw) < 0.7) tree[label[i]] = label[below(draw, i)];
    }
    const TreeOrder order = tree_order(trees);
    ASSERT_TRUE(order.cycle.empty());
    ASSERT_EQ(order.rows.size(), n);
    std::vector<MemberId> at(n, nobody);
    for (MemberId i = 0; i < n; ++i) at[order.rows[i]] = i;
    for (MemberId m = 0; m < n; ++m)
      for (const std::vector<MemberId>& tree : trees) ASSERT_TRUE(tree[m] == nobody || at[tree[m]] < at[m]);
  }
}

}  // namespace downline
