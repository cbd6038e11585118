using Symbolic.Functions;
using Symbolic.Plotting.Sampling;
using Symbolic.Plotting.Surfaces;

namespace Symbolic.Plotting.Tests.Surfaces;

public sealed class MeshTests
{
    [Fact]
    public void Of_ABowl_HasAllFacesFromTheBackToTheFront()
    {
        var mesh = Mesh.Of(Sampled((x, y) => x * x + y * y), hasPoles: false);
        Assert.Equal(400, mesh.Faces.Count);
        Assert.Equal(new Interval(0, 8), mesh.Heights);
        var nearness = mesh.Faces.Select(face => Projection.Nearness(face.Corners[0].X, face.Corners[0].Y)).ToArray();
        Assert.Equal(nearness.Order(), nearness);
    }

    [Fact]
    public void Of_HalfAPlane_HasHalfTheFaces() =>
        Assert.Equal(200, Mesh.Of(Sampled((x, y) => x >= 0 ? x + y : double.NaN), hasPoles: false).Faces.Count);

    [Fact]
    public void Of_APole_IsCutAtTheTop()
    {
        double Pole(double x, double y) => 1 / (x * x + y * y);
        var grid = Sampled(Pole);
        Assert.True(Poles.HasPole(Pole, grid));
        var mesh = Mesh.Of(grid, hasPoles: true);
        Assert.InRange(mesh.Heights.Upper, 1, 10);
        Assert.All(mesh.Faces.SelectMany(face => face.Corners), corner => Assert.InRange(corner.Z, -1.001, 1.001));
    }

    [Fact]
    public void Of_AConstant_IsInTheMiddle()
    {
        var mesh = Mesh.Of(Sampled((_, _) => 3), hasPoles: false);
        Assert.Equal(new Interval(1.5, 4.5), mesh.Heights);
        Assert.All(mesh.Faces, face => Assert.Equal(0.5, face.Height, 1e-12));
    }

    [Theory]
    [InlineData(1e-3, false)]
    [InlineData(0, true)]
    public void HasPole_OfAPeak_TellsAHighOneFromAnEndlessOne(double width, bool isEndless)
    {
        double Peak(double x, double y) => 1 / ((x - 0.03) * (x - 0.03) + y * y + width);
        Assert.Equal(isEndless, Poles.HasPole(Peak, Sampled(Peak)));
    }

    private static Grid Sampled(Func<double, double, double> function) =>
        Grid.Sample(function, new Interval(-2, 2), new Interval(-2, 2), 21, 21);
}
