using ScottPlot;

namespace Symbolic.Plotting.Drawing;

/// <summary>Light colours from low (darker, blue) to high (lighter, yellow): their lightness grows, so that they keep their order in grey
/// print, and dark lines stay visible on all of them.</summary>
internal sealed class Tints : IColormap
{
    private static readonly Color[] Stops =
    [
        Color.FromHex("#5B8DB8"), Color.FromHex("#7FB2CC"), Color.FromHex("#A9D0D6"), Color.FromHex("#D0E5D8"), Color.FromHex("#ECF0D2"),
        Color.FromHex("#FFF8DC"),
    ];

    public string Name => "Tints";

    public Color GetColor(double position)
    {
        var place = Math.Clamp(position, 0, 1) * (Stops.Length - 1);
        var index = Math.Min((int)place, Stops.Length - 2);
        var part = place - index;
        return new Color(
            Mixed(Stops[index].R, Stops[index + 1].R, part),
            Mixed(Stops[index].G, Stops[index + 1].G, part),
            Mixed(Stops[index].B, Stops[index + 1].B, part));
    }

    private static byte Mixed(byte from, byte to, double part) => (byte)Math.Round(from + part * (to - from));
}
