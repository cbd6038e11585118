using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;

namespace Symbolic.Cli.Verbs;

/// <summary>The expression by powers of a variable.</summary>
internal sealed class CollectVerb : TermVerb
{
    public override string Name => "collect";

    public override string Summary => "the expression by powers of a variable";

    public override IReadOnlyList<Option> Options => [Option.Variable, Option.At, Option.Format, Option.Functions, Option.Timeout];

    public override IReadOnlyList<(string Line, string Shows)> Examples => [("collect \"a*x + b*x + c\" --var x", "x*(a + b) + c")];

    public override Answer Answer(Question question, CancellationToken cancellationToken) =>
        Answers.Answer.Of(question.Term.Collect(question.Variable ?? Variables.Usual(question.Term), cancellationToken));
}
