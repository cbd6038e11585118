using System.Numerics;
using System.Runtime.CompilerServices;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Parsing;
using static Symbolic.Maths;

namespace Symbolic.Codegen.Tests;

/// <summary>The C# of the README, compiled and run; a last test holds both texts together.</summary>
public class ReadmeTests
{
    [Fact]
    public void Readme_FirstExample_Runs()
    {
        var (x, y) = Symbols("x", "y");
        Expr f = 2 * x + Sin(y) * (x ^ 2);
        Expr g = "x^2*sin(y) + 2x".Parse();
        Assert.True(f == g);

        Expr dfdx = f.Differentiate(x);
        Assert.Equal("2*x*sin(y) + 2", dfdx.ToString());
        Expr[] gradient = f.Gradient([x, y]);
        Assert.Equal("x^2*cos(y)", gradient[1].ToString());
        Expr[,] hessian = f.Hessian([x, y]);
        Assert.Equal(4, hessian.Length);

        var derivation = f.Derive(x);
        Assert.Same(dfdx, derivation.Result);
        Assert.NotEmpty(derivation.ToText() + derivation.ToMarkdown() + derivation.ToLatex());
        Assert.Equal(@"2 x \sin\left(y\right) + 2", dfdx.ToLatex());

        var value = f.Compile<Func<double, double, double>>("x", "y");
        Assert.Equal(3, value(1, Math.PI / 2), 1e-15);

        var compiled = gradient.CompileAll([x, y]);
        Span<double> results = stackalloc double[2];
        compiled([1, Math.PI / 2], results);
        Assert.Equal(4, results[0], 1e-15);
    }

    [Fact]
    public void Readme_Gradient_Runs()
    {
        var rosenbrock = "sum(100*(x[i+1]-x[i]^2)^2 + (1-x[i])^2, i, 1, 999)".Parse().CompileGradient(Vector("x", 1000));
        var slopes = new double[1000];
        var loss = rosenbrock(new double[1000], slopes);
        Assert.Equal(999, loss);
        Assert.All(slopes[..^1], slope => Assert.Equal(-2, slope));
        Assert.Equal(0, slopes[^1]);
    }

    [Fact]
    public void Readme_VectorsAndMatrices_Run()
    {
        var output = "sum(v[h]*tanh(sum(W[h,j]*x[j], j, 1, 3)), h, 1, 20) + b".Parse();
        var network = output.CompileGradient([.. Matrix("W", 20, 3), .. Vector("v", 20), .. Vector("x", 3), Symbol("b")]);
        var slopes = new double[84];
        Assert.Equal(0.5, network([.. new double[80], 1, 2, 3, 0.5], slopes));
        Assert.Equal(1, slopes[^1]);
    }

    [Fact]
    public void Readme_OwnFunction_Runs()
    {
        var square = new Function
        {
            Name = "square",
            Kernel = (Func<double, double>)Kernels.Square,
            Partial = (arguments, self, index) => 2 * arguments[0],
        };
        var options = new ParseOptions { Functions = FunctionTable.Default.With(square) };
        Expr slope = "square(sin(x))".Parse(options).Differentiate("x");
        Assert.Equal("2*cos(x)*sin(x)", slope.ToString());
        Assert.Equal(9, "square(x)".Parse(options).Compile<Func<double, double>>("x")(3));
    }

    [Fact]
    public void Readme_Data_Run()
    {
        double[,] rows = { { 1, 0.5 }, { 1, -1.5 }, { 1, 2 } };
        double[] labels = [1, 0, 1];
        var score = "sum(X[i,j]*w[j], j, 1, 2)";
        var logistic = $"sum(softplus({score}) - y[i]*{score}, i, 1, 3)".Parse();
        var options = new CompileOptions { Data = [DataArray.Matrix("X", rows), DataArray.Vector("y", labels)] };
        var compiled = logistic.CompileGradient(Vector("w", 2), options);
        var slopes = new double[2];
        var loss = compiled([0, 0], slopes);
        Assert.Equal(3 * Math.Log(2), loss, 1e-15);
        Assert.Equal([-0.5, -2], slopes);
    }

