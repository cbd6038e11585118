#!/usr/bin/env python3
"""Writes src/Symbolic/Functions/Vectors/Polynomials.cs.

Needs Python 3 and mpmath. Run it from the repository root:

    python3 eng/kernels/polynomials.py

Every polynomial is the minimax one for a weight, found by Remez' exchange at 120 digits; then its coefficients are rounded to
doubles. The weight makes the error one of the function that the polynomial is a part of, in units of 2^-53. The script fails
where that error is not small against the rounding of the evaluation.
"""

import mpmath as mp

mp.mp.dps = 120
TARGET = "src/Symbolic/Functions/Vectors/Polynomials.cs"
UNIT = mp.mpf(2) ** -53
LARGEST_ERROR = mp.mpf("0.06")


def solve(function, weight, points):
    """The polynomial whose weighted error has one size and alternating signs at the points."""
    size = len(points)
    system, right = mp.matrix(size, size), mp.matrix(size, 1)
    for row, x in enumerate(points):
        for column in range(size - 1):
            system[row, column] = x**column
        system[row, size - 1] = (-1) ** row / weight(x)
        right[row] = function(x)
    return list(mp.lu_solve(system, right))[:-1]


def value(coefficients, x):
    return mp.polyval(coefficients[::-1], x)


def minimax(function, weight, low, high, degree):
    """Remez' exchange: the points move to the extremes of the error, one between any two of its zeros."""
    low, high = mp.mpf(low), mp.mpf(high)
    # Where the weight vanishes the exchange would have nothing to hold on to.
    weight = lambda x, inner=weight, least=weight(high) / 1000: max(inner(x), least)
    count = degree + 2
    points = [(low + high) / 2 - (high - low) / 2 * mp.cos(mp.pi * k / (count - 1)) for k in range(count)]
    grid = [(low + high) / 2 - (high - low) / 2 * mp.cos(mp.pi * (k + mp.mpf(1) / 2) / (24 * count)) for k in range(24 * count)]
    values = [(x, function(x), weight(x)) for x in grid]
    for _ in range(5):
        coefficients = solve(function, weight, points)
        runs = []
        for x, exact, w in values:
            error = (value(coefficients, x) - exact) * w
            if runs and (runs[-1][1] > 0) == (error > 0):
                runs[-1] = max(runs[-1], (x, error), key=lambda run: abs(run[1]))
            else:
                runs.append((x, error))
        if len(runs) != count:
            break
        points = [x for x, _ in runs]
    rounded = [mp.mpf(float(c)) for c in coefficients]
    worst = max(abs((value(coefficients, x) - exact) * w) for x, exact, w in values)
    return rounded, worst


def estrin(coefficients, power=1):
    """C# text of a polynomial, and the greatest power of the argument in it, by halves that do not wait for each other."""
    if len(coefficients) == 1:
        return f"T.Of({float(coefficients[0])!r})".replace("e-", "E-"), 0
    half = 1
    while 2 * half < len(coefficients):
        half *= 2
    low, first = estrin(coefficients[:half])
    high, second = estrin(coefficients[half:])
    return f"T.MultiplyAdd(x{half}, {high}, {low})", max(half, first, second)


def wrap(text, indent):
    """Breaks a long call between its arguments."""
    if len(indent) + len(text) <= 110 or not text.startswith("T.MultiplyAdd("):
        return indent + text
    depth, parts, start = 0, [], len("T.MultiplyAdd(")
    for index, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if (letter == "," and depth == 1) or depth == 0 and letter == ")":
            parts.append(text[start:index].strip())
            start = index + 1
    inner = indent + "    "
    return f"{indent}T.MultiplyAdd(\n{inner}{parts[0]},\n{wrap(parts[1], inner)},\n{wrap(parts[2], inner)})"


def sqrt_of(z):
    return mp.sqrt(z) if z > 0 else mp.mpf("1e-30")


def over_z(function):
    """Of a function of z that is a difference divided by a power of z: its value near 0 by continuity."""
    return lambda z: function(z if abs(z) > mp.mpf("1e-30") else mp.mpf("1e-30"))


def exp_rest(r):
    return (mp.exp(r) - 1 - r) / r**2


def log_rest(z):
    s = sqrt_of(z)
    return (2 * mp.atanh(s) - 2 * s) / (s * z)


def log_far_rest(z):
    return (log_rest(z) - mp.mpf(2) / 3) / z


def sin_rest(z):
    r = sqrt_of(z)
    return (mp.sin(r) - r) / (r * z)


def cos_rest(z):
    return (mp.cos(sqrt_of(z)) - 1 + z / 2) / z**2


def atan_rest(z):
    t = sqrt_of(z)
    return (mp.atan(t) - t) / (t * z)


