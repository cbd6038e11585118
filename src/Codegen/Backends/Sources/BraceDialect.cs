namespace Symbolic.Codegen.Backends.Sources;

/// <summary>What C and C# have in common.</summary>
internal abstract class BraceDialect : Dialect
{
    public override string Comment => "//";

    public override Code And(Code left, Code right) => Code.Binary(left, "&&", right, Rank.And);

    // The compilers warn of && in || without parentheses.
    public override Code Or(Code left, Code right)
    {
        Code Clear(Code side) => side.Rank == Rank.And ? new($"({side.Text})") : side;
        return Code.Binary(Clear(left), "||", Clear(right), Rank.Or);
    }

    public override Code Not(Code condition) => new("!" + condition.Within(Rank.Unary), Rank.Unary);

    public override Code Conditional(Code condition, Code then, Code other) =>
        new($"{condition.Within(Rank.Or)} ? {then.Within(Rank.Or)} : {other.Text}", Rank.Conditional);

    public override Code Position(string subscript) => new($"(double){AsOperand(subscript)}", Rank.Unary);

    protected static string AsOperand(string subscript) => subscript.All(char.IsAsciiLetterOrDigit) ? subscript : $"({subscript})";
}
