using System.Diagnostics.CodeAnalysis;
using Symbolic.Codegen;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Optimization;

/// <content>Where objectives come from.</content>
public sealed partial class Objective
{
    /// <summary>A term as an objective: value, gradient, Hessian and Hessian products. Sums over bound data become loops.</summary>
    /// <param name="term">The term.</param>
    /// <param name="variables">The variables, in the order of the point: symbols, or components such as <c>x[1]</c>.</param>
    /// <param name="options">The data that the term reads, and how to compile.</param>
    /// <exception cref="Symbolic.Errors.UnboundSymbolException">When it is first evaluated: the term has a symbol that is neither
    /// variable nor data.</exception>
    public static Objective Of(Expr term, IReadOnlyList<Expr> variables, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(variables);
        return new Objective(
            variables.Count,
            new(() => term.Compile(variables, options)),
            new(() => term.CompileGradient(variables, options)),
            new(() => term.CompileHessian(variables, options)),
            new(() => term.CompileHessianProduct(variables, options)),
            null)
        { Term = term, Variables = variables };
    }

    /// <summary>The sum of the squares of some terms, without a factor of 1/2, as an objective that also offers its residuals.</summary>
    /// <param name="residuals">The m terms.</param>
    /// <param name="variables">The variables, in the order of the point.</param>
    /// <param name="options">The data that the terms read, and how to compile.</param>
    public static Objective OfSquares(IReadOnlyList<Expr> residuals, IReadOnlyList<Expr> variables, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(residuals);
        ArgumentNullException.ThrowIfNull(variables);
        var term = Add.Create([.. residuals.Select(residual => residual ^ 2)]);
        return new Objective(
            variables.Count,
            new(() => term.Compile(variables, options)),
            new(() => term.CompileGradient(variables, options)),
            new(() => term.CompileHessian(variables, options)),
            new(() => term.CompileHessianProduct(variables, options)),
            new(() => residuals.CompileJacobian(variables, options)))
        { Term = term, Variables = variables, ResidualCount = residuals.Count };
    }

    /// <summary>A term that is written as a sum of squares, as <c>(x - 1)^2 + 3*y^4</c> is, as an objective that also offers its
    /// residuals.</summary>
    /// <param name="term">The term.</param>
    /// <param name="variables">The variables, in the order of the point.</param>
    /// <param name="options">The data that the term reads, and how to compile.</param>
    /// <exception cref="UnsupportedException">The term has another form.</exception>
    public static Objective OfSumOfSquares(Expr term, IReadOnlyList<Expr> variables, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(term);
        var residuals = (term is Add ? term.Children.ToArray() : [term]).Select(part => SquareRoot(part)
            ?? throw new UnsupportedException($"{term} is not written as a sum of squares: {part} is no square")).ToArray();
        return OfSquares(residuals, variables, options);
    }

    // The term whose square a part of a sum is; null if it is none.
    private static Expr? SquareRoot(Expr part)
    {
        var root = (Expr)1;
        foreach (var factor in part is Mul ? part.Children.ToArray() : [part])
        {
            switch (factor)
            {
                case Number { Value.Sign: >= 0 } number: root *= Maths.Sqrt(number); break;
                case Pow { Exponent: Number { Value.IsEvenInteger: true } exponent } power: root *= power.Base ^ (exponent / 2); break;
                default: return null;
            }
        }

        return root;
    }

    /// <summary>Delegates as an objective; it offers what is given. Where no value alone is given, it is taken from the gradient.</summary>
    /// <param name="dimension">The number n of variables.</param>
    /// <param name="value">The value at a point.</param>
    /// <param name="gradient">Value and gradient at a point.</param>
    /// <param name="hessian">Value, gradient and Hessian at a point.</param>
    /// <param name="product">Value and gradient at a point, and the product of the Hessian by a vector.</param>
    /// <exception cref="ArgumentException">Neither value nor gradient is given.</exception>
    public static Objective FromFunctions(
        int dimension,
        CompiledFunction? value = null,
        GradientFunction? gradient = null,
        HessianFunction? hessian = null,
        HessianProductFunction? product = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimension);
        if (value is null && gradient is null) throw new ArgumentException("Give the value, the gradient, or both.", nameof(value));
        value ??= new DiscardedGradient(gradient!).Value;
        return new Objective(dimension, Made(value), Made(gradient), Made(hessian), Made(product), null);
    }

    /// <summary>Residuals as an objective, the sum of their squares; value and gradient are computed from residuals and Jacobian.</summary>
    /// <param name="dimension">The number n of variables.</param>
    /// <param name="count">The number m of residuals.</param>
    /// <param name="residuals">Residuals and Jacobian at a point; with an empty span for the Jacobian only the residuals are wanted.</param>
    public static Objective FromResiduals(int dimension, int count, JacobianFunction residuals)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimension);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentNullException.ThrowIfNull(residuals);
        var sum = new SquareSum(dimension, count, residuals);
        return new Objective(dimension, Made<CompiledFunction>(sum.Value), Made<GradientFunction>(sum.Gradient), null, null, Made(residuals))
        { ResidualCount = count };
    }

    private static Lazy<T>? Made<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(T? function)
        where T : class => function is null ? null : new Lazy<T>(function);
}
