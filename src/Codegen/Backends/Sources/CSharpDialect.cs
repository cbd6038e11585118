using System.Collections.Frozen;
using System.Globalization;
using Symbolic.Codegen.Backends.Sources.Kernels;
using Symbolic.Codegen.Tapes;
using Symbolic.Functions;

namespace Symbolic.Codegen.Backends.Sources;

/// <summary>Static methods of C#.</summary>
internal sealed class CSharpDialect : BraceDialect
{
    // More numbers than these do not belong on the stack.
    private const int MaxOnStack = 8192;

    private static readonly FrozenSet<string> Words =
    [
        .. ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum "
            + "event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long "
            + "namespace new null object operator out override params private protected public readonly ref return sbyte sealed short "
            + "sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using "
            + "virtual void volatile while Math Span ReadOnlySpan").Split(' '),
    ];

    public override string Name => "C#";

    public override IReadOnlySet<string> Reserved => Words;

    public override string NotANumber => "double.NaN";

    public override string Infinity => "double.PositiveInfinity";

    public override IEnumerable<string> Prologue => [];

    public override Code IsNaN(Code number) => new($"double.IsNaN({number.Text})");

    public override Code Truth(bool holds) => new(holds ? "true" : "false");

    public override Code Power(Code a, Code b) => new($"Math.Pow({a.Text}, {b.Text})");

    public override Code FusedMultiplyAdd(Code a, Code b, Code c) => new($"Math.FusedMultiplyAdd({a.Text}, {b.Text}, {c.Text})");

    public override Code Whole(Code number) => new("(long)" + number.Within(Rank.Atom), Rank.Unary);

    // Spans check their subscripts themselves; what is not known to lie in the array may not even be an int.
    public override Code Element(string array, string at, int checkedLength = -1, bool isRead = true)
    {
        if (checkedLength >= 0) return new($"{array}[checked((int){AsOperand(at)})]");
        return new(at.All(char.IsAsciiDigit) ? $"{array}[{at}]" : $"{array}[(int){AsOperand(at)}]");
    }

    public override string Declare(string name, VariableType type, string? value, bool isFinal)
    {
        var word = type switch
        {
            VariableType.Condition => "bool",
            VariableType.Whole => "long",
            _ => "double",
        };
        return Statement($"{word} {name}{(value is null ? "" : " = " + value)}");
    }

    // Whoever pastes the text may have locals that are not initialised.
    public override IEnumerable<string> DeclareArray(string name, TapeArray array)
    {
        var isOnStack = array.Length <= MaxOnStack;
        yield return Statement(Text($"Span<double> {name} = {(isOnStack ? "stackalloc" : "new")} double[{array.Length}]"));
        if (isOnStack && array.StartsAtZero) yield return Statement($"{name}.Clear()");
    }

    public override string LoopHead(string index, string lower, string upper) =>
        $"for (long {index} = {lower}; {index} <= {upper}; {index}++)";

    public override IEnumerable<string> Open(string head, bool isFirst) => isFirst ? [head, "{"] : ["}", head, "{"];

    public override string FunctionHead(SourceFunction function) => function.Form switch
    {
        SourceForm.Value => $"public static double {function.Name}({Inputs(function)})",
        SourceForm.Gradient => $"public static double {function.Name}({Inputs(function)}, Span<double> {function.Results})",
        _ => $"public static void {function.Name}({Inputs(function)}, Span<double> {function.Results})",
    };

    private static string Inputs(SourceFunction function) =>
        string.Join(", ", function.Parameters.Prepend("x").Select(name => $"ReadOnlySpan<double> {name}"));

    public override IEnumerable<string> Begin(SourceFunction function, bool readsPoint) =>
        function.Tape.Outputs.Contains(-1) ? [$"{function.Results}.Clear();"] : [];

    public override string? Return(SourceFunction function, string? value) => value is null ? null : Statement($"return {value}");

    public override (string Open, string Close) Table(string name, int length) =>
        ($"private static ReadOnlySpan<double> {name} =>\n[", "];");

    public override string Write(string kernel) => BraceKernels.InCSharp(BraceKernels.CSharp[kernel], NameOf);

    protected override string NameOf(string kernel) => BraceKernels.Pascal(kernel);

    protected override string? Find(string kernel) => BraceKernels.CSharp.GetValueOrDefault(kernel);

    protected override string? Spelling(Function function) => function.CSharp;

    // The kernel itself, if whoever pastes the text can name it.
    protected override string? Fallback(Function function)
    {
        var method = function.Kernel.Method;
        if (!method.IsStatic || !method.IsPublic || method.DeclaringType is not { IsVisible: true, IsGenericType: false } type) return null;
        var places = Enumerable.Range(0, method.GetParameters().Length).Select(i => Text($"{{{i}}}"));
        return $"global::{type.FullName!.Replace('+', '.')}.{method.Name}({string.Join(", ", places)})";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
