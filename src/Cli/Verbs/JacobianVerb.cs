using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Derivations;
using Symbolic.Expressions;

namespace Symbolic.Cli.Verbs;

/// <summary>The matrix of partial derivatives of several expressions.</summary>
internal sealed class JacobianVerb : TermVerb
{
    public override string Name => "jacobian";

    public override string Summary => "the matrix of partial derivatives of several expressions";

    public override string Usage => "EXPRESSION... [options]";

    public override IReadOnlyList<Option> Options =>
    [
        Option.Variables, Option.At, Option.Steps, Option.Detail, Option.Format, Option.Raw, Option.Assume, Option.KeepDomain,
        Option.Functions, Option.Timeout,
    ];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("jacobian \"r*cos(t)\" \"r*sin(t)\"", "one row for each expression, one column for each variable"),
        ("jacobian \"x*y\" \"x + y\" --vars y,x --at x=1,y=2", "variables in order, and the values"),
    ];

    protected override bool TakesSeveral => true;

    public override Answer Answer(Question question, CancellationToken cancellationToken)
    {
        var variables = question.Variables ?? All(question.Terms);
        var simplest = new Simplest(question, question.Terms.Count * variables.Count, cancellationToken);
        var derivations = new List<Derivation>();
        if (question.Steps)
        {
            foreach (var term in question.Terms)
            {
                foreach (var variable in variables) derivations.Add(simplest.Derivation(term, variable));
            }
        }

        var matrix = question.Steps ? new Expr[question.Terms.Count, variables.Count] : question.Terms.Jacobian(variables, cancellationToken);
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            for (var j = 0; j < variables.Count; j++)
                matrix[i, j] = question.Steps ? derivations[(i * variables.Count) + j].Result : simplest.Form(matrix[i, j]);
        }

        return Answers.Answer.Of(matrix) with { Variables = variables, Derivations = derivations, Conditions = simplest.Conditions };
    }

    private static List<Expr> All(IReadOnlyList<Expr> terms)
    {
        var all = new SortedDictionary<string, Expr>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            foreach (var variable in term.FreeVariables()) all[variable.ToString()] = variable;
        }

        return [.. all.Values];
    }
}
