namespace Symbolic.Functions.Kernels;

/// <summary>The two real branches of Lambert's W, the inverse of w exp(w), in double precision.</summary>
/// <remarks>
/// Every method is pure, allocates nothing and may be called from any thread. The branches meet at x = -1/e, which is no double:
/// the double nearest to it, -0.36787944117144233, lies 1.2e-17 to its left and counts as the branch point.
/// </remarks>
public static class LambertFunctions
{
    private const double BranchPoint = -0.36787944117144233;

    /// <summary>e less its nearest double.</summary>
    private const double ELow = 1.4456468917292502e-16;

    /// <summary>The power series about the branch point serves up to this value of its variable.</summary>
    private const double SeriesLimit = 0.3;

    /// <summary>An iteration converges in three or four rounds; the limit only bounds the work.</summary>
    private const int MaximumRounds = 8;

    /// <summary>The principal branch W₀(x): the solution w ≥ -1 of w exp(w) = x.</summary>
    /// <param name="x">A real number not less than -1/e.</param>
    /// <returns>
    /// W₀(x), at least -1; -1 at the double nearest to -1/e, 0 at 0 with its sign, +infinity at +infinity; NaN below and for NaN.
    /// </returns>
    /// <remarks>
    /// Relative error below 2e-15, near -1/e too. Source: DLMF 4.13.1, 4.13.10; Corless, Gonnet, Hare, Jeffrey and Knuth,
    /// "On the Lambert W function" (1996), section 4; Fritsch, Shafer and Crowley, CACM Algorithm 443 (1973).
    /// </remarks>
    public static double LambertW(double x)
    {
        if (!(x >= BranchPoint))
            return double.NaN;
        if (x == 0 || x == double.PositiveInfinity)
            return x;
        if (Math.Abs(x) < 1e-8)
            return x * (1 - x);
        double p = BranchVariable(x);
        if (p <= SeriesLimit)
            return Polynomial.Horner(CoefficientTables.LambertBranchPoint, p);
        double w = StartAbove(x, p);
        for (int round = 0; round < MaximumRounds; round++)
        {
            double change = FritschStep(Math.Log(x / w) - w, w);
            w += w * change;
            if (Math.Abs(change) < 1e-5)
                break;
        }

        return w;
    }

    /// <summary>The lower branch W₋₁(x): the solution w ≤ -1 of w exp(w) = x.</summary>
    /// <param name="x">A real number from -1/e to 0.</param>
    /// <returns>
    /// W₋₁(x), at most -1; -1 at the double nearest to -1/e, -infinity at 0, its limit from the left; NaN outside and for NaN.
    /// </returns>
    /// <remarks>Relative error below 2e-15, near -1/e too. Sources as for <see cref="LambertW"/>, and DLMF 4.13.11.</remarks>
    public static double LambertWMinus1(double x)
    {
        if (!(x >= BranchPoint && x <= 0))
            return double.NaN;
        if (x == 0)
            return double.NegativeInfinity;
        double p = BranchVariable(x);
        if (p <= SeriesLimit)
            return Polynomial.Horner(CoefficientTables.LambertBranchPoint, -p);
        double logarithm = Math.Log(-x);
        double w = p < 1.2 ? BranchStart(-p) : logarithm - Math.Log(-logarithm) + (Math.Log(-logarithm) / logarithm);
        for (int round = 0; round < MaximumRounds; round++)
        {
            double change = FritschStep(logarithm - Math.Log(-w) - w, w);
            w += w * change;
            if (Math.Abs(change) < 1e-5)
                break;
        }

        return w;
    }

    /// <summary>p = √(2 (e x + 1)), with e x + 1 free of cancellation; 0 at the branch point.</summary>
    private static double BranchVariable(double x)
    {
        double distance = Math.FusedMultiplyAdd(Math.E, x, 1) + (ELow * x);
        return Math.Sqrt(2 * Math.Max(distance, 0));
    }

    /// <summary>The first terms of the series about the branch point: DLMF 4.13.6 in another variable.</summary>
    private static double BranchStart(double p) => -1 + (p * (1 - (p * (1.0 / 3 - (p * (11.0 / 72))))));

    private static double StartAbove(double x, double p)
    {
        if (x < -0.2)
            return BranchStart(p);
        if (x < 3)
        {
            double rough = ExponentialFunctions.LogOnePlus(x);
            return rough * (1 - (ExponentialFunctions.LogOnePlus(rough) / (2 + rough)));
        }

        double logarithm = Math.Log(x);
        double second = Math.Log(logarithm);
        return logarithm - second + (second / logarithm);
    }

    /// <summary>The relative change of w for the residual ln(x/w) - w; the error of w falls to its fourth power.</summary>
    private static double FritschStep(double residual, double w)
    {
        double next = 1 + w;
        double q = 2 * next * (next + (2.0 / 3 * residual));
        return residual / next * ((q - residual) / (q - (2 * residual)));
    }
}
