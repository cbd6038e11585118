using Symbolic.Cli.Tables;
using Symbolic.Expressions;
using Symbolic.Optimization;
using Symbolic.Optimization.Fitting;
using Symbolic.Plotting;

namespace Symbolic.Cli.Pictures;

/// <summary>Pictures of what optimisers did and found.</summary>
internal static class RunPictures
{
    /// <summary>The way over contour lines of two variables, or else the values of all iterates.</summary>
    public static Picture Of(Expr term, Minimum minimum, CancellationToken cancellationToken)
    {
        if (minimum.Variables is not [var x, var y]) return Losses(minimum);
        return DescentPicture.Of(term, x, y, minimum.Trace.Select(iterate => (IReadOnlyList<double>)iterate.Point), cancellationToken: cancellationToken);
    }

    /// <summary>The data with the fitted curve, or with the probability and where it is 1/2; of more columns than can be drawn, the
    /// losses.</summary>
    public static Picture Of(Expr model, FitResult result, DataTable data, bool isLogistic, CancellationToken cancellationToken)
    {
        var values = new Dictionary<Expr, Expr>();
        for (var i = 0; i < result.Parameters.Count; i++) values[result.Parameters[i]] = result.Values[i];
        var fitted = model.Substitute(values);
        var columns = data.Columns.Select(column => column.Values.ToArray()).ToArray();
        Expr[] inputs = [.. data.Inputs.Select(Symbol.Named)];
        var (target, name) = (columns[^1], data.Target.Name);
        if (!isLogistic)
        {
            return inputs.Length == 1
                ? FitPicture.Of(columns[0], target, fitted, inputs[0], name, cancellationToken: cancellationToken)
                : Losses(result.Run);
        }

        var probability = Maths.Sigmoid(fitted);
        return inputs.Length switch
        {
            1 => ClassificationPicture.Probability(columns[0], target, probability, inputs[0], name, cancellationToken: cancellationToken),
            2 => ClassificationPicture.Boundary(
                columns[0], columns[1], target, probability, inputs[0], inputs[1], name, cancellationToken: cancellationToken),
            _ => Losses(result.Run),
        };
    }

    private static Picture Losses(Minimum minimum) => LossPicture.Of([.. minimum.Trace.Select(iterate => iterate.Value)]);
}
