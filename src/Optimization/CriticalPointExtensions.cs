using Symbolic.Codegen;
using Symbolic.Expressions;
using Symbolic.Optimization;
using Symbolic.Optimization.CriticalPoints;

namespace Symbolic;

/// <summary>Points where the gradient is 0, found numerically.</summary>
public static class CriticalPointExtensions
{
    /// <summary>Looks for critical points within a box, by Newton's method from many starts.</summary>
    /// <param name="term">The term.</param>
    /// <param name="variables">The variables, in the order of the point.</param>
    /// <param name="within">Where starts are drawn from, finite; points outside are dropped.</param>
    /// <param name="starts">How many starts; 200 if not said otherwise. The corners of no grid: they are spread by additive recurrence.</param>
    /// <param name="options">The data that the term reads.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The distinct points that were found, by value, then by coordinates. Nothing says that these are all: of points that are
    /// not isolated, such as those of a ridge, some are found; and where the list is empty, no start led to one.</returns>
    /// <exception cref="ArgumentException">The box is not finite, or has another dimension.</exception>
    public static IReadOnlyList<CriticalPoint> FindCriticalPoints(
        this Expr term,
        IReadOnlyList<Expr> variables,
        Bounds within,
        int starts = 200,
        CompileOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(within);
        var objective = Objective.Of(term, variables, options);
        var n = objective.Dimension;
        if (within.Lower.Length != n) throw new ArgumentException($"The box has {within.Lower.Length} dimension(s), not {n}.", nameof(within));
        if (!within.Lower.Concat(within.Upper).All(double.IsFinite)) throw new ArgumentException("The box must be finite.", nameof(within));
        var search = new CriticalPointSearch(objective, cancellationToken);
        var found = new List<CriticalPoint>();
        for (var k = 0; k < starts; k++)
        {
            var start = new double[n];
            for (var i = 0; i < n; i++) start[i] = within.Lower[i] + Spread(k, i, n) * (within.Upper[i] - within.Lower[i]);
            if (search.From(start) is { } point && IsWithin(point, within) && !found.Any(other => AreNear(point, other))) found.Add(point);
        }

        return Ordered(found);
    }

    /// <summary>Finds critical points with all that can be said of them: exactly and completely where the gradient is linear or a
    /// polynomial in one variable, otherwise numerically within a box, with exact fractions where the gradient is exactly 0 at
    /// these.</summary>
    /// <param name="term">The term.</param>
    /// <param name="variables">The variables, in the order of the points.</param>
    /// <param name="within">Where to look; null for everywhere if the points can be found exactly, else from -10 to 10 in each
    /// variable.</param>
    /// <param name="starts">How many starts a numerical search has.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentException">The box is not finite, or has another dimension.</exception>
    public static CriticalPointSurvey SurveyCriticalPoints(
        this Expr term, IReadOnlyList<Expr> variables, Bounds? within = null, int starts = 200, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentOutOfRangeException.ThrowIfZero(variables.Count);
        return new Surveyor(term, variables, cancellationToken).Survey(within, starts);
    }

    // Rounding must not decide the order of points with one value.
    internal static IReadOnlyList<CriticalPoint> Ordered(IEnumerable<CriticalPoint> points) =>
        [.. points.OrderBy(point => Math.Round(point.Value, 9)).ThenBy(point => Math.Round(point.Point[0], 9)).ThenBy(point => point.Point[^1])];

    // Powers of the root of t^(n+1) = t + 1 spread points evenly in n dimensions (Roberts 2018, after the golden ratio).
    private static double Spread(int k, int i, int n)
    {
        var root = 2.0;
        for (var iteration = 0; iteration < 40; iteration++) root = Math.Pow(1 + root, 1.0 / (n + 1));
        var position = 0.5 + (k + 1) * Math.Pow(1 / root, i + 1);
        return position - Math.Floor(position);
    }

    internal static bool IsWithin(CriticalPoint point, Bounds within)
    {
        for (var i = 0; i < point.Point.Length; i++)
        {
            var slack = 1e-8 * (1 + Math.Abs(point.Point[i]));
            if (point.Point[i] < within.Lower[i] - slack || point.Point[i] > within.Upper[i] + slack) return false;
        }

        return true;
    }

    // Degenerate points are found with fewer digits.
    private static bool AreNear(CriticalPoint a, CriticalPoint b)
    {
        var slack = a.Kind == CriticalPointKind.Degenerate || b.Kind == CriticalPointKind.Degenerate ? 1e-2 : 1e-6;
        return a.Point.Zip(b.Point, (x, y) => Math.Abs(x - y) <= slack * (1 + Math.Abs(x))).All(near => near);
    }
}
