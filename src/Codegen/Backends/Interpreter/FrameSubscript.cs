using System.Runtime.CompilerServices;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Interpreter;

/// <summary>A <see cref="Subscript"/> whose atoms are places of the frame.</summary>
internal readonly struct FrameSubscript
{
    private readonly long _constant;
    private readonly long _divisor;
    private readonly long _coefficient;
    private readonly int _atom;
    private readonly (long Coefficient, int[] Atoms)[]? _terms;

    public FrameSubscript(Subscript subscript, Func<int, int> place)
    {
        (_constant, _divisor) = (subscript.Constant, subscript.Divisor);
        if (subscript.Terms is [{ Atoms: [var atom] } single] && _divisor == 1) (_coefficient, _atom) = (single.Coefficient, place(atom));
        else _terms = [.. subscript.Terms.Select(term => (term.Coefficient, term.Atoms.Select(place).ToArray()))];
    }

    /// <summary>The value, from the atoms in a frame.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long At(ref double frame) =>
        _terms is null ? _constant + (_coefficient * (long)Unsafe.Add(ref frame, _atom)) : Sum(ref frame);

    private long Sum(ref double frame)
    {
        var sum = _constant;
        foreach (var (coefficient, atoms) in _terms!)
        {
            var product = coefficient;
            foreach (var atom in atoms) product *= (long)Unsafe.Add(ref frame, atom);
            sum += product;
        }

        return sum / _divisor;
    }
}
