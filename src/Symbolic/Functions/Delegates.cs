using Symbolic.Expressions;

namespace Symbolic.Functions;

/// <summary>The derivative of a function by one of its arguments, the others held; the chain rule is not part of it.</summary>
/// <param name="arguments">The arguments of the application.</param>
/// <param name="self">The application itself: tanh' is 1 - tanh^2.</param>
/// <param name="index">By which argument, from 0.</param>
/// <returns>The derivative, or null where none is known.</returns>
public delegate Expr? PartialDerivative(ReadOnlySpan<Expr> arguments, Expr self, int index);

/// <summary>An exact value that needs no assumption.</summary>
/// <param name="arguments">The arguments.</param>
/// <returns>The value, or null where there is none.</returns>
public delegate Expr? ExactValue(ReadOnlySpan<Expr> arguments);

/// <summary>A function written in terms of others.</summary>
/// <param name="arguments">The arguments.</param>
public delegate Expr Definition(ReadOnlySpan<Expr> arguments);
