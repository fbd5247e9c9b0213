"""Recomputes a result file's digest; the function is the one of docs/results-format.md."""
import sys

# digest-begin
import hashlib, struct, h5py, numpy

def content_sha256(path):
    sha, scales = hashlib.sha256(), ("CLASS", "NAME", "DIMENSION_LIST", "REFERENCE_LIST")
    def add(values):
        a = numpy.asarray(values)
        text = a.dtype.kind in "OU"
        sha.update((("string" if text else a.dtype.name) + "\0").encode() + struct.pack(f"<{a.ndim + 1}Q", a.ndim, *a.shape))
        raw = [s if isinstance(s, bytes) else s.encode() for s in a.ravel()] if text else [a.tobytes()]
        sha.update(b"".join(struct.pack("<Q", len(s)) + s for s in raw) if text else raw[0])
    with h5py.File(path) as f:
        paths = ["/"]
        f.visit(lambda name: paths.append("/" + name))
        for p in sorted(p for p in paths if p != "/provenance" and not p.startswith("/provenance/")):
            sha.update(p.encode() + b"\0")
            add(f[p][()]) if isinstance(f[p], h5py.Dataset) else sha.update(b"group\0")
            for name in sorted(n for n in f[p].attrs if n not in scales and (p, n) != ("/", "content_sha256")):
                sha.update(name.encode() + b"\0")
                add(f[p].attrs[name])
    return sha.hexdigest()
# digest-end


if __name__ == "__main__":
    with h5py.File(sys.argv[1]) as file:
        stored = file.attrs["content_sha256"]
    computed = content_sha256(sys.argv[1])
    if computed != stored:
        sys.exit(f"stored {stored}, computed {computed}")
