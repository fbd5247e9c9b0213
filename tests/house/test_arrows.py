"""Folders include each other one way only, and every library has its room. Debian's headers lie in the default search path,
so that a library in the wrong room would compile; this is what notices."""

import re
import unittest

import tree

# The first entry whose prefix fits a file says what of ours it may include, besides its own folder.
ARROWS = [
    ("sim/", ["sim/"]),
    # The engine drives what the models implement: they see that one port and nothing else of the engine.
    ("models/", ["models/", "sim/core/", "sim/random/", "sim/population/", "sim/network/", "sim/policy/", "sim/param/", "sim/ledger/",
                 "sim/kernel/", "sim/observe/", "sim/engine/run.hpp", "sim/engine/phase.hpp"]),
    # Samplers are pure: arrays out of numbers, by the luck of coordinates.
    ("scenarios/design/", ["sim/core/", "sim/random/"]),
    # A scenario that was read is a strategy of the result table.
    ("scenarios/", ["scenarios/design/", "models/parameters.hpp", "models/catalog.hpp", "sim/param/", "sim/core/", "sim/observe/table.hpp"]),
    ("results/analysis/", ["results/analysis/", "sim/observe/", "sim/core/", "sim/ledger/", "sim/param/", "sim/random/draw.hpp"]),
    ("results/", ["results/", "sim/observe/", "sim/core/", "sim/ledger/", "sim/param/"]),
    ("viewer/main/", [""]),
    ("viewer/feed/", ["results/analysis/", "results/charts/", "results/io/", "sim/observe/", "sim/core/", "sim/param/", "sim/engine/",
                      "models/catalog.hpp", "viewer/"]),
    ("viewer/", ["results/analysis/", "results/charts/", "sim/observe/", "sim/core/", "sim/param/", "viewer/"]),
    ("app/", [""]),
    ("bench/", [""]),
]

# Libraries by the start of their headers' names, and where they may be included.
ROOMS = {
    # The program tells which versions it was built with.
    "boost/version.hpp": ["app/"],
    "tbb/version.h": ["app/"],
    "boost/": ["sim/", "results/", "scenarios/design/"],
    "Random123/": ["sim/random/", "bench/"],
    "sleef.h": ["sim/core/"],
    "tbb/": ["sim/", "bench/"],
    "yaml-cpp/": ["scenarios/yaml/"],
    "hdf5": ["results/io/"],
    "openssl/": ["results/io/"],
    "imgui": ["viewer/"],
    "implot": ["viewer/"],
    "backends/imgui": ["viewer/main/"],
    "png.h": ["viewer/draw/"],
    "GLFW/": ["viewer/main/"],
    "GL/": ["viewer/"],
    "CLI/": ["app/", "viewer/main/"],
    "fmt/": ["app/", "results/", "scenarios/yaml/", "viewer/"],
    "nlohmann/": ["app/", "viewer/main/"],
    "zlib.h": ["results/io/"],
    "benchmark/": ["bench/"],
}
SYSTEM = re.compile(r"^(sys/\w+\.h|linux/\w+\.h|unistd\.h|fcntl\.h|dirent\.h|signal\.h|termios\.h|poll\.h|pthread\.h|immintrin\.h|[a-z_0-9]+)$")


def broken_arrows(path, source):
    """Includes that the file may not have, as "file:line header"."""
    path = str(path)
    may = next(allowed for prefix, allowed in ARROWS if path.startswith(prefix))
    may = may + [path[: path.rindex("/") + 1]]
    found = []
    for number, line in enumerate(source.splitlines(), 1):
        own = re.match(r'\s*#\s*include\s*"([^"]+)"', line)
        if own:
            known = (tree.ROOT / own.group(1)).is_file()
            if not known or not any(own.group(1).startswith(prefix) for prefix in may):
                found.append(f"{path}:{number} {own.group(1)}" + ("" if known else " (not a path from the root)"))
        foreign = re.match(r"\s*#\s*include\s*<([^>]+)>", line)
        if foreign and not SYSTEM.match(foreign.group(1)):
            rooms = next((rooms for start, rooms in ROOMS.items() if foreign.group(1).startswith(start)), [])
            if not any(path.startswith(room) for room in rooms):
                found.append(f"{path}:{number} <{foreign.group(1)}>")
    return found


class Arrows(tree.HouseTest):
    def test_folders_include_one_way_and_libraries_stay_in_their_rooms(self):
        sources = tree.files("sim", "models", "scenarios", "results", "viewer", "app", "bench", suffixes=tree.CODE)
        self.assertGreater(len(sources), 20)
        self.nothing([f for path in sources for f in broken_arrows(path, tree.text(path))], "included against the arrows (ARCHITECTURE.md)")

    def test_a_wrong_include_is_noticed(self):
        self.assertTrue(broken_arrows("sim/core/money.cpp", '#include "models/catalog.hpp"'))
        self.assertTrue(broken_arrows("models/world.cpp", '#include "sim/engine/ensemble.hpp"'))
        self.assertTrue(broken_arrows("results/io/tree.cpp", '#include "scenarios/yaml/scenario.hpp"'))
        self.assertTrue(broken_arrows("sim/core/money.cpp", '#include "money.hpp"'))
        self.assertTrue(broken_arrows("models/world.cpp", "#include <tbb/parallel_for.h>"))
        self.assertTrue(broken_arrows("sim/core/money.cpp", "#include <hdf5.h>"))
        self.assertTrue(broken_arrows("app/run.cpp", "#include <some/library.hpp>"))

    def test_a_right_include_is_let_through(self):
        self.assertFalse(broken_arrows("models/world.cpp", '#include "sim/engine/run.hpp"\n#include <vector>\n#include <sys/stat.h>'))
        self.assertFalse(broken_arrows("app/run.cpp", '#include "results/io/writer.hpp"\n#include <CLI/CLI.hpp>'))


if __name__ == "__main__":
    unittest.main()
