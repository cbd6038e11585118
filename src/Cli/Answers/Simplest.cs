using Symbolic.Expressions;
using Symbolic.Simplifier;

namespace Symbolic.Cli.Answers;

/// <summary>Answers with simplest forms.</summary>
internal static class Simplest
{
    /// <summary>The simplest form of a term, and where the two are equal.</summary>
    public static Answer Of(Question question, Expr term, CancellationToken cancellationToken)
    {
        var limits = SimplifyLimits.Default with { KeepDomain = question.KeepDomain };
        var found = term.Simplify(question.Assumptions, limits, cancellationToken);
        var answer = Answer.Of(found.Term) with { Conditions = found.Conditions };
        return question.Steps
            ? answer with { Derivations = [term.SimplifySteps(question.Assumptions, limits, cancellationToken)] }
            : answer;
    }
}
