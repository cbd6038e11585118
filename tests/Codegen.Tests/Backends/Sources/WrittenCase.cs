using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Backends.Sources;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Backends.Sources;

/// <summary>A program to be written in every language, and the points at which it is compared with the compiled one.</summary>
/// <param name="Name">The name of its function.</param>
/// <param name="Tape">The program.</param>
/// <param name="Form">What its function returns.</param>
/// <param name="Points">The points.</param>
internal sealed record WrittenCase(string Name, Tape Tape, SourceForm Form, double[][] Points)
{
    /// <summary>The term that it computes, if there is one.</summary>
    public Expr? Term { get; init; }

    /// <summary>Whether it may read outside an array, for which languages have different answers.</summary>
    public bool MayFail { get; init; }

    /// <summary>How many numbers the function computes, the returned one included.</summary>
    public int Count => Form == SourceForm.Value ? 1 : Tape.Outputs.Length;

    public IEnumerable<double[]> Expected()
    {
        switch (Form)
        {
            case SourceForm.Value:
                var function = LinqCompiler.ToFunction(Tape, default);
                foreach (var point in Points) yield return Tried(results => results[0] = function(point));
                break;
            case SourceForm.Gradient:
                var withGradient = LinqCompiler.ToGradient(Tape, default);
                foreach (var point in Points) yield return Tried(results => results[0] = withGradient(point, results.AsSpan(1)));
                break;
            default:
                CompiledFunctions functions = LinqCompiler.Chunked(new ProgramLayout(Tape, null, 0, 1000), false, default).Run;
                foreach (var point in Points) yield return Tried(results => functions(point, results));
                break;
        }
    }

    /// <summary>The results of a call; not numbers where it fails as it may.</summary>
    public double[] Tried(Action<double[]> call)
    {
        var results = new double[Count];
        try
        {
            call(results);
        }
        catch (Exception exception) when (MayFail && exception is IndexOutOfRangeException or OverflowException)
        {
            Array.Fill(results, double.NaN);
        }

        return results;
    }
}
