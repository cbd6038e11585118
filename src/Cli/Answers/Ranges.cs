using Symbolic.Cli.Arguments;
using Symbolic.Expressions;
using Symbolic.Optimization;
using Symbolic.Parsing;

namespace Symbolic.Cli.Answers;

/// <summary>Ranges of variables in the value of an option: <c>x=0..2*pi, y=..3</c>.</summary>
internal static class Ranges
{
    /// <summary>Bounds for variables in order.</summary>
    /// <param name="text">The text; an end that is left out is infinite.</param>
    /// <param name="variables">The variables; one that is not named has the usual range.</param>
    /// <param name="usual">The range of what is not named.</param>
    /// <param name="option">The option that it is the value of.</param>
    /// <param name="options">How the ends are read.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static Bounds Read(
        string text,
        IReadOnlyList<Expr> variables,
        (double From, double To) usual,
        Option option,
        ParseOptions options,
        CancellationToken cancellationToken)
    {
        var (lower, upper) = (new double[variables.Count], new double[variables.Count]);
        Array.Fill(lower, usual.From);
        Array.Fill(upper, usual.To);
        var known = new HashSet<int>();
        foreach (var item in ListText.Split(text))
        {
            var (equals, dots) = (item.IndexOf('=', StringComparison.Ordinal), item.IndexOf("..", StringComparison.Ordinal));
            if (equals < 0 || dots < equals) throw new UsageException($"{option.Name} takes {option.Value}, and '{item}' is no name with a range");
            var name = item[..equals].Trim();
            var place = Variables.Named(name) is { } variable ? variables.ToList().IndexOf(variable) : -1;
            if (place < 0)
                throw new UsageException($"{option.Name} gives a range to '{name}', which is none of the variables {string.Join(", ", variables)}");
            if (!known.Add(place)) throw new UsageException($"{option.Name} gives {name} two ranges");
            lower[place] = End(item[(equals + 1)..dots], double.NegativeInfinity);
            upper[place] = End(item[(dots + 2)..], double.PositiveInfinity);
            if (lower[place] > upper[place]) throw new UsageException($"the range of {name} in {option.Name} ends before it begins");
        }

        return new Bounds(lower, upper);

        double End(string written, double open) =>
            string.IsNullOrWhiteSpace(written) ? open : Constants.Read(written.Trim(), options, cancellationToken, option).Value;
    }
}
