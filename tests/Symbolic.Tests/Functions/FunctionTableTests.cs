using System.Globalization;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Numbers;

namespace Symbolic.Tests.Functions;

/// <summary>What must hold of each row of the function table: one case a row, named after it.</summary>
public sealed class FunctionTableTests
{
    private const int FewestRows = 55;
    private const int PointsPerRow = 40;

    private static FunctionTable Table => FunctionTable.Default;

    public static TheoryData<string> Rows()
    {
        var rows = new TheoryData<string>();
        foreach (var row in Table.Rows) rows.Add(NameOf(row));
        return rows;
    }

    [Fact]
    public void Rows_Counted_AreAllThere() => Assert.InRange(Rows().Count, FewestRows, 10 * FewestRows);

    [Fact]
    public void Rows_Names_AreDistinct() => Assert.Equal(Table.Rows.Length, Table.Rows.Select(NameOf).Distinct().Count());

    [Theory]
    [MemberData(nameof(Rows))]
    public void Partial_AtSamplePoints_IsTheSlopeOfTheKernel(string name)
    {
        var row = Row(name);
        var self = Application(row);
        var checkedPartials = 0;
        for (var index = 0; index < Points.Arity(row); index++)
        {
            if (row.Partial(Points.Variables.AsSpan(0, Points.Arity(row)).ToArray(), self, index) is not { } partial) continue;
            checkedPartials++;
            foreach (var point in Points.Of(row, PointsPerRow))
            {
                var (slope, uncertainty) = Slope(row, point, index);
                var actual = Points.Value(partial, point);
                var allowed = 1e-8 * (1 + Math.Abs(slope)) + 10 * uncertainty;
                Assert.True(
                    Math.Abs(actual - slope) <= allowed,
                    $"{partial} is {actual:R} at {Text(point)}; the kernel of {name} has the slope {slope:R} there.");
            }
        }

        Assert.True(checkedPartials > 0, $"{name} has no partial derivative.");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Exact_AtSpecialArguments_IsTheValueOfTheKernel(string name)
    {
        var row = Row(name);
        if (row.Exact is not { } exact) return;
        var found = 0;
        foreach (var arguments in SpecialArguments(Points.Arity(row)))
        {
            if (exact(arguments) is not { } value || value.Children.Contains(Constant.Infinity) || value is Apply) continue;
            var numbers = arguments.Select(argument => Points.Value(argument, [])).ToArray();
            var expected = Points.Kernel(row, numbers);
            if (double.IsInfinity(expected) && value == Constant.Undefined) continue;
            found++;
            var actual = Points.Value(value, []);
            var allowed = 4e-15 * (1 + Math.Abs(expected)) * Sensitivity(row, numbers);
            Assert.True(
                actual.Equals(expected) || Math.Abs(actual - expected) <= allowed,
                $"{name} of {string.Join(", ", arguments.AsEnumerable())} is {value}, {actual:R}; the kernel says {expected:R}.");
        }

        Assert.True(found > 0, $"No special value of {name} was met.");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Parity_OfTheKernel_IsThatOfTheRow(string name)
    {
        var row = Row(name);
        if (row.Parity == Parity.None) return;
        Assert.Equal(1, row.MaxArity);
        var sign = row.Parity == Parity.Odd ? -1 : 1;
        foreach (var point in Points.Of(row, PointsPerRow))
            Assert.Equal(Points.Kernel(row, point) * sign, Points.Kernel(row, [-point[0]]));
        var (x, applied) = (Points.Variables[0], Application(row));
        Assert.Same(row.Parity == Parity.Odd ? -applied : applied, Apply.Create(row, -x));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Period_OfTheKernel_IsThatOfTheRow(string name)
    {
        var row = Row(name);
        if (row.Period is null) return;
        var period = Points.Value(row.Period.Parse(), []);
        foreach (var point in Points.Of(row, PointsPerRow))
        {
            var value = Points.Kernel(row, point);
            Assert.Equal(value, Points.Kernel(row, [point[0] + period]), 1e-12 * (1 + (value * value)));
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Kernel_OfTheRow_IsAStaticMethod(string name)
    {
        Assert.True(Row(name).Kernel.Method.IsStatic);
        FunctionTable.Check(Row(name));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Kernel_AtSamplePoints_IsFinite(string name) =>
        Assert.All(Points.Of(Row(name), PointsPerRow), point => Assert.True(double.IsFinite(Points.Kernel(Row(name), point)), Text(point)));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Definition_AtSamplePoints_IsTheValueOfTheKernel(string name)
    {
        var row = Row(name);
        if (row.Definition is null) return;
        foreach (var point in Points.Of(row, PointsPerRow))
            Assert.Equal(Points.Kernel(row, point), Points.Value(Application(row), point), 1e-14 * Math.Exp(2));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Names_Parsed_AreTheFunction(string name)
    {
        var row = Row(name);
        var applied = Application(row);
        foreach (var spelling in row.Synonyms.Prepend(row.Name))
        {
            var text = $"{spelling}({string.Join(", ", Points.Variables.Take(Points.Arity(row)))})";
            Assert.Same(applied, text.Parse());
        }

        Assert.Same(applied, applied.ToString().Parse());
        if (row.Definition is null) Assert.Same(row, Assert.IsType<Apply>(applied).Function);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Spellings_OfTheRow_Format(string name)
    {
        var row = Row(name);
        var arguments = Points.Variables.Take(Points.Arity(row)).Select(variable => (object)variable.Name).ToArray();
        Assert.NotNull(row.Latex);
        // A bare command takes its arguments from the printer; everything else is a format that shows each of them.
        var latex = row.Latex.Contains("{0}", StringComparison.Ordinal) ? row.Latex : null;
        foreach (var format in new[] { latex, row.C, row.CSharp, row.Python }.OfType<string>())
        {
            var text = string.Format(CultureInfo.InvariantCulture, format, arguments);
            Assert.All(arguments, argument => Assert.Contains((string)argument, text, StringComparison.Ordinal));
            Assert.Equal(text.Count(c => c == '('), text.Count(c => c == ')'));
            Assert.Equal(text.Count(c => c == '{'), text.Count(c => c == '}'));
        }

        Assert.NotEmpty(row.Source);
        Assert.NotEqual("", row.Kink is null ? "smooth" : string.Format(CultureInfo.InvariantCulture, row.Kink, arguments));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Arity_OfTheRow_IsStatedAndEnforced(string name)
    {
        var row = Row(name);
        Assert.Matches("^[0-9]+( or more| to [0-9]+)? arguments?$", row.ArityText);
        Assert.True(row.Takes(row.MinArity));
        Assert.False(row.Takes(row.MinArity - 1));
        Assert.Throws<ArgumentException>(() => Apply.Create(row));
        if (row.MaxArity < int.MaxValue)
            Assert.Throws<ArgumentException>(() => Apply.Create(row, [.. Enumerable.Repeat(Number.One, row.MaxArity + 1)]));
        var (lower, upper) = (row.Samples.Min(interval => interval.Lower), row.Samples.Max(interval => interval.Upper));
        Assert.True(double.IsFinite(lower) && double.IsFinite(upper) && row.Samples.All(interval => interval.Lower <= interval.Upper));
    }

    [Fact]
    public void With_NameTakenOrKernelNotStatic_IsRefused()
    {
        var taken = new Function { Name = "sin", Kernel = (Func<double, double>)Math.Cos, Partial = static (_, _, _) => null };
        Assert.Throws<ArgumentException>(() => Table.With(taken));
        var lambda = new Function { Name = "twice", Kernel = (Func<double, double>)(x => 2 * x), Partial = static (_, _, _) => 2 };
        Assert.Throws<ArgumentException>(() => Table.With(lambda));
        var wrong = new Function { Name = "half", Kernel = (Func<double, double, double>)Math.Max, Partial = static (_, _, _) => null };
        Assert.Throws<ArgumentException>(() => Table.With(wrong));
    }

    [Fact]
    public void With_ANewRow_IsReadAndDifferentTablesStayApart()
    {
        var own = new Function { Name = "bessel0", Kernel = (Func<double, double>)Math.Cos, Partial = static (_, _, _) => null };
        var table = Table.With(own);
        Assert.Equal(Table.Rows.Length + 1, table.Rows.Length);
        Assert.Empty(Table.Find("bessel0"));
        var term = "bessel0(x)^2".Parse(new() { Functions = table });
        Assert.Equal("bessel0(x)^2", term.ToString());
    }

    private static string NameOf(Function row) =>
        row.MinArity == 1 && row.MaxArity == 1 ? row.Name : $"{row.Name}/{Points.Arity(row)}";

    private static Function Row(string name) => Table.Rows.Single(row => NameOf(row) == name);

    private static Expr Application(Function row) => Apply.Create(row, [.. Points.Variables.Take(Points.Arity(row))]);

    // Central differences of falling steps, extrapolated (Ridders): the slope and how far it may be off.
    private static (double Slope, double Uncertainty) Slope(Function row, double[] point, int index)
    {
        const int Rows = 8;
        var table = new double[Rows, Rows];
        var (best, error, step) = (double.NaN, double.PositiveInfinity, Math.Min(0.02, StepInside(row, point, index)));
        for (var i = 0; i < Rows; i++, step /= 1.6)
        {
            table[i, 0] = (Moved(step) - Moved(-step)) / (2 * step);
            var factor = 1.0;
            for (var j = 1; j <= i; j++)
            {
                factor *= 1.6 * 1.6;
                table[i, j] = ((table[i, j - 1] * factor) - table[i - 1, j - 1]) / (factor - 1);
                var estimate = Math.Max(Math.Abs(table[i, j] - table[i, j - 1]), Math.Abs(table[i, j] - table[i - 1, j - 1]));
                if (estimate <= error) (best, error) = (table[i, j], estimate);
            }
        }

        return (best, error);

        double Moved(double by)
        {
            var moved = (double[])point.Clone();
            moved[index] += by;
            return Points.Kernel(row, moved);
        }
    }

    // A row with a kink may be smooth only between its sampling bounds.
    private static double StepInside(Function row, double[] point, int index)
    {
        var (lower, upper) = row.Samples[Math.Min(index, row.Samples.Length - 1)];
        return lower == upper ? 0.02 : Math.Min(point[index] - lower, upper - point[index]);
    }

    private static double Sensitivity(Function row, double[] at)
    {
        var moved = Points.Kernel(row, [at[0] * (1 + 1e-8) + 1e-12, .. at[1..]]) - Points.Kernel(row, at);
        return double.IsFinite(moved) ? 1 + Math.Abs(moved) * 1e8 : 1e8;
    }

    private static IEnumerable<Expr[]> SpecialArguments(int arity)
    {
        Expr[] first =
        [
            .. from n in Enumerable.Range(-24, 49) select n * Constant.Pi / 12,
            .. from n in Enumerable.Range(-9, 19) from d in new[] { 1, 2, 3 } select Number.Of(Rational.Create(n, d)),
            .. from text in (string[])["e", "sqrt(2)/2", "sqrt(3)/2", "1/sqrt(3)", "sqrt(3)", "2 - sqrt(3)", "8", "1/8", "1000", "64", "oo",
                "(sqrt(6) - sqrt(2))/4", "2/sqrt(3)", "sqrt(2)"] select text.Parse(),
        ];
        if (arity == 1) return first.Distinct().Select(argument => new[] { argument });
        Expr[] few = [Number.MinusOne, Number.Zero, Number.One, 2, 8, Number.Half, Constant.Pi];
        return arity == 2
            ? from a in few from b in few select new[] { a, b }
            : from a in few.OfType<Number>()
              from b in few.OfType<Number>()
              from c in few.OfType<Number>()
              where b.Value <= c.Value
              select new Expr[] { a, b, c };
    }

    private static string Text(double[] point) => string.Join(", ", point.Select(x => x.ToString("R", CultureInfo.InvariantCulture)));
}
