using ScottPlot;

namespace Symbolic.Plotting.Drawing;

/// <summary>Makes what is drawn next solid: markers after a dashed line would be drawn with its dashes.</summary>
internal sealed class DashesEnd : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp) => rp.Paint.SKPathEffect = null!;
}
