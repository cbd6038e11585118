using System.Collections.Frozen;
using System.Globalization;
using Symbolic.Codegen.Backends.Sources.Kernels;
using Symbolic.Codegen.Tapes;
using Symbolic.Functions;

namespace Symbolic.Codegen.Backends.Sources;

/// <summary>C17 with its mathematical library.</summary>
internal sealed class CDialect : BraceDialect
{
    // More numbers than these do not belong on the stack.
    private const int MaxOnStack = 8192;

    private static readonly FrozenSet<string> Words =
    [
        .. ("auto break case char const continue default do double else enum extern float for goto if inline int long register restrict "
            + "return short signed sizeof static struct switch typedef union unsigned void volatile while bool true false main "
            + "acos asin atan atan2 cos sin tan acosh asinh atanh cosh sinh tanh exp exp2 expm1 log log10 log1p log2 logb ilogb ldexp "
            + "frexp modf scalbn scalbln cbrt fabs hypot pow sqrt erf erfc lgamma tgamma ceil floor nearbyint rint lrint llrint round "
            + "lround llround trunc fmod remainder remquo copysign nan nextafter nexttoward fdim fmax fmin fma isnan isinf isfinite "
            + "signbit gamma j0 j1 jn y0 y1 yn drem significand asm typeof NAN INFINITY").Split(' '),
    ];

    public override string Name => "C";

    public override IReadOnlySet<string> Reserved => Words;

    public override string NotANumber => "NAN";

    public override string Infinity => "INFINITY";

    public override IEnumerable<string> Prologue => ["#include <math.h>"];

    public override Code IsNaN(Code number) => new($"isnan({number.Text})");

    public override Code Truth(bool holds) => new(holds ? "1" : "0");

    public override Code Power(Code a, Code b) => new($"pow({a.Text}, {b.Text})");

    public override Code FusedMultiplyAdd(Code a, Code b, Code c) => new($"fma({a.Text}, {b.Text}, {c.Text})");

    public override Code Whole(Code number) => CallKernel("whole", number);

    public override Code Element(string array, string at, int checkedLength = -1, bool isRead = true) =>
        checkedLength < 0 || !isRead
            ? new($"{array}[{at}]")
            : CallKernel("element", new Code(array), new Code(Text($"{checkedLength}")), new Code(at));

    public override Code? Guard(string at, int length) => new(Text($"{at} >= 0 && {at} < {length}"), Rank.And);

    public override string Declare(string name, VariableType type, string? value, bool isFinal)
    {
        var word = type switch
        {
            VariableType.Condition => "int",
            VariableType.Whole => "long long",
            _ => "double",
        };
        return Statement($"{(isFinal ? "const " : "")}{word} {name}{(value is null ? "" : " = " + value)}");
    }

    // What is static keeps its values between calls.
    public override IEnumerable<string> DeclareArray(string name, TapeArray array)
    {
        if (array.Length <= MaxOnStack)
        {
            yield return Statement(Text($"double {name}[{array.Length}] = {{0}}"));
            yield break;
        }

        yield return Statement(Text($"static _Thread_local double {name}[{array.Length}]"));
        if (array.StartsAtZero) yield return Zeros(name, array.Length);
    }

    public override string LoopHead(string index, string lower, string upper) =>
        $"for (long long {index} = {lower}; {index} <= {upper}; {index}++)";

    public override IEnumerable<string> Open(string head, bool isFirst) => [(isFirst ? "" : "} ") + head + " {"];

    public override string FunctionHead(SourceFunction function) => function.Form switch
    {
        SourceForm.Value => $"double {function.Name}({Inputs(function)})",
        SourceForm.Gradient => $"double {function.Name}({Inputs(function)}, double *{function.Results})",
        _ => $"void {function.Name}({Inputs(function)}, double *{function.Results})",
    };

    private static string Inputs(SourceFunction function) =>
        string.Join(", ", function.Parameters.Prepend("x").Select(name => $"const double *{name}"));

    public override IEnumerable<string> Begin(SourceFunction function, bool readsPoint)
    {
        if (!readsPoint) yield return "(void)x;";
        if (function.Form != SourceForm.Value && function.Count == 0) yield return $"(void){function.Results};";
        if (function.Tape.Outputs.Contains(-1))
            yield return Zeros(function.Results, function.Count);
    }

    public override string? Return(SourceFunction function, string? value) => value is null ? null : Statement($"return {value}");

    public override (string Open, string Close) Table(string name, int length) =>
        (Text($"static const double {name}[{length}] = {{"), "};");

    public override string Write(string kernel) => BraceKernels.InC(BraceKernels.C[kernel], NameOf);

    protected override string NameOf(string kernel) => "symbolic_" + kernel;

    protected override string? Find(string kernel) => BraceKernels.C.GetValueOrDefault(kernel);

    protected override string? Spelling(Function function) => function.C;

    private static string Zeros(string array, int length) => Text($"for (int i = 0; i < {length}; i++) {array}[i] = 0.0;");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
