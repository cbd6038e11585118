using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;

namespace Symbolic.Cli.Verbs;

/// <summary>Reads an expression and writes its canonical form.</summary>
internal sealed class ParseVerb : TermVerb
{
    public override string Name => "parse";

    public override string Summary => "read an expression and write it in canonical form";

    public override IReadOnlyList<Option> Options => [Option.Format, Option.At, Option.Functions, Option.Timeout];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("parse \"x*x + 2x + 1/2\"", "the canonical form"),
        ("parse \"sqrt(x)/2\" --format latex", "LaTeX"),
        ("parse - < formula.txt", "an expression from a file"),
    ];

    public override Answer Answer(Question question, CancellationToken cancellationToken) => Answers.Answer.Of(question.Term);
}
