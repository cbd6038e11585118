using Symbolic.Cli.Arguments;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Optimization.Constraints;
using Symbolic.Parsing;

namespace Symbolic.Cli.Answers;

/// <summary>The option --subject-to.</summary>
internal static class Constraints
{
    /// <summary>The problem that a term and all constraints make; its variables are those of --vars, or all.</summary>
    public static ConstrainedProblem ProblemOf(Expr term, ArgumentList arguments, ParseOptions options, CancellationToken cancellationToken)
    {
        var constraints = new List<Expr>();
        foreach (var text in arguments.Texts(Option.SubjectTo)) constraints.Add(text.Parse(options, cancellationToken));
        if (constraints.Contains(Constant.False)) throw new UnsupportedException("a constraint of --subject-to never holds");
        var variables = Verbs.TermVerb.VariablesOf(arguments)
            ?? [.. constraints.Append(term).SelectMany(Components.VariablesOf).Distinct().OrderBy(variable => variable.ToString(), StringComparer.Ordinal)];
        if (variables.Count == 0) throw new UsageException($"{term} has no variables");
        return ConstrainedProblem.Of(term, variables, constraints);
    }
}
