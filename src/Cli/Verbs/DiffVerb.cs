using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Expressions;
using Symbolic.Parsing;

namespace Symbolic.Cli.Verbs;

/// <summary>The derivative of an expression.</summary>
internal sealed class DiffVerb : TermVerb
{
    public override string Name => "diff";

    public override string Summary => "the derivative of an expression";

    public override IReadOnlyList<Option> Options =>
    [
        Option.Variable, Option.Order, Option.At, Option.Steps, Option.Detail, Option.Format, Option.FirstPrinciples, Option.Implicit,
        Option.Direction, Option.Variables, Option.Raw, Option.Assume, Option.KeepDomain, Option.Functions, Option.Shapes, Option.By,
        Option.Timeout,
    ];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("diff \"x^2*sin(x)\"", "the derivative"),
        ("diff \"x^2*sin(x)\" --steps", "with its derivation"),
        ("diff \"sin(x)/cos(x)\" --raw", "as the rules give it, not simplified"),
        ("diff \"exp(a*x)\" --var x --order 2 --at a=1,x=0", "the second derivative, and its value"),
        ("diff \"-x^2\" --first-principles", "from the definition, as a limit"),
        ("diff \"x^2 + y^2 == 25\" --implicit y", "dy/dx of an equation"),
        ("diff \"x^2 + 2y^2\" --direction 1,1", "the derivative along a direction"),
        ("diff \"f(g(x))\" --function f,g", "with functions of which nothing is known"),
    ];

    public override int Run(ArgumentList arguments, Terminal terminal) => arguments.Has(Option.Shapes)
        ? VectorQuestions.Run(this, arguments, terminal, isSecond: false)
        : base.Run(arguments, terminal);

    public override Answer Answer(Question question, CancellationToken cancellationToken)
    {
        var term = question.Term;
        if (question.Direction is not null) return Directional(question, cancellationToken);
        var variable = question.Variable ?? Variables.Usual(term, except: question.Dependent);
        if (question.Dependent is { } dependent) return Implicit(question, dependent, variable, cancellationToken);
        if (question.FirstPrinciples) return Answers.Answer.Of(term.DeriveFromFirstPrinciples(variable));
        var simplest = new Simplest(question, 1, cancellationToken);
        var answer = question.Steps && question.Order > 0
            ? Answers.Answer.Of(simplest.Derivation(term, variable, question.Order))
            : Answers.Answer.Of(simplest.Derivative(term, variable, question.Order));
        return answer with { Conditions = simplest.Conditions };
    }

    protected override Question Ask(ArgumentList arguments, Expr[] terms, ParseOptions options, CancellationToken cancellationToken)
    {
        OnlyOne(arguments, Option.FirstPrinciples, Option.Implicit, Option.Direction);
        OnlyOne(arguments, Option.Order, Option.FirstPrinciples, Option.Direction);
        OnlyOne(arguments, Option.Variable, Option.Variables);
        if (arguments.Has(Option.Variables) && !arguments.Has(Option.Direction))
            throw new UsageException("--vars goes with --direction; for all partial derivatives ask for the gradient");
        var question = base.Ask(arguments, terms, options, cancellationToken);
        question = question with { FirstPrinciples = arguments.Has(Option.FirstPrinciples) };
        if (arguments.Text(Option.Implicit) is { } name)
        {
            var dependent = Variables.Named(name) as Symbol ?? throw new UsageException($"--implicit takes a name, and '{name}' is none");
            question = question with { Dependent = dependent };
        }

        return question with { Direction = Directions.Read(arguments, options, cancellationToken) };
    }

    private static Answer Directional(Question question, CancellationToken cancellationToken)
    {
        var variables = question.Variables ?? (question.Variable is { } variable ? [variable] : question.Term.FreeVariables());
        return Directions.Answer(question, variables, cancellationToken);
    }

    private static Answer Implicit(Question question, Symbol dependent, Expr variable, CancellationToken cancellationToken)
    {
        if (variable is not Symbol independent)
            throw new UsageException($"an implicit derivative is by a name, and {variable} has an index");
        var simplest = new Simplest(question, 1, cancellationToken);
        var answer = question.Steps && question.Order > 0
            ? Answers.Answer.Of(simplest.Form(question.Term.DeriveImplicit(dependent, independent, question.Order)))
            : Answers.Answer.Of(simplest.Form(question.Term.ImplicitDerivative(dependent, independent, question.Order)));
        return answer with { Conditions = simplest.Conditions };
    }

    private static void OnlyOne(ArgumentList arguments, params ReadOnlySpan<Option> options)
    {
        Option? first = null;
        foreach (var option in options)
        {
            if (!arguments.Has(option)) continue;
            if (first is not null) throw new UsageException($"{first.Name} and {option.Name} do not go together");
            first = option;
        }
    }
}
