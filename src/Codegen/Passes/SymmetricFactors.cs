using Symbolic.Codegen.Derivatives;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Finds double sums of products that stay the same when the two indices change places.</summary>
internal sealed class SymmetricFactors(Tape tape, CancellationToken cancellationToken)
{
    private const int MostFactors = 32;

    // Data that stay in the cache, in bytes.
    private const int LargestTurned = 1 << 18;
    private readonly Activity _activity = new(tape);
    private readonly int[] _uses = CountUses(tape);
    private readonly Dictionary<(int Product, int Operand), bool> _isCounted = [];

    /// <summary>Loads of symmetric data that may read the element on the other side of the diagonal, with their two loops: then
    /// neighbouring runs of the outer loop read neighbours, and can be the lanes of vectors without being added up across them.</summary>
    public Dictionary<int, (int Outer, int Inner)> Turned { get; } = [];

    /// <summary>The factors that depend on one index alone and have a derivative: for a product and an operand of it whether the derivative
    /// counts twice (the factors of the outer index) or not at all (those of the inner one).</summary>
    public Dictionary<(int Product, int Operand), bool> Find()
    {
        for (var i = 0; i < tape.Instructions.Length; i++)
        {
            if (tape.Instructions[i].Opcode == Opcode.Sum && _activity[i]) Terms(tape.PartnerOf(i), tape.Instructions[i].A);
        }

        return _isCounted;
    }

    // What is added in each run of the outer loop, term by term: the adjoints of all of them are the same in all runs.
    private void Terms(int outer, int value)
    {
        var open = new Stack<int>([value]);
        while (open.TryPop(out var term))
        {
            if (!IsPartOf(outer, term)) continue;
            var instruction = tape.Instructions[term];
            if (instruction.Opcode is Opcode.Add or Opcode.Subtract or Opcode.Negate)
            {
                open.Push(instruction.A);
                if (instruction.B >= 0) open.Push(instruction.B);
            }
            else
            {
                Product(outer, term);
            }
        }
    }

    private void Product(int outer, int root)
    {
        var factors = new List<(int Product, int Value)>();
        if (!Collect(outer, root, factors)) return;
        var inner = factors.FindIndex(factor => IsPartOf(outer, factor.Value) && IsInnerSum(outer, factor.Value));
        if (inner < 0) return;
        var total = factors[inner].Value;
        factors.RemoveAt(inner);
        var loop = tape.PartnerOf(total);
        if (!IsPartOf(loop, tape.Instructions[total].A) || !Collect(loop, tape.Instructions[total].A, factors)) return;

        var shapes = new SymmetricShapes(tape, outer, loop, cancellationToken);
        var (straight, swapped) = (new List<string>(), new List<string>());
        foreach (var (_, value) in factors)
        {
            if (shapes.Of(value, isSwapped: false) is not { } one || shapes.Of(value, isSwapped: true) is not { } other) return;
            straight.Add(one);
            swapped.Add(other);
        }

        if (!straight.Order(StringComparer.Ordinal).SequenceEqual(swapped.Order(StringComparer.Ordinal))) return;
        var found = new List<((int Product, int Value) Factor, bool IsOuter)>();
        for (var k = 0; k < factors.Count; k++)
        {
            var (isOuter, isInner) = SymmetricShapes.Indices(straight[k]);
            if (isOuter == isInner || !_activity[factors[k].Value]) continue;
            // A factor that no product has to itself cannot be told from the whole sum.
            if (factors[k].Product < 0) return;
            found.Add((factors[k], isOuter));
        }

        foreach (var (factor, isOuter) in found) _isCounted[factor] = isOuter;
        if (found.Count == 0) return;
        foreach (var load in shapes.Rows.Where(load => tape.Arrays[tape.Instructions[load].A].Length <= LargestTurned / sizeof(double)))
            Turned[load] = (outer, loop);
    }

    // The factors of a product of values that nothing else needs. What a quotient is divided by must not change with the indices.
    private bool Collect(int loop, int root, List<(int Product, int Value)> factors)
    {
        var open = new Stack<(int Product, int Value)>([(-1, root)]);
        while (open.TryPop(out var factor))
        {
            var instruction = tape.Instructions[factor.Value];
            var isPart = IsPartOf(loop, factor.Value);
            if (isPart && instruction.Opcode == Opcode.Multiply)
            {
                open.Push((factor.Value, instruction.A));
                open.Push((factor.Value, instruction.B));
            }
            else if (isPart && (instruction.Opcode == Opcode.Negate || (instruction.Opcode == Opcode.Divide && !IsInside(loop, instruction.B))))
            {
                open.Push((-1, instruction.A));
            }
            else if (factors.Count < MostFactors)
            {
                factors.Add(factor);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private bool IsInnerSum(int outer, int total)
    {
        if (tape.Instructions[total].Opcode != Opcode.Sum) return false;
        var (around, inner) = (tape.Instructions[outer], tape.Instructions[tape.PartnerOf(total)]);
        return Bound(around.A).Equals(Bound(inner.A)) && Bound(around.B).Equals(Bound(inner.B))
            && Bound(around.A) is { IsConstant: true, Divisor: 1 } && Bound(around.B) is { IsConstant: true, Divisor: 1 };
    }

    private Subscript Bound(int subscript) => tape.Subscripts[subscript];

    // Whether a value is made directly in a loop, and needed once.
    private bool IsPartOf(int loop, int value) => IsInside(loop, value) && tape.RegionOf(value) == loop && _uses[value] == 1;

    private bool IsInside(int loop, int value) => value > loop && !tape.Instructions[value].IsLeaf;

    private static int[] CountUses(Tape tape)
    {
        var uses = new int[tape.Instructions.Length];
        foreach (var instruction in tape.Instructions)
        {
            for (var k = 0; k < 3; k++)
            {
                if (instruction.Operand(k) is >= 0 and var operand) uses[operand]++;
            }
        }

        foreach (var output in tape.Outputs)
        {
            if (output >= 0) uses[output]++;
        }

        return uses;
    }
}