def asin_rest(z):
    w = sqrt_of(z)
    return (mp.asin(w) - w) / (w * z)


def erf_rest(z):
    t = sqrt_of(z)
    return (mp.erf(t) / t - 2 / mp.sqrt(mp.pi)) / z


def scaled_erfc(y):
    x = 2 * (1 + y) / (1 - y) if y < 1 else mp.mpf("1e30")
    if x > 60:
        total, term = mp.mpf(0), mp.mpf(1)
        for m in range(1, 40):
            total += term
            term *= -(2 * m - 1) / (2 * x * x)
        return total / (x * mp.sqrt(mp.pi)) * (1 + 2 * x)
    return mp.exp(x * x) * mp.erfc(x) * (1 + 2 * x)


HALF_LN2 = mp.log(2) / 2 * mp.mpf("1.0001")
LOG_END = ((mp.sqrt(2) - 1) / (mp.sqrt(2) + 1)) ** 2 * mp.mpf("1.0001")
QUARTER_PI = (mp.pi / 4) ** 2 * mp.mpf("1.0001")
ATAN_END = (mp.sqrt(2) - 1) ** 2 * mp.mpf("1.0001")

# Name, meaning, function, weight, interval, degree.
POLYNOMIALS = [
    ("ExpRest", "(exp(x) - 1 - x) / x² for |x| up to ln(2)/2.", over_z(exp_rest),
     lambda r: HALF_LN2, -HALF_LN2, HALF_LN2, 10),
    ("LogRest", "(2 artanh(s) - 2 s) / s³ in x = s² for s up to (√2 - 1)/(√2 + 1).", over_z(log_rest),
     lambda z: z / 2, 0, LOG_END, 6),
    ("LogFarRest", "(2 artanh(s) - 2 s - 2 s³/3) / s⁵ in x = s² there, for logarithms with more digits than a double.",
     over_z(log_far_rest), lambda z: z * z / 2 * 512, 0, LOG_END, 6),
    ("SinRest", "(sin(r) - r) / r³ in x = r² for |r| up to π/4.", over_z(sin_rest), lambda z: z, 0, QUARTER_PI, 5),
    ("CosRest", "(cos(r) - 1 + r²/2) / r⁴ in x = r² for |r| up to π/4.", over_z(cos_rest), lambda z: z * z, 0, QUARTER_PI, 5),
    ("AtanRest", "(atan(t) - t) / t³ in x = t² for |t| up to tan(π/8).", over_z(atan_rest), lambda z: z, 0, ATAN_END, 10),
    ("AsinRest", "(asin(w) - w) / w³ in x = w² for |w| up to 1/2.", over_z(asin_rest), lambda z: z, 0, "0.2501", 12),
    ("ErfRest", "(erf(t)/t - 2/√π) / t² in x = t² for |t| up to 1/2.", over_z(erf_rest), lambda z: z, 0, "0.2501", 8),
    ("ScaledErfc", "exp(t²) erfc(t) (1 + 2t) for t from 1/2, in x = ((t - 2)/(t + 2) - 0.2) / 0.8.",
     lambda y: scaled_erfc(mp.mpf(4) / 5 * y + mp.mpf(1) / 5), lambda y: 1, -1, 1, 25),
]

HEAD = """\
using System.Runtime.CompilerServices;

namespace Symbolic.Functions.Vectors;

/// <summary>Minimax polynomials of the vector kernels, by Estrin's scheme.</summary>
/// <remarks>Written by eng/kernels/polynomials.py: change the script, not this file.</remarks>
internal static class Polynomials
{
"""


def method(name, meaning, coefficients):
    body, top = estrin(coefficients)
    lines = [
        f"    /// <summary>{meaning}</summary>",
        "    [MethodImpl(MethodImplOptions.AggressiveInlining)]",
        f"    internal static T {name}<T>(T x1)",
        "        where T : struct, ILanes<T>",
        "    {",
    ]
    half = 1
    while half < top:
        lines.append(f"        var x{2 * half} = x{half} * x{half};")
        half *= 2
    lines += ["        return " + wrap(body, "        ").lstrip() + ";", "    }"]
    return "\n".join(lines)


def main():
    methods = []
    for name, meaning, function, weight, low, high, degree in POLYNOMIALS:
        coefficients, worst = minimax(function, weight, low, high, degree)
        print(f"{name}: degree {degree}, error {mp.nstr(worst / UNIT, 3)} units")
        if worst > LARGEST_ERROR * UNIT:
            raise SystemExit(f"{name} needs a higher degree.")
        methods.append(method(name, meaning, coefficients))
    with open(TARGET, "w", encoding="utf-8", newline="\n") as target:
        target.write(HEAD + "\n\n".join(methods) + "\n}\n")


if __name__ == "__main__":
    main()