    [Fact]
    public void Readme_SecondDerivatives_Run()
    {
        var dense = "exp(x*y) + x^3".Parse().CompileHessian("x", "y");
        var (gradient, hessian) = (new double[2], new double[4]);
        var value = dense([1, 0], gradient, hessian);
        Assert.Equal(2, value);
        Assert.Equal([3, 1], gradient);
        Assert.Equal([6, 1, 1, 1], hessian);

        var valley = "sum(100*(x[i+1]-x[i]^2)^2 + (1-x[i])^2, i, 1, 999)".Parse();
        var sparse = valley.CompileSparseHessian(Vector("x", 1000));
        var entries = new double[sparse.Pattern.Count];
        sparse.Evaluate(new double[1000], [], entries);
        Assert.Equal(2998, entries.Length);
        Assert.Equal([2, 0, 0, 202, 0], entries[..5]);

        var product = valley.CompileHessianProduct(Vector("x", 1000));
        var (direction, along) = (new double[1000], new double[1000]);
        direction[0] = 1;
        product(new double[1000], direction, [], along);
        Assert.Equal(2, along[0]);
        Assert.All(along[1..], entry => Assert.Equal(0, entry));

        var polar = new[] { "r*cos(t)".Parse(), "r*sin(t)".Parse() }.CompileJacobian([Symbol("r"), Symbol("t")]);
        var (place, jacobian) = (new double[2], new double[4]);
        polar([2, 0], place, jacobian);
        Assert.Equal([2, 0], place);
        Assert.All(jacobian.Zip([1.0, 0, 0, 2]), pair => Assert.Equal(pair.Second, pair.First, 1e-15));
    }

    [Fact]
    public async Task Readme_BatchesTypesModesAndSources_Run()
    {
        var batch = "exp(-x^2)*sin(y)".Parse().CompileBatch("x", "y");
        var points = new double[2_000_000];
        var results = new double[1_000_000];
        for (var i = 0; i < points.Length; i++) points[i] = i % 7 * 0.25;
        batch.Evaluate(points, results, 1_000_000);
        Assert.Equal(Math.Exp(-points[3] * points[3]) * Math.Sin(points[1_000_003]), results[3], 1e-14);
        var serial = results.ToArray();
        batch.EvaluateParallel(points, results, 1_000_000);
        Assert.True(serial.AsSpan().SequenceEqual(results));

        var single = "x^2 + 1".Parse().Compile<Func<float, float>>("x");
        var root = "sqrt(z)".Parse().Compile<Func<Complex, Complex>>("z");
        Assert.Equal(10f, single(3));
        Assert.True(Complex.Abs(root(-4) - new Complex(0, 2)) < 1e-15);

        var soon = "sin(x)*y".Parse().CompileGradient([Symbol("x"), Symbol("y")], new CompileOptions { Mode = CompileMode.Auto });
        await soon.WhenCompiled();
        Assert.Equal(0, soon([0, 2], new double[2]));

        var source = "x^2 + y".Parse().ToGradientSource(SourceLanguage.C, [Symbol("x"), Symbol("y")]);
        Assert.Contains("double f(const double *x, double *gradient)", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_CodeLines_AreThoseOfTheseTests()
    {
        var (readme, source) = Texts();
        var code = readme.Split("```csharp").Skip(1).SelectMany(block => block.Split("```")[0].Split('\n'));
        foreach (var line in code)
        {
            var text = line.Split("//")[0].Trim();
            if (text.Length < 3 || text.StartsWith("Console.", StringComparison.Ordinal) || text.StartsWith("using ", StringComparison.Ordinal)) continue;
            Assert.Contains(text, source, StringComparison.Ordinal);
        }
    }

    private static (string Readme, string Source) Texts([CallerFilePath] string path = "") =>
        (File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "README.md")), File.ReadAllText(path));

    private static class Kernels
    {
        public static double Square(double x) => x * x;
    }
}
