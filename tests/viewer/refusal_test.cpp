#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "results/io/writer.hpp"
#include "sim/core/error.hpp"
#include "tests/viewer/harness.hpp"
#include "viewer/main/files.hpp"

namespace downline::viewer::test {

TEST(Files, WhatIsWrongWithThemIsSaidInTheLanguageOfTheWindow) {
  Harness viewer({.replications = 2, .line = false});
  viewer.settle();
  const InFolder folder;
  write_results(viewer.app().picture()->table, "whole.h5");
  const std::string whole = text_of("whole.h5");
  struct Wrong {
    const char *file, *english, *french;
    std::string bytes;
  };
  const std::string start = "title: x\nextends: strategy-1\n";
  for (const Wrong& wrong :
       {Wrong{"key.yaml", "did you mean `leads.ads_budget`?", "paramètre inconnu", start + "leads:\n  ads_budgt: 5\n"},
        {"type.yaml", "which is no number", "n'est pas un nombre", start + "entry:\n  kit_price: many\n"},
        {"range.yaml", "allowed: 0 to", "permis : de 0 à", start + "entry:\n  kit_price: -5\n"},
        {"choice.yaml", "allowed: one of", "permis : `well_mixed`", start + "ties:\n  kind: star\n"},
        {"unread.yaml", "is given but not read", "n'est pas lu", start + "recruit_and_sell:\n  churn: 0.5\n"},
        {"broken.yaml", "a quote is never closed", "un guillemet n'est jamais fermé", "title: \"x\n"},
        {"large.yaml", "at most 4 MB", "trop grand", std::string(5 << 20, '#')},
        {"binary.yaml", "control character", "caractère de contrôle", std::string("title: \x01\n")},
        {"law.yaml", "L135-1", "n'existe qu'en anglais", start + "classes:\n  ambassador:\n    status: vdi\n    closes_online: true\n"},
        {"empty.h5", "it is empty", "il est vide", ""},
        {"text.h5", "it is no HDF5 file", "n'est pas un fichier HDF5", "no result"},
        {"cut.h5", "damaged", "abîmé", whole.substr(0, whole.size() / 2)},
        {"missing.h5", "No such file", "n'existe pas", {}}}) {
    if (std::string(wrong.file) != "missing.h5") std::ofstream(wrong.file, std::ios::binary) << wrong.bytes;
    viewer.settle();  // nobody takes memory while the process is copied: the thread sanitizer's own allocator does not stand it
    const Draft before = viewer.app().session.draft();
    try {
      open_files(viewer.app(), {wrong.file});
      ADD_FAILURE() << wrong.file << " was opened";
    } catch (const Error& error) {
      viewer.app().tell(phrase(error), true);
    }
    EXPECT_EQ(viewer.app().session.draft(), before);
    EXPECT_NE(viewer.app().message.en.find(wrong.english), std::string::npos) << wrong.file << ": " << viewer.app().message.en;
    EXPECT_NE(viewer.app().message.fr.find(wrong.french), std::string::npos) << wrong.file << ": " << viewer.app().message.fr;
    // The language is that of the window, also when it is changed afterwards.
    viewer.frame();
    EXPECT_TRUE(viewer.says(viewer.app().message.en)) << wrong.file;
    viewer.press(keys::f1 + 1);
    EXPECT_TRUE(viewer.says(viewer.app().message.fr)) << wrong.file;
    viewer.press(keys::f1 + 1);
  }
}

// Allocators of sanitizers do not survive the copy of a process in which others take memory.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(Files, AreOpenedWhileOtherScenariosAreRead) {
  Harness viewer({.replications = 2, .line = false});
  viewer.settle();
  const InFolder folder;
  std::ofstream("mine.yaml") << "title: Mine\nextends: strategy-1\n";
  std::atomic<bool> over{false};
  std::thread reading([&] {
    for (int i = 0; !over; ++i)
      static_cast<void>(viewer.scenarios().read({"other", "title: other " + std::to_string(i) + "\nextends: strategy-2\n", {}}));
  });
  for (int i = 0; i < 20; ++i) EXPECT_NO_THROW(open_files(viewer.app(), {"mine.yaml"}));
  over = true;
  reading.join();
}
#endif

}  // namespace downline::viewer::test
