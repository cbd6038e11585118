#!/usr/bin/env python3
"""Writes tests/Codegen.Tests/Accuracy/Forms.csv: values and derivatives of the forms that the compiler keeps stable.

Needs Python 3 and mpmath. Run it from anywhere, with no arguments, after a change of the forms or points:

    python3 eng/accuracy/forms.py

A line reads text (which may have commas in it),x,y or nothing, then for the value and for the derivative by x the double nearest to it, what is missing to it,
and the size relative to which the error is measured. Computed with 50 digits and more; runs repeat exactly, as the points come from
a seeded generator. The page docs/accuracy.md is written from these points by AccuracyPageTests.
"""

import os
import random

import mpmath as mp

mp.mp.dps = 60
RANDOM = random.Random(11)
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TARGET = os.path.join(ROOT, "tests", "Codegen.Tests", "Accuracy", "Forms.csv")
POINTS = 120
NOTHING = mp.mpf("1e-330")


def uniform(low, high):
    return lambda: RANDOM.uniform(low, high)


def sizes(low, high, signs=(1, -1)):
    """Points of all magnitudes between two."""
    low, high = float(mp.log(low)), float(mp.log(high))
    return lambda: RANDOM.choice(signs) * float(mp.exp(RANDOM.uniform(low, high)))


def among(*values):
    return lambda: RANDOM.choice(values)


def sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def slope(x):
    return sigmoid(x) * sigmoid(-x)


def softplus(x):
    return mp.log1p(mp.exp(x))


def moment(order):
    """The mean of a power of k, where k from 1 to 40 has the weight exp(k*x)."""
    def mean(x):
        weights = [mp.exp(k * x) for k in range(1, 41)]
        return mp.fsum(mp.mpf(k) ** order * weight for k, weight in enumerate(weights, 1)) / mp.fsum(weights)
    return mean


def variance(x):
    return moment(2)(x) - moment(1)(x) ** 2


def logarithm_of_sum(x):
    return mp.log(mp.fsum(mp.exp(k * x) for k in range(1, 41)))


FAR = among(-1000.0, 1000.0, -750.0, 750.0, -40.0, 40.0)
LINE = [uniform(-1, 1), uniform(-40, 40), uniform(-700, 700), sizes(1e-300, 1), FAR]
SMALL = [uniform(-0.9, 3), sizes(1e-300, 0.9), sizes(1e-3, 1e300, (1,)), uniform(-1e-8, 1e-8)]
EXPONENT = [uniform(-1, 1), uniform(-700, 700), sizes(1e-300, 1)]
ANGLE = [uniform(-4, 4), sizes(1e-150, 1), uniform(-1000, 1000)]
PLANE = [sizes(1e-300, 1e300), uniform(-3, 3), sizes(1e-3, 1e3)]
MANY = [uniform(-3, 3), uniform(-1000, 1000), FAR]

# Text, value, derivative by x, points of x, points of y, and the sizes of value and derivative where they are not their own.
FORMS = [
    ("ln(1 + x)", mp.log1p, lambda x: 1 / (1 + x), SMALL),
    ("exp(x) - 1", mp.expm1, mp.exp, EXPONENT),
    ("1 - exp(-x)", lambda x: -mp.expm1(-x), lambda x: mp.exp(-x), EXPONENT),
    ("ln(1 + exp(x))", softplus, sigmoid, LINE),
    ("-ln(1 + exp(-x))", lambda x: -softplus(-x), lambda x: sigmoid(-x), LINE),
    ("ln(1/(1 + exp(-x)))", lambda x: -softplus(-x), lambda x: sigmoid(-x), LINE),
    ("ln(1 - sigmoid(x))", lambda x: -softplus(x), lambda x: -sigmoid(x), LINE),
    ("1/(1 + exp(-x))", sigmoid, slope, LINE, None, None, lambda x: max(slope(x), sigmoid(x) / 4)),
    ("exp(x)/(1 + exp(x))", sigmoid, slope, LINE, None, None, lambda x: max(slope(x), sigmoid(x) / 4)),
    ("1 - sigmoid(x)", lambda x: sigmoid(-x), lambda x: -slope(x), LINE, None, None, lambda x: max(slope(x), sigmoid(-x) / 4)),
    ("1 - tanh(x)^2", lambda x: mp.sech(x) ** 2, lambda x: -2 * mp.tanh(x) * mp.sech(x) ** 2,
     [uniform(-3, 3), uniform(-350, 350), sizes(1e-300, 1)]),
    ("1 - cos(x)", lambda x: 2 * mp.sin(x / 2) ** 2, mp.sin, ANGLE),
    ("sqrt(x^2 + y^2)", mp.hypot, lambda x, y: x / mp.hypot(x, y), PLANE, PLANE),
    ("ln(exp(x) + exp(y))", lambda x, y: max(x, y) + softplus(-abs(x - y)), lambda x, y: sigmoid(x - y), MANY, MANY,
     lambda x, y: max(abs(x), abs(y), 1), lambda x, y: sigmoid(x - y) * max(abs(x), abs(y), 1)),
    ("exp(x)/(exp(x) + exp(y))", lambda x, y: sigmoid(x - y), lambda x, y: slope(x - y), MANY, MANY,
     lambda x, y: sigmoid(x - y) * max(abs(x), abs(y), 1), lambda x, y: sigmoid(x - y) * max(abs(x), abs(y), 1)),
    ("ln(sum(exp(k*x), k, 1, 40))", logarithm_of_sum, moment(1), MANY, None,
     lambda x: max(abs(logarithm_of_sum(x)), 1), lambda x: moment(1)(x) * max(abs(x), 1)),
    ("sum(k*exp(k*x), k, 1, 40)/sum(exp(k*x), k, 1, 40)", moment(1), variance, MANY, None,
     lambda x: moment(1)(x) * max(abs(x), 1), lambda x: moment(2)(x) * max(abs(x), 1)),
]


def parts(value, size):
    nearest = float(value)
    return [repr(nearest), repr(float(value - mp.mpf(nearest))), mp.nstr(abs(size), 17)]


def lines():
    for text, value, derivative, xs, *rest in FORMS:
        ys, value_size, derivative_size = (list(rest) + [None, None, None])[:3]
        for count in range(POINTS):
            point = [xs[count % len(xs)]()]
            if ys:
                point.append(ys[count // len(xs) % len(ys)]())
            exact = [mp.mpf(p) for p in point]
            results = [value(*exact), derivative(*exact)]
            # What is below all doubles is right if it is 0; what has fewer digits than others tells nothing.
            if any(abs(result) > 1.7e308 or NOTHING < abs(result) < 2.3e-308 for result in results):
                continue
            results = [result if abs(result) > NOTHING else mp.mpf(0) for result in results]
            scales = [value_size(*exact) if value_size else results[0], derivative_size(*exact) if derivative_size else results[1]]
            scales = [max(abs(scale), mp.mpf("2.3e-308")) for scale in scales]
            cells = [text, repr(point[0]), repr(point[1]) if ys else ""]
            yield ",".join(cells + parts(results[0], scales[0]) + parts(results[1], scales[1]))


def main():
    with open(TARGET, "w", encoding="utf-8", newline="\n") as target:
        target.write("text,x,y,value,rest,size,derivative,rest,size\n" + "\n".join(lines()) + "\n")


if __name__ == "__main__":
    main()
