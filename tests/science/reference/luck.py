"""Numbers drawn at coordinates, quantiles, exp, log and pow: all that is shared with the program, through a C interface."""

import ctypes
import math
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[3]
NOBODY = 0xFFFFFFFF

_lib = ctypes.CDLL(None)
_streams = {}


def load(path):
    """Opens the shared library built from luck.cpp."""
    global _lib
    _lib = ctypes.CDLL(str(path))
    real = ctypes.c_double
    for name, arguments in {"normal": 1, "gamma": 2, "beta": 3, "exp": 1, "log": 1, "pow": 2}.items():
        function = getattr(_lib, "luck_" + name)
        function.restype, function.argtypes = real, [real] * arguments
    u32 = ctypes.c_uint32
    _lib.luck_draw.restype = None
    _lib.luck_draw.argtypes = [ctypes.c_uint64, u32, u32, u32, ctypes.c_int32, u32, ctypes.c_int32, ctypes.POINTER(u32), ctypes.POINTER(real)]
    header = (ROOT / "sim/random/stream.hpp").read_text(encoding="utf-8")
    for name, number in re.findall(r"^\s+(?:(\w+)\s*=\s*(\d+),)", re.sub(r"=\s*\n\s*", "= ", header), re.MULTILINE):
        _streams[name] = int(number)


def exp(x):
    return _lib.luck_exp(x)


def log(x):
    return _lib.luck_log(x)


def power(x, y):
    return _lib.luck_pow(x, y)


def logistic(x):
    return 1.0 / (1.0 + exp(-x))


def logit(p):
    return log(p / (1.0 - p))


def normal(u):
    return _lib.luck_normal(u)


def gamma(shape, u):
    return _lib.luck_gamma(shape, u)


def beta(a, b, u):
    return _lib.luck_beta(a, b, u)


def exponential(u):
    return -log(1.0 - u)


def halved(since, half_life):
    return power(2.0, -since / half_life)


def whole_number(mean, u):
    below = int(mean)
    return below + (1 if u < mean - below else 0)


def rounded(numerator, denominator):
    """A quotient of whole numbers, half away from zero."""
    sign = -1 if (numerator < 0) != (denominator < 0) else 1
    return sign * ((2 * abs(numerator) + abs(denominator)) // (2 * abs(denominator)))


def share(amount, rate):
    """A share of cents by a rate in basis points, half away from zero."""
    return rounded(amount * rate, 10_000)


def cents(euros):
    x = euros * 100.0
    return math.ceil(x - 0.5) if x < 0 else math.floor(x + 0.5)


class Luck:
    """The luck of one world."""

    def __init__(self, seed, replication):
        self.seed, self.replication = seed, replication

    def draws(self, stream, subject, week=0, index=0, what=(0,)):
        """Numbers from one place: uniform for 0, else a whole number below what is named."""
        n = len(what)
        out = (ctypes.c_double * n)()
        _lib.luck_draw(self.seed, self.replication, _streams[stream], subject & NOBODY, week, index & NOBODY, n,
                       (ctypes.c_uint32 * n)(*what), out)
        return [int(x) if below else x for x, below in zip(out, what)]

    def u(self, stream, subject, week=0, index=0):
        return self.draws(stream, subject, week, index)[0]
