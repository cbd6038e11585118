using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Finds sums of the same terms again, in whatever order, and with whatever sign of the whole.</summary>
internal sealed class SharedSums(Tape tape, TapeBuilder target, Replay replay, SumUses uses)
{
    private readonly Dictionary<int[], (int Value, bool IsNegative)> _known = new(new Terms());
    private readonly Stack<List<int[]>> _scopes = new();
    private readonly Dictionary<int, (int[] Key, bool IsNegative)> _keys = [];

    /// <summary>Begins a region.</summary>
    public void Open() => _scopes.Push([]);

    /// <summary>Ends a region: its sums are not visible outside.</summary>
    public void Close()
    {
        foreach (var key in _scopes.Pop()) _known.Remove(key);
    }

    /// <summary>The value of a sum that has been computed before; null if there is none, or if it is only part of another sum.</summary>
    public int? Find(int sum)
    {
        if (uses.Count[sum] == 1 && uses.IsPartOfSum[sum]) return null;
        var terms = TermsOf(sum);
        // The term with the lowest number is positive.
        var isNegative = (terms[0] & 1) == 1;
        if (isNegative)
        {
            for (var k = 0; k < terms.Length; k++) terms[k] ^= 1;
        }

        _keys[sum] = (terms, isNegative);
        if (!_known.TryGetValue(terms, out var known)) return null;
        return isNegative == known.IsNegative ? known.Value : target.Negate(known.Value);
    }

    /// <summary>Notes a sum, when it has been written.</summary>
    public void Add(int sum)
    {
        if (_keys.Remove(sum, out var entry) && _known.TryAdd(entry.Key, (replay[sum], entry.IsNegative))) _scopes.Peek().Add(entry.Key);
    }

    // Each term as twice its number, plus 1 if it is subtracted; ascending.
    private int[] TermsOf(int sum)
    {
        var terms = new List<int>();
        var open = new Stack<(int Value, bool IsNegative)>();
        void Operand(int operand, bool isNegative)
        {
            var isInner = tape.Instructions[operand].Opcode is Opcode.Add or Opcode.Subtract or Opcode.Negate
                && uses.Count[operand] == 1 && tape.RegionOf(operand) == tape.RegionOf(sum);
            if (isInner)
            {
                open.Push((operand, isNegative));
                return;
            }

            var value = replay[operand];
            if (target.InstructionOf(value) is { Opcode: Opcode.Negate, A: var positive }) (value, isNegative) = (positive, !isNegative);
            terms.Add((value * 2) + (isNegative ? 1 : 0));
        }

        open.Push((sum, false));
        while (open.TryPop(out var next))
        {
            var instruction = tape.Instructions[next.Value];
            Operand(instruction.A, next.IsNegative ^ (instruction.Opcode == Opcode.Negate));
            if (instruction.Opcode != Opcode.Negate) Operand(instruction.B, next.IsNegative ^ (instruction.Opcode == Opcode.Subtract));
        }

        terms.Sort();
        return [.. terms];
    }

    private sealed class Terms : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? left, int[]? right) => left.AsSpan().SequenceEqual(right);

        public int GetHashCode(int[] terms)
        {
            var hash = default(HashCode);
            foreach (var term in terms) hash.Add(term);
            return hash.ToHashCode();
        }
    }
}
