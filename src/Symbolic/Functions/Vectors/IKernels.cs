namespace Symbolic.Functions.Vectors;

/// <summary>A function of one vector.</summary>
internal interface IUnaryKernel
{
    /// <summary>Whether the kernel is a few instructions, for which a call would be too much.</summary>
    static virtual bool IsShort => false;

    /// <summary>The value, lane by lane.</summary>
    static abstract T Of<T>(T x)
        where T : struct, ILanes<T>;
}

/// <summary>A function of two vectors.</summary>
internal interface IBinaryKernel
{
    /// <summary>Whether the kernel is a few instructions, for which a call would be too much.</summary>
    static virtual bool IsShort => false;

    /// <summary>The value, lane by lane.</summary>
    static abstract T Of<T>(T x, T y)
        where T : struct, ILanes<T>;
}

/// <summary>A function of three vectors, short.</summary>
internal interface ITernaryKernel
{
    /// <summary>The value, lane by lane.</summary>
    static abstract T Of<T>(T x, T y, T z)
        where T : struct, ILanes<T>;
}
