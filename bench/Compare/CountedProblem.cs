using Symbolic.Codegen;
using Symbolic.Codegen.Derivatives;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Compare;

/// <summary>A problem whose operations are counted.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its size.</param>
/// <param name="Terms">The terms that are differentiated.</param>
/// <param name="Variables">The variables.</param>
/// <param name="Published">The ratio of operations, Jacobian over function, that FastDifferentiation.jl states; NaN if none.</param>
internal sealed record CountedProblem(string Name, int Size, Expr[] Terms, Expr[] Variables, double Published = double.NaN)
{
    /// <summary>The program, where there are no terms.</summary>
    public Tape? Program { get; init; }

    /// <summary>How the terms become programs.</summary>
    public CompileOptions? Options { get; init; }

    /// <summary>The operations of the function, and of the Jacobian alone.</summary>
    public (double Function, double Jacobian) Count() => Program is { } program
        ? (OperationCount.Of(program), OperationCount.Of(program.ToJacobianTape(withValues: false)))
        : (OperationCount.Of(Terms.ToTape(Variables, Options)), OperationCount.Of(Terms.ToSparseJacobianTape(Variables, out _, withValues: false, Options)));
}
