using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Parsing;

namespace Symbolic.Cli.Pictures;

/// <summary>Which variables a picture shows, and where.</summary>
/// <param name="Sides">One variable with its interval, or two: across and upwards.</param>
internal sealed record PictureWindow(IReadOnlyList<(Expr Variable, Interval Interval)> Sides)
{
    // Compared to the numbers in an interval; numbers closer together cannot be told apart on an axis.
    private const double NarrowestPart = 1e-8;

    /// <summary>Reads the options <c>--over</c>, or <c>--from</c> and <c>--to</c>.</summary>
    /// <param name="arguments">The options.</param>
    /// <param name="terms">What is to be drawn: its variables must be the ones with intervals.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static PictureWindow Read(ArgumentList arguments, IReadOnlyList<Expr> terms, CancellationToken cancellationToken)
    {
        var free = terms.SelectMany(term => term.FreeVariables()).Distinct().ToArray();
        if (free.Length > 2)
        {
            throw new UsageException(
                $"a picture shows one variable or two, and here are {free.Length}: {string.Join(", ", free.Order(Comparer<Expr>.Create(ByName)))}");
        }

        var sides = arguments.Text(Option.Over) is { } over ? Over(over, cancellationToken) : [FromTo(arguments, free, cancellationToken)];
        foreach (var variable in free)
        {
            if (!sides.Exists(side => side.Variable == variable))
                throw new UsageException($"{variable} has no interval: {Wanted(free)}");
        }

        foreach (var (variable, interval) in sides)
        {
            if (!(interval.Upper > interval.Lower))
                throw new UsageException($"the interval of {variable} is empty: its second end must be greater than its first");
            if (interval.Upper - interval.Lower < NarrowestPart * Math.Max(Math.Abs(interval.Lower), Math.Abs(interval.Upper)))
                throw new UsageException($"the interval of {variable} is too narrow to be drawn");
        }

        return new PictureWindow(sides);
    }

    private static (Expr, Interval) FromTo(ArgumentList arguments, Expr[] free, CancellationToken cancellationToken)
    {
        var (from, to) = (arguments.Text(Option.PlotFrom), arguments.Text(Option.PlotTo));
        if (from is null || to is null) throw new UsageException($"plot needs an interval: {Wanted(free)}");
        if (free.Length == 2) throw new UsageException($"two variables need two intervals: {Wanted(free)}");
        var interval = new Interval(Constant(Option.PlotFrom, from, cancellationToken), Constant(Option.PlotTo, to, cancellationToken));
        return (free is [var only] ? only : Symbol.Named("x"), interval);
    }

    private static List<(Expr Variable, Interval Interval)> Over(string text, CancellationToken cancellationToken)
    {
        var sides = new List<(Expr Variable, Interval Interval)>();
        foreach (var item in ListText.Split(text))
        {
            var equals = item.IndexOf('=', StringComparison.Ordinal);
            var dots = item.IndexOf("..", equals + 1, StringComparison.Ordinal);
            if (equals < 0 || dots < 0) throw new UsageException($"--over takes {Option.Over.Value}, and '{item}' is no name with an interval");
            var variable = Variables.Named(item[..equals].Trim())
                ?? throw new UsageException($"--over gives intervals to names, and '{item[..equals].Trim()}' is none");
            if (sides.Exists(side => side.Variable == variable)) throw new UsageException($"--over gives {variable} two intervals");
            sides.Add((variable, new Interval(
                Constant(Option.Over, item[(equals + 1)..dots], cancellationToken), Constant(Option.Over, item[(dots + 2)..], cancellationToken))));
        }

        return sides.Count <= 2 ? sides : throw new UsageException("a picture shows one variable or two, and --over gives more");
    }

    /// <summary>The value of an option that is a constant: <c>-10</c>, <c>2*pi</c>.</summary>
    public static double Constant(Option option, string text, CancellationToken cancellationToken)
    {
        if (text.Trim().Length == 0) throw new UsageException($"{option.Name} needs a value: {option.Usage}");
        return Constants.Read(text.Trim(), ParseOptions.Default, cancellationToken, option).Value;
    }

    private static string Wanted(Expr[] free)
    {
        var names = free.Order(Comparer<Expr>.Create(ByName)).ToArray();
        return names.Length == 2 ? $"--over {names[0]}=-1..1,{names[1]}=-1..1" : "--from -10 --to 10";
    }

    private static int ByName(Expr one, Expr other) => string.CompareOrdinal(one.ToString(), other.ToString());
}
