using System.Buffers.Text;
using System.Text;
using Symbolic.Cli.Arguments;

namespace Symbolic.Cli.Tables;

/// <summary>Writes a table of numbers in CSV, each as short as it can be read back.</summary>
internal sealed class ResultTable : IDisposable
{
    private const int LongestNumber = 32;
    private readonly Stream _stream;
    private readonly string? _path;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _used;

    private ResultTable(Stream stream, string? path) => (_stream, _path) = (stream, path);

    /// <summary>Opens a file, or standard output, and writes the names of the columns.</summary>
    public static ResultTable Create(string? path, Stream output, IEnumerable<string> columns)
    {
        var table = new ResultTable(path is null ? output : Opened(path), path);
        table.Write(Encoding.UTF8.GetBytes(string.Join(',', columns.Select(Quoted)) + "\n"));
        return table;
    }

    /// <summary>Writes rows.</summary>
    /// <param name="numbers">The numbers, row by row.</param>
    /// <param name="columns">How many make up a row.</param>
    public void Write(ReadOnlySpan<double> numbers, int columns)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if (_buffer.Length - _used < LongestNumber) Flush();
            // An invariant text in any culture.
            Utf8Formatter.TryFormat(numbers[i], _buffer.AsSpan(_used), out var written);
            _used += written;
            _buffer[_used++] = (byte)(i % columns == columns - 1 ? '\n' : ',');
        }
    }

    /// <summary>Hands over what has been written.</summary>
    public void Flush()
    {
        Write(_buffer.AsSpan(0, _used));
        _used = 0;
    }

    public void Dispose()
    {
        if (_path is not null) _stream.Dispose();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _stream.Write(bytes);
            _stream.Flush();
        }
        catch (IOException exception) when (_path is not null)
        {
            throw new UsageException($"the file '{_path}' cannot be written: {exception.Message}");
        }
    }

    private static FileStream Opened(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"the file '{path}' cannot be written: {exception.Message}");
        }
    }

    private static string Quoted(string name) =>
        name.AsSpan().IndexOfAny(",\"\n") < 0 ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
