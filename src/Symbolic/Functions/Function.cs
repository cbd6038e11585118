using System.Collections.Immutable;
using System.Globalization;
using Symbolic.Functions.Vectors;
using Symbolic.Numbers;

namespace Symbolic.Functions;

/// <summary>One row of the function table: all that the toolkit knows about a function.</summary>
/// <remarks>Everything else reads from here: the parser the names, the interpreter and the compiler the kernel, both kinds of
/// differentiation the partial derivatives, the printers the spellings, the tests the sampling intervals.</remarks>
public sealed class Function
{
    private ulong _hash;
    private VectorKernel? _vectorKernel;

    /// <summary>The name in the infix syntax.</summary>
    public required string Name { get; init; }

    /// <summary>Other names that are read as this function.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>The least number of arguments.</summary>
    public int MinArity { get; init; } = 1;

    /// <summary>The greatest number of arguments; <see cref="int.MaxValue"/> for any number.</summary>
    public int MaxArity { get; init; } = 1;

    /// <summary>The numeric value: a delegate of a static method of one to three doubles. A function of any number of arguments
    /// has a kernel of two, which is applied from left to right.</summary>
    public required Delegate Kernel { get; init; }

    /// <summary>The numeric value of complex numbers, on the principal branch: a delegate of a static method of as many
    /// <see cref="System.Numerics.Complex"/> numbers as the kernel has doubles; null where there is none.</summary>
    public Delegate? ComplexKernel { get; init; }

    /// <summary>The numeric value of many numbers at once. Of a function of any number of arguments it takes two, as the kernel
    /// does.</summary>
    public VectorKernel VectorKernel => _vectorKernel ??= Vectors is { } make ? make() : VectorKernel.LaneByLane(Kernel);

    /// <summary>Makes the vector kernel when it is first asked for, as most programs never do; null calls the kernel for each
    /// number.</summary>
    internal Func<VectorKernel>? Vectors { get; init; }

    /// <summary>The function in terms of others; where it is given, no application of the function ever appears in a term.</summary>
    public Definition? Definition { get; init; }

    /// <summary>The partial derivatives.</summary>
    public required PartialDerivative Partial { get; init; }

    /// <summary>Exact special values that hold without assumptions.</summary>
    public ExactValue? Exact { get; init; }

    /// <summary>What becomes of a minus sign in the argument.</summary>
    public Parity Parity { get; init; }

    /// <summary>The period, or null.</summary>
    public string? Period { get; init; }

    /// <summary>Where the function is real, in words.</summary>
    public string Domain { get; init; } = "all real numbers";

    /// <summary>For each argument an interval inside the domain, clear of kinks, from which tests and plots take their points; the
    /// last one stands for all further arguments.</summary>
    public ImmutableArray<Interval> Samples { get; init; } = [new(-2, 2)];

    /// <summary>Where the function is continuous but has no derivative, or jumps, as a format with {0} for the argument; null if
    /// nowhere. The partial derivatives still have a value there, which <c>docs/conventions.md</c> states.</summary>
    public string? Kink { get; init; }

    /// <summary>LaTeX, as a format with {0} for the first argument and so on, or a bare command such as <c>\sin</c>.</summary>
    public string? Latex { get; init; }

    /// <summary>The MathML identifier, or one element as a format with {0} for the first argument; null takes the name.</summary>
    public string? MathML { get; init; }

    /// <summary>C17, as a format; null where the C library has no function that gives the same values, at the edges too. Each argument
    /// stands once.</summary>
    public string? C { get; init; }

    /// <summary>C# with System.Math, as a format; null where it has no such function.</summary>
    public string? CSharp { get; init; }

    /// <summary>Python with NumPy as np, as a format; null where it has no such function.</summary>
    public string? Python { get; init; }

    /// <summary>Where the definition and the derivative can be looked up.</summary>
    public string Source { get; init; } = "DLMF 4";

    /// <summary>How many arguments the function takes, in words: <c>1 argument</c>, <c>2 or more arguments</c>.</summary>
    public string ArityText => MaxArity == int.MaxValue ? Words($"{MinArity} or more arguments")
        : MinArity == MaxArity ? Words($"{MinArity} argument{(MinArity == 1 ? "" : "s")}")
        : Words($"{MinArity} to {MaxArity} arguments");

    internal ulong StableHash => _hash != 0 ? _hash : _hash = Mixing.Mix(Mixing.Text(Name), (ulong)MinArity);

    /// <summary>Whether the function takes that many arguments.</summary>
    /// <param name="count">A number of arguments.</param>
    public bool Takes(int count) => count >= MinArity && count <= MaxArity;

    /// <summary>The numeric value: the kernel applied to numbers.</summary>
    /// <param name="arguments">As many numbers as the function takes.</param>
    /// <exception cref="ArgumentException">The number of arguments is wrong.</exception>
    public double Evaluate(params ReadOnlySpan<double> arguments)
    {
        if (!Takes(arguments.Length)) throw new ArgumentException($"{Name} takes {ArityText}, not {arguments.Length}.", nameof(arguments));
        return Evaluation.Arithmetic.Call(this, arguments);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Words(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
