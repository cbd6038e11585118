using Symbolic.Codegen.Derivatives;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Sums over two indices whose terms stay the same when the indices change places, as in a quadratic form
/// <c>sum(x[i]*sum(A[i,j]*x[j], j, 1, n), i, 1, n)</c> with a symmetric matrix: what the factors of one index contribute to the derivative
/// is what those of the other one do, so it is computed for one of them and counts twice.</summary>
/// <remarks>Runs before derivatives are taken. The derivative reads the products of the matrix by the vector that the value needs anyway,
/// and the products of the transposed matrix are not computed.</remarks>
internal sealed class SymmetricSums : TapeCopy
{
    private readonly Dictionary<(int Product, int Operand), bool> _isCounted;
    private readonly Dictionary<int, (int Outer, int Inner)> _turned;

    private SymmetricSums(Tape tape, SymmetricFactors factors, Dictionary<(int Product, int Operand), bool> isCounted)
        : base(tape) => (_isCounted, _turned) = (isCounted, factors.Turned);

    /// <summary>A tape with the same results, in which factors have weights.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="cancellationToken">Stops the comparison of data.</param>
    public static Tape Run(Tape tape, CancellationToken cancellationToken)
    {
        if (LoopDepth(tape) is not (> 1 and <= DeepestLoops)) return tape;
        var factors = new SymmetricFactors(tape, cancellationToken);
        var weights = factors.Find();
        return weights.Count == 0 ? tape : new SymmetricSums(tape, factors, weights).Run();
    }

    protected override int CopySingle(int i, in Instruction instruction)
    {
        if (_turned.TryGetValue(i, out var loops))
        {
            var place = Tape.Subscripts[instruction.B];
            var other = place.Renumber(atom => atom == loops.Outer ? loops.Inner : atom == loops.Inner ? loops.Outer : atom);
            return Target.Load(instruction.A, Moved(other), instruction.IsChecked);
        }

        if (instruction.Opcode != Opcode.Multiply) return base.CopySingle(i, instruction);
        return Target.Multiply(Weighted(i, instruction.A), Weighted(i, instruction.B));
    }

    private int Weighted(int product, int operand) => _isCounted.TryGetValue((product, operand), out var isCounted)
        ? Target.Call(isCounted ? Weights.Double : Weights.Zero, Values[operand])
        : Values[operand];
}
