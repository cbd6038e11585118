using Xunit.Abstractions;

namespace Symbolic.Codegen.Tests.Backends.Sources;

/// <summary>Written programs, compiled by the compilers of the machine, compute what the compiled tapes do.</summary>
public sealed class SourceAgreementTests(ITestOutputHelper output)
{
    private const double Tiny = 1e-300;

    [Fact]
    public void C_OfAllPrograms_CompilesWithoutWarningsAndAgrees()
    {
        if (WrittenPrograms.InC([.. WrittenCases.All, WrittenTapes.Outside()]) is { } results) Check(results);
        else output.WriteLine("Not tested: there is no gcc on this machine.");
    }

    [Fact]
    public void CSharp_OfAllPrograms_CompilesWithoutWarningsAndAgrees() =>
        Check(WrittenPrograms.InCSharp([.. WrittenCases.All, WrittenTapes.Outside()]));

    [Fact]
    public void Python_OfAllPrograms_Agrees()
    {
        if (WrittenPrograms.InPython([.. WrittenCases.All, WrittenTapes.Outside()]) is { } results) Check(results);
        else output.WriteLine("Not tested: there is no Python with NumPy on this machine.");
    }

    private void Check(Dictionary<string, double[][]> results)
    {
        var problems = new List<string>();
        var (exact, compared, undecided) = (0, 0, 0);
        var (largest, where) = (0.0, "");
        foreach (var each in WrittenCases.All.Append(WrittenTapes.Outside()))
        {
            foreach (var (expected, i) in each.Expected().Select((expected, i) => (expected, i)))
            {
                var tolerance = Tolerance(each, each.Points[i], expected);
                for (var k = 0; k < expected.Length; k++)
                {
                    var actual = results[each.Name][i][k];
                    compared++;
                    var isExact = actual.Equals(expected[k]) || actual == expected[k];
                    if (isExact) exact++;
                    else if (double.IsNaN(tolerance)) undecided++;
                    if (isExact || double.IsNaN(tolerance)) continue;
                    var difference = Math.Abs(actual - expected[k]) / (Math.Abs(expected[k]) + Tiny);
                    if (each.Term is null && difference > largest)
                        (largest, where) = (difference, $"{each.Name} at ({string.Join(", ", each.Points[i])})");
                    if (!(difference <= tolerance))
                        problems.Add($"{each.Name} at ({string.Join(", ", each.Points[i])}), result {k}: {actual:R}, not {expected[k]:R}");
                }
            }
        }

        output.WriteLine($"{compared} results, {exact} to the last bit, {undecided} where rounding decides; without random terms differ by {largest:E2}: {where}");
        Assert.True(problems.Count == 0, $"{problems.Count} of {compared}\n{string.Join('\n', problems.Take(60))}");
        // A difference where rounding decides tells nothing; it must be the exception.
        Assert.True(undecided < 0.02 * compared, $"{undecided} of {compared} results differ where rounding decides.");
    }

    // Relative; NaN where rounding decides.
    private static double Tolerance(WrittenCase each, double[] point, double[] expected)
    {
        if (each.Term is null) return 1e-12;
        var bound = ErrorBound.At(each.Term, point) / (Math.Abs(expected[0]) + Tiny);
        return bound <= 1e-9 ? 1e-6 : double.NaN;
    }
}
