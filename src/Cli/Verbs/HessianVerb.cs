using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Derivations;

namespace Symbolic.Cli.Verbs;

/// <summary>The matrix of second partial derivatives of an expression.</summary>
internal sealed class HessianVerb : TermVerb
{
    public override string Name => "hessian";

    public override string Summary => "the matrix of second partial derivatives of an expression";

    public override IReadOnlyList<Option> Options =>
        [Option.Variables, Option.At, Option.Steps, Option.Detail, Option.Format, Option.Functions, Option.Timeout];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("hessian \"exp(x*y)\"", "the matrix, a row in a line"),
        ("hessian \"x^2*y + y^3\" --at x=1,y=2 --format json", "as JSON, with its value"),
    ];

    public override Answer Answer(Question question, CancellationToken cancellationToken)
    {
        var variables = question.Variables ?? question.Term.FreeVariables();
        var hessian = question.Term.Hessian(variables, cancellationToken);
        var derivations = new List<Derivation>();
        if (question.Steps)
        {
            // The partial derivatives, each followed by the second ones that it gives on and above the diagonal.
            for (var i = 0; i < variables.Count; i++)
            {
                var partial = question.Term.Derive(variables[i], 1, cancellationToken);
                derivations.Add(partial);
                for (var j = i; j < variables.Count; j++) derivations.Add(partial.Result.Derive(variables[j], 1, cancellationToken));
            }
        }

        return Answers.Answer.Of(hessian) with { Variables = variables, Derivations = derivations };
    }
}
