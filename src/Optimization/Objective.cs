using System.Diagnostics.CodeAnalysis;
using Symbolic.Codegen;
using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Optimization;

/// <summary>A function of n variables that is to become small: whatever the optimisers ask of it.</summary>
/// <remarks>Immutable. What is made from terms is compiled when it is first asked for, holds no state, and may be evaluated from many
/// threads at once; what is made from delegates is as safe as these are. A method that the objective does not offer throws
/// <see cref="UnsupportedException"/>.</remarks>
public sealed partial class Objective
{
    private readonly Lazy<CompiledFunction>? _value;
    private readonly Lazy<GradientFunction>? _gradient;
    private readonly Lazy<HessianFunction>? _hessian;
    private readonly Lazy<HessianProductFunction>? _product;
    private readonly Lazy<JacobianFunction>? _residuals;

    private Objective(
        int dimension,
        Lazy<CompiledFunction>? value,
        Lazy<GradientFunction>? gradient,
        Lazy<HessianFunction>? hessian,
        Lazy<HessianProductFunction>? product,
        Lazy<JacobianFunction>? residuals)
    {
        Dimension = dimension;
        (_value, _gradient, _hessian, _product, _residuals) = (value, gradient, hessian, product, residuals);
        Offers = (value is null ? 0 : Offers.Value) | (gradient is null ? 0 : Offers.Gradient) | (hessian is null ? 0 : Offers.Hessian)
            | (product is null ? 0 : Offers.HessianProduct) | (residuals is null ? 0 : Offers.Residuals);
    }

    /// <summary>How many variables there are.</summary>
    public int Dimension { get; }

    /// <summary>How many residuals there are; 0 where the objective is not known as a sum of squares.</summary>
    public int ResidualCount { get; private init; }

    /// <summary>What can be asked of this objective.</summary>
    public Offers Offers { get; }

    /// <summary>The term, or null where the objective is made from delegates.</summary>
    public Expr? Term { get; private init; }

    /// <summary>The variables in the order of the point; empty where the objective is made from delegates.</summary>
    public IReadOnlyList<Expr> Variables { get; private init; } = [];

    /// <summary>The value at a point.</summary>
    /// <param name="x">The point, n numbers.</param>
    public double Value(ReadOnlySpan<double> x) => Function(_value, Offers.Value)(x);

    /// <summary>The value and the gradient at a point.</summary>
    /// <param name="x">The point, n numbers.</param>
    /// <param name="gradient">Receives the n derivatives.</param>
    /// <returns>The value.</returns>
    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient) => Function(_gradient, Offers.Gradient)(x, gradient);

    /// <summary>The value, the gradient and the Hessian at a point.</summary>
    /// <param name="x">The point, n numbers.</param>
    /// <param name="gradient">Receives the n derivatives.</param>
    /// <param name="hessian">Receives the n x n second derivatives, row by row.</param>
    /// <returns>The value.</returns>
    public double Hessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian) =>
        Function(_hessian, Offers.Hessian)(x, gradient, hessian);

    /// <summary>The value and the gradient at a point, and the product of the Hessian by a vector.</summary>
    /// <param name="x">The point, n numbers.</param>
    /// <param name="direction">The vector, n numbers.</param>
    /// <param name="gradient">Receives the n derivatives; or is empty, where they are not wanted.</param>
    /// <param name="product">Receives the n components of the product.</param>
    /// <returns>The value.</returns>
    public double HessianProduct(
        ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> gradient, Span<double> product) =>
        Function(_product, Offers.HessianProduct)(x, direction, gradient, product);

    /// <summary>The residuals at a point and their Jacobian.</summary>
    /// <param name="x">The point, n numbers.</param>
    /// <param name="residuals">Receives the m residuals, whose squares add up to the value; or is empty, where they are not wanted.</param>
    /// <param name="jacobian">Receives the m x n derivatives, row by row.</param>
    public void Jacobian(ReadOnlySpan<double> x, Span<double> residuals, Span<double> jacobian) =>
        Function(_residuals, Offers.Residuals)(x, residuals, jacobian);

    /// <summary>Fails unless everything that a method leans on is there.</summary>
    internal void Require(Offers needed, string method)
    {
        var missing = needed & ~Offers;
        if (missing != 0)
            throw new UnsupportedException($"{method} needs of an objective: {needed}; this one does not offer: {missing}");
    }

    private T Function<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        Lazy<T>? function, Offers what) => function is { } lazy ? lazy.Value
        : throw new UnsupportedException($"this objective does not offer: {what}; it offers: {Offers}");
}
