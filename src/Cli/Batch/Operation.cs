using Symbolic.Cli.Verbs;

namespace Symbolic.Cli.Batch;

/// <summary>An operation of the protocol: what it needs, and who answers it.</summary>
/// <param name="Name">The word in the field <c>op</c>.</param>
/// <param name="Verb">Who answers it, or null if nobody does yet.</param>
/// <param name="Required">The fields that must be there, beside the expression.</param>
internal sealed record Operation(string Name, TermVerb? Verb, params string[] Required)
{
    private static readonly Operation[] All =
    [
        new("parse", new ParseVerb()),
        new("eval", new EvalVerb()),
        new("diff", new DiffVerb(), "var"),
        new("gradient", new GradientVerb()),
        new("jacobian", new JacobianVerb()),
        new("hessian", new HessianVerb()),
        new("simplify", new SimplifyVerb()),
        new("expand", new ExpandVerb()),
        new("factor", new FactorVerb()),
        new("solve", null, "var"),
        new("limit", null, "var", "to"),
        new("series", null, "var"),
        new("integrate", null, "var"),
    ];

    public bool TakesSeveral => Name == "jacobian";

    /// <exception cref="RequestException">There is no such operation.</exception>
    public static Operation Find(string? name)
    {
        if (name is null) throw new RequestException("the field 'op' is missing");
        foreach (var operation in All)
        {
            if (operation.Name == name) return operation;
        }

        var names = string.Join(", ", All.Select(operation => operation.Name));
        throw new RequestException($"there is no operation '{RequestException.Shortened(name)}'; take {names}");
    }
}
