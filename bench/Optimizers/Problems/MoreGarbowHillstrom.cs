using static Symbolic.Optimizers.Problems.Measurements;
using static Symbolic.Optimizers.Problems.Text;

namespace Symbolic.Optimizers.Problems;

/// <summary>The problems of Moré, Garbow and Hillstrom, all 35 of the collection, with up to eleven variables.</summary>
internal static class MoreGarbowHillstrom
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<LeastSquaresProblem> All { get; } =
    [
        new(1, "Rosenbrock", [-1.2, 1], ["10*(x[2] - x[1]^2)", "1 - x[1]"], [0]),
        new(2, "Freudenstein and Roth", [0.5, -2],
            ["-13 + x[1] + ((5 - x[2])*x[2] - 2)*x[2]", "-29 + x[1] + ((x[2] + 1)*x[2] - 14)*x[2]"], [0, 48.98425367924]),
        new(3, "Powell badly scaled", [0, 1], ["10^4*x[1]*x[2] - 1", "exp(-x[1]) + exp(-x[2]) - 1.0001"], [0]),
        new(4, "Brown badly scaled", [1, 1], ["x[1] - 10^6", "x[2] - 2/10^6", "x[1]*x[2] - 2"], [0]),
        new(5, "Beale", [1, 1], ["1.5 - x[1]*(1 - x[2])", "2.25 - x[1]*(1 - x[2]^2)", "2.625 - x[1]*(1 - x[2]^3)"], [0]),
        new(6, "Jennrich and Sampson", [0.3, 0.4],
            Each(10, i => $"2 + 2*{i} - (exp({i}*x[1]) + exp({i}*x[2]))"), [124.3621823556]),
        new(7, "Helical valley", [-1, 0, 0],
            ["10*(x[3] - 10*(atan(x[2]/x[1])/(2*pi) + piecewise(1/2, x[1] < 0, 0)))", "10*(sqrt(x[1]^2 + x[2]^2) - 1)", "x[3]"], [0]),
        new(8, "Bard", [1, 1, 1],
            Each(15, i => $"{BardData[i - 1]} - (x[1] + {i}/(x[2]*{16 - i} + x[3]*{Math.Min(i, 16 - i)}))"),
            [8.214877306579e-3, 17.42869333333]),
        new(9, "Gaussian", [0.4, 1, 0],
            Each(15, i => $"x[1]*exp(-x[2]*(({8 - i})/2 - x[3])^2/2) - {GaussianData[i <= 8 ? i - 1 : 15 - i]}"), [1.127932769619e-8]),
        new(10, "Meyer", [0.02, 4000, 250],
            Each(16, i => $"x[1]*exp(x[2]/({45 + 5 * i} + x[3])) - {MeyerData[i - 1]}"), [87.945855170749]),
        new(11, "Gulf research and development", [5, 2.5, 0.15],
            Each(99, i => $"exp(-abs(25 + (-50*ln({i}/100))^(2/3) - x[2])^x[3]/x[1]) - {i}/100"), [0, 0.038]),
        new(12, "Box three-dimensional", [0, 10, 20],
            Each(10, i => $"exp(-{i}/10*x[1]) - exp(-{i}/10*x[2]) - x[3]*(exp(-{i}/10) - exp(-{i}))"), [0]),
        new(13, "Powell singular", [3, -1, 0, 1],
            ["x[1] + 10*x[2]", "sqrt(5)*(x[3] - x[4])", "(x[2] - 2*x[3])^2", "sqrt(10)*(x[1] - x[4])^2"], [0]),
        new(14, "Wood", [-3, -1, -3, -1],
            ["10*(x[2] - x[1]^2)", "1 - x[1]", "sqrt(90)*(x[4] - x[3]^2)", "1 - x[3]", "sqrt(10)*(x[2] + x[4] - 2)", "(x[2] - x[4])/sqrt(10)"],
            [0]),
        new(15, "Kowalik and Osborne", [0.25, 0.39, 0.415, 0.39],
            Each(11, i => $"{KowalikValues[i - 1]} - x[1]*({KowalikPoints[i - 1]}^2 + {KowalikPoints[i - 1]}*x[2])/({KowalikPoints[i - 1]}^2 + {KowalikPoints[i - 1]}*x[3] + x[4])"),
            [3.075056038492e-4, 1.0273]),
        new(16, "Brown and Dennis", [25, 5, -5, -1],
            Each(20, i => $"(x[1] + {i}/5*x[2] - exp({i}/5))^2 + (x[3] + x[4]*sin({i}/5) - cos({i}/5))^2"), [85822.20162635628]),
        new(17, "Osborne 1", [0.5, 1.5, -1, 0.01, 0.02],
            Each(33, i => $"{OsborneOne[i - 1]} - (x[1] + x[2]*exp(-{10 * (i - 1)}*x[4]) + x[3]*exp(-{10 * (i - 1)}*x[5]))"),
            [5.464894697483e-5]),
        new(18, "Biggs EXP6", [1, 2, 1, 1, 1, 1],
            Each(13, i => $"x[3]*exp(-{i}/10*x[1]) - x[4]*exp(-{i}/10*x[2]) + x[6]*exp(-{i}/10*x[5]) - (exp(-{i}/10) - 5*exp(-{i}) + 3*exp(-4*{i}/10))"),
            [0, 5.655649925e-3]),
        new(19, "Osborne 2", [1.3, 0.65, 0.65, 0.7, 0.6, 3, 5, 7, 2, 4.5, 5.5],
            Each(65, i => $"{OsborneTwo[i - 1]} - (x[1]*exp(-({i} - 1)/10*x[5]) + x[2]*exp(-(({i} - 1)/10 - x[9])^2*x[6]) + x[3]*exp(-(({i} - 1)/10 - x[10])^2*x[7]) + x[4]*exp(-(({i} - 1)/10 - x[11])^2*x[8]))"),
            [4.013773629355e-2]),
        new(20, "Watson", new double[6],
            [.. Each(29, i => $"sum((j - 1)*x[j]*({i}/29)^(j - 2), j, 2, 6) - sum(x[j]*({i}/29)^(j - 1), j, 1, 6)^2 - 1"), "x[1]", "x[2] - x[1]^2 - 1"],
            [2.287670053552e-3]),
        new(21, "Extended Rosenbrock", [-1.2, 1, -1.2, 1, -1.2, 1, -1.2, 1, -1.2, 1],
            [.. Each(5, i => $"10*(x[{2 * i}] - x[{2 * i - 1}]^2)"), .. Each(5, i => $"1 - x[{2 * i - 1}]")], [0]),
        new(22, "Extended Powell singular", [3, -1, 0, 1, 3, -1, 0, 1],
            [.. Each(2, i => $"x[{4 * i - 3}] + 10*x[{4 * i - 2}]"), .. Each(2, i => $"sqrt(5)*(x[{4 * i - 1}] - x[{4 * i}])"),
             .. Each(2, i => $"(x[{4 * i - 2}] - 2*x[{4 * i - 1}])^2"), .. Each(2, i => $"sqrt(10)*(x[{4 * i - 3}] - x[{4 * i}])^2")], [0]),
        new(23, "Penalty I", [1, 2, 3, 4], [.. Each(4, i => $"sqrt(10^(-5))*(x[{i}] - 1)"), "sum(x[j]^2, j, 1, 4) - 1/4"], [2.249977501e-5]),
        new(24, "Penalty II", [0.5, 0.5, 0.5, 0.5],
            ["x[1] - 1/5",
             .. Each(3, i => $"sqrt(10^(-5))*(exp(x[{i + 1}]/10) + exp(x[{i}]/10) - (exp({i + 1}/10) + exp({i}/10)))"),
             .. Each(3, i => $"sqrt(10^(-5))*(exp(x[{i + 1}]/10) - exp(-1/10))"), "sum((5 - j)*x[j]^2, j, 1, 4) - 1"],
            [9.376293e-6]),
        new(25, "Variably dimensioned", [.. Enumerable.Range(1, 10).Select(j => 1 - j / 10.0)],
            [.. Each(10, i => $"x[{i}] - 1"), "sum(j*(x[j] - 1), j, 1, 10)", "sum(j*(x[j] - 1), j, 1, 10)^2"], [0]),
        new(26, "Trigonometric", [.. Enumerable.Repeat(0.1, 10)],
            Each(10, i => $"10 - sum(cos(x[j]), j, 1, 10) + {i}*(1 - cos(x[{i}])) - sin(x[{i}])"), [0, 2.795061e-5]),
        new(27, "Brown almost-linear", [.. Enumerable.Repeat(0.5, 10)],
            [.. Each(9, i => $"x[{i}] + sum(x[j], j, 1, 10) - 11"), "product(x[j], j, 1, 10) - 1"], [0, 1]),
        new(28, "Discrete boundary value", [.. Enumerable.Range(1, 10).Select(j => j / 11.0 * (j / 11.0 - 1))],
            Each(10, i => $"2*x[{i}] - {Neighbour(i - 1)} - {Neighbour(i + 1)} + (1/11)^2*(x[{i}] + {i}/11 + 1)^3/2"), [0]),
        new(29, "Discrete integral equation", [.. Enumerable.Range(1, 10).Select(j => j / 11.0 * (j / 11.0 - 1))],
            Each(10, i => $"x[{i}] + 1/22*((1 - {i}/11)*sum(j/11*(x[j] + j/11 + 1)^3, j, 1, {i}) + {i}/11*sum((1 - j/11)*(x[j] + j/11 + 1)^3, j, {i + 1}, 10))"),
            [0]),
        new(30, "Broyden tridiagonal", [.. Enumerable.Repeat(-1.0, 10)],
            Each(10, i => $"(3 - 2*x[{i}])*x[{i}] - {Neighbour(i - 1)} - 2*{Neighbour(i + 1)} + 1"), [0]),
        new(31, "Broyden banded", [.. Enumerable.Repeat(-1.0, 10)],
            Each(10, i => $"x[{i}]*(2 + 5*x[{i}]^2) + 1 - {Band(i)}"), [0]),
        new(32, "Linear, full rank", [.. Enumerable.Repeat(1.0, 10)],
            Each(20, i => $"{(i <= 10 ? $"x[{i}]" : "0")} - 2/20*sum(x[j], j, 1, 10) - 1"), [10]),
        new(33, "Linear, rank 1", [.. Enumerable.Repeat(1.0, 10)], Each(20, i => $"{i}*sum(j*x[j], j, 1, 10) - 1"), [20.0 * 19 / (2 * 41)]),
        new(34, "Linear, rank 1, zero columns and rows", [.. Enumerable.Repeat(1.0, 10)],
            Each(20, i => i is 1 or 20 ? (FormattableString)$"-1" : $"{i - 1}*sum(j*x[j], j, 2, 9) - 1"),
            [(400.0 + 60 - 6) / (2 * 37)]),
        new(35, "Chebyquad", [.. Enumerable.Range(1, 9).Select(j => j / 10.0)],
            Each(9, i => $"sum({Chebyshev(i)}, j, 1, 9)/9 - ({(i % 2 == 0 ? Of($"-1/{i * i - 1}") : "0")})"), [0]),
    ];

    private static string Neighbour(int j) => j is 0 or 11 ? "0" : Of($"x[{j}]");

    private static string Band(int i) => string.Join(" - ", Enumerable.Range(1, 10)
        .Where(j => j != i && j >= i - 5 && j <= i + 1).Select(j => Of($"x[{j}]*(1 + x[{j}])")));

    // The shifted Chebyshev polynomial of degree i in x[j].
    private static string Chebyshev(int degree)
    {
        var (before, current) = ("1", "(2*x[j] - 1)");
        for (var k = 1; k < degree; k++) (before, current) = (current, $"(2*(2*x[j] - 1)*{current} - {before})");
        return current;
    }
}
