using Symbolic.Cli.Arguments;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Parsing;

namespace Symbolic.Cli.Answers;

/// <summary>Where a term is evaluated: variables, and a term without variables for each.</summary>
internal sealed class Point
{
    private Point(List<(Expr Variable, Expr Term, double Value)> values) => Values = values;

    public static Point Nowhere { get; } = new([]);

    public IReadOnlyList<(Expr Variable, Expr Term, double Value)> Values { get; }

    /// <summary>The variables and their values as dictionary, in exact terms.</summary>
    public Dictionary<Expr, Expr> Terms
    {
        get
        {
            var terms = new Dictionary<Expr, Expr>();
            foreach (var (variable, term, _) in Values) terms[variable] = term;
            return terms;
        }
    }

    public static Point Of(IEnumerable<(Expr Variable, double Value)> values) =>
        new([.. values.Select(pair => (pair.Variable, (Expr)pair.Value, pair.Value))]);

    /// <summary>A point as it is written on the command line: <c>x=1, y[2]=pi/2</c>.</summary>
    public static Point Read(string text, ParseOptions options, CancellationToken cancellationToken)
    {
        var values = new List<(Expr, Expr, double)>();
        foreach (var item in ListText.Split(text))
        {
            var equals = item.IndexOf('=', StringComparison.Ordinal);
            var written = equals < 0 ? "" : item[(equals + 1)..].Trim();
            if (written.Length == 0) throw new UsageException($"--at takes {Option.At.Value}, and '{item}' is no name with a value");
            if (Variables.Named(item[..equals].Trim()) is not { } variable)
                throw new UsageException($"--at gives values to names, and '{item[..equals].Trim()}' is none");
            if (values.Exists(other => other.Item1 == variable)) throw new UsageException($"--at gives {variable} two values");
            var term = written.Parse(options, cancellationToken);
            if (term.FreeVariables() is [var free, ..])
                throw new UsageException($"a value of --at must be a constant, and '{written}' depends on {free}");
            values.Add((variable, term, Evaluation(term, cancellationToken)));
        }

        return new Point(values);
    }

    public override string ToString() => string.Join(", ", Values.Select(value => $"{value.Variable}={value.Term}"));

    private static double Evaluation(Expr term, CancellationToken cancellationToken)
    {
        var value = Compiled.Values(Answer.Of(term), Nowhere, cancellationToken)[0];
        return double.IsFinite(value) ? value : throw new UnsupportedException($"the value {term} of --at is no finite number");
    }
}
