namespace Symbolic.Codegen.Backends.Sources;

/// <summary>How tightly an expression holds together, from the loosest to the tightest.</summary>
internal enum Rank
{
    Conditional,
    Or,
    And,
    Not,
    Comparison,
    Sum,
    Product,
    Unary,
    Atom,
}

/// <summary>An expression as it is written.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Rank">What it is.</param>
internal readonly record struct Code(string Text, Rank Rank = Rank.Atom)
{
    /// <summary>The text as an operand, in parentheses unless it holds together at least so tightly.</summary>
    public string Within(Rank least) => Rank >= least ? Text : $"({Text})";

    /// <summary>Two operands of an operator that is read from the left.</summary>
    public static Code Binary(Code left, string sign, Code right, Rank rank) =>
        new($"{left.Within(rank)} {sign} {right.Within(rank + 1)}", rank);
}
