using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Cli.Tables;
using Symbolic.Derivations;

namespace Symbolic.Cli.Verbs;

/// <summary>The value of an expression, exact and as a number.</summary>
internal sealed class EvalVerb : TermVerb
{
    public override string Name => "eval";

    public override string Summary => "the value of an expression, exact and as a number";

    public override IReadOnlyList<Option> Options => [Option.At, Option.Format, Option.Csv, Option.Gradient, Option.Out, Option.Timeout];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("eval \"1/3 + 1/6\"", "1/2, and 0.5"),
        ("eval \"x^2*sin(x)\" --at x=pi/2", "with values for the variables"),
        ("eval \"sum(1/n^2, n, 1, 1000)\"", "a sum"),
        ("eval \"a*x^2*sin(y)\" --csv points.csv --at a=2 --gradient", "at all points of a file with columns x and y"),
    ];

    public override int Run(ArgumentList arguments, Terminal terminal)
    {
        if (arguments.Text(Option.Csv) is not { } source)
        {
            foreach (var option in new[] { Option.Gradient, Option.Out })
            {
                if (arguments.Has(option)) throw new UsageException($"{option.Name} is said together with --csv");
            }

            return base.Run(arguments, terminal);
        }

        if (arguments.Has(Option.Format)) throw new UsageException("--format is not said together with --csv: the results are CSV too");
        var text = ExpressionTexts.Read(this, arguments, terminal, takesSeveral: false)[0];
        var timeout = arguments.Whole(Option.Timeout, 1, Timeout.Infinite);
        return TimeLimit.Run(timeout, cancellationToken =>
        {
            var options = ParseOptionsOf(arguments);
            var term = text.Parse(options, cancellationToken);
            if (arguments.Text(Option.At) is { } at) term = term.Substitute(Point.Read(at, options, cancellationToken).Terms);
            TableRun.Run(term, source, arguments.Text(Option.Out), arguments.Has(Option.Gradient), terminal, cancellationToken);
            return ExitStatus.Success;
        });
    }

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
