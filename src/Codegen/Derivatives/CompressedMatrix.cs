using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Matrices of derivatives of tapes with loops over components: the products of the matrix by a few vectors, one for each
/// colour of its columns, from which the entries are then picked.</summary>
internal sealed class CompressedMatrix
{
    // More are computed in a loop, some at a time, since the body of each loop grows with them; what does not depend on the direction
    // is computed once for all of a time.
    private const int MostAtOnce = 8;
    private const int AtATime = 4;
    private readonly Tape _tape;
    private readonly MatrixLayout _layout;
    private readonly TapeBuilder _target;
    private readonly Replay _replay;
    private readonly CancellationToken _cancellationToken;
    private readonly int _width;

    // Where products go: the results themselves, or an array from which entries are picked.
    private readonly (int Array, int Shift) _products;

    private CompressedMatrix(Tape tape, MatrixLayout layout, int width, CancellationToken cancellationToken)
    {
        (_tape, _layout, _width, _cancellationToken) = (tape, layout, width, cancellationToken);
        _target = new TapeBuilder(tape.Inputs, tape.Arrays[TapeArray.Point].Length);
        _replay = new Replay(tape, _target, cancellationToken) { Arithmetic = new(_target) };
        _products = layout.IsFull && width == layout.Pattern.Columns
            ? (TapeArray.Results, layout.First)
            : (_target.AddArray(new TapeArray("products", TapeArrayKind.Local, checked(layout.Pattern.Rows * width), StartsAtZero: true)), 0);
    }

    /// <summary>By products with the columns of one colour each.</summary>
    public static Tape Colored(Tape tape, MatrixLayout layout, Coloring coloring, CancellationToken cancellationToken)
    {
        var matrix = new CompressedMatrix(tape, layout, coloring.Count, cancellationToken);
        var table = new double[checked(coloring.Colors.Length * coloring.Count)];
        for (var input = 0; input < coloring.Colors.Length; input++) table[(input * coloring.Count) + coloring.Colors[input]] = 1;
        var colors = matrix._target.AddArray(new TapeArray("colours", TapeArrayKind.Data, table.Length, table));
        if (coloring.Count <= MostAtOnce) matrix.AtOnce(new ColoredDirections(matrix._target, colors, coloring));
        else matrix.InTurns((count, first) => matrix.Turn(count, first, colors, (at, turn) => at.Times(coloring.Count).Plus(first).Plus(turn)));
        matrix.Pick(coloring);
        return matrix.Finished();
    }

    /// <summary>By products with each column of the unit matrix.</summary>
    public static Tape ByColumns(Tape tape, MatrixLayout layout, CancellationToken cancellationToken)
    {
        var columns = layout.Pattern.Columns;
        var matrix = new CompressedMatrix(tape, layout, columns, cancellationToken);
        var target = matrix._target;
        var unit = target.AddArray(new TapeArray("directions", TapeArrayKind.Local, checked(columns * AtATime), StartsAtZero: true));
        Subscript Component(Subscript at, int turn) => at.Times(AtATime).Plus(turn);
        matrix.InTurns((count, first) =>
        {
            void Store(double value)
            {
                for (var turn = 0; turn < count; turn++)
                    target.Write(Opcode.Store, unit, Component(first.Plus(turn), turn), target.Constant(value));
            }

            Store(1);
            matrix.Turn(count, first, unit, Component);
            Store(0);
        });
        if (!layout.IsFull) matrix.Pick(new Coloring([.. Enumerable.Range(0, columns)], columns));
        return matrix.Finished();
    }

    private void AtOnce(Directions directions)
    {
        var sweep = Sweep(directions, tangent => Subscript.Of(tangent.Direction));
        sweep.Run();
        StoreValues(sweep, tangent => Subscript.Of(tangent.Direction));
    }

    // Writes the values, and then a loop over some directions at a time, and one more time for those that are left.
    private void InTurns(Action<int, Subscript> turn)
    {
        _replay.Region(0, _tape.Instructions.Length);
        _replay.Writes = false;
        var (turns, rest) = Math.DivRem(_width, AtATime);
        if (turns > 0)
        {
            var index = _target.BeginLoop(Subscript.Of(0), Subscript.Of(turns - 1));
            turn(AtATime, Subscript.Atom(index).Times(AtATime));
            _target.EndLoop();
        }

        if (rest > 0) turn(rest, Subscript.Of((long)turns * AtATime));
    }

    private void Turn(int count, Subscript first, int array, Func<Subscript, int, Subscript> place)
    {
        var sweep = Sweep(new GivenDirections(_target, array, count, place), tangent => first.Plus(tangent.Direction));
        sweep.ClearArrays();
        sweep.Run();
        StoreValues(sweep, tangent => first.Plus(tangent.Direction));
    }

    private ForwardSweep Sweep(Directions directions, Func<Tangent, Subscript> index) =>
        new(_tape, _target, _replay, new Activity(_tape), directions, _cancellationToken)
        {
            Results = (opcode, at, tangent) =>
                _target.Write(opcode, _products.Array, Place(at.Plus(-_layout.Skipped), index(tangent)), tangent.Value),
        };

    private Subscript Place(Subscript row, Subscript index) => row.Times(_width).Plus(index).Plus(_products.Shift);

    // Results that are values, not written in loops.
    private void StoreValues(ForwardSweep sweep, Func<Tangent, Subscript> index)
    {
        for (var row = 0; row < _layout.Pattern.Rows; row++)
        {
            if (_tape.Outputs[row + _layout.Skipped] is not (>= 0 and var value)) continue;
            foreach (var tangent in sweep.Of(value))
                _target.Write(Opcode.Store, _products.Array, Place(Subscript.Of(row), index(tangent)), tangent.Value);
        }
    }

    private void Pick(Coloring coloring)
    {
        if (_products.Array == TapeArray.Results) return;
        var colors = coloring.Colors;
        DerivativeMatrices.Pick(
            _target,
            _products.Array,
            _layout,
            (row, column) => !_layout.IsSymmetric || coloring.IsReadAtRow(_layout.Pattern, row, column)
                ? ((long)row * _width) + colors[column]
                : ((long)column * _width) + colors[row]);
    }

    private Tape Finished() => Tidying.Apply(_target.Build(DerivativeMatrices.Outputs(_tape, _replay, _layout)), _cancellationToken);
}
