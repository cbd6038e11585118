#!/usr/bin/env python3
"""Writes the reference tables of the kernel tests, one CSV file a kernel class.

Needs Python 3 and mpmath. Run it from anywhere, with no arguments, after a change of the points:

    python3 tests/Symbolic.Tests/Functions/Kernels/References/generate.py

A line reads function,argument,second argument or nothing,value,scale or nothing. Arguments are exact doubles in their shortest
form, values have 30 digits. Errors are measured relative to the scale: where none is given to the value's size, and where a
function has zeros that doubles cannot meet relatively to the size stated beside it below. Runs repeat exactly: the points come
from a seeded generator.
"""

import os
import random

import mpmath as mp

mp.mp.dps = 80
HERE = os.path.dirname(os.path.abspath(__file__))
TINY = mp.mpf(2) ** -1074
HUGE = mp.mpf(2) ** 1024


def linear(low, high, count):
    return [low + (high - low) * (k + 0.5) / count for k in range(count)]


def logarithmic(low, high, count):
    low, high = mp.log(low), mp.log(high)
    return [float(mp.exp(low + (high - low) * k / (count - 1))) for k in range(count)]


def near(center, count=24, sides=(-1, 1)):
    """Doubles that close in on a difficult place, down to its neighbours."""
    return [center + s * d for s in sides for d in logarithmic(2e-16, 0.2, count) if center + s * d != center]


def both(points):
    return points + [-p for p in points]


def spread(random_source, low, high, count):
    return [random_source.uniform(low, high) for _ in range(count)]


class Tables:
    def __init__(self):
        self.files = {}
        self.random = random.Random(20)

    def add(self, file, name, function, points, scale=None):
        rows = self.files.setdefault(file, [])
        for point in points:
            arguments = point if isinstance(point, tuple) else (point,)
            exact = [mp.mpf(float(a)) for a in arguments]
            value = function(*exact)
            if mp.im(value) != 0:
                raise ValueError(f"{name}{arguments} is not real: {value}")
            value = mp.re(value)
            if abs(value) >= HUGE or (value != 0 and abs(value) < TINY):
                continue
            size = "" if scale is None else mp.nstr(scale(value, *exact), 17)
            texts = [repr(float(a)) for a in arguments] + [""] * (2 - len(arguments))
            rows.append(",".join([name, *texts, mp.nstr(value, 30), size]))

    def write(self):
        for file, rows in self.files.items():
            with open(os.path.join(HERE, file + ".csv"), "w", encoding="utf-8", newline="\n") as target:
                target.write("function,x,y,value,scale\n" + "\n".join(rows) + "\n")


def log_gamma(x):
    return mp.loggamma(x) if x > 0 else mp.log(abs(mp.gamma(x)))


def log_gamma_scale(value, x):
    return abs(value) if x > -0.25 else max(abs(value), abs(mp.loggamma(1 - x)) + 1)


def digamma_scale(value, x):
    return abs(value) if x > 0 else abs(value) + mp.log(2 + abs(x))


def polygamma_scale(value, n, x):
    if x > 0 or n % 2 == 1:
        return abs(value)
    return max(abs(value), mp.factorial(n) / abs(x - mp.nint(x)) ** (n + 1))


def sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def softplus(x):
    return mp.log1p(mp.exp(x))


def non_integers(points):
    return [p for p in points if p != int(p)]


