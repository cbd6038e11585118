using System.Text;
using ScottPlot;

namespace Symbolic.Plotting;

/// <summary>A finished picture, to be written as PNG or SVG.</summary>
/// <remarks>It does not change, and may be written in several sizes, from several threads. A display is not needed. Its texts are in
/// DejaVu Sans or a similar font of the machine.</remarks>
public sealed class Picture
{
    /// <summary>The width that pictures have if none is given, in pixels.</summary>
    public const int DefaultWidth = 800;

    /// <summary>The height that pictures have if none is given, in pixels.</summary>
    public const int DefaultHeight = 500;

    private const int Smallest = 50;
    private const int Largest = 10_000;

    private readonly Func<int, Plot> _draw;

    /// <summary>A picture that is drawn when it is written.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="draw">Draws it anew, for a width in pixels.</param>
    internal Picture(string title, Func<int, Plot> draw) => (Title, _draw) = (title, draw);

    /// <summary>What the picture shows, as it is written above it.</summary>
    public string Title { get; }

    /// <summary>Writes a file in the format that its name ends in: <c>.png</c> or <c>.svg</c>.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="width">In pixels, from 50 to 10 000.</param>
    /// <param name="height">In pixels, from 50 to 10 000.</param>
    /// <exception cref="ArgumentException">The name ends otherwise; <see cref="CanSave"/> tells beforehand.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path, int width = DefaultWidth, int height = DefaultHeight)
    {
        if (!CanSave(path))
            throw new ArgumentException($"a picture is a .png or a .svg file, and '{path}' ends in neither", nameof(path));
        if (IsSvg(path)) SaveSvg(path, width, height);
        else SavePng(path, width, height);
    }

    /// <summary>Writes a PNG file.</summary>
    /// <inheritdoc cref="Save" path="/param"/>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SavePng(string path, int width = DefaultWidth, int height = DefaultHeight) =>
        File.WriteAllBytes(path, ToPng(width, height));

    /// <summary>Writes an SVG file.</summary>
    /// <inheritdoc cref="Save" path="/param"/>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveSvg(string path, int width = DefaultWidth, int height = DefaultHeight) =>
        File.WriteAllText(path, ToSvg(width, height), new UTF8Encoding(false));

    /// <summary>The bytes of a PNG file.</summary>
    /// <inheritdoc cref="Save" path="/param"/>
    public byte[] ToPng(int width = DefaultWidth, int height = DefaultHeight)
    {
        CheckSize(width, height);
        using var plot = _draw(width);
        return plot.GetImage(width, height).GetImageBytes(ImageFormat.Png);
    }

    /// <summary>The text of an SVG file.</summary>
    /// <inheritdoc cref="Save" path="/param"/>
    public string ToSvg(int width = DefaultWidth, int height = DefaultHeight)
    {
        CheckSize(width, height);
        using var plot = _draw(width);
        return plot.GetSvgXml(width, height);
    }

    /// <summary>Whether the name of a file ends in a format that pictures are written in: <c>.png</c> or <c>.svg</c>.</summary>
    /// <param name="path">The name of a file.</param>
    public static bool CanSave(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return IsSvg(path) || path.EndsWith(".png", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSvg(string path) => path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    private static void CheckSize(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, Smallest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, Largest);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, Smallest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, Largest);
    }
}
