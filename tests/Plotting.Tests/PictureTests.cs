using System.Buffers.Binary;
using Symbolic.Functions;

namespace Symbolic.Plotting.Tests;

public sealed class PictureTests
{
    private static readonly Picture Parabola = FunctionPicture.Of("x^2".Parse(), "x".Parse(), new Interval(-2, 2));

    [Theory]
    [InlineData(800, 500)]
    [InlineData(300, 200)]
    public void ToPng_OfAnySize_HasThatSize(int width, int height)
    {
        var png = Parabola.ToPng(width, height);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(height, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    [Fact]
    public void ToSvg_OfACurve_HasSizeAndTextAndOnlyNumbers()
    {
        var svg = Parabola.ToSvg(640, 400);
        Assert.Contains("width=\"640\" height=\"400\"", svg, StringComparison.Ordinal);
        Assert.Contains("f(x) = x²", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", svg, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"inf", svg, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Save_ByExtension_WritesThatFormat()
    {
        var folder = Directory.CreateTempSubdirectory("picture");
        try
        {
            var (png, svg) = (Path.Combine(folder.FullName, "a.PNG"), Path.Combine(folder.FullName, "a.svg"));
            Parabola.Save(png);
            Parabola.Save(svg);
            Assert.Equal((byte)'P', File.ReadAllBytes(png)[1]);
            Assert.StartsWith("<?xml", File.ReadAllText(svg), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Save_OtherExtension_Throws()
    {
        Assert.False(Picture.CanSave("a.gif"));
        var problem = Assert.Throws<ArgumentException>(() => Parabola.Save("a.gif"));
        Assert.StartsWith("a picture is a .png or a .svg file, and 'a.gif' ends in neither", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToPng_Twice_GivesTheSameBytes() => Assert.Equal(Parabola.ToPng(), Parabola.ToPng());
}
