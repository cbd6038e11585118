using Symbolic.Expressions;

namespace Symbolic.Codegen.Lowering;

/// <summary>What loops over rolled up terms read: the point as one array, and tables of numbers and of positions.</summary>
internal sealed class LoopTables
{
    private readonly Dictionary<(string Name, int Rank), ArrayLayout> _layouts;
    private readonly Dictionary<Expr, int> _positions = [];
    private readonly Dictionary<long, List<(double[] Values, string Name)>> _known = [];
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _indexTables;
    private readonly string _point;

    /// <param name="variables">The variables.</param>
    /// <param name="layouts">Receives the tables.</param>
    /// <param name="indexTables">Receives the names of those that hold positions, counted from 1.</param>
    /// <param name="names">The names in use.</param>
    public LoopTables(
        IReadOnlyList<Expr> variables,
        Dictionary<(string Name, int Rank), ArrayLayout> layouts,
        HashSet<string> indexTables,
        HashSet<string> names)
    {
        (_layouts, _indexTables, _names) = (layouts, indexTables, names);
        for (var i = 0; i < variables.Count; i++) _positions.Add(variables[i], i);
        _point = NewName("point");
        Index = Symbol.Named(NewName("term"));
        layouts.Add((_point, 1), new ArrayLayout(0, [variables.Count]));
    }

    /// <summary>The index of the loops, which counts from 1.</summary>
    public Symbol Index { get; }

    public IReadOnlyDictionary<Expr, int> Positions => _positions;

    public bool IsVariable(Expr leaf) => _positions.ContainsKey(leaf);

    public int PositionOf(Expr variable) => _positions[variable];

    /// <summary>Whether a leaf is a component of data with a known value.</summary>
    public bool IsDatum(Expr leaf) => leaf is Indexed or Symbol && DatumOf(leaf) is not null;

    /// <summary>What the loop reads for leaves that one place of the terms has in turn.</summary>
    public Expr Read(Expr[] column)
    {
        if (Array.TrueForAll(column, leaf => leaf == column[0])) return column[0];
        if (!IsVariable(column[0])) return Table("table", Array.ConvertAll(column, ValueOf), isIndex: false);
        var positions = Array.ConvertAll(column, PositionOf);
        var stride = positions[1] - positions[0];
        for (var i = 2; i < positions.Length; i++)
        {
            if (positions[i] - positions[i - 1] == stride) continue;
            return Indexed.Create(_point, Table("places", Array.ConvertAll(positions, position => position + 1.0), isIndex: true));
        }

        return Indexed.Create(_point, (stride * Index) + (positions[0] + 1 - stride));
    }

    private double ValueOf(Expr leaf) => leaf is Number number ? number.Value.ToDouble() : DatumOf(leaf)!.Value;

    private double? DatumOf(Expr leaf)
    {
        var name = leaf is Symbol symbol ? symbol.Name : ((Indexed)leaf).Name;
        if (!_layouts.TryGetValue((name, leaf.Children.Length), out var layout) || layout.Data is not { IsParameter: false } data) return null;
        var place = 0;
        for (var k = 0; k < leaf.Children.Length; k++)
        {
            if (leaf.Children[k] is not Number { Value: var value } || !value.TryGetInt32(out var at) || at < 1 || at > layout.Lengths[k])
                return null;
            place = (place * layout.Lengths[k]) + at - 1;
        }

        return data.Values.Span[place];
    }

    private Expr Table(string stem, double[] values, bool isIndex)
    {
        var hash = default(HashCode);
        foreach (var value in values) hash.Add(value);
        var key = ((long)hash.ToHashCode() << 1) | (isIndex ? 1L : 0L);
        if (!_known.TryGetValue(key, out var same)) _known[key] = same = [];
        foreach (var (known, knownName) in same)
        {
            if (known.AsSpan().SequenceEqual(values)) return Indexed.Create(knownName, Index);
        }

        var name = NewName(stem);
        same.Add((values, name));
        if (isIndex) _indexTables.Add(name);
        var data = DataArray.Vector(name, values);
        _layouts.Add((name, 1), new ArrayLayout(0, data.Lengths, data));
        return Indexed.Create(name, Index);
    }

    private string NewName(string stem)
    {
        var name = stem;
        for (var n = 1; !_names.Add(name); n++) name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stem}_{n}");
        return name;
    }
}
