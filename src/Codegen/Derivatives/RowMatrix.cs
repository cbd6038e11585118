using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Jacobians of few results, row by row backwards, of tapes with loops over components.</summary>
internal static class RowMatrix
{
    public static Tape Of(Tape tape, MatrixLayout layout, CancellationToken cancellationToken)
    {
        var adjoint = new Adjoint(tape, 0, cancellationToken);
        var (target, columns) = (adjoint.Target, layout.Pattern.Columns);
        var (array, first) = (TapeArray.Results, layout.First);
        if (!layout.IsFull)
        {
            var rows = new TapeArray("rows", TapeArrayKind.Local, checked(layout.Pattern.Rows * columns), StartsAtZero: true);
            (array, first) = (target.AddArray(rows), 0);
        }

        for (var row = 0; row < layout.Pattern.Rows; row++)
            adjoint.WriteRow(tape.Outputs[row + layout.Skipped], array, first + (row * columns));
        if (!layout.IsFull) DerivativeMatrices.Pick(target, array, layout, (row, column) => ((long)row * columns) + column);
        return Tidying.Apply(target.Build(DerivativeMatrices.Outputs(tape, adjoint.Values, layout)), cancellationToken);
    }
}
