using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Parsing;

namespace Symbolic.Cli.Verbs;

/// <summary>All partial derivatives of an expression.</summary>
internal sealed class GradientVerb : TermVerb
{
    public override string Name => "gradient";

    public override string Summary => "all partial derivatives of an expression";

    public override IReadOnlyList<Option> Options =>
    [
        Option.Variables, Option.At, Option.Steps, Option.Detail, Option.Format, Option.Direction, Option.Raw, Option.Assume,
        Option.KeepDomain, Option.Functions, Option.Shapes, Option.By, Option.Timeout,
    ];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("gradient \"x^2 + x*y + y^2\" --at x=1,y=2", "the gradient, and its value"),
        ("gradient \"x^2*y*z\" --vars z,x", "by these variables, in this order"),
        ("gradient \"x^2 + 2y^2\" --direction 1,1", "along a direction"),
        ("gradient \"norm(X*w - y)^2\" --shapes \"w: vector(d), X: matrix(m, d), y: vector(m)\" --by w", "by a vector, in both notations"),
    ];

    public override int Run(ArgumentList arguments, Terminal terminal) => arguments.Has(Option.Shapes)
        ? VectorQuestions.Run(this, arguments, terminal, isSecond: false)
        : base.Run(arguments, terminal);

    public override Answer Answer(Question question, CancellationToken cancellationToken)
    {
        var variables = question.Variables ?? question.Term.FreeVariables();
        if (question.Direction is not null) return Directions.Answer(question, variables, cancellationToken);
        var simplest = new Simplest(question, variables.Count, cancellationToken);
        var (derivations, results) = (Array.Empty<Derivation>(), Array.Empty<Expr>());
        if (question.Steps)
        {
            derivations = [.. variables.Select(variable => simplest.Derivation(question.Term, variable))];
            results = [.. derivations.Select(derivation => derivation.Result)];
        }
        else
        {
            results = [.. question.Term.Gradient(variables, cancellationToken).Select(simplest.Form)];
        }

        return Answers.Answer.Of(results) with { Variables = variables, Derivations = derivations, Conditions = simplest.Conditions };
    }

    protected override Question Ask(ArgumentList arguments, Expr[] terms, ParseOptions options, CancellationToken cancellationToken) =>
        base.Ask(arguments, terms, options, cancellationToken) with { Direction = Directions.Read(arguments, options, cancellationToken) };
}
