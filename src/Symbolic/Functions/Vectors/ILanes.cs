namespace Symbolic.Functions.Vectors;

/// <summary>Doubles side by side, on which every operation works lane by lane: what a vector kernel may do.</summary>
/// <remarks>A kernel is written once, for a type parameter; the runtime compiles it anew for each implementing type, and the
/// wrapper vanishes. Comparisons give masks, lanes of all bits or none. Operations on bits take a lane for the integer that its
/// bits spell.</remarks>
/// <typeparam name="T">The implementing type.</typeparam>
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>How many lanes there are.</summary>
    static abstract int Count { get; }

    static abstract T operator +(T left, T right);

    static abstract T operator -(T left, T right);

    static abstract T operator *(T left, T right);

    static abstract T operator /(T left, T right);

    static abstract T operator -(T value);

    static abstract T operator <(T left, T right);

    static abstract T operator <=(T left, T right);

    static abstract T operator >(T left, T right);

    static abstract T operator >=(T left, T right);

    static abstract T operator &(T left, T right);

    static abstract T operator |(T left, T right);

    static abstract T operator ^(T left, T right);

    static abstract T operator ~(T value);

    /// <summary>The bits moved up.</summary>
    static abstract T operator <<(T value, int count);

    /// <summary>The bits moved down, with zeros from above.</summary>
    static abstract T operator >>>(T value, int count);

    /// <summary>One number in all lanes.</summary>
    static abstract T Of(double value);

    /// <summary>The bits of one integer in all lanes.</summary>
    static abstract T OfBits(long bits);

    /// <summary>left · right + addend, rounded once.</summary>
    static abstract T MultiplyAdd(T left, T right, T addend);

    /// <summary>The sum of the bits as integers.</summary>
    static abstract T AddBits(T left, T right);

    /// <summary>The difference of the bits as integers.</summary>
    static abstract T SubtractBits(T left, T right);

    /// <summary>A mask of the lanes that are equal numbers.</summary>
    static abstract T Equal(T left, T right);

    /// <summary>The first choice where the mask is set, the second one elsewhere.</summary>
    static abstract T Select(T mask, T yes, T no);

    /// <summary>Whether the mask is set in every lane.</summary>
    static abstract bool All(T mask);

    static abstract T Abs(T value);

    static abstract T Sqrt(T value);

    static abstract T Floor(T value);

    static abstract T Ceiling(T value);

    /// <summary>The nearest integers, even ones of two equally near.</summary>
    static abstract T Round(T value);

    /// <summary>As <see cref="Math.Max(double, double)"/>: NaN if one is, and +0 above -0.</summary>
    static abstract T Max(T left, T right);

    /// <summary>As <see cref="Math.Min(double, double)"/>: NaN if one is, and -0 below +0.</summary>
    static abstract T Min(T left, T right);

    /// <summary>The size of one, the sign of the other.</summary>
    static abstract T CopySign(T size, T sign);

    /// <summary>Writes the lanes to memory.</summary>
    static abstract void Store(T value, Span<double> to);

    /// <summary>Reads the lanes from memory.</summary>
    static abstract T Load(ReadOnlySpan<double> from);
}
