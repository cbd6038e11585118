using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Optimization.Fitting;

/// <summary>A model whose parameters were fitted to data.</summary>
public sealed record FitResult
{
    /// <summary>The parameters.</summary>
    public required IReadOnlyList<Expr> Parameters { get; init; }

    /// <summary>Their values.</summary>
    public required ImmutableArray<double> Values { get; init; }

    /// <summary>Their standard errors, the roots of the diagonal of <see cref="Covariance"/>.</summary>
    public ImmutableArray<double> StandardErrors => [.. Enumerable.Range(0, Values.Length).Select(i => Math.Sqrt(Covariance[i * Values.Length + i]))];

    /// <summary>The estimated covariance of the parameters, p x p, row by row; NaN where the data do not determine the parameters, or where
    /// there are no more rows than parameters.</summary>
    public required ImmutableArray<double> Covariance { get; init; }

    /// <summary>Of least squares, the root of the sum of squares of the residuals; of logistic fits, NaN.</summary>
    public double ResidualNorm { get; init; } = double.NaN;

    /// <summary>Of least squares, the part of the variance of the target that the model explains; of logistic fits, NaN.</summary>
    public double RSquared { get; init; } = double.NaN;

    /// <summary>What was made small: the sum of squares, or the negative logarithm of the likelihood.</summary>
    public required double Loss { get; init; }

    /// <summary>Of logistic fits, whether the score separates the labels without error: then there is no best fit, and the parameters
    /// have grown until the run stopped.</summary>
    public bool IsSeparated { get; init; }

    /// <summary>How many rows the data have.</summary>
    public required int RowCount { get; init; }

    /// <summary>The run of the optimiser.</summary>
    public required Minimum Run { get; init; }

    /// <summary>The value of a parameter.</summary>
    /// <param name="parameter">The parameter as it prints.</param>
    /// <exception cref="ArgumentException">There is no such parameter.</exception>
    public double this[string parameter] => Values[IndexOf(parameter)];

    /// <summary>The standard error of a parameter.</summary>
    /// <param name="parameter">The parameter as it prints.</param>
    /// <exception cref="ArgumentException">There is no such parameter.</exception>
    public double StandardError(string parameter) => StandardErrors[IndexOf(parameter)];

    private int IndexOf(string parameter)
    {
        for (var i = 0; i < Parameters.Count; i++)
        {
            if (Parameters[i].ToString() == parameter) return i;
        }

        throw new ArgumentException($"'{parameter}' is not among the parameters {string.Join(", ", Parameters)}.", nameof(parameter));
    }
}