def main():
    t = Tables()
    r = t.random
    everywhere = both(logarithmic(1e-300, 1e300, 60) + logarithmic(1e-8, 1e3, 80)) + linear(-10, 10, 60)

    errors = both(logarithmic(1e-300, 1e-3, 30) + logarithmic(1e-3, 6, 60)) + linear(-6, 6, 80) + near(0.5) + near(-0.5)
    t.add("ErrorFunctions", "Erf", mp.erf, errors)
    t.add("ErrorFunctions", "Erfc", mp.erfc, errors + linear(0, 26.5, 200) + linear(26.5, 27.2, 15) + spread(r, 0.5, 26.5, 200))

    unit = linear(0, 3, 60) + near(1.0) + near(2.0)
    left = non_integers(linear(-20, 0, 161) + near(-1.0) + near(-2.0) + near(-7.0) + spread(r, -30, 0, 80))
    t.add("GammaFunctions", "Gamma", mp.gamma,
          unit + logarithmic(1e-307, 1, 60) + [-p for p in logarithmic(1e-307, 0.9, 60)] + left + spread(r, 0, 25, 150)
          + linear(3, 171.6, 200) + [171.6, 171.62, 10.0, 20.0, 22.0, 23.0, 24.0, 100.0] + non_integers(linear(-184, -20, 173)))
    t.add("GammaFunctions", "LogGamma", log_gamma,
          unit + near(1.0, 60) + near(2.0, 60) + logarithmic(1e-300, 1, 60) + [-p for p in logarithmic(1e-300, 0.9, 60)] + left
          + spread(r, 0, 20, 200) + logarithmic(3, 1e305, 150) + near(10.0) + near(3.25) + near(0.75) + near(1.75)
          + non_integers(linear(-1000, -20, 61)), log_gamma_scale)

    zero = float(mp.findroot(mp.digamma, 1.4616321449683623))
    right = (logarithmic(1e-150, 1, 60) + logarithmic(1, 1e150, 80) + linear(0, 20, 150) + unit + spread(r, 0, 12, 150)
             + near(10.0))
    small_left = [-p for p in logarithmic(1e-100, 0.9, 40)]
    t.add("PolygammaFunctions", "Digamma", mp.digamma,
          right + near(zero, 60) + [zero] + left + small_left + non_integers(linear(-1000, -20, 61)), digamma_scale)
    t.add("PolygammaFunctions", "Trigamma", lambda x: mp.psi(1, x), right + left + small_left)
    orders = list(range(0, 26)) + [30, 40, 60, 100, 170]
    positive = logarithmic(1e-3, 1e4, 12) + [0.5, 1.0, 1.5, 2.0, 3.0, 7.7, 11.0, 20.25, 33.0, 100.5]
    t.add("PolygammaFunctions", "Polygamma", lambda n, x: mp.psi(int(n), x),
          [(n, x) for n in orders for x in positive + spread(r, 0, 40, 6)])
    t.add("PolygammaFunctions", "PolygammaOfHighOrder", lambda n, x: mp.psi(int(n), x),
          [(r.randint(171, 400), x) for x in spread(r, 50, 900, 120)])
    negative = [-1e-3, -0.3, -0.5, -0.7, -1.25, -2.5, -3.875, -10.125, -20.4, -40.5]
    t.add("PolygammaFunctions", "PolygammaOfNegative", lambda n, x: mp.psi(int(n), x),
          [(n, x) for n in range(1, 26) for x in negative + spread(r, -15, 0, 4)], polygamma_scale)

    branch = -0.36787944117144233
    from_branch = [branch + k * 2.0**-54 for k in range(1, 20)] + [branch + d for d in logarithmic(1e-16, 0.3678, 150)]
    from_branch = [x for x in from_branch if x > branch]
    t.add("LambertFunctions", "LambertW", mp.lambertw,
          from_branch + both(logarithmic(1e-300, 0.36, 60)) + logarithmic(0.1, 100, 80) + logarithmic(100, 1e308, 60)
          + linear(-0.36, 5, 150))
    t.add("LambertFunctions", "LambertWMinus1", lambda x: mp.lambertw(x, -1),
          from_branch + [-p for p in logarithmic(1e-307, 0.3678, 150)] + linear(-0.367, 0, 80) + [-5e-324, -1e-310])

    t.add("ExponentialFunctions", "LogOnePlus", mp.log1p,
          both(logarithmic(1e-300, 0.99, 120)) + logarithmic(1, 1e308, 60) + linear(-0.999, 3, 120) + near(-1.0, 24, (1,))
          + both(logarithmic(1e-17, 1e-15, 40)) + spread(r, -0.6, 2, 200))
    t.add("ExponentialFunctions", "ExpMinusOne", mp.expm1,
          both(logarithmic(1e-300, 700, 120)) + linear(-3, 3, 150) + near(1.0) + near(-1.0) + spread(r, -2, 2, 200)
          + [709.7])
    stable = both(logarithmic(1e-300, 700, 80)) + linear(-40, 40, 120) + [-1000.0, 1000.0, -740.0, 740.0, -709.0, 709.0]
    t.add("ExponentialFunctions", "Sigmoid", sigmoid, stable)
    t.add("ExponentialFunctions", "Softplus", softplus, stable)
    t.add("ExponentialFunctions", "LogSigmoid", lambda x: -softplus(-x), stable)

    half_pi = float(mp.pi / 2)
    angles = everywhere + linear(-100, 100, 100)
    angles += both(near(half_pi) + near(2 * half_pi) + [half_pi, 2 * half_pi, 1e6, 1e15, 1e22])
    t.add("TrigonometricFunctions", "Cot", mp.cot, angles)
    t.add("TrigonometricFunctions", "Sec", mp.sec, angles)
    t.add("TrigonometricFunctions", "Csc", mp.csc, angles)
    outside = both(logarithmic(1, 1e300, 80) + linear(1, 10, 80) + near(1.0, 60, (1,)) + near(2.0))
    t.add("TrigonometricFunctions", "Acot", mp.acot, everywhere)
    t.add("TrigonometricFunctions", "Asec", mp.asec, outside)
    t.add("TrigonometricFunctions", "Acsc", mp.acsc, outside)

    moderate = both(logarithmic(1e-300, 700, 120) + near(1.0)) + linear(-20, 20, 120)
    far = both(linear(700, 744, 23))
    t.add("HyperbolicFunctions", "Coth", mp.coth, moderate + far)
    t.add("HyperbolicFunctions", "Sech", mp.sech, moderate + far)
    t.add("HyperbolicFunctions", "Csch", mp.csch, moderate + far)
    t.add("HyperbolicFunctions", "Acoth", mp.acoth, outside)
    t.add("HyperbolicFunctions", "Asech", mp.asech,
          logarithmic(1e-300, 1, 80) + linear(0, 1, 100) + near(1.0, 60, (-1,)) + logarithmic(1e-9, 1e-7, 20) + [5e-324])
    t.add("HyperbolicFunctions", "Acsch", mp.acsch, everywhere + logarithmic(1e-9, 1e-7, 20) + [5e-324])

    t.add("RuntimeFunctions", "Sinh", mp.sinh, moderate)
    t.add("RuntimeFunctions", "Cosh", mp.cosh, moderate)
    t.add("RuntimeFunctions", "Tanh", mp.tanh, moderate)
    t.add("RuntimeFunctions", "Asinh", mp.asinh, everywhere + logarithmic(1e-9, 1e-7, 20))
    t.add("RuntimeFunctions", "Acosh", mp.acosh, [p for p in outside if p >= 1])
    t.add("RuntimeFunctions", "Atanh", mp.atanh,
          both(logarithmic(1e-300, 0.99, 80) + near(1.0, 24, (-1,))) + linear(-1, 1, 100))

    bases = [2.0, 10.0, 3.0, 5.0, 7.0, 16.0, 0.5, 0.1, 1.0000001, 0.9999, 2.718281828459045, 1e10, 1e-10, 1e200]
    numbers = logarithmic(1e-300, 1e300, 15) + linear(0, 20, 12) + near(1.0, 5)
    t.add("LogarithmFunctions", "LogBase", lambda x, b: mp.log(x) / mp.log(b), [(x, b) for b in bases for x in numbers])
    t.write()


if __name__ == "__main__":
    main()
