using Symbolic.Codegen.Backends.Sources;
using Symbolic.Codegen.Lowering;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Codegen;

/// <summary>A text with several functions in one language, which share what the library of the language lacks.</summary>
/// <remarks>What the functions look like is said at <see cref="SourceExtensions"/>. Not thread-safe.</remarks>
public sealed class SourceFile
{
    private readonly SourceText _text;

    /// <summary>An empty text.</summary>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such language.</exception>
    public SourceFile(SourceLanguage language) => _text = new SourceText(language);

    /// <summary>Adds a function that returns the value of a term.</summary>
    /// <param name="name">The name of the function; what no identifier has becomes an underscore.</param>
    /// <param name="term">Any term but a condition.</param>
    /// <param name="variables">The variables in the order of the values: symbols and indexed names.</param>
    /// <param name="options">The numbers that names in the term are bound to, which become tables of the text; by default none.</param>
    /// <param name="cancellationToken">Stops the lowering of a large term.</param>
    /// <returns>This.</returns>
    /// <exception cref="ArgumentException">The name is empty, or there is a function of that name already; a variable is none, or is
    /// given twice.</exception>
    /// <exception cref="Errors.UnboundSymbolException">The term contains a variable that is not given.</exception>
    /// <exception cref="Errors.UnsupportedException">A node has no numeric value, or can only be interpreted; a function of your own has
    /// no spelling in the language.</exception>
    /// <exception cref="Errors.LimitExceededException">Branches and loops are nested deeper than the language allows.</exception>
    public SourceFile Add(
        string name, Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default) =>
        Written(name, Reduced(term.ToTape(variables, options, cancellationToken)), SourceForm.Value, Shown(term));

    /// <summary>Adds a function that returns the value of a term and computes its gradient.</summary>
    /// <inheritdoc cref="Add(string, Expr, IReadOnlyList{Expr}, CompileOptions?, CancellationToken)"/>
    public SourceFile AddGradient(
        string name, Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default) =>
        Written(name, Reduced(term.ToGradientTape(variables, options, cancellationToken)), SourceForm.Gradient, Shown(term));

    /// <summary>Adds a function that computes the second derivatives of a term, row by row.</summary>
    /// <inheritdoc cref="Add(string, Expr, IReadOnlyList{Expr}, CompileOptions?, CancellationToken)"/>
    public SourceFile AddHessian(
        string name, Expr term, IReadOnlyList<Expr> variables,
        CompileOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(variables);
        var entries = term.Hessian([.. variables], cancellationToken).Cast<Expr>().ToArray();
        var title = $"the second derivatives of {Shown(term)}, row by row";
        return Written(name, Reduced(entries.ToTape(variables, options, cancellationToken)), SourceForm.Results, title, "hessian");
    }

    /// <summary>Adds a program: of one output as a function that returns it, of several as one that computes them all into an
    /// array.</summary>
    /// <param name="name">The name of the function; what no identifier has becomes an underscore.</param>
    /// <param name="tape">The program.</param>
    /// <returns>This.</returns>
    /// <exception cref="ArgumentException">The name is empty, or there is a function of that name already.</exception>
    /// <exception cref="Errors.UnsupportedException">A function of your own has no spelling in the language.</exception>
    /// <exception cref="Errors.LimitExceededException">Branches and loops are nested deeper than the language allows.</exception>
    public SourceFile Add(string name, Tape tape)
    {
        ArgumentNullException.ThrowIfNull(tape);
        return Written(name, tape, tape.Outputs is [>= 0] ? SourceForm.Value : SourceForm.Results);
    }

    /// <summary>Adds a program whose first output is a value and whose others are its derivatives by all inputs, as
    /// <see cref="CompileExtensions.ToGradientTape"/> makes it.</summary>
    /// <inheritdoc cref="Add(string, Tape)"/>
    public SourceFile AddGradient(string name, Tape tape)
    {
        ArgumentNullException.ThrowIfNull(tape);
        if (tape.Outputs.Length != tape.Inputs.Length + 1)
        {
            throw new ArgumentException(
                $"A value and {tape.Inputs.Length} derivative(s) are needed, not {tape.Outputs.Length} output(s).", nameof(tape));
        }

        return Written(name, tape, SourceForm.Gradient);
    }

    /// <summary>The text: what the functions need, and the functions in the order in which they were added.</summary>
    public override string ToString() => _text.ToString();

    private SourceFile Written(string name, Tape tape, SourceForm form, string? title = null, string? results = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _text.Add(tape, form, name, title, results);
        return this;
    }

    // Compilers find the rest by themselves; what they may not do is done here. Order and shape stay as people know them from the term.
    private static Tape Reduced(Tape tape) => Optimizer.Run(tape, TapePasses.StrengthReduction);

    private static string Shown(Expr term) => Writer.Excerpt(term);
}
