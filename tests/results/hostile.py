"""Makes a result file hostile in one named way: hostile.py WHOLE CASE OUT."""
import pathlib
import shutil
import sys

import h5py
import numpy
from content_sha256 import content_sha256

whole, case, out = sys.argv[1:]
shutil.copy(whole, out)


def change(file):
    if case == "no filetype":
        del file.attrs["filetype"]
    elif case == "newer major":
        file.attrs["schema_version"] = numpy.array([2, 0], dtype="int32")
    elif case == "missing dataset":
        del file["profit"]
    elif case == "wrong length":
        del file["week"]
        file["week"] = numpy.arange(2, dtype="int32")
    elif case == "wrong type":
        del file["profit"]
        file["profit"] = numpy.zeros((2, 2, 3))
    elif case == "strange type":
        file["extra"] = numpy.zeros(3, dtype="complex128")
    elif case == "too many dimensions":
        file["extra"] = numpy.zeros((1, 1, 1, 1, 1))
    elif case == "claims too much":
        file.create_dataset("extra", shape=(2**62,), dtype="int64", chunks=(1024,))
    elif case == "bomb":
        file.create_dataset("extra", shape=(10**12,), dtype="int64", chunks=(1024,))
    elif case == "external link":
        file["extra"] = h5py.ExternalLink("/etc/passwd", "/")
    elif case == "soft link":
        file["extra"] = h5py.SoftLink("/profit")
    elif case == "external storage":
        file.create_dataset("extra", shape=(10,), dtype="int8", external=[("/etc/passwd", 0, 10)])
    elif case == "virtual":
        layout = h5py.VirtualLayout(shape=(10,), dtype="int64")
        layout[:] = h5py.VirtualSource("/etc/passwd", "x", shape=(10,))
        file.create_virtual_dataset("extra", layout)
    elif case == "unknown filter":
        properties = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
        properties.set_chunk((10,))
        properties.set_filter(32015, h5py.h5z.FLAG_OPTIONAL, ())
        h5py.h5d.create(file.id, b"extra", h5py.h5t.NATIVE_INT64, h5py.h5s.create_simple((10,)), properties)
    elif case == "cycle":
        file["income/loop"] = file["/"]
    elif case == "deep":
        file.create_group("/a/b/c/d/e/f")
    elif case == "named type":
        file["extra"] = numpy.dtype("int64")
    elif case == "large attribute":
        group = file.create_group("extra", track_order=True)
        group.attrs.create("big", numpy.zeros(60_000_000, dtype="int8"))
    elif case == "many attributes":
        for i in range(100):
            file["week"].attrs[f"a{i}"] = 1
    elif case == "terminal escapes":
        file.attrs["title"] = "\x1b[2Jgone"
    elif case == "points outside":
        file["provenance/parameters/strategy_index"][0] = 99
    elif case == "too many replications":
        file["provenance"].attrs["replications_asked"] = numpy.int32(2**31 - 1)
    else:
        sys.exit("unknown case " + case)


with h5py.File(out, "r+", libver=("earliest", "v110") if case != "large attribute" else "latest") as file:
    change(file)
if case in ("missing dataset", "wrong length", "wrong type", "terminal escapes", "points outside", "too many replications"):
    # These must be caught by what is read, not by the digest: give them a right one.
    digest = content_sha256(out)
    with h5py.File(out, "r+") as file:
        file.attrs["content_sha256"] = digest
