using System.Text;

namespace Symbolic.Cli;

/// <summary>Where a command reads and writes.</summary>
/// <param name="Input">Standard input, as bytes.</param>
/// <param name="Output">Standard output, as bytes: UTF-8.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsColourful">Whether messages may be coloured.</param>
/// <param name="IsWatched">Whether somebody sees standard error while the command runs.</param>
internal sealed record Terminal(Stream Input, Stream Output, TextWriter Error, bool IsColourful = false, bool IsWatched = false)
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(false);

    /// <summary>The streams of this process. Colour is for people: only where errors go to a terminal, and NO_COLOR is not set.</summary>
    public static Terminal OfProcess() => new(
        new StandardInput(),
        Console.OpenStandardOutput(),
        new ErrorWriter(),
        !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        !Console.IsErrorRedirected);

    public void Write(string text)
    {
        Output.Write(Encoding.GetBytes(text));
        Output.Flush();
    }

    public void WriteLine(string text) => Write(text + "\n");

    /// <summary>Writes a message to standard error: the word that says what it is, then the text.</summary>
    public void Complain(string text) => Error.WriteLine(IsColourful ? $"\e[1;31merror:\e[0m {text}" : $"error: {text}");

    /// <summary>Writes to standard error what is good to know.</summary>
    public void Note(string text) => Error.WriteLine($"note: {text}");

    // Console.Error looks at the terminal's settings when it is first used; most runs have no errors.
    private sealed class ErrorWriter : TextWriter
    {
        public override Encoding Encoding => Terminal.Encoding;

        public override void Write(char value) => Console.Error.Write(value);

        public override void Write(string? value) => Console.Error.Write(value);

        public override void WriteLine(string? value) => Console.Error.WriteLine(value);
    }

    // Standard input is opened when it is first read.
    private sealed class StandardInput : Stream
    {
        private Stream? _stream;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        private Stream Opened => _stream ??= Console.OpenStandardInput();

        public override int Read(byte[] buffer, int offset, int count) => Opened.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => Opened.Read(buffer);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
