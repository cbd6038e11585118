#!/usr/bin/env python3
"""Writes VectorKernels.csv, the reference table of the tests of vector kernels.

Needs Python 3 and mpmath. Run it from anywhere, with no arguments, after a change of the points:

    python3 tests/Symbolic.Tests/Functions/Vectors/References/generate.py

A line reads row,argument,second argument or nothing,value,rest. Arguments are exact doubles; the value is the double nearest to
the true one, and the rest what is missing to it, so that errors below a unit in the last place can be told. Computed with 50
digits and more; runs repeat exactly, as the points come from a seeded generator.
"""

import os
import random

import mpmath as mp

mp.mp.dps = 60
RANDOM = random.Random(5)
TARGET = os.path.join(os.path.dirname(os.path.abspath(__file__)), "VectorKernels.csv")
POINTS = 160


def uniform(low, high):
    return lambda: RANDOM.uniform(low, high)


def sizes(low, high, signs=(1, -1)):
    """Points of all magnitudes between two."""
    low, high = mp.log(low), mp.log(high)
    return lambda: RANDOM.choice(signs) * float(mp.exp(RANDOM.uniform(float(low), float(high))))


def near(center, signs=(1, -1)):
    offsets = sizes(1e-15, 0.3, signs)
    return lambda: center + offsets()


def exact(function):
    """Functions of large angles need the digits of the angle beside their own."""
    def result(*arguments):
        with mp.workdps(60 + 20 * (max(abs(a) for a in arguments) > 1e6)):
            return function(*arguments)
    return result


CIRCLE = [uniform(-4, 4), uniform(-1000, 1000), sizes(1e-300, 1e9), near(float(mp.pi / 2)), near(float(mp.pi)), near(0.78)]
EXPONENT = [uniform(-1, 1), uniform(-30, 30), uniform(-700, 700), sizes(1e-300, 1)]
POSITIVE = [uniform(0.1, 4), sizes(1e-300, 1e300, (1,)), near(1.0), uniform(0.5, 2)]
EVERYWHERE = [uniform(-3, 3), sizes(1e-300, 1e130), near(1.0), near(-1.0), sizes(1e-3, 1e3)]
UNIT = [uniform(-1, 1), sizes(1e-300, 0.9), near(1.0, (-1,)), near(-1.0, (1,)), near(0.5)]
OUTSIDE = [sizes(1.01, 1e300), uniform(1, 5), near(1.0, (1,))]
ABOVE_ONE = [sizes(1.01, 1e130, (1,)), uniform(1, 5), near(1.0, (1,))]
PLANE = [uniform(-3, 3), sizes(1e-100, 1e100), sizes(1e-3, 1e3)]

ONE = [
    ("exp", mp.exp, EXPONENT), ("expm1", mp.expm1, EXPONENT), ("sigmoid", lambda x: 1 / (1 + mp.exp(-x)), EXPONENT),
    ("softplus", lambda x: mp.log1p(mp.exp(x)), EXPONENT),
    ("ln", mp.log, POSITIVE), ("log2", lambda x: mp.log(x, 2), POSITIVE), ("log10", mp.log10, POSITIVE),
    ("log1p", mp.log1p, [uniform(-0.9, 3), sizes(1e-300, 0.9), near(-1.0, (1,)), sizes(1e-3, 1e300, (1,))]),
    ("cbrt", lambda x: mp.sign(x) * mp.cbrt(abs(x)), [uniform(-4, 4), sizes(1e-300, 1e300)]),
    ("sin", mp.sin, CIRCLE), ("cos", mp.cos, CIRCLE), ("tan", mp.tan, CIRCLE),
    ("cot", mp.cot, CIRCLE), ("sec", mp.sec, CIRCLE), ("csc", mp.csc, CIRCLE),
    ("asin", mp.asin, UNIT), ("acos", mp.acos, UNIT), ("atan", mp.atan, EVERYWHERE), ("acot", mp.acot, EVERYWHERE),
    ("asec", mp.asec, OUTSIDE), ("acsc", mp.acsc, OUTSIDE),
    ("sinh", mp.sinh, EXPONENT), ("cosh", mp.cosh, EXPONENT), ("tanh", mp.tanh, EXPONENT),
    ("coth", mp.coth, EXPONENT), ("sech", mp.sech, EXPONENT), ("csch", mp.csch, EXPONENT),
    ("asinh", mp.asinh, EVERYWHERE), ("acosh", mp.acosh, ABOVE_ONE), ("atanh", mp.atanh, UNIT),
    ("acoth", mp.acoth, OUTSIDE), ("asech", mp.asech, [uniform(0, 1), sizes(1e-130, 0.9, (1,)), near(1.0, (-1,))]),
    ("acsch", mp.acsch, EVERYWHERE),
    ("erf", mp.erf, [uniform(-3, 3), sizes(1e-300, 6), near(0.5)]), ("erfc", mp.erfc, [uniform(-3, 6), uniform(0, 26), near(0.5)]),
]
TWO = [
    ("power", mp.power, [sizes(1e-100, 1e100, (1,)), uniform(0.1, 4), near(1.0)], [uniform(-3, 3), uniform(-100, 100)]),
    ("log/2", lambda x, b: mp.log(x) / mp.log(b), POSITIVE, [uniform(1.5, 20), uniform(0.1, 0.9)]),
    ("atan2/2", mp.atan2, PLANE, PLANE), ("hypot/2", mp.hypot, PLANE, PLANE),
]


def lines():
    for name, function, domain, *second in ONE + TWO:
        domains = [domain, *second]
        for count in range(POINTS):
            arguments = [group[count // (i + 1) % len(group)]() for i, group in enumerate(domains)]
            value = mp.re(exact(function)(*[mp.mpf(a) for a in arguments]))
            if not 2.3e-308 < abs(value) < 1.7e308:
                continue
            nearest = float(value)
            texts = [repr(a) for a in arguments] + [""] * (2 - len(arguments))
            yield ",".join([name, *texts, repr(nearest), repr(float(value - mp.mpf(nearest)))])


def main():
    with open(TARGET, "w", encoding="utf-8", newline="\n") as target:
        target.write("row,x,y,value,rest\n" + "\n".join(lines()) + "\n")


if __name__ == "__main__":
    main()
