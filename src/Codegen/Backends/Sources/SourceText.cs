using System.Globalization;
using System.Text;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Sources;

/// <summary>A text with functions, the kernels that they call and the tables that they read.</summary>
internal sealed class SourceText
{
    private const int MaxLength = 100;
    private readonly Dialect _dialect;
    private readonly HashSet<string> _names = [];
    private readonly List<(SourceFunction Function, Block Body)> _functions = [];

    public SourceText(SourceLanguage language) => _dialect = Dialect.Of(language);

    /// <summary>Adds a function.</summary>
    /// <param name="tape">What it computes.</param>
    /// <param name="form">What it returns.</param>
    /// <param name="name">Its name, which becomes an identifier of the language.</param>
    /// <param name="title">What it computes, for a comment.</param>
    /// <param name="results">The parameter that receives several results, or null for the usual one.</param>
    /// <exception cref="ArgumentException">There is a function of that name already.</exception>
    public void Add(Tape tape, SourceForm form, string name, string? title = null, string? results = null)
    {
        var identifier = Identifier.Of(name, _dialect.Reserved);
        if (!_names.Add(identifier)) throw new ArgumentException($"There is a function '{identifier}' already.", nameof(name));
        var function = new SourceFunction(Passes.KnownConditions.Take(Passes.DeadCode.Remove(tape)), form, identifier) { Title = title };
        if (results is not null) function = function with { Results = results };
        var body = new Block();
        body.Add(Compound.Of(_dialect.FunctionHead(function), SourceWriter.Write(function, _dialect)));
        _functions.Add((function, body));
    }

    /// <summary>The whole text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var line in _dialect.Prologue) text.Append(line).Append('\n');
        foreach (var kernel in _dialect.Kernels) Separated(text).Append(_dialect.Write(kernel)).Append('\n');
        foreach (var (function, body) in _functions)
        {
            for (var array = 0; array < function.Tape.Arrays.Length; array++)
            {
                if (function.Tape.Arrays[array] is { Kind: TapeArrayKind.Data, IsParameter: false }) Table(Separated(text), function, array);
            }

            Separated(text);
            foreach (var line in Heading.Of(function)) text.Append(_dialect.Comment).Append(' ').Append(line).Append('\n');
            Layout.Write(body, _dialect, text);
        }

        return text.ToString();
    }

    private StringBuilder Separated(StringBuilder text) => text.Length == 0 ? text : text.Append('\n', _dialect.Distance);

    private void Table(StringBuilder text, SourceFunction function, int array)
    {
        var values = function.Tape.Arrays[array].Values.Span;
        var (open, close) = _dialect.Table(function.NameOf(array), function.Tape.Arrays[array].Length);
        text.Append(CultureInfo.InvariantCulture, $"{open}\n");
        var line = new StringBuilder("   ");
        foreach (var value in values)
        {
            var number = _dialect.Number(value).Text;
            if (line.Length + number.Length + 2 > MaxLength)
            {
                text.Append(line).Append('\n');
                line.Clear().Append("   ");
            }

            line.Append(' ').Append(number).Append(',');
        }

        text.Append(line).Append('\n').Append(close).Append('\n');
    }
}
