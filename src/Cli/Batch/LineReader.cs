namespace Symbolic.Cli.Batch;

/// <summary>Cuts a stream of bytes into lines, without trusting that they are text or that they end.</summary>
internal sealed class LineReader(Stream input, int maxBytes)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isFirst = true;

    /// <summary>The next line without its end.</summary>
    /// <param name="line">The line; null if it is longer than the limit, and skipped.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryRead(out byte[]? line)
    {
        line = null;
        var collected = new MemoryStream();
        var isTooLong = false;
        var any = false;
        while (true)
        {
            if (_start == _end)
            {
                (_start, _end) = (0, input.Read(_buffer, 0, _buffer.Length));
                if (_end == 0) break;
            }

            any = true;
            var rest = _buffer.AsSpan(_start, _end - _start);
            var length = rest.IndexOf((byte)'\n');
            var part = length < 0 ? rest : rest[..length];
            _start += length < 0 ? part.Length : part.Length + 1;
            isTooLong |= collected.Length + part.Length > maxBytes;
            if (!isTooLong) collected.Write(part);
            if (length >= 0) break;
        }

        if (!any) return false;
        if (!isTooLong) line = Trimmed(collected.GetBuffer().AsSpan(0, (int)collected.Length)).ToArray();
        _isFirst = false;
        return true;
    }

    private ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> line)
    {
        if (_isFirst && line.StartsWith(ByteOrderMark)) line = line[3..];
        return line.Trim(" \t\r"u8);
    }
}
