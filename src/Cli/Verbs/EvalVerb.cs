using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Derivations;

namespace Symbolic.Cli.Verbs;

/// <summary>The value of an expression, exact and as a number.</summary>
internal sealed class EvalVerb : TermVerb
{
    public override string Name => "eval";

    public override string Summary => "the value of an expression, exact and as a number";

    public override IReadOnlyList<Option> Options => [Option.At, Option.Format, Option.Timeout];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("eval \"1/3 + 1/6\"", "1/2, and 0.5"),
        ("eval \"x^2*sin(x)\" --at x=pi/2", "with values for the variables"),
        ("eval \"sum(1/n^2, n, 1, 1000)\"", "a sum"),
    ];

    public override Answer Answer(Question question, CancellationToken cancellationToken) => Answers.Answer.Of(question.Term);

    protected override string Show(Question question, Point? point, Format format, Detail detail, CancellationToken cancellationToken)
    {
        var exact = point is null ? question.Term : question.Term.Substitute(point.Terms);
        var answer = Answers.Answer.Of(exact);
        var values = Compiled.IsCondition(exact)
            ? null
            : Compiled.Values(Answers.Answer.Of(question.Term), point ?? Point.Nowhere, cancellationToken);
        if (format == Format.Json) return JsonAnswer.Reply(answer, values, steps: false) + "\n";
        var shown = TextAnswer.Result(answer, format);
        if (values is null) return shown;
        var number = TextAnswer.Number(values[0]) + "\n";
        return shown == number ? shown : $"{shown}{number}";
    }
}
