using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Testing;

namespace Symbolic.Tests.Derivations;

/// <summary>Runs the contract over every derivation that can be reached: each row of the table, each node kind, random terms.</summary>
public class DerivationBatteryTests
{
    public static TheoryData<string> Inputs => [.. WorkedExamples.Inputs,
        "x", "5", "y", "3*x", "x^5", "-x", "x + y", "2*x*y^2", "x^n", "n^x", "x^(-2)", "x^(2/3)", "x^pi", "2^(3*x)", "sqrt(x)", "sqrt(x^2 + 1)",
        "1/x", "1/(x^2 + 1)", "x/(x + 1)", "x/(x + 1)^2", "sin(x)/sqrt(x)", "1/(x*(x + 1))", "sin(x)/(x*(x + 1))", "exp(x)/x^3",
        "x*sin(x)*exp(x)", "(x + 1)*(x + 2)*(x + 3)*(x + 4)*(x + 5)*(x + 6)*(x + 7)*(x + 8)*(x + 9)", "x^sin(x)", "sin(x)^cos(x)", "x^x^x",
        "exp(sin(cos(x^2)))", "ln(ln(x + 3))", "abs(x^2 - 1)", "relu(2*x - 1)", "max(x, x^2, 3)", "min(x, 2 - x)", "clamp(2*x, 0, 3)", "sign(x)*x",
        "piecewise(x^2, x > 1, 2*x - 1)", "piecewise(sin(x), x < 1, exp(x), x < 3/2, x^3)", "atan2(x, x^2)", "hypot(x, 2*x)", "log(x + 1, x)",
        "log(2, x)", "x!", "polygamma(3, x^2)", "erf(x)*gamma(x)", "sum(x^k/k, k, 1, 5)", "sum(sin(k*x), k, 1, 4)", "product(x + k, k, 1, 4)",
        "product(cos(x/k), k, 1, 3)", "integrate(exp(t^2), t, 0, x)", "integrate(sin(t*x), t, x, x^2)", "integrate(t*x^2, t, 0, 1)",
        "diff(x^3*y, y)", "diff(sin(x^2), x)*x", "diff(x^5, x, 2)", "x[1]^2*x", "sin(x) + sin(x)^2 + exp(sin(x))", "cot(x)", "sec(x)", "csc(x)",
        "asin(x/2)", "atan(x)", "sinh(x)", "cosh(x)", "sigmoid(x)", "(x + (x + (x + (x + 1)^2)^2)^2)^2"];

