using System.Globalization;

namespace Symbolic.Compare;

/// <summary>The problems of <c>reference/reference.c</c>: the same mathematics as text, and the same inputs.</summary>
internal static class Problems
{
    /// <summary>An expression of 58 operations, 15 of them transcendental, in one variable.</summary>
    public const string BatchFormula =
        "exp(-x^2/2)*sin(3*x + 1) + log(1 + x^2)*cos(x)^2 - sqrt(1 + exp(-x))/(2 + sin(x))"
        + " + x*exp(sin(x))*log(2 + cos(2*x)) + (x^3 - 2*x + 1)/(1 + x^4) + 1/(1 + exp(1/2 - 2*x))"
        + " + log(1 + exp(x))*sin(cos(x)) + sqrt(1 + x^2)*exp(-x/10)*cos(5*x)";

    /// <summary>Those with several variables, at the sizes that are measured.</summary>
    public static IEnumerable<Problem> All() =>
    [
        Rosenbrock(10), Rosenbrock(100), Rosenbrock(1000), Rosenbrock(10_000), Helmholtz(20), Helmholtz(100),
        LogisticRegression(10_000, 20), Mixture(1000, 2, 5), Mixture(1000, 10, 25),
    ];

    /// <summary>The same at sizes that the interpreter can do.</summary>
    public static IEnumerable<Problem> Small() => [Rosenbrock(10), Helmholtz(5), LogisticRegression(50, 4), Mixture(5, 2, 3)];

    public static Problem Rosenbrock(int n) => new(
        "rosenbrock", n, Text($"sum(100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2, i, 1, {n - 1})"), [new("x", n)], [],
        new Draws(1).Array(n, 0.5, 1))
    { HasValueRow = true };

    /// <summary>The Helmholtz energy of a mixture of gases.</summary>
    public static Problem Helmholtz(int n)
    {
        var draws = new Draws(2);
        var point = draws.Array(n, 0.5, 1);
        for (var i = 0; i < n; i++) point[i] /= n;
        var b = draws.Array(n, 0, 1);
        var matrix = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++) matrix[i * n + j] = matrix[j * n + i] = draws.Next();
        }

        var volume = Text($"sum(b[j]*x[j], j, 1, {n})");
        var energy = Text(
            $"""
            sum(x[i]*log(x[i]/(1 - {volume})), i, 1, {n})
             - sum(x[i]*sum(A[i,j]*x[j], j, 1, {n}), i, 1, {n})/(sqrt(8)*{volume})
             *log((1 + (1 + sqrt(2))*{volume})/(1 + (1 - sqrt(2))*{volume}))
            """);
        return new("helmholtz", n, energy, [new("x", n)], [new(new("b", n), b), new(new("A", n, n), matrix)], point);
    }

    public static Problem LogisticRegression(int m, int d)
    {
        var draws = new Draws(3);
        var rows = draws.Array(m * d, -1, 2);
        var labels = draws.Array(m, 0, 1);
        for (var i = 0; i < m; i++) labels[i] = labels[i] < 0.5 ? 0 : 1;
        var score = Text($"sum(X[i,j]*w[j], j, 1, {d})");
        var loss = Text($"sum(softplus({score}) - y[i]*{score}, i, 1, {m})");
        DataArray[] data = [new(new("X", m, d), rows), new(new("y", m), labels)];
        return new("logreg", m, loss, [new("w", d)], data, draws.Array(d, -1, 2));
    }

    /// <summary>The log posterior of a Gaussian mixture with a Wishart prior, gamma = 1 and m = 0, as in ADBench.</summary>
    public static Problem Mixture(int n, int d, int k)
    {
        var packed = d * (d + 1) / 2;
        var draws = new Draws(4);
        double[] point = [.. draws.Array(k, -1, 2), .. draws.Array(k * d, 0, 1), .. draws.Array(k * packed, -1, 2)];
        // Below the diagonal a matrix is packed by columns: those before column c have (c - 1)*(2*d - c)/2 entries.
        var entry = Text($"icf[k, {d} + (c - 1)*({2 * d} - c)/2 + r - c]");
        var mapped = Text($"exp(icf[k,r])*(X[i,r] - mu[k,r]) + sum({entry}*(X[i,c] - mu[k,c]), c, 1, r - 1)");
        var weight = Text($"alpha[k] + sum(icf[k,j], j, 1, {d}) - 1/2*sum(({mapped})^2, r, 1, {d})");
        var squares = Text($"sum(exp(2*icf[k,j]), j, 1, {d}) + sum(icf[k,j]^2, j, {d + 1}, {packed})");
        var constant = Text(
            $"-{d * (d + 1)}/2*log(2) - {d * (d - 1)}/4*log(pi) - sum(lgamma(({d + 2} - j)/2), j, 1, {d})");
        var posterior = Text(
            $"""
            sum(log(sum(exp({weight}), k, 1, {k})), i, 1, {n}) - {n}*log(sum(exp(alpha[k]), k, 1, {k}))
             + 1/2*sum({squares}, k, 1, {k}) - {n * d}/2*log(2*pi) - {k}*({constant})
            """);
        Shape[] variables = [new("alpha", k), new("mu", k, d), new("icf", k, packed)];
        return new(Text($"gmm-d{d}-K{k}"), n, posterior, variables, [new(new("X", n, d), draws.Array(n * d, -2, 4))], point);
    }

    /// <summary>The points of the batch.</summary>
    public static double[] BatchPoints(int n) => new Draws(5).Array(n, -3, 6);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
