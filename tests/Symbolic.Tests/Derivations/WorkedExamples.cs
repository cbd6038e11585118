using Symbolic.Parsing;

namespace Symbolic.Tests.Derivations;

/// <summary>The examples that teaching material on derivatives begins with.</summary>
internal static class WorkedExamples
{
    public static readonly ParseOptions Reading = new() { UnknownFunctions = ["f", "g", "h"] };

    public static readonly string[] Inputs =
    [
        "(3*x + 1)^2", "((x + 1)^3)^2", "exp(a*x)", "ln(x)", "1/(1 + exp(-x))", "x^2*sin(x)", "x^2/x^3", "x*exp(x)", "(x^2 + 1)^3", "a^x", "log(x, a)",
        "x^x", "tan(x)", "tanh(x)", "relu(x)", "abs(x)", "f(g(h(x)))", "f(g(x), h(x))", "sin(x)/x", "exp(x*y)",
    ];
}
