using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Simplifier.Search;

/// <summary>Points that agree with what is assumed.</summary>
internal static class SamplePoints
{
    public static EvaluationEnvironment? Adjust(
        IReadOnlyList<Expr> variables, EvaluationEnvironment environment, Assumptions? assumptions, Random random)
    {
        _ = variables;
        _ = random;
        return assumptions is null || assumptions == Assumptions.None ? environment : null;
    }
}
