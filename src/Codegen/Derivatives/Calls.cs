using System.Buffers;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Functions with several spans, over compiled functions with one span of inputs and one of results.</summary>
/// <remarks>What is small stands on the stack, the rest is rented: a call allocates nothing.</remarks>
internal static class Calls
{
    // The runtime sets it to 0 at every call.
    private const int MostOnStack = 32;

    public static HessianFunction Hessian(CompiledFunctions all, int inputs, int entries) => (x, gradient, hessian) =>
    {
        Check(x.Length, inputs, nameof(x));
        if (!gradient.IsEmpty) Check(gradient.Length, inputs, nameof(gradient));
        Check(hessian.Length, entries, nameof(hessian));
        return Split(all, x, default, 1, gradient, inputs, hessian);
    };

    public static HessianProductFunction HessianProduct(CompiledFunctions all, int inputs) => (x, direction, gradient, product) =>
    {
        Check(x.Length, inputs, nameof(x));
        Check(direction.Length, inputs, nameof(direction));
        if (!gradient.IsEmpty) Check(gradient.Length, inputs, nameof(gradient));
        Check(product.Length, inputs, nameof(product));
        return Split(all, x, direction, 1, gradient, inputs, product);
    };

    public static JacobianFunction Jacobian(CompiledFunctions all, int inputs, int outputs, int entries) => (x, values, jacobian) =>
    {
        Check(x.Length, inputs, nameof(x));
        if (!values.IsEmpty) Check(values.Length, outputs, nameof(values));
        Check(jacobian.Length, entries, nameof(jacobian));
        Split(all, x, default, 0, values, outputs, jacobian);
    };

    public static JacobianProductFunction JacobianProduct(CompiledFunctions all, int inputs, int outputs, bool isFromLeft) =>
        (x, vector, values, product) =>
        {
            Check(x.Length, inputs, nameof(x));
            Check(vector.Length, isFromLeft ? outputs : inputs, nameof(vector));
            if (!values.IsEmpty) Check(values.Length, outputs, nameof(values));
            Check(product.Length, isFromLeft ? inputs : outputs, nameof(product));
            Split(all, x, vector, 0, values, outputs, product);
        };

    // The results are some numbers, of which the first is returned, and two arrays, the first of which may be left out.
    private static double Split(
        CompiledFunctions all, ReadOnlySpan<double> x, ReadOnlySpan<double> more, int numbers, Span<double> first, int length, Span<double> second)
    {
        var room = (more.IsEmpty ? 0 : x.Length + more.Length) + numbers + length + second.Length;
        if (room <= MostOnStack)
        {
            Span<double> small = stackalloc double[MostOnStack];
            return Split(all, x, more, numbers, first, length, second, small[..room]);
        }

        var rented = ArrayPool<double>.Shared.Rent(room);
        try
        {
            return Split(all, x, more, numbers, first, length, second, rented.AsSpan(0, room));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    private static double Split(
        CompiledFunctions all, ReadOnlySpan<double> x, ReadOnlySpan<double> more, int numbers, Span<double> first, int length, Span<double> second,
        Span<double> room)
    {
        var given = more.IsEmpty ? 0 : x.Length + more.Length;
        scoped var point = x;
        if (given > 0)
        {
            x.CopyTo(room);
            more.CopyTo(room[x.Length..]);
            point = room[..given];
        }

        var results = room[given..];
        all(point, results);
        if (!first.IsEmpty) results.Slice(numbers, length).CopyTo(first);
        results[(numbers + length)..].CopyTo(second);
        return results.IsEmpty ? 0 : results[0];
    }

    private static void Check(int given, int needed, string name)
    {
        if (given != needed) ThrowLength(given, needed, name);
    }

    /// <summary>Says that a span is too short or too long.</summary>
    public static void ThrowLength(int given, int needed, string name) =>
        throw new ArgumentException($"{needed} number(s) are needed here, but the span has {given}.", name);
}
