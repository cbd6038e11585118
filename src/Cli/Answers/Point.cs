using Symbolic.Cli.Arguments;
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
    /// <param name="text">The text.</param>
    /// <param name="options">How values are read.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <param name="option">The option that it is the value of; --at if null.</param>
    public static Point Read(string text, ParseOptions options, CancellationToken cancellationToken, Option? option = null)
    {
        option ??= Option.At;
        var values = new List<(Expr, Expr, double)>();
        foreach (var item in ListText.Split(text))
        {
            var equals = item.IndexOf('=', StringComparison.Ordinal);
            var written = equals < 0 ? "" : item[(equals + 1)..].Trim();
            if (written.Length == 0) throw new UsageException($"{option.Name} takes {option.Value}, and '{item}' is no name with a value");
            if (Variables.Named(item[..equals].Trim()) is not { } variable)
                throw new UsageException($"{option.Name} gives values to names, and '{item[..equals].Trim()}' is none");
            if (values.Exists(other => other.Item1 == variable)) throw new UsageException($"{option.Name} gives {variable} two values");
            var (term, value) = Constants.Read(written, options, cancellationToken, option);
            values.Add((variable, term, value));
        }

        return new Point(values);
    }

    /// <summary>The numbers of variables in order.</summary>
    /// <exception cref="UsageException">A variable has none, or there is a number for what is no variable.</exception>
    public double[] ValuesOf(IReadOnlyList<Expr> variables, Option option)
    {
        var given = Values.ToDictionary(value => value.Variable, value => value.Value);
        CheckNames(variables, option);
        foreach (var variable in variables)
        {
            if (!given.ContainsKey(variable)) throw new UsageException($"{option.Name} gives no value to {variable}");
        }

        return [.. variables.Select(variable => given[variable])];
    }

    /// <summary>Complains about values for what is no variable.</summary>
    public void CheckNames(IReadOnlyList<Expr> variables, Option option)
    {
        foreach (var (variable, _, _) in Values)
        {
            if (variables.Contains(variable)) continue;
            var names = variables.Select(other => other.ToString()).ToArray();
            var hint = Spelling.Hint(variable.ToString(), names);
            throw new UsageException($"{option.Name} gives a value to {variable}{hint}, and the variables are {string.Join(", ", names)}");
        }
    }

    public override string ToString() => string.Join(", ", Values.Select(value => $"{value.Variable}={value.Term}"));
}
