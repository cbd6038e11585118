using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>For each factor of a product over a loop the product of all others: of those before it, which a first loop leaves in an
/// array, times those behind it, which the loop backwards multiplies on its way.</summary>
/// <remarks>So nothing is divided, and derivatives of it are right too where factors are 0.</remarks>
internal sealed class OtherFactors
{
    private const long Longest = 10_000_000;
    private readonly TapeBuilder _target;
    private readonly int _before;
    private readonly int _behind;
    private readonly Subscript _lower;

    private OtherFactors(TapeBuilder target, int length, Subscript lower)
    {
        (_target, _lower) = (target, lower);
        _before = target.AddArray(new TapeArray("factors before", TapeArrayKind.Local, length));
        _behind = target.AddArray(new TapeArray("factors behind", TapeArrayKind.Local, length));
    }

    /// <summary>Runs a loop, to leave the products of factors in an array.</summary>
    /// <returns>Null if it is not known how often the loop runs at most.</returns>
    public static OtherFactors? Prepare(Tape tape, TapeBuilder target, Replay replay, int begin, int firstTotal, int factor)
    {
        if (new LoopExtent(tape).MostRuns(begin) is not { } runs || runs > Longest) return null;
        var others = new OtherFactors(target, (int)runs + 1, replay.Moved(tape.Instructions[begin].A));
        target.Write(Opcode.Store, others._before, Subscript.Of(0), target.Constant(1));
        target.Write(Opcode.Store, others._behind, Subscript.Of(0), target.Constant(1));
        replay.BeginLoop(begin);
        var at = others.Position(replay.IndexOf(begin));
        replay.Region(begin + 1, firstTotal);
        target.Write(Opcode.Store, others._before, at.Plus(1), target.Multiply(target.Load(others._before, at), replay[factor]));
        target.EndLoop();
        return others;
    }

    /// <summary>In the loop that runs from the last factor to the first: the product of the others.</summary>
    /// <param name="run">The number of the loop that is being written.</param>
    /// <param name="index">The index of the factor.</param>
    /// <param name="factor">The factor.</param>
    public int Of(int run, Subscript index, int factor)
    {
        var done = Position(Subscript.Atom(run));
        var behind = _target.Load(_behind, done);
        _target.Write(Opcode.Store, _behind, done.Plus(1), _target.Multiply(behind, factor));
        return _target.Multiply(_target.Load(_before, Position(index)), behind);
    }

    private Subscript Position(Subscript index) => index.Plus(_lower.Times(-1));
}
