using System.Globalization;
using nietras.SeparatedValues;
using Symbolic.Cli.Arguments;

namespace Symbolic.Cli.Tables;

/// <summary>A table of points in CSV (RFC 4180): the first line names the columns, each other line is a point. Read in blocks, so that
/// its length does not matter.</summary>
internal sealed class PointTable : IDisposable
{
    private readonly string _name;
    private readonly SepReader _reader;

    private PointTable(string name, SepReader reader, string[] columns) => (_name, _reader, Columns) = (name, reader, columns);

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Opens a table, and reads its first line.</summary>
    /// <param name="path">The file; - is standard input.</param>
    /// <param name="input">Standard input.</param>
    /// <exception cref="UsageException">It cannot be read, or is empty.</exception>
    public static PointTable Open(string path, Stream input)
    {
        var name = path == "-" ? "standard input" : $"the file '{path}'";
        return Guarded(name, () =>
        {
            var stream = path == "-" ? input : File.OpenRead(path);
            var reader = Sep.New(',').Reader(options => options with
            {
                HasHeader = false,
                DisableColCountCheck = true,
                Unescape = true,
                CultureInfo = CultureInfo.InvariantCulture,
            }).From(stream);
            if (!reader.MoveNext())
            {
                reader.Dispose();
                throw new UsageException($"{name} is empty: its first line has to name the columns");
            }

            var row = reader.Current;
            var columns = new string[row.ColCount];
            for (var i = 0; i < columns.Length; i++) columns[i] = row[i].Span.Trim().Trim('\uFEFF').ToString();
            return new PointTable(name, reader, columns);
        });
    }

    /// <summary>Reads the next points.</summary>
    /// <param name="columns">Which columns, by their positions.</param>
    /// <param name="block">Receives them, one point after the other.</param>
    /// <param name="most">How many there is room for.</param>
    /// <returns>How many there were; 0 at the end.</returns>
    /// <exception cref="UsageException">A line has too few or too many fields, or a field is no number.</exception>
    public int Read(int[] columns, Span<double> block, int most)
    {
        try
        {
            var count = 0;
            while (count < most && _reader.MoveNext())
            {
                if (IsBlank(_reader.Current)) continue;
                ReadRow(_reader.Current, columns, block.Slice(count * columns.Length, columns.Length));
                count++;
            }

            return count;
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Unreadable(_name, exception);
        }
    }

    public void Dispose() => _reader.Dispose();

    // One column may be empty in a point; then a line without anything is a mistake, if no other follows.
    private bool IsBlank(in SepReader.Row row) => row.ColCount == 1 && Columns.Count > 1 && row[0].Span.IsWhiteSpace();

    private void ReadRow(in SepReader.Row row, int[] columns, Span<double> point)
    {
        if (row.ColCount != Columns.Count)
        {
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"line {row.LineNumberFrom} of {_name} has {row.ColCount} field(s), and the first line names {Columns.Count} column(s)"));
        }

        for (var i = 0; i < point.Length; i++)
        {
            var field = row[columns[i]].Span;
            if (double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out point[i])) continue;
            var shown = field.Length <= 40 ? field.ToString() : $"{field[..37]}...";
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"line {row.LineNumberFrom} of {_name}, column '{Columns[columns[i]]}': a number is needed, not '{shown}'"));
        }
    }

    private static T Guarded<T>(string name, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Unreadable(name, exception);
        }
    }

    private static bool IsFailure(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or InvalidDataException;

    private static UsageException Unreadable(string name, Exception exception) => new($"{name} cannot be read: {exception.Message}");
}
