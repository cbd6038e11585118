using System.Globalization;
using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Expressions;
using Symbolic.Parsing;

namespace Symbolic.Cli.Verbs;

/// <summary>The option --direction.</summary>
internal static class Directions
{
    /// <summary>The components, or null if there is no direction.</summary>
    public static List<Expr>? Read(ArgumentList arguments, ParseOptions options, CancellationToken cancellationToken)
    {
        if (arguments.Text(Option.Direction) is not { } text) return null;
        var direction = new List<Expr>();
        foreach (var item in ListText.Split(text)) direction.Add(item.Parse(options, cancellationToken));
        if (direction.TrueForAll(component => component == Number.Zero)) throw new UsageException("the zero vector has no direction");
        return direction;
    }

    public static Answer Answer(Question question, IReadOnlyList<Expr> variables, CancellationToken cancellationToken)
    {
        var direction = question.Direction!;
        if (direction.Count != variables.Count)
        {
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"the direction has {direction.Count} component(s) for {variables.Count} variable(s): {string.Join(", ", variables)}"));
        }

        var simplest = new Simplest(question, 1, cancellationToken);
        var answer = question.Steps
            ? Answers.Answer.Of(simplest.Form(question.Term.DeriveDirectional(variables, direction)))
            : Answers.Answer.Of(simplest.Form(question.Term.DirectionalDerivative(variables, direction)));
        return answer with { Conditions = simplest.Conditions };
    }
}
