namespace Symbolic.Evaluation;

/// <summary>What a term evaluates to: a number, or whether a condition holds.</summary>
internal readonly record struct Value(double Number, bool Holds, bool IsCondition)
{
    public static implicit operator Value(double number) => new(number, false, false);

    public static implicit operator Value(bool holds) => new(0, holds, true);
}