    public static TheoryData<string> Rows => [.. FunctionTable.Default.Rows.Where(row => row.Name != "polygamma").Select(row => $"{row.Name}/{row.MinArity}")];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Derivation_OfInput_KeepsTheContract(string input)
    {
        var derivation = input.Parse(WorkedExamples.Reading).Derive("x");
        DerivationContract.Check(derivation);
        Assert.Same(input.Parse(WorkedExamples.Reading).Differentiate("x"), derivation.Result);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Derivation_OfTableRow_KeepsTheContract(string name)
    {
        var row = FunctionTable.Default.Rows.First(row => $"{row.Name}/{row.MinArity}" == name);
        var x = Symbol.Named("x");
        var count = row.MaxArity == int.MaxValue ? 3 : row.MaxArity;
        var arguments = Enumerable.Range(0, count).Select(i => i == 0 ? x : (Expr)Symbol.Named($"a_{i}")).ToArray();
        var samples = row.Samples[0];
        DerivationContract.Check(Apply.Create(row, arguments).Derive(x), samples.Lower, samples.Upper);
        DerivationContract.Check(Apply.Create(row, [x ^ 2, .. arguments[1..]]).Derive(x), Math.Sqrt(Math.Max(samples.Lower, 0.01)), Math.Sqrt(samples.Upper));
    }

    [Fact]
    public void Rows_OfTheTable_AreAllThere() => Assert.True(Rows.Count >= 50);

    [Theory]
    [InlineData("x^3", 2)]
    [InlineData("x^3", 6)]
    [InlineData("exp(x)", 4)]
    [InlineData("sin(x)*exp(x)", 3)]
    [InlineData("1/(1 + x^2)", 3)]
    public void Derivation_OfHigherOrder_KeepsTheContract(string input, int order)
    {
        var derivation = input.Parse().Derive("x", order);
        DerivationContract.Check(derivation);
        Assert.Same(input.Parse().Differentiate("x", order), derivation.Result);
    }

    [Theory]
    [InlineData("x^2")]
    [InlineData("3*x^4 - 2*x + 7")]
    [InlineData("(x + 1)^3")]
    [InlineData("a*x^2 + b*x + c")]
    [InlineData("5*x + 1")]
    [InlineData("7")]
    [InlineData("1/x")]
    [InlineData("sqrt(x)")]
    [InlineData("exp(x)")]
    [InlineData("ln(x)")]
    [InlineData("sin(x)")]
    [InlineData("cos(x)")]
    [InlineData("2*sin(x) - 3*exp(x) + x^2 + a")]
    public void FirstPrinciples_OfInput_KeepTheContract(string input)
    {
        var derivation = input.Parse().DeriveFromFirstPrinciples(Symbol.Named("x"));
        DerivationContract.Check(derivation);
        var values = new Dictionary<string, double> { ["x"] = 1.3, ["a"] = 0.7, ["b"] = -1.1, ["c"] = 2 };
        Assert.Equal(input.Parse().Differentiate("x").Evaluate(values), derivation.Result.Evaluate(values), 1e-12);
    }

    [Theory]
    [InlineData("x^2 + y^2 == 25", 1)]
    [InlineData("x^2 + y^2 == 25", 2)]
    [InlineData("x*y + sin(y) == x^3", 2)]
    [InlineData("exp(y) - x", 1)]
    public void ImplicitDerivation_OfEquation_Replays(string equation, int order)
    {
        var (x, y) = (Symbol.Named("x"), Symbol.Named("y"));
        var derivation = equation.Parse().DeriveImplicit(y, x, order);
        Assert.Same(derivation.Result, derivation.Replay());
        Assert.Same(equation.Parse().ImplicitDerivative(y, x, order), derivation.Result);
    }

    [Fact]
    public void Derivation_OfRandomTerms_KeepsTheContract()
    {
        var compared = 0;
        Terms.Real(14).HoldsForAll(250, term =>
        {
            compared += DerivationContract.Check(term.Derive("x"));
            return null;
        });
        Assert.True(compared > 1000, $"only {compared} pairs of values were compared");
    }

    [Fact]
    public void Derivation_TooLongToRead_SaysSo()
    {
        Expr term = Symbol.Named("x");
        for (var level = 0; level < 800; level++) term = Maths.Sin(term);
        Assert.Throws<Symbolic.Errors.LimitExceededException>(() => term.Derive("x").ToText());
    }

    [Fact]
    public void FirstPrinciples_OfDeeplyNestedTerm_AreRefused()
    {
        Expr term = Symbol.Named("x");
        for (var level = 0; level < 500; level++) term = 2 * (term + 1) * Symbol.Named("x");
        Assert.Throws<Symbolic.Errors.UnsupportedException>(() => term.DeriveFromFirstPrinciples(Symbol.Named("x")));
    }

    [Fact]
    public void Derivation_OfThousandSharedLevels_ToldOncePerPart()
    {
        Expr term = Symbol.Named("x");
        for (var level = 0; level < 1000; level++) term = (term ^ 2) + Maths.Sin(term);
        var derivation = term.Derive("x");
        Assert.Same(derivation.Result, derivation.Replay());
        Assert.InRange(derivation.Steps[0].Substeps.Length, 1000, 10_000);
    }
}
