using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Parsing;

/// <summary>The names that look like functions but build nodes of their own kind, because they bind a variable or have
/// conditions.</summary>
internal sealed class SpecialForm
{
    public delegate Expr Builder(ReadOnlySpan<Expr> arguments);

    public delegate string? Check(ReadOnlySpan<Expr> arguments);

    private static readonly Dictionary<string, SpecialForm> ByName = new(StringComparer.Ordinal)
    {
        ["piecewise"] = new("at least 1 argument, piecewise(value, condition, ..., otherwise)", n => n >= 1, static a => Piecewise.Create(a)),
        ["and"] = new("at least 1 argument, and(condition, ...)", n => n >= 1, static a => Logical.And(a)),
        ["or"] = new("at least 1 argument, or(condition, ...)", n => n >= 1, static a => Logical.Or(a)),
        ["not"] = new("1 argument, not(condition)", n => n == 1, static a => Logical.Not(a[0])),
        ["sum"] = new(
            "4 arguments, sum(body, index, from, to)", n => n == 4, static a => Series.Sum(a[0], (Symbol)a[1], a[2], a[3]), IndexIsName),
        ["product"] = new(
            "4 arguments, product(body, index, from, to)", n => n == 4, static a => Series.Product(a[0], (Symbol)a[1], a[2], a[3]), IndexIsName),
        ["diff"] = new("at least 2 arguments, diff(expression, variable, order)", n => n >= 2, BuildDerivative, DerivativeComplaint),
        ["integrate"] = new(
            "2 or 4 arguments, integrate(expression, variable, from, to)", n => n is 2 or 4,
            static a => a.Length == 2 ? Integral.Create(a[0], (Symbol)a[1]) : Integral.Create(a[0], (Symbol)a[1], a[2], a[3]), IndexIsName),
        ["let"] = new(
            "names with their meanings and a body, let(name, term, ..., body)", n => n >= 3 && n % 2 == 1, BuildLet, LetComplaint),
        ["limit"] = new(
            "3 or 4 arguments, limit(expression, variable, point, side)", n => n is 3 or 4,
            static a => Limit.Create(a[0], (Symbol)a[1], a[2], Side(a)), LimitComplaint),
    };

    private readonly string _takes;
    private readonly Func<int, bool> _arity;
    private readonly Check? _check;

    private SpecialForm(string takes, Func<int, bool> arity, Builder build, Check? check = null)
    {
        (_takes, _arity, Build, _check) = (takes, arity, build, check);
    }

    public static IEnumerable<string> Names => ByName.Keys;

    public Builder Build { get; }

    /// <summary>How the form is written: <c>sum(body, index, from, to)</c>.</summary>
    public string Usage => _takes[(_takes.IndexOf(", ", StringComparison.Ordinal) + 2)..];

    public static SpecialForm? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What is wrong with the arguments, or null.</summary>
    public string? Complaint(ReadOnlySpan<Expr> arguments)
    {
        if (_arity(arguments.Length)) return _check?.Invoke(arguments) is { } complaint ? $"{complaint}; write {Usage}" : null;
        var name = ByName.First(pair => pair.Value == this).Key;
        var given = arguments.Length == 1
            ? "1 is"
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{arguments.Length} are");
        return $"{name} takes {_takes}, but {given} given";
    }

    public ErrorCode Code(ReadOnlySpan<Expr> arguments) => _arity(arguments.Length) ? ErrorCode.Syntax : ErrorCode.Arity;

    private static string? IndexIsName(ReadOnlySpan<Expr> a) =>
        a[1] is Symbol ? null : $"the second argument must be a name, and {Short(a[1])} is none";

    private static string? LimitComplaint(ReadOnlySpan<Expr> a) =>
        IndexIsName(a) ?? (a.Length == 4 && a[3] != Number.One && a[3] != Number.MinusOne
            ? "the side of a limit is 1 (from above) or -1 (from below)"
            : null);

    private static LimitSide Side(ReadOnlySpan<Expr> a) =>
        a.Length == 3 ? LimitSide.Both : a[3] == Number.One ? LimitSide.Above : LimitSide.Below;

    private static string? LetComplaint(ReadOnlySpan<Expr> a)
    {
        for (var i = 0; i + 1 < a.Length; i += 2)
        {
            if (a[i] is not Symbol) return $"let can only give a meaning to a name, and {Short(a[i])} is none";
        }

        return null;
    }

    // Each meaning may use the names before it.
    private static Expr BuildLet(ReadOnlySpan<Expr> a)
    {
        var meanings = new Dictionary<Expr, Expr>();
        for (var i = 0; i + 1 < a.Length; i += 2) meanings[a[i]] = a[i + 1].Substitute(meanings);
        return a[^1].Substitute(meanings);
    }

    // diff(f, x), diff(f, x, 2), diff(f, x, 2, y): each variable may be followed by its order.
    private static string? DerivativeComplaint(ReadOnlySpan<Expr> a)
    {
        for (var i = 1; i < a.Length; i++)
        {
            if (a[i] is Symbol or Indexed) continue;
            if (a[i] is not Number number || i == 1 || a[i - 1] is Number)
                return $"a variable of diff must be a name, and {Short(a[i])} is none";
            if (!number.Value.IsInteger || number.Value.Sign < 0)
                return $"the order of a derivative must be a whole number of at least 0, not {Short(number)}";
            if (!number.Value.TryGetInt32(out _)) return $"the order {Short(number)} of a derivative is too large";
        }

        return null;
    }

    private static Expr BuildDerivative(ReadOnlySpan<Expr> a)
    {
        var term = a[0];
        for (var i = 1; i < a.Length; i++)
        {
            var order = 1;
            if (i + 1 < a.Length && a[i + 1] is Number number) number.Value.TryGetInt32(out order);
            term = Derivative.Create(term, a[i], order);
            if (i + 1 < a.Length && a[i + 1] is Number) i++;
        }

        return term;
    }

    private static string Short(Expr term) => SourceText.Short(term.ToString());
}
