using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Parsing;

namespace Symbolic.Matrices.Reading;

/// <summary>Reads declarations of shapes. The grammar of terms has no colon: the text is cut at commas and colons outside of
/// brackets, and the dimensions are terms.</summary>
internal sealed class ShapeReader(string text)
{
    private const string HowTo = "write name: vector(d) or name: matrix(m, d)";

    private readonly SourceText _source = new(text);

    public Shapes Read()
    {
        var shapes = Shapes.Empty;
        var declared = new HashSet<string>(StringComparer.Ordinal);
        if (string.IsNullOrWhiteSpace(text)) return shapes;
        foreach (var (start, end) in Pieces(0, text.Length))
        {
            var colon = text.IndexOf(':', start, end - start);
            if (colon < 0) throw Error($"'{SourceText.Short(text[start..end].Trim())}' declares no shape; {HowTo}", start);
            var name = text[start..colon].Trim();
            if (!IsName(name)) throw Error($"'{SourceText.Short(name)}' is no name; {HowTo}", start);
            name = Spelling.Canonical(name);
            if (!declared.Add(name)) throw Error($"{name} is declared twice", start);
            shapes = shapes.With(name, ReadShape(colon + 1, end));
        }

        foreach (var name in shapes.Names)
        {
            var shape = shapes.Of(name);
            foreach (var dimension in new[] { shape.Rows, shape.Columns })
            {
                if (dimension is Symbol symbol && declared.Contains(symbol.Name))
                    throw Error($"the dimension {symbol.Name} of {name} is declared itself; a dimension is a whole number or a free name", 0);
            }
        }

        return shapes;
    }

    private static bool IsName(string name) =>
        Expressions.Names.IsIdentifier(name.TrimEnd(Spelling.Subscripts)) && !Expressions.Names.IsReserved(Spelling.Canonical(name));

    private Shape ReadShape(int start, int end)
    {
        var written = text[start..end].Trim();
        var at = start + text[start..end].IndexOf(written, StringComparison.Ordinal);
        if (written == "scalar") return Shape.Scalar;
        var open = written.IndexOf('(', StringComparison.Ordinal);
        var kind = open < 0 ? "" : written[..open].TrimEnd();
        if (kind is not ("vector" or "matrix") || written[^1] != ')')
            throw Error($"'{SourceText.Short(written)}' is no shape; a shape is vector(d), matrix(m, d) or scalar", at);
        var dimensions = Pieces(at + open + 1, at + written.Length - 1).Select(Dimension).ToArray();
        return (kind, dimensions.Length) switch
        {
            ("vector", 1) => Shape.Vector(dimensions[0]),
            ("matrix", 2) => Shape.Matrix(dimensions[0], dimensions[1]),
            _ => throw Error(kind == "vector" ? "a vector has 1 dimension, vector(d)" : "a matrix has 2 dimensions, matrix(m, d)", at),
        };
    }

    private Expr Dimension((int Start, int End) piece)
    {
        var (start, end) = piece;
        Expr dimension;
        try
        {
            dimension = text[start..end].Parse();
        }
        catch (ParseException problem)
        {
            throw Error(problem.Problem, start + problem.Offset);
        }

        if (dimension is Number { Value: var value } && (!value.IsInteger || value.Sign <= 0))
            throw Error($"the dimension {dimension} is no whole number of at least 1", start);
        return dimension;
    }

    private List<(int Start, int End)> Pieces(int start, int end)
    {
        var pieces = new List<(int, int)>();
        var depth = 0;
        for (var i = start; i <= end; i++)
        {
            if (i == end || (text[i] == ',' && depth == 0))
            {
                pieces.Add((start, i));
                start = i + 1;
            }
            else if (text[i] is '(' or '[')
            {
                depth++;
            }
            else if (text[i] is ')' or ']')
            {
                depth--;
            }
        }

        return pieces;
    }

    private ParseException Error(string problem, int offset)
    {
        while (offset < text.Length && char.IsWhiteSpace(text[offset])) offset++;
        return new ParseException(ErrorCode.Syntax, problem, _source, offset);
    }
}
