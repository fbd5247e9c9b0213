#include "sim/network/edge_list.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "sim/core/error.hpp"
#include "tests/support/text_file.hpp"

namespace downline {
namespace {

EdgeList read(const std::string& content) { return read_edge_list(TextFile(content).path()); }

/// "a-b a-c:0.5": the ties by the names of the file.
std::string told(const EdgeList& list) {
  std::ostringstream text;
  for (const Edge& edge : list.edges) {
    text << (text.tellp() > 0 ? " " : "") << list.names[edge.a] << '-' << list.names[edge.b];
    if (list.weighted) text << ':' << edge.weight;
  }
  return text.str();
}

/// The problems of a file that must be refused, each as "line:column problem | suggestion".
std::string refusal(const std::string& content, ErrorKind kind = ErrorKind::scenario) {
  const TextFile file(content);
  try {
    const EdgeList list = read_edge_list(file.path());
    return "accepted: " + told(list);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), kind) << error.what();
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

TEST(EdgeList, ReadsEverySeparator) {
  EXPECT_EQ(told(read("a b\nb c\n")), "a-b b-c");
  EXPECT_EQ(told(read("a   b\n b\tc  \n")), "a-b b-c");
  EXPECT_EQ(told(read("a\tb\nb\tc\n")), "a-b b-c");
  EXPECT_EQ(told(read("a,b\nb, c\n")), "a-b b-c");
  EXPECT_EQ(told(read("a;b\nb;c")), "a-b b-c");
}

TEST(EdgeList, NumbersIdsByFirstAppearance) { EXPECT_EQ(read("9 7\n7 10\n1 9\n").names, (std::vector<std::string>{"9", "7", "10", "1"})); }

TEST(EdgeList, SkipsCommentsBlankLinesAndAByteOrderMark) {
  EXPECT_EQ(told(read("\xEF\xBB\xBF# from the field\n% two\n\n  # three\na b\n\n# end\n")), "a-b");
}

TEST(EdgeList, ReadsWindowsLineEnds) { EXPECT_EQ(told(read("a,b,1\r\nb,c,2\r\n")), "a-b:1 b-c:2"); }

TEST(EdgeList, ReadsQuotedIdsAsInCsv) {
  const EdgeList list = read("\"Ode, Ben\",\"Anna \"\"A\"\" Schmidt\"\n\"Ode, Ben\",Li Wei\n");
  EXPECT_EQ(list.names, (std::vector<std::string>{"Ode, Ben", "Anna \"A\" Schmidt", "Li Wei"}));
  EXPECT_EQ(list.edges.size(), 2U);
}

TEST(EdgeList, TakesColumnsByTheNamesOfAHeader) {
  EXPECT_EQ(told(read("source,target\na,b\n")), "a-b");
  EXPECT_EQ(told(read("Weight;Type;Target;Source\n0.5;Undirected;b;a\n2;Undirected;c;a\n")), "a-b:0.5 a-c:2");
  EXPECT_EQ(told(read("from to strength\na b 1\n")), "a-b:1");
}

TEST(EdgeList, ReadsWeights) {
  EXPECT_EQ(told(read("a b 1\nb c 0.25\nc d 1e2\nd e +3\ne f 0\n")), "a-b:1 b-c:0.25 c-d:100 d-e:3 e-f:0");
  EXPECT_FALSE(read("a b\n").weighted);
}

TEST(EdgeList, DropsSelfLoopsAndMergesDoublesAndSaysHowMany) {
  const EdgeList list = read("a b 1\nb a 3\na b 2\nc c 9\na c 1\n");
  EXPECT_EQ(told(list), "a-b:3 a-c:1");
  EXPECT_EQ(list.duplicates, 2U);
  EXPECT_EQ(list.self_loops, 1U);
}

TEST(EdgeList, ReportsUpToTenProblemsAtOnceWithTheirPlaces) {
  EXPECT_EQ(refusal("a b 1\nb c -2\nc\nd e nan\ne f x\nf g 1e400\n"),
            "2:5 the weight `-2` is negative\n"
            "3:1 1 column instead of 3\n"
            "4:5 the weight `nan` is not finite\n"
            "5:5 the weight `x` is no number\n"
            "6:5 the weight `1e400` is no number");
  std::string many = "a b 1\n";
  for (int i = 0; i < 1'000; ++i) many += "a b -1\n";
  const std::string problems = refusal(many);
  EXPECT_EQ(std::count(problems.begin(), problems.end(), '\n'), 9);
}

TEST(EdgeList, RefusesWhatIsNoEdgeList) {
  EXPECT_EQ(refusal(""), "0:0 the network file has no tie");
  EXPECT_EQ(refusal("# nothing\n\n"), "0:0 the network file has no tie");
  EXPECT_EQ(refusal("source,target\n"), "0:0 the network file has no tie");
  EXPECT_EQ(refusal("a a\n"), "0:0 the network file has no tie");
  EXPECT_EQ(refusal("a\nb\n"), "1:1 only one column");
  EXPECT_EQ(refusal("a b 1 1999\n"), "1:1 4 columns and no header");
  EXPECT_EQ(refusal("a,b\nc,\n"), "2:3 an id is missing");
  EXPECT_EQ(refusal("a,b\n\"c,d\n"), "2:1 a quoted id is not closed");
  EXPECT_EQ(refusal("a,b\n\"c\"x,d\n"), "2:1 a quoted id is not closed");
  EXPECT_EQ(refusal("a b 0\nb c 0\n"), "0:0 every weight is 0");
  EXPECT_EQ(refusal("%%MatrixMarket matrix coordinate pattern symmetric\n3 3 1\n1 2\n"), "1:1 the network is in the Matrix Market format");
}

TEST(EdgeList, RefusesBinaryAndEndlessLines) {
  EXPECT_EQ(refusal(std::string("a b\nc\0d e\n", 10)), "2:1 the network file is not plain text");
  EXPECT_EQ(refusal(std::string("\xFF\xFE"
                                "a\0 \0b\0",
                                8)),
            "1:1 the network file is not plain text");
  EXPECT_EQ(refusal("\x1B[2J a\n"), "1:1 the network file is not plain text");
  EXPECT_EQ(refusal("a b\n" + std::string(1'000'000, 'x')), "2:1 a line is longer than 65 536 bytes");
  EXPECT_EQ(refusal("a b\n" + std::string(65'538, 'x') + "\nc d\n"), "2:1 a line is longer than 65 536 bytes");
}

TEST(EdgeList, NamesTheToolForACompressedFile) {
  const TextFile file("\x1F\x8B\x08 and so on");
  try {
    (void)read_edge_list(file.path());
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("gunzip " + file.path()), std::string::npos) << error.what();
  }
}

TEST(EdgeList, SaysThatAFileIsMissingOrAFolder) {
  for (const std::string& path : {std::string("/no/such/file.csv"), testing::TempDir()}) {
    try {
      (void)read_edge_list(path);
      FAIL() << "no error for " << path;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::file);
    }
  }
}

}  // namespace
}  // namespace downline
