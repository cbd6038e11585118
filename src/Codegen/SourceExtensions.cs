using Symbolic.Codegen;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic;

/// <summary>Writing programs as source code: C, C# or Python.</summary>
/// <remarks>
/// <para>The functions take the values of the variables in one array <c>x</c> and compute what the compiled ones do, up to rounding: of
/// a piecewise term only the branch taken, sums as loops. Numbers are written exactly. What the library of the language lacks comes
/// with the text, as functions of its own; everything that a text needs is in it.</para>
/// <para>The results of a function of several go into a second array, which must not overlap the first: in C and C# a parameter, in
/// Python an array that is returned. Neither C nor C# checks the lengths. In Python, functions whose text has neither branches nor loops
/// also take a matrix with a row for each variable, and compute all of its columns at once.</para>
/// <para>Data become tables of the text. An array that is a <see cref="DataArray.Parameter"/> is one of the function, behind <c>x</c>:
/// <c>double f(const double *x, const double *data_y)</c>; what a function does not read it does not take.</para>
/// <para>The same tape gives the same text, in every culture, in time linear in its length.</para>
/// </remarks>
public static class SourceExtensions
{
    /// <summary>Writes a term as a function that returns its value: <c>double f(const double *x)</c>.</summary>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="language">The language.</param>
    /// <param name="variables">The variables in the order of the values: symbols and indexed names.</param>
    /// <param name="name">The name of the function; what no identifier has becomes an underscore.</param>
    /// <param name="options">The numbers that names in the term are bound to, which become tables of the text; by default none.</param>
    /// <param name="cancellationToken">Stops the lowering of a large term.</param>
    /// <inheritdoc cref="SourceFile.Add(string, Expr, IReadOnlyList{Expr}, CompileOptions?, CancellationToken)" path="/exception"/>
    public static string ToSource(
        this Expr term,
        SourceLanguage language,
        IReadOnlyList<Expr> variables,
        string name = "f",
        CompileOptions? options = null,
        CancellationToken cancellationToken = default) =>
        new SourceFile(language).Add(name, term, variables, options, cancellationToken).ToString();

    /// <summary>Writes a term as a function that returns its value and computes its gradient:
    /// <c>double f(const double *x, double *gradient)</c>.</summary>
    /// <inheritdoc cref="ToSource(Expr, SourceLanguage, IReadOnlyList{Expr}, string, CompileOptions?, CancellationToken)"/>
    public static string ToGradientSource(
        this Expr term,
        SourceLanguage language,
        IReadOnlyList<Expr> variables,
        string name = "f",
        CompileOptions? options = null,
        CancellationToken cancellationToken = default) =>
        new SourceFile(language).AddGradient(name, term, variables, options, cancellationToken).ToString();

    /// <summary>Writes the second derivatives of a term as a function that computes them all, row by row:
    /// <c>void f(const double *x, double *hessian)</c>.</summary>
    /// <inheritdoc cref="ToSource(Expr, SourceLanguage, IReadOnlyList{Expr}, string, CompileOptions?, CancellationToken)"/>
    public static string ToHessianSource(
        this Expr term,
        SourceLanguage language,
        IReadOnlyList<Expr> variables,
        string name = "f",
        CompileOptions? options = null,
        CancellationToken cancellationToken = default) =>
        new SourceFile(language).AddHessian(name, term, variables, options, cancellationToken).ToString();

    /// <summary>Writes a program as a function: of one output as one that returns it, of several as one that computes them all into an
    /// array, <c>void f(const double *x, double *results)</c>.</summary>
    /// <param name="tape">The program.</param>
    /// <param name="language">The language.</param>
    /// <param name="name">The name of the function; what no identifier has becomes an underscore.</param>
    /// <inheritdoc cref="SourceFile.Add(string, Tape)" path="/exception"/>
    public static string ToSource(this Tape tape, SourceLanguage language, string name = "f") =>
        new SourceFile(language).Add(name, tape).ToString();

    /// <summary>Writes a program whose first output is a value and whose others are its derivatives by all inputs, as
    /// <see cref="CompileExtensions.ToGradientTape"/> makes it: <c>double f(const double *x, double *gradient)</c>.</summary>
    /// <param name="tape">The program.</param>
    /// <param name="language">The language.</param>
    /// <param name="name">The name of the function; what no identifier has becomes an underscore.</param>
    /// <inheritdoc cref="SourceFile.AddGradient(string, Tape)" path="/exception"/>
    public static string ToGradientSource(this Tape tape, SourceLanguage language, string name = "f") =>
        new SourceFile(language).AddGradient(name, tape).ToString();
}
