using Symbolic.Cli.Arguments;
using Symbolic.Expressions;
using Symbolic.Optimization;
using Symbolic.Parsing;

namespace Symbolic.Cli.Answers;

/// <summary>Where runs begin, and where they may go.</summary>
internal static class Starts
{
    /// <summary>The numbers of --start for variables in order; those that are not named are drawn by --seed.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="bounds">Where the variables may be, if that is said.</param>
    /// <param name="options">How the values are read.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <param name="otherwise">Where variables begin of which nothing is said; null if something must be said.</param>
    public static double[] Of(
        ArgumentList arguments,
        IReadOnlyList<Expr> variables,
        Bounds? bounds,
        ParseOptions options,
        CancellationToken cancellationToken,
        double? otherwise = null)
    {
        var start = arguments.Text(Option.Start) is { } text ? Point.Read(text, options, cancellationToken, Option.Start) : Point.Nowhere;
        var given = start.Values.ToDictionary(value => value.Variable, value => value.Value);
        start.CheckNames(variables, Option.Start);
        var drawn = arguments.Has(Option.Seed) ? Unbounded(bounds, variables.Count).Draw(arguments.Whole(Option.Seed, 0, 0)) : null;
        var missing = variables.Where(variable => !given.ContainsKey(variable)).ToArray();
        if (missing.Length > 0 && drawn is null && otherwise is null)
        {
            throw new UsageException(
                $"where does {string.Join(", ", missing.Take(5).Select(variable => variable.ToString()))} begin? "
                + $"say --start {string.Join(",", variables.Take(5).Select(variable => $"{variable}=1"))}, or --seed 1 for a start at random");
        }

        return [.. variables.Select((variable, i) => given.TryGetValue(variable, out var value) ? value : drawn is null ? otherwise!.Value : drawn[i])];
    }

    /// <summary>The bounds of --bounds, or null.</summary>
    public static Bounds? BoundsOf(
        ArgumentList arguments, IReadOnlyList<Expr> variables, ParseOptions options, CancellationToken cancellationToken) =>
        arguments.Text(Option.Bounds) is { } text
            ? Ranges.Read(text, variables, (double.NegativeInfinity, double.PositiveInfinity), Option.Bounds, options, cancellationToken)
            : null;

    private static Bounds Unbounded(Bounds? bounds, int count) => bounds ?? new Bounds(
        [.. Enumerable.Repeat(double.NegativeInfinity, count)], [.. Enumerable.Repeat(double.PositiveInfinity, count)]);
}
