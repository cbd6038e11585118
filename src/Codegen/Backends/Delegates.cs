using Symbolic.Codegen.Backends.Interpreter;
using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Tapes;
using Symbolic.Errors;

namespace Symbolic.Codegen.Backends;

/// <summary>Makes functions of tapes, compiled or interpreted as the options say.</summary>
internal static class Delegates
{
    // Compiling fewer instructions takes some hundredths of a second at most, even when nothing was compiled before.
    private const int LongestAtOnce = 2000;

    /// <summary>The first output as a function of a span.</summary>
    public static CompiledFunction ToFunction(Tape tape, CompileOptions? options, CancellationToken cancellationToken) =>
        ModeOf(tape, options) switch
        {
            CompileMode.Compiled => LinqCompiler.ToFunction(tape, cancellationToken),
            CompileMode.Interpreted => new TapeInterpreter(tape).Value,
            _ => new Switching<CompiledFunction>(
                new TapeInterpreter(tape).Value, () => LinqCompiler.ToFunction(tape, cancellationToken), cancellationToken).Value,
        };

    /// <summary>All outputs as a function of a span into another.</summary>
    public static CompiledFunctions ToFunctions(Tape tape, CompileOptions? options, CancellationToken cancellationToken) =>
        ModeOf(tape, options) switch
        {
            CompileMode.Compiled => LinqCompiler.ToFunctions(tape, cancellationToken),
            CompileMode.Interpreted => new TapeInterpreter(tape).Run,
            _ => new Switching<CompiledFunctions>(
                new TapeInterpreter(tape).Run, () => LinqCompiler.ToFunctions(tape, cancellationToken), cancellationToken).Run,
        };

    /// <summary>The first output as the value, the others as the gradient.</summary>
    public static GradientFunction ToGradient(Tape tape, CompileOptions? options, CancellationToken cancellationToken) =>
        ModeOf(tape, options) switch
        {
            CompileMode.Compiled => LinqCompiler.ToGradient(tape, cancellationToken),
            CompileMode.Interpreted => new TapeInterpreter(tape).ValueAndGradient,
            _ => new Switching<GradientFunction>(
                new TapeInterpreter(tape).ValueAndGradient, () => LinqCompiler.ToGradient(tape, cancellationToken), cancellationToken)
                .ValueAndGradient,
        };

    /// <summary>All outputs into two spans, of which the first may be empty.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="options">How it is compiled.</param>
    /// <param name="first">How many results go to the first span.</param>
    /// <param name="isFirstReturned">Whether the first result is returned, and goes to no span.</param>
    /// <param name="names">What the two spans are called in exceptions.</param>
    /// <param name="around">Makes the function of one whose results go to a single span.</param>
    /// <param name="cancellationToken">Stops the compilation.</param>
    public static T ToMatrix<T>(
        Tape tape, CompileOptions? options, int first, bool isFirstReturned, (string First, string Matrix) names,
        Func<CompiledFunctions, T> around, CancellationToken cancellationToken)
        where T : Delegate =>
        (ModeOf(tape, options) == CompileMode.Compiled ? LinqCompiler.ToMatrix<T>(tape, first, isFirstReturned, names) : null)
        ?? around(ToFunctions(tape, options, cancellationToken));

    /// <summary>The first output as a function of as many doubles as the tape has inputs.</summary>
    public static T ToDelegate<T>(Tape tape, CompileOptions? options, CancellationToken cancellationToken)
        where T : Delegate =>
        ModeOf(tape, options) == CompileMode.Compiled
            ? LinqCompiler.ToDelegate<T>(tape, cancellationToken)
            : Spreading.ToDelegate<T>(ToFunction(tape, options, cancellationToken), tape.Inputs);

    /// <summary>Requires that all numbers of a program are known.</summary>
    /// <exception cref="UnsupportedException">An array is a parameter of source code.</exception>
    public static void RequireData(Tape tape)
    {
        if (tape.Arrays.FirstOrDefault(array => array.IsParameter) is { } parameter) throw NotGiven(parameter.Name);
    }

    /// <summary>What is wrong with an array without numbers.</summary>
    public static UnsupportedException NotGiven(string name) =>
        new($"the array '{name}' is a parameter of source code: to compile with it, give its numbers");

    private static CompileMode ModeOf(Tape tape, CompileOptions? options)
    {
        RequireData(tape);
        var mode = (options ?? CompileOptions.Default).Mode;
        return mode switch
        {
            CompileMode.Compiled or CompileMode.Interpreted => mode,
            CompileMode.Auto => tape.Instructions.Length <= LongestAtOnce ? CompileMode.Compiled : CompileMode.Auto,
            _ => throw new ArgumentOutOfRangeException(nameof(options), mode, "There is no such mode of compilation."),
        };
    }
}
