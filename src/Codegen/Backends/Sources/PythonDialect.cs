using System.Collections.Frozen;
using System.Globalization;
using Symbolic.Codegen.Backends.Sources.Kernels;
using Symbolic.Codegen.Tapes;
using Symbolic.Functions;

namespace Symbolic.Codegen.Backends.Sources;

/// <summary>Python with NumPy, whose numbers follow the standard where those of Python raise errors: 1/0 is infinite, the logarithm of
/// -1 is not a number.</summary>
internal sealed class PythonDialect : Dialect
{
    private static readonly FrozenSet<string> Words =
    [
        .. ("False None True and as assert async await break class continue def del elif else except finally for from global if import in "
            + "is lambda nonlocal not or pass raise return try while with np math int float range len abs max min").Split(' '),
    ];

    public override string Name => "Python";

    public override string Comment => "#";

    public override bool IsIndentSignificant => true;

    public override bool IsUpperExclusive => true;

    public override string? EmptyBody => "pass";

    public override string? End => null;

    public override IReadOnlySet<string> Reserved => Words;

    public override string NotANumber => "np.nan";

    public override string Infinity => "np.inf";

    public override int Distance => 2;

    public override IEnumerable<string> Prologue =>
        Kernels.Any(kernel => PythonKernels.All[kernel].Contains("math.", StringComparison.Ordinal))
            ? ["import math", "", "import numpy as np"]
            : ["import numpy as np"];

    // Dividing two numbers of Python by each other could raise an error.
    public override Code TypedNumber(double value) => new($"np.float64({Number(value).Text})");

    public override Code IsNaN(Code number) => new($"np.isnan({number.Text})");

    public override Code Truth(bool holds) => new(holds ? "True" : "False");

    public override Code Not(Code condition) => new("not " + condition.Within(Rank.Not), Rank.Not);

    public override Code And(Code left, Code right) => Code.Binary(left, "and", right, Rank.And);

    public override Code Or(Code left, Code right) => Code.Binary(left, "or", right, Rank.Or);

    public override Code Conditional(Code condition, Code then, Code other) =>
        new($"{then.Within(Rank.Or)} if {condition.Within(Rank.Or)} else {other.Text}", Rank.Conditional);

    public override Code Power(Code a, Code b) => new($"np.power({a.Text}, {b.Text})");

    public override Code FusedMultiplyAdd(Code a, Code b, Code c) => CallKernel("fma", a, b, c);

    public override Code Position(string subscript) => new($"np.float64({subscript})");

    public override Code Whole(Code number) => CallKernel("whole", number);

    public override string Subscript(Subscript subscript, Func<int, string> name) =>
        subscript.ToString(name).Replace("/", "//", StringComparison.Ordinal);

    // A negative subscript would count from the end.
    public override Code Element(string array, string at, int checkedLength = -1, bool isRead = true)
    {
        if (checkedLength < 0) return new($"{array}[{at}]");
        var inside = CallKernel("inside", new Code(at), new Code(checkedLength.ToString(CultureInfo.InvariantCulture)));
        return new($"{array}[{inside.Text}]");
    }

    public override string? Declare(string name, VariableType type, string? value, bool isFinal) =>
        value is null ? null : $"{name} = {value}";

    public override IEnumerable<string> DeclareArray(string name, TapeArray array) =>
        [string.Create(CultureInfo.InvariantCulture, $"{name} = np.zeros({array.Length})")];

    public override string Statement(string text) => text;

    public override string ConditionHead(string condition, bool isFirst) =>
        condition.Length == 0 ? "else" : isFirst ? $"if {condition}" : $"elif {condition}";

    public override string LoopHead(string index, string lower, string upper) => $"for {index} in range({lower}, {upper})";

    public override IEnumerable<string> Open(string head, bool isFirst) =>
        head.StartsWith("def ", StringComparison.Ordinal) ? ["@np.errstate(all=\"ignore\")", head + ":"] : [head + ":"];

    public override string FunctionHead(SourceFunction function) => $"def {function.Name}({string.Join(", ", function.Parameters.Prepend("x"))})";

    public override IEnumerable<string> Begin(SourceFunction function, bool readsPoint)
    {
        yield return "x = np.asarray(x, dtype=float)";
        foreach (var name in function.Parameters) yield return $"{name} = np.asarray({name}, dtype=float).ravel()";
        if (function.Form != SourceForm.Value)
            yield return string.Create(CultureInfo.InvariantCulture, $"{function.Results} = np.zeros(({function.Count},) + x.shape[1:])");
    }

    public override string? Return(SourceFunction function, string? value) => function.Form switch
    {
        SourceForm.Value => $"return {value}",
        SourceForm.Gradient => $"return {value}, {function.Results}",
        _ => $"return {function.Results}",
    };

    public override (string Open, string Close) Table(string name, int length) => ($"{name} = np.array([", "])");

    public override string Write(string kernel) => PythonKernels.All[kernel];

    protected override string NameOf(string kernel) => "_" + kernel;

    protected override string? Find(string kernel) => PythonKernels.All.GetValueOrDefault(kernel);

    protected override string? Spelling(Function function) => function.Python;
}
