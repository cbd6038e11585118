using System.Numerics;
using Symbolic.Expressions;
using Symbolic.Parsing;

namespace Symbolic.Simplifier.Tests.Passes;

public class ImaginaryFormsTests
{
    private static readonly ParseOptions WithI = new() { Complex = true };

    [Theory]
    [InlineData("i^2", "-1")]
    [InlineData("i^3", "-i")]
    [InlineData("i^4", "1")]
    [InlineData("1/i", "-i")]
    [InlineData("i^(-6)", "-1")]
    [InlineData("(1 + i)*(1 - i)", "2")]
    [InlineData("exp(i*pi)", "-1")]
    [InlineData("exp(i*pi/2)", "i")]
    [InlineData("exp(3*i*pi/2)", "-i")]
    [InlineData("exp(2*i*pi)", "1")]
    [InlineData("exp(-i*pi/2)", "-i")]
    [InlineData("exp(z + i*pi)", "-exp(z)")]
    [InlineData("exp(z + 2*i*pi)", "exp(z)")]
    [InlineData("cos(z) + i*sin(z)", "exp(i*z)")]
    [InlineData("3*cos(z) - 3*i*sin(z) + 1", "3*exp(-i*z) + 1")]
    [InlineData("exp(i*z) + exp(-i*z)", "2*cos(z)")]
    [InlineData("exp(i*z) - exp(-i*z)", "2*i*sin(z)")]
    [InlineData("cosh(i*z)", "cos(z)")]
    [InlineData("sinh(2*i*z)", "i*sin(2*z)")]
    [InlineData("tanh(i*z)", "i*tan(z)")]
    [InlineData("exp(i*z)", "exp(i*z)")]
    public void Simplify_OfImaginaryForms_IsThatOfATable(string input, string expected)
    {
        var term = input.Parse(WithI);
        var simple = term.Simplify(Assumptions.Parse("z:complex")).Term;
        Assert.Equal(expected.Parse(WithI).ToInfix(), simple.ToInfix());
        foreach (var z in new[] { new Complex(0.3, 0.7), new Complex(-1.2, 0.4) })
            Assert.True((Value(term, z) - Value(simple, z)).Magnitude < 1e-9, $"{Value(term, z)} and {Value(simple, z)}");
    }

    private static Complex Value(Expr term, Complex z) => term switch
    {
        Number number => number.Value.ToDouble(),
        Constant constant => constant == Constant.ImaginaryUnit ? Complex.ImaginaryOne : constant == Constant.Pi ? Math.PI : Math.E,
        Symbol => z,
        Add => term.Children.ToArray().Aggregate(Complex.Zero, (sum, part) => sum + Value(part, z)),
        Mul => term.Children.ToArray().Aggregate(Complex.One, (product, part) => product * Value(part, z)),
        Pow power => Complex.Pow(Value(power.Base, z), Value(power.Exponent, z)),
        Apply { Name: var name } => Value(name, Value(term.Children[0], z)),
        _ => throw new NotSupportedException(term.ToString()),
    };

    private static Complex Value(string name, Complex argument) => name switch
    {
        "cos" => Complex.Cos(argument),
        "sin" => Complex.Sin(argument),
        "tan" => Complex.Tan(argument),
        "cosh" => Complex.Cosh(argument),
        "sinh" => Complex.Sinh(argument),
        "tanh" => Complex.Tanh(argument),
        _ => throw new NotSupportedException(name),
    };
}
