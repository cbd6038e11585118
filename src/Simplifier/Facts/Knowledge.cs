using Symbolic.Numbers;

namespace Symbolic.Simplifier.Facts;

/// <summary>What is known of the value of a term, wherever it has one.</summary>
internal readonly record struct Knowledge(Bounds Bounds, Traits Traits)
{
    public static Knowledge Nothing => new(Bounds.All, Traits.None);

    public static Knowledge Real => new(Bounds.All, Traits.Real);

    public bool IsReal => Traits.HasFlag(Traits.Real);

    public bool IsInteger => Traits.HasFlag(Traits.Integer);

    public bool IsNonzero => Bounds.ExcludesZero || (Traits & (Traits.Nonzero | Traits.Odd)) != 0;

    public static Knowledge Of(Rational value) => new(
        Bounds.Point(value),
        Traits.Real | (value.IsZero ? Traits.None : Traits.Nonzero)
        | (!value.IsInteger ? Traits.Broken : Traits.Integer | (value.IsEvenInteger ? Traits.Even : Traits.Odd)));

    public static Knowledge In(Bounds bounds, Traits traits = Traits.None) => new(bounds, traits | Traits.Real);

    /// <summary>Both at once.</summary>
    public Knowledge And(Knowledge other) => new Knowledge(Bounds.Intersect(other.Bounds), Traits | other.Traits).Tidied();

    /// <summary>Whole numbers have whole bounds, and a number that is not zero is not at an end that is.</summary>
    public Knowledge Tidied()
    {
        var (bounds, traits) = (Bounds, Traits);
        if ((traits & (Traits.Even | Traits.Odd)) != 0) traits |= Traits.Integer;
        if ((traits & (Traits.Nonzero | Traits.Odd)) != 0)
        {
            if (bounds.Lower is { IsZero: true }) bounds = bounds with { LowerOpen = true };
            if (bounds.Upper is { IsZero: true }) bounds = bounds with { UpperOpen = true };
        }

        if (traits.HasFlag(Traits.Integer))
        {
            if (bounds.Lower is { } low) bounds = bounds with { Lower = Above(low, bounds.LowerOpen), LowerOpen = false };
            if (bounds.Upper is { } high) bounds = bounds with { Upper = -Above(-high, bounds.UpperOpen), UpperOpen = false };
        }

        return new(bounds, traits);
    }

    private static Rational Above(Rational low, bool open) => open ? low.Floor() + 1 : -(-low).Floor();
}
