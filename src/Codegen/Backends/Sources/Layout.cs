using System.Text;
using Symbolic.Errors;

namespace Symbolic.Codegen.Backends.Sources;

/// <summary>Writes blocks as lines, without recursion.</summary>
internal sealed class Layout
{
    // Deeper ones are not indented further, so that the text is not quadratic in the depth.
    private const int MaxIndent = 20;

    // Python accepts 100.
    private const int MaxSignificantIndent = 95;
    private readonly Dialect _dialect;
    private readonly StringBuilder _text;
    private readonly Stack<(IEnumerator<object> Items, int Depth)> _open = new();

    private Layout(Dialect dialect, StringBuilder text) => (_dialect, _text) = (dialect, text);

    public static void Write(Block block, Dialect dialect, StringBuilder text)
    {
        var layout = new Layout(dialect, text);
        layout.Run(block);
    }

    private void Run(Block block)
    {
        _open.Push((block.Items.GetEnumerator(), 0));
        while (_open.TryPeek(out var top))
        {
            if (!top.Items.MoveNext())
            {
                top.Items.Dispose();
                _open.Pop();
            }
            else if (top.Items.Current is string line)
            {
                Line(line, top.Depth);
            }
            else if (top.Items.Current is Block body)
            {
                if (body.IsEmpty && _dialect.EmptyBody is { } nothing) Line(nothing, top.Depth + 1);
                _open.Push((body.Items.GetEnumerator(), top.Depth + 1));
            }
            else
            {
                _open.Push((Parts((Compound)top.Items.Current).GetEnumerator(), top.Depth));
            }
        }
    }

    // Lines, and the blocks between them.
    private IEnumerable<object> Parts(Compound compound)
    {
        var parts = compound.Reversed;
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var (head, body) = parts[i];
            var isFirst = i == parts.Count - 1;
            if (compound.IsConditional) head = _dialect.ConditionHead(head, isFirst);
            foreach (var line in _dialect.Open(head, isFirst)) yield return line;
            yield return body;
        }

        if (_dialect.End is { } end) yield return end;
    }

    private void Line(string line, int depth)
    {
        if (_dialect.IsIndentSignificant && depth > MaxSignificantIndent)
        {
            throw new LimitExceededException(
                $"branches and loops are nested more than {MaxSignificantIndent} deep, which {_dialect.Name} does not allow");
        }

        _text.Append(' ', 4 * (_dialect.IsIndentSignificant ? depth : Math.Min(depth, MaxIndent))).Append(line).Append('\n');
    }
}
