using ScottPlot;

namespace Symbolic.Plotting.Drawing;

/// <summary>What a line looks like.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="Pattern">Solid, dashed or dotted: what tells lines apart where there is no colour.</param>
/// <param name="Width">In pixels.</param>
internal readonly record struct Style(Color Color, LinePattern Pattern, float Width)
{
    // The colours differ in lightness too, and lines of one picture differ in pattern, so that they can be told apart in grey print.
    private static readonly Color[] Colors =
    [
        Color.FromHex("#0B3C8C"), Color.FromHex("#E0641A"), Color.FromHex("#1A936F"), Color.FromHex("#8E2F8E"), Color.FromHex("#C9A200"),
        Color.FromHex("#4A4A4A"),
    ];

    private static readonly LinePattern[] Patterns =
        [LinePattern.Solid, LinePattern.Dashed, LinePattern.DenselyDashed, LinePattern.Dotted];

    /// <summary>The style of the lines of a picture in their order.</summary>
    public static Style Number(int index) =>
        new(Colors[index % Colors.Length], Patterns[index % Patterns.Length], index == 0 ? 2.4f : 2.2f);

    public static readonly Color Ink = Color.FromHex("#202020");

    public static readonly Color Quiet = Color.FromHex("#8A8A8A");
}
