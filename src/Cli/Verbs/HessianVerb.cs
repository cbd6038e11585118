using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Derivations;
using Symbolic.Expressions;

namespace Symbolic.Cli.Verbs;

/// <summary>The matrix of second partial derivatives of an expression.</summary>
internal sealed class HessianVerb : TermVerb
{
    public override string Name => "hessian";

    public override string Summary => "the matrix of second partial derivatives of an expression";

    public override IReadOnlyList<Option> Options =>
    [
        Option.Variables, Option.At, Option.Steps, Option.Detail, Option.Format, Option.Raw, Option.Assume, Option.KeepDomain,
        Option.Functions, Option.Shapes, Option.By, Option.Timeout,
    ];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("hessian \"exp(x*y)\"", "the matrix, a row in a line"),
        ("hessian \"x^2*y + y^3\" --at x=1,y=2 --format json", "as JSON, with its value"),
    ];

    public override int Run(ArgumentList arguments, Terminal terminal) => arguments.Has(Option.Shapes)
        ? VectorQuestions.Run(this, arguments, terminal, isSecond: true)
        : base.Run(arguments, terminal);

    public override Answer Answer(Question question, CancellationToken cancellationToken)
    {
        var variables = question.Variables ?? question.Term.FreeVariables();
        var count = variables.Count;
        var simplest = new Simplest(question, count * (count + 3) / 2, cancellationToken);
        var partials = question.Steps ? [] : question.Term.Gradient(variables, cancellationToken);
        var (hessian, derivations) = (new Expr[count, count], new List<Derivation>());
        // The partial derivatives, each followed by the second ones that it gives on and above the diagonal.
        for (var i = 0; i < count; i++)
        {
            var partial = question.Steps ? Told(simplest.Derivation(question.Term, variables[i])) : simplest.Form(partials[i]);
            var row = question.Steps ? [] : partial.Gradient([.. variables.Skip(i)], cancellationToken);
            for (var j = i; j < count; j++)
            {
                var second = question.Steps ? Told(simplest.Derivation(partial, variables[j])) : simplest.Form(row[j - i]);
                hessian[i, j] = hessian[j, i] = second;
            }
        }

        return Answers.Answer.Of(hessian) with { Variables = variables, Derivations = derivations, Conditions = simplest.Conditions };

        Expr Told(Derivation derivation)
        {
            derivations.Add(derivation);
            return derivation.Result;
        }
    }
}
