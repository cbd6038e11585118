using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Parsing;
using Symbolic.Simplifier;

namespace Symbolic.Cli.Verbs;

/// <summary>A verb that answers a question about terms.</summary>
internal abstract class TermVerb : Verb
{
    /// <summary>Whether several expressions belong together.</summary>
    protected virtual bool TakesSeveral => false;

    /// <summary>Answers the question, in the command and in a batch alike.</summary>
    public abstract Answer Answer(Question question, CancellationToken cancellationToken);

    public override int Run(ArgumentList arguments, Terminal terminal)
    {
        var format = arguments.Choice(Option.Format, Formats.Words);
        var detail = arguments.Choice(
            Option.Detail, ("normal", Detail.Normal), ("brief", Detail.Brief), ("full", Detail.Full));
        var texts = ExpressionTexts.Read(this, arguments, terminal, TakesSeveral);
        var timeout = arguments.Whole(Option.Timeout, 1, Timeout.Infinite);
        terminal.Write(TimeLimit.Run(timeout, cancellationToken =>
        {
            var options = ParseOptionsOf(arguments);
            var terms = texts.ConvertAll(text => text.Parse(options, cancellationToken)).ToArray();
            var question = Ask(arguments, terms, options, cancellationToken);
            var point = arguments.Text(Option.At) is { } at ? Point.Read(at, options, cancellationToken) : null;
            return Show(question, point, format, detail, cancellationToken);
        }));
        return ExitStatus.Success;
    }

    /// <summary>The question that the arguments ask.</summary>
    protected virtual Question Ask(ArgumentList arguments, Expr[] terms, ParseOptions options, CancellationToken cancellationToken) => new()
    {
        Terms = terms,
        Variable = VariableOf(arguments),
        Variables = VariablesOf(arguments),
        Order = arguments.Whole(Option.Order, 0, 1),
        Steps = arguments.Has(Option.Steps) || arguments.Has(Option.Detail),
        Assumptions = AssumptionsOf(arguments),
        KeepDomain = arguments.Has(Option.KeepDomain),
        Raw = arguments.Has(Option.Raw),
        Timeout = arguments.Whole(Option.Timeout, 1, Timeout.Infinite),
    };

    /// <summary>The text of the answer.</summary>
    protected virtual string Show(Question question, Point? point, Format format, Detail detail, CancellationToken cancellationToken)
    {
        var answer = Answer(question, cancellationToken);
        var values = point is null ? null : Compiled.Values(answer, point, cancellationToken);
        var hasSteps = answer.Derivations.Count > 0;
        if (format == Format.Json) return JsonAnswer.Reply(answer, values, hasSteps) + "\n";
        var shown = TextAnswer.Result(answer, format) + TextAnswer.Conditions(answer, format);
        if (values is not null) shown += TextAnswer.Values(answer, values, point!);
        foreach (var derivation in answer.Derivations) shown += "\n" + TextAnswer.Steps(derivation, format, detail);
        return shown;
    }

    private static Assumptions AssumptionsOf(ArgumentList arguments) =>
        arguments.Text(Option.Assume) is { } text ? Assumptions.Parse(text) : Assumptions.None;

    public static ParseOptions ParseOptionsOf(ArgumentList arguments)
    {
        if (arguments.Text(Option.Functions) is not { } functions) return ParseOptions.Default;
        var names = ListText.Split(functions);
        foreach (var name in names)
        {
            if (Variables.Named(name) is not Symbol) throw new UsageException($"--function takes names, and '{name}' is none that is free");
        }

        return ParseOptions.Default with { UnknownFunctions = [.. names] };
    }

    private static Expr? VariableOf(ArgumentList arguments) => arguments.Text(Option.Variable) is { } name
        ? Variables.Named(name) ?? throw new UsageException($"--var takes a name, and '{name}' is none")
        : null;

    public static List<Expr>? VariablesOf(ArgumentList arguments)
    {
        if (arguments.Text(Option.Variables) is not { } names) return null;
        var variables = new List<Expr>();
        foreach (var name in ListText.Split(names))
            variables.AddRange(Variables.AllNamed(name) ?? throw new UsageException($"--vars takes names, and '{name}' is none"));
        return variables;
    }
}
