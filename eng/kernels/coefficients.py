#!/usr/bin/env python3
"""Writes src/Symbolic/Functions/Kernels/CoefficientTables.cs.

Needs Python 3 and mpmath. Run it from the repository root:

    python3 eng/kernels/coefficients.py

Every table but the last holds the coefficients of a Chebyshev interpolant at 60 digits, cut where they stop mattering to a
double. The last holds those of a power series.
"""

import mpmath as mp

mp.mp.dps = 60
CUT = mp.mpf("2e-18")
TARGET = "src/Symbolic/Functions/Kernels/CoefficientTables.cs"


def chebyshev(function, low, high, nodes=80):
    """Coefficients c[0..] of function on [low, high]; the first one is already halved."""
    low, high = mp.mpf(low), mp.mpf(high)
    angles = [mp.pi * (k + mp.mpf(1) / 2) / nodes for k in range(nodes)]
    values = [function((low + high) / 2 + (high - low) / 2 * mp.cos(a)) for a in angles]
    result = []
    for j in range(nodes):
        c = 2 * mp.fsum(v * mp.cos(j * a) for v, a in zip(values, angles)) / nodes
        result.append(c / 2 if j == 0 else c)
    while abs(result[-1]) < CUT * abs(result[0]):
        result.pop()
    return result


def scaled_erfc(y):
    """erfcx(x) (1 + 2x) with y = (x - 2) / (x + 2), that is x = 2 (1 + y) / (1 - y)."""
    if y == 1:
        return 2 / mp.sqrt(mp.pi)
    x = 2 * (1 + y) / (1 - y)
    return mp.exp(x * x) * mp.erfc(x) * (1 + 2 * x) if x < 60 else erfcx_far(x) * (1 + 2 * x)


def erfcx_far(x):
    """DLMF 7.12.1, for x so large that the terms fall below 60 digits."""
    total, term = mp.mpf(0), mp.mpf(1)
    for m in range(1, 40):
        total += term
        term *= -(2 * m - 1) / (2 * x * x)
    return total / (x * mp.sqrt(mp.pi))


DIGAMMA_ZERO = mp.findroot(mp.digamma, mp.mpf("1.46163214496836234"))

TABLES = [
    ("ScaledErfc", "erfcx(x) (1 + 2x) over y = (x - 2) / (x + 2) in [-0.6, 1], that is x >= 1/2.",
     chebyshev(scaled_erfc, "-0.6", 1, 120)),
    ("ReciprocalGamma", "1 / Gamma(x) over x in [1, 2].",
     chebyshev(mp.rgamma, 1, 2)),
    ("LogGammaNearOne", "ln Gamma(1 + t) / (t (t - 1)) over t in [-0.25, 0.75].",
     chebyshev(lambda t: mp.loggamma(1 + t) / (t * (t - 1)), "-0.25", "0.75")),
    ("LogGammaNearTwo", "ln Gamma(2 + t) / (t (t + 1)) over t in [-0.25, 1.25].",
     chebyshev(lambda t: mp.loggamma(2 + t) / (t * (t + 1)), "-0.25", "1.25")),
    ("DigammaNearZero", "psi(x) / (x - z) over x in [1, 2], where z is the positive zero of psi.",
     chebyshev(lambda x: mp.digamma(x) / (x - DIGAMMA_ZERO), 1, 2)),
]


def lambert_branch_point(terms=25):
    """W = sum of mu[k] p^k with p = sqrt(2 (e x + 1)): Corless et al. (1996), section 4."""
    mu, alpha = [mp.mpf(-1), mp.mpf(1)], [mp.mpf(2), mp.mpf(-1)]
    for k in range(2, terms):
        alpha.append(mp.fsum(mu[j] * mu[k + 1 - j] for j in range(2, k)))
        mu.append((k - 1) * (mu[k - 2] / 2 + alpha[k - 2] / 4) / (k + 1) - alpha[k] / 2 - mu[k - 1] / (k + 1))
    return mu


TABLES.append((
    "LambertBranchPoint",
    "Power series of Lambert W in p = sqrt(2 (e x + 1)), good to a double for |p| <= 0.3.",
    lambert_branch_point()))


def main():
    lines = [
        "namespace Symbolic.Functions.Kernels;",
        "",
        "/// <summary>Series of the kernels' core intervals, lowest degree first: Chebyshev ones, but the last.</summary>",
        "/// <remarks>Written by eng/kernels/coefficients.py: change the script, not this file.</remarks>",
        "internal static class CoefficientTables",
        "{",
    ]
    for index, (name, summary, values) in enumerate(TABLES):
        if index:
            lines.append("")
        summary = summary.replace("<", "&lt;").replace(">", "&gt;")
        lines.append(f"    /// <summary>{summary}</summary>")
        lines.append(f"    internal static ReadOnlySpan<double> {name} =>")
        lines.append("    [")
        texts = [repr(float(v)).replace("e", "E") for v in values]
        for k in range(0, len(texts), 4):
            lines.append("        " + ", ".join(texts[k:k + 4]) + ",")
        lines.append("    ];")
    lines.append("}")
    with open(TARGET, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
    for constant, value in [("zero of psi", DIGAMMA_ZERO), ("e", mp.e)]:
        print(f"{constant}: {float(value)!r} + {float(value - mp.mpf(float(value)))!r}")
