using System.Collections.Immutable;
using System.Globalization;
using Antlr4.Runtime;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Parsing;

/// <summary>Says what a name, or a name with arguments, stands for.</summary>
internal sealed class CallBuilder(SourceText source, string text, ParseOptions options)
{
    /// <summary>A name without parentheses: a constant, a symbol, or a component of an array.</summary>
    public Expr Name(IToken token, ReadOnlySpan<Expr> indices)
    {
        var name = Spelling.Canonical(token.Text);
        var constant = Constant(name);
        if (!indices.IsEmpty)
        {
            if (constant is not null) throw Error(ErrorCode.Syntax, $"'{token.Text}' is a constant and has no components", token);
            return Indexed.Create(name, indices);
        }

        if (constant is not null) return constant;
        if (IsOnlyFunction(name))
            throw Error(ErrorCode.Syntax, $"'{token.Text}' is a function: write its argument in parentheses, {token.Text}(x)", token);
        return Symbol.Named(name);
    }

    /// <summary>A name with arguments.</summary>
    public Expr Call(IToken start, IToken stop, ReadOnlySpan<Expr> arguments)
    {
        var written = start.Text[..^1].TrimEnd();
        var prime = written.AsSpan().IndexOfAny('\'', '′');
        var name = Spelling.Canonical(prime < 0 ? written : written[..prime]);
        if (options.UnknownFunctions.Contains(name)) return Unknown(start, name, prime < 0 ? "" : written[prime..], arguments);
        if (prime >= 0)
        {
            throw Error(
                ErrorCode.UnknownFunction,
                $"'{name}' is not declared as an unknown function, so {written} has no meaning; write diff({name}(x), x) for a derivative",
                start);
        }

        if (SpecialForm.Find(name) is { } form)
        {
            if (form.Complaint(arguments) is { } complaint) throw Error(form.Code(arguments), complaint, start);
            return form.Build(arguments);
        }

        var rows = options.Functions.Find(name);
        if (rows.IsEmpty) throw UnknownName(start, stop, written, name, arguments.Length);
        foreach (var row in rows)
        {
            if (row.Takes(arguments.Length)) return Apply.Create(row, arguments);
        }

        var arity = string.Join(" or ", rows.OrderBy(row => row.MinArity).Select(row => row.ArityText));
        throw Error(ErrorCode.Arity, $"{written} takes {arity}, but {Given(arguments.Length)}", start);
    }

    private static string Given(int count) => count == 1
        ? "1 is given"
        : string.Create(CultureInfo.InvariantCulture, $"{count} are given");

    private Expr? Constant(string name) => name switch
    {
        "pi" => Expressions.Constant.Pi,
        "e" => Expressions.Constant.E,
        "oo" => Expressions.Constant.Infinity,
        "nan" => Expressions.Constant.Undefined,
        "true" => Expressions.Constant.True,
        "false" => Expressions.Constant.False,
        "i" when options.Complex => Expressions.Constant.ImaginaryUnit,
        _ => null,
    };

    // Some functions are called by the name of a Greek letter, which people use for symbols too: gamma*x.
    private bool IsOnlyFunction(string name) =>
        (!options.Functions.Find(name).IsEmpty && !Spelling.TryGreek(name, out _)) || SpecialForm.Find(name) is not null;

    private Expr Unknown(IToken start, string name, string marks, ReadOnlySpan<Expr> arguments)
    {
        if (arguments.IsEmpty) throw Error(ErrorCode.Arity, $"{name} takes at least 1 argument, but 0 are given", start);
        var orders = ImmutableArray.CreateRange(Enumerable.Repeat(0, arguments.Length));
        var bracket = marks.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
        {
            if (marks.Length > 0 && arguments.Length != 1)
                throw Error(ErrorCode.Arity, $"{name}{marks} says nothing about several arguments; write {name}'[1,0](x, y)", start);
            if (marks.Length > 0) orders = [marks.Length];
        }
        else
        {
            var given = marks[(bracket + 1)..^1].Split(',');
            if (given.Length != arguments.Length)
                throw Error(ErrorCode.Arity, $"{name}{marks} takes {given.Length} argument(s), but {Given(arguments.Length)}", start);
            if (given.Any(order => order.Length > 9)) throw new LimitExceededException("an order of differentiation is too large");
            orders = [.. given.Select(order => int.Parse(order, CultureInfo.InvariantCulture))];
        }

        return Apply.Create(new UnknownFunction(name, orders), arguments);
    }

    private ParseException UnknownName(IToken start, IToken stop, string written, string name, int count)
    {
        var argument = text[(start.StopIndex + 1)..Math.Max(start.StopIndex + 1, stop.StartIndex)].Trim();
        var product = count != 1 ? "" : argument.Length > 30 || argument.Contains('\n')
            ? $"; for a product write {written}*(...)"
            : $"; for a product write {written}*({argument})";
        if (Constant(name) is not null)
            return Error(ErrorCode.UnknownFunction, $"'{written}' is a constant, not a function{product}", start);
        var nearest = NearestName.Of(name, options.Functions.Names.Concat(SpecialForm.Names).Concat(options.UnknownFunctions));
        var suggestion = nearest is null ? "" : $"; did you mean '{nearest}'?";
        return Error(ErrorCode.UnknownFunction, $"unknown function '{written}'{suggestion}{product}", start);
    }

    private ParseException Error(ErrorCode code, string problem, IToken at) => new(code, problem, source, at.StartIndex);
}
